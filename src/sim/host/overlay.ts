import { type DerivedTree, derivedNames, derivedNode } from './derived.ts';
import { indexOf } from './layer-index.ts';
import { isWithin, nameOf, parentOf } from './path.ts';
import type { FileNode, Filesystem, Layer } from './state.ts';

/** Where the layers of a file system come from. */
export interface Layers {
  layer(id: string): Layer;
  /** What lies below all layers of a file system without being stored. */
  derived(fs: string): readonly DerivedTree[];
}

const NONE: ReadonlySet<string> = new Set();

/** A found entry, and whether it lies in the writable layer. */
export interface Found {
  readonly node: FileNode;
  readonly upper: boolean;
}

/** Reads and writes one file system as overlayfs would: the upper layer covers the lower ones, null hides. */
export class Overlay {
  readonly fs: Filesystem;
  readonly #layers: Layers;
  /** Names by folder in the upper layer, whiteouts too; made when a folder is first listed. */
  #upper: Map<string, Set<string>> | undefined;

  constructor(fs: Filesystem, layers: Layers) {
    this.fs = fs;
    this.#layers = layers;
  }

  /** The entry at an absolute path of the file system, or undefined. */
  get(path: string): Found | undefined {
    const upper = this.fs.upper[path];
    if (upper !== undefined) return upper ? { node: upper, upper: true } : undefined;
    const node = this.#below(path);
    return node ? { node, upper: false } : undefined;
  }

  /** The entry that the lower layers show. */
  #below(path: string): FileNode | undefined {
    for (const id of this.fs.lower) {
      const node = this.#layers.layer(id)[path];
      if (node !== undefined) return node ?? undefined;
    }
    return derivedNode(this.#layers.derived(this.fs.id), path);
  }

  /** Whether the lower layers have the path: what `diff` calls changed rather than added. */
  below(path: string): FileNode | undefined {
    return this.#below(path);
  }

  /** Names in a folder, sorted by code point. */
  list(folder: string): string[] {
    const names = new Set<string>(derivedNames(this.#layers.derived(this.fs.id), folder));
    for (const id of [...this.fs.lower].reverse()) {
      const layer = this.#layers.layer(id);
      for (const name of indexOf(layer).get(folder) ?? []) {
        if (layer[folder === '/' ? `/${name}` : `${folder}/${name}`]) names.add(name);
        else names.delete(name);
      }
    }
    for (const name of this.#namesAbove(folder)) {
      if (this.fs.upper[folder === '/' ? `/${name}` : `${folder}/${name}`]) names.add(name);
      else names.delete(name);
    }
    return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  #namesAbove(folder: string): ReadonlySet<string> {
    if (!this.#upper) {
      this.#upper = new Map();
      for (const path of Object.keys(this.fs.upper)) this.#index(path);
    }
    return this.#upper.get(folder) ?? NONE;
  }

  #index(path: string): void {
    if (!this.#upper || path === '/') return;
    const folder = parentOf(path);
    const names = this.#upper.get(folder);
    if (names) names.add(nameOf(path));
    else this.#upper.set(folder, new Set([nameOf(path)]));
  }

  #set(path: string, node: FileNode | null): void {
    this.fs.upper[path] = node;
    this.#index(path);
  }

  put(path: string, node: FileNode): void {
    this.#set(path, node);
  }

  /** Takes an entry away, and everything below it; a whiteout stays where a lower layer has one. */
  remove(path: string): void {
    for (const below of Object.keys(this.fs.upper)) {
      if (below !== path && isWithin(path, below)) this.#drop(below);
    }
    for (const id of this.fs.lower) {
      for (const below of Object.keys(this.#layers.layer(id))) if (isWithin(path, below)) this.#set(below, null);
    }
    this.#drop(path);
  }

  #drop(path: string): void {
    if (this.#below(path)) this.#set(path, null);
    else {
      delete this.fs.upper[path];
      this.#upper?.get(parentOf(path))?.delete(nameOf(path));
    }
  }
}
