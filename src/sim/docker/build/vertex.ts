import type { Progress } from './progress.ts';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)}s`;

/** One vertex of BuildKit's graph as the plain progress shows it. */
export class Vertex {
  readonly name: string;
  readonly #progress: Progress;
  readonly #number: number;
  readonly #since: number;
  readonly #tail: string[] = [];
  #rest = '';

  constructor(progress: Progress, number: number, name: string) {
    this.name = name;
    this.#progress = progress;
    this.#number = number;
    this.#since = progress.now;
    progress.say(`${number > 1 ? '\n' : ''}#${number} ${name}\n`);
  }

  /** A line of its own: 'exporting layers 0.1s done'. */
  line(text: string): void {
    this.#progress.say(`#${this.#number} ${text}\n`);
  }
  /** Output of its process: each line with the seconds since it began. */
  output(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#log(line);
  }
  #log(line: string): void {
    const at = ((this.#progress.now - this.#since) / 1000).toFixed(3);
    const shown = `${at} ${line}`;
    this.#tail.push(shown);
    if (this.#tail.length > 10) this.#tail.shift();
    this.line(shown);
  }
  done(): void {
    if (this.#rest !== '') this.output('\n');
    this.line(`DONE ${seconds(this.#progress.now - this.#since)}`);
  }
  cached(): void {
    this.line('CACHED');
  }
  /** It failed: the vertex with its last lines is told again at the end. */
  failed(text: string): void {
    if (this.#rest !== '') this.output('\n');
    this.line(`ERROR: ${text}`);
    const lines = this.#tail.map((line) => `${line}\n`).join('');
    this.#progress.say(`------\n > ${this.name}:\n${lines}------\n`);
  }
}
