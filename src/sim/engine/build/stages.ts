import { err, ok, type Result } from '../../../lib/result.ts';
import { type Dockerfile, flagValue, type Instruction } from './dockerfile.ts';
import { expand, splitWords, type Variables } from './words.ts';

/** A stage of a build: from one FROM to the next. */
export interface Stage {
  readonly index: number;
  /** Behind AS, in lower case. */
  readonly name: string | undefined;
  readonly from: Instruction;
  /** What FROM names, variables replaced. */
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile, and the arguments that stand before the first. */
export interface Plan {
  readonly stages: readonly Stage[];
  readonly globals: Variables;
}

/** What is wrong, and in which instruction. */
export interface PlanError {
  readonly text: string;
  readonly instruction: Instruction | undefined;
}

/** Arguments that BuildKit and buildah set by themselves. */
export const PLATFORM_ARGS: Variables = {
  BUILDPLATFORM: 'linux/amd64',
  BUILDOS: 'linux',
  BUILDARCH: 'amd64',
  BUILDVARIANT: '',
  TARGETPLATFORM: 'linux/amd64',
  TARGETOS: 'linux',
  TARGETARCH: 'amd64',
  TARGETVARIANT: '',
};

/** Names and defaults of an ARG: 'A B=1' → [['A', undefined], ['B', '1']]. */
export function argsOf(rest: string, variables: Variables): readonly (readonly [string, string | undefined])[] {
  return splitWords(rest, variables).map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
  });
}

function readFrom(
  instruction: Instruction,
  globals: Variables,
): { readonly base: string; readonly name: string | undefined } | undefined {
  const words = instruction.rest.split(/\s+/).filter((word) => word !== '');
  const base = expand(words[0] ?? '', globals);
  if (words.length === 1) return { base, name: undefined };
  if (words.length === 3 && words[1]?.toUpperCase() === 'AS') return { base, name: words[2]?.toLowerCase() };
  return undefined;
}

/** Divides a Dockerfile into stages. `given` are the values of --build-arg. */
export function planOf(dockerfile: Dockerfile, given: Variables): Result<Plan, PlanError> {
  const globals: Record<string, string> = { ...PLATFORM_ARGS };
  const stages: {
    index: number;
    name: string | undefined;
    from: Instruction;
    base: string;
    instructions: Instruction[];
  }[] = [];
  for (const instruction of dockerfile.instructions) {
    const stage = stages.at(-1);
    if (instruction.name === 'FROM') {
      const read = readFrom(instruction, globals);
      if (!read) return err({ text: 'FROM requires either one or three arguments', instruction });
      stages.push({ index: stages.length, ...read, from: instruction, instructions: [] });
    } else if (stage) stage.instructions.push(instruction);
    else if (instruction.name === 'ARG') {
      for (const [name, value] of argsOf(instruction.rest, globals)) {
        const known = given[name] ?? value;
        if (known !== undefined) globals[name] = known;
      }
    } else return err({ text: 'no build stage in current context', instruction });
  }
  if (stages.length === 0) return err({ text: 'no build stage in current context', instruction: undefined });
  return ok({ stages, globals });
}

/** The stage that a name or a number means, among those before `below`. */
export function stageNamed(stages: readonly Stage[], word: string, below = stages.length): Stage | undefined {
  const named = [...stages.slice(0, below)].reverse().find((stage) => stage.name === word.toLowerCase());
  return named ?? (/^\d+$/.test(word) && Number(word) < below ? stages[Number(word)] : undefined);
}

/** Stages that a stage is built on or copies from, itself the last. */
export function neededStages(stages: readonly Stage[], target: Stage): Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage): void => {
    if (needed.has(stage)) return;
    const base = stageNamed(stages, stage.base, stage.index);
    if (base) visit(base);
    for (const instruction of stage.instructions) {
      const from = flagValue(instruction, 'from');
      const other = from === undefined ? undefined : stageNamed(stages, from, stage.index);
      if (other) visit(other);
    }
    needed.add(stage);
  };
  visit(target);
  return [...needed].sort((a, b) => a.index - b.index);
}
