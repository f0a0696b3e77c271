import type { FileNode, HostState, Layer } from './state.ts';

/** What all writable layers may hold together, in bytes of the state as JSON; and what an entry takes besides its data. */
const CAPACITY = 9_000_000;
const ENTRY = 160;
const ESCAPED = 6;

/** How long a text is in JSON: control characters are written as six. */
function weigh(text: string): number {
  let weight = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20) weight += code === 10 || code === 9 || code === 13 ? 1 : ESCAPED - 1;
    else if (code === 0x22 || code === 0x5c) weight += 1;
  }
  return weight;
}

const weighNode = (node: FileNode | null): number => (node?.kind === 'file' ? weigh(node.data) : 0) + ENTRY;
const weighLayer = (layer: Layer): number => Object.values(layer).reduce((sum, node) => sum + weighNode(node), 0);

/** The space that a host's disks have: bounded, so that nothing that is typed makes the host too large to keep. */
export class Disk {
  readonly #state: HostState;
  #used = 0;

  constructor(state: HostState) {
    this.#state = state;
  }

  /** Takes room for a new text; false where there is none, which programs see as ENOSPC. */
  take(data: string): boolean {
    const weight = weigh(data) + ENTRY;
    if (this.#used + weight > CAPACITY) this.#used = this.#reckon();
    if (this.#used + weight > CAPACITY) return false;
    this.#used += weight;
    return true;
  }

  /** What is there now: much of what was counted when it was written may be gone. */
  #reckon(): number {
    const { filesystems, layers } = this.#state;
    const uppers = Object.values(filesystems).reduce((sum, { upper }) => sum + weighLayer(upper), 0);
    return uppers + Object.values(layers).reduce((sum, layer) => sum + weighLayer(layer), 0);
  }
}
