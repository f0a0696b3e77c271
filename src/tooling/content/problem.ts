/** One thing that is wrong with the content, said to the author who can mend it. */
export interface Problem {
  /** Path below the content folder's parent, such as content/sessions/x/session.yaml. */
  readonly file: string;
  /** Line counted from 1, where the file has one to name. */
  readonly line?: number;
  /** What was expected and what was found, and a did-you-mean where one is near. */
  readonly message: string;
}

/** `file:line: message`, a line each. */
export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${message}`;

/** Thrown when content cannot be used; its message lists every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content:\n${problems.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
