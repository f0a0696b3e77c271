/** Anything that stops a recording and that the person at the keyboard can do something about. */
export class RecorderError extends Error {
  /** What to do about it, in a sentence. */
  readonly advice: string | undefined;

  constructor(message: string, advice?: string) {
    super(advice === undefined ? message : `${message}\n  ${advice}`);
    this.name = 'RecorderError';
    this.advice = advice;
  }
}
