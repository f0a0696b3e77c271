import { countProblem, pairProblem } from '../../engine/build/arguments.ts';
import type { Dockerfile, Instruction } from '../../engine/build/dockerfile.ts';

const FLAGS: Readonly<Record<string, { readonly known: readonly string[]; readonly problem: string }>> = {
  ADD: {
    known: ['--chmod', '--chown', '--checksum', '--link', '--keep-git-dir', '--exclude'],
    problem:
      'ADD only supports the --chmod=<permissions>, --chown=<uid:gid>, --checksum=<checksum>, --link, --keep-git-dir, and --exclude=<pattern> flags',
  },
  COPY: {
    known: ['--chmod', '--chown', '--from', '--link', '--parents', '--exclude'],
    problem:
      'COPY only supports the --chmod=<permissions>, --chown=<uid:gid>, --from=<image|stage>, --link, --parents, and --exclude=<pattern> flags',
  },
  RUN: { known: ['--mount', '--network'], problem: 'RUN only supports the --mount and --network flag' },
};

/** What is wrong with an instruction when its step begins (imagebuilder's dispatchers). */
export function stepProblem(instruction: Instruction): string | undefined {
  const { name, rest, json, flags, heredocs } = instruction;
  const words = json ?? rest.split(/\s+/).filter((word) => word !== '');
  if ((name === 'COPY' || name === 'ADD') && words.length < 2 && heredocs.length === 0)
    return `${name} requires at least two arguments`;
  const rule = FLAGS[name];
  if (rule && flags.some((flag) => !rule.known.includes(flag.split('=')[0] ?? ''))) return rule.problem;
  return countProblem(instruction);
}

/** What is wrong with a Containerfile before its first step, in buildah's words. */
export function fileProblem({ instructions }: Dockerfile, path: string): string | undefined {
  for (const instruction of instructions) {
    const wrong = pairProblem(instruction);
    if (wrong) return `parsing main Dockerfile: ${path}: ${wrong}`;
  }
  const first = instructions.find(({ name }) => name !== 'ARG');
  if (!first) return 'building: no stages to build';
  return first.name === 'FROM' ? undefined : 'reading multiple stages: stage 1 requires a FROM instruction ("")';
}
