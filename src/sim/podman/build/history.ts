import { sourceDigest } from '../../engine/build/copy.ts';
import { copyWords } from '../../engine/build/copy-step.ts';
import type { Instruction } from '../../engine/build/dockerfile.ts';
import type { Variables } from '../../engine/build/words.ts';
import type { Layer } from '../../host/state.ts';

const sortedArgs = (args: Variables): string[] =>
  Object.keys(args)
    .sort()
    .map((name) => `${name}=${args[name] ?? ''}`);

/** How a step is noted in the history (getCreatedBy in imagebuildah/stage_executor.go). */
export function createdBy(
  instruction: Instruction,
  args: Variables,
  variables: Variables,
  from: Layer | undefined,
): string {
  const { name, original, rest, heredocs } = instruction;
  if (name === 'RUN') {
    const given = sortedArgs(args);
    const before = given.length > 0 ? `|${given.length} ${given.join(' ')} ` : '';
    const documents = heredocs.map(({ content }) => `\n${content.trim()}`).join('');
    return `${before}/bin/sh -c ${original.slice(4).trim()}${documents}`;
  }
  if (name === 'ARG') return `/bin/sh -c #(nop) ARG ${sortedArgs(args).join(' ') || rest}`;
  if ((name === 'COPY' || name === 'ADD') && from) {
    const { sources, destination } = copyWords(instruction, variables);
    const single = sources.length === 1 ? from[`/${(sources[0] ?? '').replace(/^(\.?\/)+/, '')}`] : undefined;
    const kind =
      sources.length + heredocs.length > 1 ? 'multi' : single?.kind === 'file' || heredocs.length > 0 ? 'file' : 'dir';
    return `/bin/sh -c #(nop) ${name} ${kind}:${sourceDigest(from, sources)} in ${destination} `;
  }
  return `/bin/sh -c #(nop) ${original}`;
}
