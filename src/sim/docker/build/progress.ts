import type { EngineContext } from '../../engine/engine.ts';

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

/** What `docker build` tells on stderr without a terminal (buildkit/util/progress/progressui, plain mode). */
export class Progress {
  readonly #ctx: EngineContext;
  readonly #quiet: boolean;
  #count = 0;

  constructor(ctx: EngineContext, quiet: boolean) {
    this.#ctx = ctx;
    this.#quiet = quiet;
    this.say('#0 building with "default" instance using docker driver\n\n');
  }

  get now(): number {
    return this.#ctx.kernel.now;
  }
  say(text: string): void {
    if (!this.#quiet) this.#ctx.caller.err(text);
  }
  vertex(name: string): Vertex {
    this.#count++;
    return new Vertex(this, this.#count, name);
  }
}

/** The lines of a Dockerfile around an instruction, as errors show them (solver/errdefs/source.go). */
export function excerpt(file: string, text: string, start: number, end: number): string {
  const lines = text.split('\n');
  if (start < 1 || start > lines.length) return '';
  const last = Math.min(end, lines.length);
  let [from, to] = [start, last];
  for (let padded = 0; padded < (start === last ? 4 : 2); padded++) {
    if (from > 1) {
      from--;
      padded++;
    }
    if (to !== lines.length) {
      to++;
      padded++;
    }
  }
  const shown = lines.slice(from - 1, to).map((line, at) => {
    const number = from + at;
    return ` ${String(number).padStart(3)} | ${number >= start && number <= last ? '>>>' : '   '} ${line}\n`;
  });
  return `${file}:${start}\n--------------------\n${shown.join('')}--------------------\n`;
}

/** Bytes as the plain progress shows them: '150B', '1.20kB'. */
export const bytesText = (bytes: number): string => (bytes < 1000 ? `${bytes}B` : `${(bytes / 1000).toFixed(2)}kB`);
