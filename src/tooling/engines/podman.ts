import { readGroup } from './docker.ts';
import { readFlags } from './flags.ts';
import type { ShownCommand } from './shape.ts';

const HELP = /^(.*)\n\nDescription:\n {2}([\s\S]*?)\n\nUsage:\n {2}(.*)([\s\S]*)$/;
const PLAIN = /^([\s\S]*?)()\n\nUsage:\n {2}(.*)([\s\S]*)$/;
const TITLES = /\n\n(Aliases|Examples|Available Commands|Options|Flags):\n/;

/**
 * Takes a help text of Podman's templates (`helpTemplate` and `usageTemplate` in cmd/podman/root.go) apart. The engine's
 * own help and that of `podman help` follow cobra's template, which has no description.
 *
 * @throws if the text does not follow the template
 */
export function readPodmanHelp(text: string): ShownCommand {
  // `podman compose` prints the help of the provider behind its own.
  const [own = '', ...foreign] = text.split(/(?=\n\nUsage: {2})/);
  const described = HELP.exec(own);
  const start = described ?? PLAIN.exec(own);
  if (start === null) throw new Error(`no usage: ${text}`);
  const [, short = '', long = '', usage = '', tail = ''] = start;
  const parts = tail.split(TITLES);
  const head = parts[0] ?? '';
  const sections: [string, string][] = [];
  for (let at = 1; at < parts.length; at += 2) sections.push([parts[at] ?? '', parts[at + 1] ?? '']);
  const last = sections.at(-1);
  const end = last === undefined ? head : (/\n*$/.exec(last[1])?.[0] ?? '');
  if (last !== undefined) last[1] = last[1].slice(0, last[1].length - end.length);
  const find = (title: string): string => sections.find(([name]) => name === title)?.[1] ?? '';
  const flags = find('Options') || find('Flags');
  return {
    usage,
    short,
    long,
    aliases: find('Aliases').trim(),
    examples: find('Examples').replace(/^ {2}/, ''),
    flagTitle: flags === '' ? '' : find('Options') === '' ? 'Flags' : 'Options',
    flags: flags === '' ? [] : readFlags(flags, 0),
    groups: sections.filter(([title]) => title.endsWith('Commands')).map(([title, body]) => readGroup(title, body)),
    footer: end + foreign.join(''),
    layout: described === null ? 'bare' : 'described',
  };
}
