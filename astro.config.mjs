import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { classesNotStyles } from './src/tooling/shiki/classes.ts';
import { codeFrame } from './src/tooling/shiki/frame.ts';
import { simChunks } from './src/tooling/vite/sim-chunks.ts';
import { xtermCsp } from './src/tooling/vite/xterm-csp.ts';

/** Astro adds script-src and style-src with the hashes of what it wrote itself. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The bundler warns once a page of MDX that "use strict" and its like have no meaning there; nothing is to be done. */
const onLog = (level, log, next) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
};

/** Which files the simulator is cut into: src/tooling/vite/sim-chunks.ts. */
const SIM_CHUNKS = { includeDependenciesRecursively: false, groups: [{ name: simChunks(), debugName: 'simulator' }] };

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'https://two-engines.example',
  base: process.env['BASE_PATH'] ?? '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  integrations: [preact(), mdx(), sitemap()],
  markdown: {
    // Quotes are curled; dashes are not, since a --flag in prose would lose one of its two.
    processor: satteri({ features: { smartPunctuation: { quotes: true, dashes: false, ellipses: false } } }),
    shikiConfig: { theme: 'css-variables', transformers: [classesNotStyles(), codeFrame()] },
  },
  vite: {
    plugins: [xtermCsp()],
    // The simulator's worker is fetched in parts: a host first, then its engines, then what each command wants.
    worker: {
      format: 'es',
      rolldownOptions: { preserveEntrySignatures: false, output: { codeSplitting: SIM_CHUNKS } },
    },
    // light-dark() and nesting are written by hand and stay as they are.
    build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'], rolldownOptions: { onLog } },
  },
  security: { csp: { directives: POLICY } },
});
