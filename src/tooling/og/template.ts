/** The page that becomes an Open Graph image: flat colours, two lanes, the title. */
import { escapeMarkup } from '../../diagram/index.ts';
import type { OgImage } from './images.ts';

/** Size of the image in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const STYLE = `
@font-face { font-family: Text; src: url(/font) format("woff2"); font-weight: 200 800 }
* { margin: 0; box-sizing: border-box }
body { width: ${WIDTH}px; height: ${HEIGHT}px; background: #fbfaf6; color: #1d1b18; font-family: Text; padding: 68px 80px 0;
  display: flex; flex-direction: column }
header { display: flex; align-items: center; gap: 18px; font-size: 30px; font-weight: 700; letter-spacing: -.01em }
header svg { width: 60px; height: 40px }
p { margin: auto 0 18px; font-size: 32px; color: #5b5750 }
h1 { font-size: 96px; line-height: 1.04; letter-spacing: -.028em; font-weight: 740; text-wrap: balance; max-width: 1000px }
h1.long { font-size: 78px }
footer { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; margin: 54px -80px 0; padding: 0 80px; font-size: 30px; font-weight: 650 }
footer div { padding: 24px 28px 26px; border-radius: 12px 12px 0 0; border: 2px solid; border-bottom: 0 }
.d { color: #0a5cad; background: #e6f0fa; border-color: #9cc3ea }
.p { color: #7b2d8e; background: #f4e9f7; border-color: #cfa4dc }`;

const MARK = `<svg viewBox="0 0 30 20"><rect x="1" y="3" width="16" height="14" rx="3" fill="#0a5cad"/><rect x="13" y="3" width="16" height="14" rx="3" fill="#7b2d8e" fill-opacity=".85"/></svg>`;

/** The HTML of one image. It loads `/font` and nothing else. */
export const ogPage = ({ title, kicker }: Pick<OgImage, 'title' | 'kicker'>): string => `<!doctype html>
<meta charset="utf-8"><style>${STYLE}</style>
<header>${MARK}Two Engines</header>
<p>${escapeMarkup(kicker)}</p>
<h1${title.length > 34 ? ' class="long"' : ''}>${escapeMarkup(title)}</h1>
<footer><div class="d">Docker</div><div class="p">Podman</div></footer>`;
