/**
 * A diagram between Mermaid's layout and our SVG: boxes, lines and words with places, no colours. Written by the page
 * (in-page/), moved about by lanes.ts, drawn by draw.ts. Lengths are CSS pixels at a scale of 1.
 */

/** One line of a label: `x` is its middle, `y` its baseline. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
}

/** A rectangle, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A thing with a name of its own: a node, or a participant of a sequence. */
export interface Node {
  readonly id: string;
  readonly classes: readonly string[];
  readonly box: Box;
  readonly lines: readonly Line[];
  /** The id of the cluster that it stands in. */
  readonly cluster?: string | undefined;
  /** Where a participant's life line ends. */
  readonly lifeEnd?: number | undefined;
}

/** How an end of an edge looks. */
export type End = 'arrow' | 'cross' | 'none';

/** An arrow between two nodes, or a message of a sequence. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly classes: readonly string[];
  /** Path data: M, L, Q and C with absolute coordinates. */
  readonly path: string;
  readonly start: End;
  readonly end: End;
  readonly dashed: boolean;
  readonly lines: readonly Line[];
  /** Ground behind the label. */
  readonly labelBox?: Box | undefined;
  /** Place among the messages of a sequence, from 0. */
  readonly message?: number | undefined;
}

/** A frame around nodes. `lane-…` clusters have no frame of their own: their title stands above the lane. */
export interface Cluster {
  readonly id: string;
  readonly classes: readonly string[];
  readonly box: Box;
  readonly lines: readonly Line[];
}

/** A remark across the life lines of a sequence. */
export interface Note {
  readonly box: Box;
  readonly lines: readonly Line[];
}

export interface Model {
  readonly kind: 'flowchart' | 'sequence';
  readonly title: string;
  readonly description: string;
  readonly clusters: readonly Cluster[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly notes: readonly Note[];
}
