import type { Dockerfile, Instruction } from '../../engine/build/dockerfile.ts';
import { excerpt } from './excerpt.ts';
import type { Progress } from './progress.ts';

/** Why a build stopped, and where in the Dockerfile. */
export class BuildFailure {
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number } | undefined;

  constructor(text: string, at?: { readonly start: number; readonly end: number }) {
    this.text = text;
    this.at = at;
  }
}

/** A failure at an instruction. */
export const failAt = (instruction: Instruction, text: string): BuildFailure => new BuildFailure(text, instruction);

/** The end of a failed build on stderr: the lines around the instruction, and the error of buildx. */
export function failureText(
  file: string,
  dockerfile: Pick<Dockerfile, 'text'> | undefined,
  failure: BuildFailure,
): string {
  const where = failure.at && dockerfile ? excerpt(file, dockerfile.text, failure.at.start, failure.at.end) : '';
  return `${where}ERROR: failed to build: failed to solve: ${failure.text}\n`;
}

export type { Progress };
