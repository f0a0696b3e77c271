import type { Dockerfile } from '../../engine/build/dockerfile.ts';
import type { Stage } from '../../engine/build/stages.ts';

const line = (rule: string, text: string, at: number): string => `${rule}: ${text} (line ${at})`;

/** What BuildKit's linter remarks about the stages that are built, in their order (dockerfile/linter/ruleset.go). */
export function lint(dockerfile: Dockerfile, stages: readonly Stage[]): string[] {
  const found: string[] = [];
  for (const { from } of stages) {
    const as = /\s(AS)\s/i.exec(from.original)?.[1];
    const word = from.original.split(/\s/)[0] ?? '';
    const casing = (text: string): boolean => text === text.toUpperCase();
    if (as !== undefined && casing(as) !== casing(word)) {
      found.push(line('FromAsCasing', `'${as}' and '${word}' keywords' casing do not match`, from.start));
    }
  }
  for (const { instructions } of stages) {
    let anchored = false;
    let shell = false;
    for (const { name, rest, json, start } of instructions) {
      if (name === 'SHELL') shell = true;
      if ((name === 'CMD' || name === 'ENTRYPOINT') && !json && !shell && rest !== '') {
        found.push(
          line(
            'JSONArgsRecommended',
            `JSON arguments recommended for ${name} to prevent unintended behavior related to OS signals`,
            start,
          ),
        );
      }
      if ((name === 'ENV' || name === 'LABEL') && !/^\S+=/.test(rest)) {
        found.push(
          line(
            'LegacyKeyValueFormat',
            `"${name} key=value" should be used instead of legacy "${name} key value" format`,
            start,
          ),
        );
      }
      if (name === 'MAINTAINER')
        found.push(line('MaintainerDeprecated', 'Maintainer instruction is deprecated in favor of using label', start));
      if (name === 'WORKDIR') {
        if (!anchored && !rest.startsWith('/'))
          found.push(
            line(
              'WorkdirRelativePath',
              `Relative workdir "${rest}" can have unexpected results if the base image changes`,
              start,
            ),
          );
        anchored = true;
      }
    }
  }
  return casingWarnings(dockerfile, found);
}

/** Instructions in another case than most of them. */
function casingWarnings({ instructions }: Dockerfile, found: string[]): string[] {
  const words = instructions.map(({ original, start }) => ({ word: original.split(/\s/)[0] ?? '', start }));
  const lower = words.filter(({ word }) => word === word.toLowerCase()).length;
  const upper = words.filter(({ word }) => word === word.toUpperCase()).length;
  const wantsLower = lower > upper;
  const odd = words.filter(({ word }) => word !== (wantsLower ? word.toLowerCase() : word.toUpperCase()));
  const casing = wantsLower ? 'lowercase' : 'uppercase';
  const remarks = odd.map(({ word, start }) =>
    line(
      'ConsistentInstructionCasing',
      `Command '${word}' should match the case of the command majority (${casing})`,
      start,
    ),
  );
  return [...remarks, ...found];
}

/** The list of remarks behind a build that succeeded. */
export function lintText(warnings: readonly string[]): string {
  if (warnings.length === 0) return '';
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  const lines = warnings.map((warning) => ` - ${warning}\n`).join('');
  return `\n \x1b[33m${count} found (use docker --debug to expand):\n\x1b[0m${lines}`;
}
