/** `npm start` after the build: serves dist/ and prints its address. Usage: cli.ts [--port N] [--base /path/] */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from './server.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
    base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' },
  },
});
if (!existsSync(`${values.folder}/index.html`)) {
  console.error(`serve: expected a built site in ${values.folder}/, found none. Build it with: npm run build`);
  process.exit(1);
}
const { url } = await serve(values.folder, { base: values.base, port: Number(values.port) });
console.log(`Two Engines is served at ${url}\nPress Ctrl-C to stop.`);
