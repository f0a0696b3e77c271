/** What a recording was made with. */
export const RECORDED_COLS = 80;
export const RECORDED_ROWS = 24;

/** Type sizes in CSS pixels: between the first two 80 columns are fitted; the third is for lanes that re-wrap. */
const LEAST = 11.4;
const MOST = 15;
const NARROW = 12.5;
/** Line height as a factor of the type size. */
const LEADING = 1.5;

/** A character's width and a line's natural height in CSS pixels, at a type size in CSS pixels. */
export type MeasureFont = (size: number) => { readonly width: number; readonly height: number };

export interface Space {
  /** Width and height that a terminal may fill, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** True if the recorded columns and rows must stay, because a step moves the cursor. */
  readonly keepsColumns: boolean;
  readonly devicePixelRatio: number;
}

export interface Fit {
  readonly cols: number;
  readonly rows: number;
  readonly fontSize: number;
  /** As a factor of the font's own line height, which is how the terminal takes it. */
  readonly lineHeight: number;
}

/** Measures a font with the same call as the terminal does, so that both agree: browsers round a line's height. */
export function measuring(family: string): MeasureFont {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  return (size) => {
    if (context === null) return { width: size * 0.63, height: size * 1.3 };
    context.font = `${size}px ${family}`;
    const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('W');
    return { width, height: fontBoundingBoxAscent + fontBoundingBoxDescent };
  };
}

function typeSize(space: Space, measure: MeasureFont): number {
  const fitted = Math.floor(((space.width * 100) / (RECORDED_COLS * measure(100).width)) * 20) / 20;
  if (fitted >= LEAST) return Math.min(fitted, MOST);
  return space.keepsColumns ? LEAST : NARROW;
}

/**
 * Fits a terminal into its lane: 80 columns where they can be read, fewer where not, unless the columns must stay.
 */
export function fit(space: Space, measure: MeasureFont): Fit {
  const fontSize = typeSize(space, measure);
  const font = measure(fontSize);
  const dpr = space.devicePixelRatio;
  const line = Math.round(fontSize * LEADING * dpr);
  const fits = Math.floor(space.width / font.width);
  return {
    cols: space.keepsColumns ? RECORDED_COLS : Math.max(20, Math.min(RECORDED_COLS, fits)),
    rows: space.keepsColumns ? RECORDED_ROWS : Math.max(2, Math.floor((space.height * dpr + 1) / line)),
    fontSize,
    lineHeight: (line + 0.01) / Math.ceil(font.height * dpr),
  };
}
