import type { EngineContext } from '../../engine/engine.ts';
import { Vertex } from './vertex.ts';

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

/** Bytes as the plain progress shows them: '150B', '1.20kB'. */
export const bytesText = (bytes: number): string => (bytes < 1000 ? `${bytes}B` : `${(bytes / 1000).toFixed(2)}kB`);
