import { countProblem, pairProblem, triggerProblem } from '../../engine/build/arguments.ts';
import { type Dockerfile, INSTRUCTIONS, type Instruction } from '../../engine/build/dockerfile.ts';
import { type BuildFailure, failAt } from './failure.ts';
import { suggestion } from './near.ts';

const FLAGS: Readonly<Record<string, readonly string[]>> = {
  ADD: ['--chmod', '--chown', '--link', '--keep-git-dir', '--checksum', '--exclude', '--unpack'],
  COPY: ['--chmod', '--chown', '--from', '--link', '--parents', '--exclude'],
  FROM: ['--platform'],
  HEALTHCHECK: ['--interval', '--timeout', '--start-period', '--start-interval', '--retries'],
  RUN: ['--mount', '--network', '--security', '--device'],
};
const TRANSFERS = ['ADD', 'COPY'];

function flagProblem({ name, flags }: Instruction): string | undefined {
  const known = FLAGS[name];
  for (const flag of flags) {
    const word = flag.split('=')[0] ?? '';
    if (known && !known.includes(word)) return `unknown flag: ${word}${suggestion(flag, known)}`;
  }
  return undefined;
}

/** What instructions.Parse finds wrong with one instruction. */
function problem(instruction: Instruction): string | undefined {
  const { name, rest, json, heredocs } = instruction;
  if (!INSTRUCTIONS.includes(name)) return `unknown instruction: ${name}${suggestion(name, INSTRUCTIONS)}`;
  const wrong = countProblem(instruction) ?? triggerProblem(instruction) ?? flagProblem(instruction);
  if (wrong) return wrong;
  const words = json ?? rest.split(/\s+/).filter((word) => word !== '');
  if (name === 'FROM' && words.length !== 1 && !(words.length === 3 && words[1]?.toUpperCase() === 'AS'))
    return 'FROM requires either one or three arguments';
  if (TRANSFERS.includes(name) && words.length < 2 && heredocs.length === 0)
    return `${name} requires at least two arguments, but only one was provided. Destination could not be determined`;
  if (name === 'SHELL' && !json) return 'SHELL requires the arguments to be in JSON form';
  if (name !== 'HEALTHCHECK') return undefined;
  const kind = words[0]?.toUpperCase() ?? '';
  if (kind === 'NONE') return words.length > 1 ? 'HEALTHCHECK NONE takes no arguments' : undefined;
  if (kind !== 'CMD') return `Unknown type "${kind}" in HEALTHCHECK (try CMD)`;
  return words.length === 1 ? 'Missing command after HEALTHCHECK CMD' : undefined;
}

/**
 * What is wrong with a Dockerfile before anything of it is carried out: first what the line parser finds anywhere,
 * then instruction by instruction (frontend/dockerfile/parser and instructions of BuildKit).
 */
export function checkDockerfile({ instructions }: Dockerfile): BuildFailure | undefined {
  for (const instruction of instructions) {
    const wrong = pairProblem(instruction);
    if (wrong) return failAt(instruction, wrong);
  }
  let stages = 0;
  for (const instruction of instructions) {
    const wrong = problem(instruction);
    if (wrong) return failAt(instruction, `dockerfile parse error on line ${instruction.start}: ${wrong}`);
    if (instruction.name === 'FROM') stages++;
    else if (stages === 0 && instruction.name !== 'ARG')
      return failAt(instruction, 'no build stage in current context');
  }
  return undefined;
}
