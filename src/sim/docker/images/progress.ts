import { humanSize } from '../../cli/index.ts';
import type { ImageLayer } from '../../engine/types.ts';
import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';

/** A progress line of a layer: 'a5b4f597b5b3: Pull complete'. On a terminal it replaces the one before it. */
export class LayerLines {
  readonly #proc: Proc;
  readonly #fd: number;
  readonly #tty: boolean;
  readonly #order: string[] = [];

  constructor(proc: Proc, fd: number) {
    this.#proc = proc;
    this.#fd = fd;
    this.#tty = proc.isTty(fd);
  }

  get tty(): boolean {
    return this.#tty;
  }

  /** Shows what a layer is at (jsonmessage.DisplayJSONMessagesStream). */
  show(id: string, text: string): void {
    if (!this.#tty) {
      this.#proc.write(this.#fd, `${id}: ${text}\n`);
      return;
    }
    const known = this.#order.indexOf(id);
    if (known < 0) {
      this.#order.push(id);
      this.#proc.write(this.#fd, `${id}: ${text} \n`);
      return;
    }
    const up = this.#order.length - known;
    this.#proc.write(this.#fd, `\x1b[${up}A\x1b[2K\r${id}: ${text} \x1b[${up}B\r`);
  }
}

const bar = (share: number): string => {
  const full = Math.floor(share * 50);
  return `[${'='.repeat(Math.max(0, full - 1))}>${' '.repeat(50 - Math.max(1, full))}]`;
};

/** Shows a transfer in steps: 'Downloading  [====>   ]  1.2MB/44MB'; without a terminal only time passes. */
export function* transfer(lines: LayerLines, proc: Proc, layer: ImageLayer, id: string, word: string): Task<void> {
  const ms = Math.min(5000, 100 + layer.packed / 15_000);
  const steps = lines.tty ? Math.max(2, Math.round(ms / 200)) : 1;
  for (let step = 1; step <= steps; step++) {
    yield* proc.sleep(ms / steps);
    const share = step / steps;
    if (lines.tty)
      lines.show(id, `${word}  ${bar(share)}  ${humanSize(layer.packed * share)}/${humanSize(layer.packed)}`);
  }
}
