/*
 * What leaves the ordinary course of a script is thrown: each class says how far it goes.
 */

/** `exit`, and errors that end a shell that is not interactive. */
export class ExitShell {
  readonly code: number;
  /** Ended by an error, which only an interactive shell survives. */
  readonly fatal: boolean;
  constructor(code: number, fatal = false) {
    this.code = code;
    this.fatal = fatal;
  }
}

/** `break n` and `continue n`: `levels` loops are left, the last of them goes on if `again`. */
export class LeaveLoop {
  readonly levels: number;
  readonly again: boolean;
  constructor(levels: number, again: boolean) {
    this.levels = levels;
    this.again = again;
  }
}

/** `return`: leaves a function or a sourced file. */
export class ReturnFrom {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

/** An expansion or assignment failed: the rest of the command line is not run. The message is out already. */
export class Discard {
  readonly code: number;
  constructor(code = 1) {
    this.code = code;
  }
}
