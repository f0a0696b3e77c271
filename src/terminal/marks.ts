import type { IMarker, Terminal } from '@xterm/xterm';

/** Where a command stands in the buffer: its prompt's line and its output's first line. */
export interface Mark {
  readonly prompt: IMarker;
  readonly output: IMarker;
}

/** Follows the OSC 133 marks of a recording, so that commands can be found again in the buffer. */
export class Marks {
  private runs: Mark[] = [];
  /** The prompt that waits for its command. */
  private prompt: IMarker | undefined;

  constructor(terminal: Terminal) {
    terminal.parser.registerEscHandler({ final: 'c' }, () => {
      this.runs = [];
      this.prompt = undefined;
      return false;
    });
    terminal.parser.registerOscHandler(133, (data) => {
      if (data.startsWith('A')) this.prompt = terminal.registerMarker(0);
      else if (data.startsWith('C')) this.ran(terminal.registerMarker(0));
      return true;
    });
  }

  private ran(output: IMarker): void {
    this.runs.push({ prompt: this.prompt ?? output, output });
    this.prompt = undefined;
  }

  /** The command that ran last. */
  get last(): Mark | undefined {
    return this.runs.at(-1);
  }

  /** The line of the prompt at which a command is being typed; undefined if none is. */
  get typing(): number | undefined {
    return this.prompt?.line;
  }
}
