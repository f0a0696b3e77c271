/**
 * `node src/tooling/engines/cli.ts [--check] [folder]`: writes the tables of flags from the engines' help texts.
 *
 * The folder holds `ENGINE-RELEASE.json.br`: an object from command line to help text, compressed with brotli; `tests/recorded/help/`
 * unless another is named. A new release is a new file. `--check` writes nothing and fails where a table is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { asModules, buildTable, type HelpTexts } from './table.ts';

const check = process.argv.includes('--check');
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'tests/recorded/help';
const engines = new Map<string, Map<number, HelpTexts>>();
for (const file of readdirSync(folder).sort()) {
  const [, engine, release] = /^(\w+)-(\d+)\.json\.br$/.exec(file) ?? [];
  if (engine === undefined) continue;
  const texts = JSON.parse(brotliDecompressSync(readFileSync(join(folder, file))).toString()) as HelpTexts;
  engines.set(engine, (engines.get(engine) ?? new Map()).set(Number(release), texts));
}
for (const [engine, releases] of engines) {
  const order = [...releases.keys()].sort((a, b) => a - b);
  for (const [name, module] of Object.entries(asModules(engine, order, buildTable(engine, releases)))) {
    const file = `src/sim/${engine}/tables/${name}.ts`;
    if (!check) writeFileSync(file, module);
    else if (readFileSync(file, 'utf8') !== module)
      throw new Error(`${file} is stale: run node src/tooling/engines/cli.ts`);
    console.log(`${file}: ${module.length} characters from releases ${order.join(', ')}`);
  }
}
