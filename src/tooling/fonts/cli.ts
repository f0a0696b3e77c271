/**
 * Cuts the fonts down to the characters and weights that the site uses, which halves what a first visit sends. The
 * results are committed; run this again after a new release of the fonts: `node src/tooling/fonts/cli.ts`. It needs the
 * package subset-font, which nothing else does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { CHARACTERS } from './characters.ts';

const FAMILY = 'atkinson-hyperlegible';
/** File name → its source, and the lightest and the heaviest weight that the styles ask for. */
const FONTS = {
  text: { from: 'next', min: 400, max: 740 },
  mono: { from: 'mono', min: 400, max: 700 },
} as const;

const { resolve } = createRequire(import.meta.url);
for (const [name, { from, min, max }] of Object.entries(FONTS)) {
  const file = `@fontsource-variable/${FAMILY}-${from}/files/${FAMILY}-${from}-latin-wght-normal.woff2`;
  const whole = readFileSync(resolve(file));
  const cut = await subsetFont(whole, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght: { min, max } } });
  writeFileSync(`src/styles/fonts/${name}.woff2`, cut);
  console.log(`fonts: ${name}.woff2 ${whole.length} → ${cut.length} bytes`);
}
