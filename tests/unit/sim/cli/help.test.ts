import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parse, renderHelp } from '../../../../src/sim/cli/index.ts';
import { dockerTables } from '../../../../src/sim/docker/tables/index.ts';
import { fillAll } from '../../../../src/sim/parts/all.ts';
import { podmanTables } from '../../../../src/sim/podman/tables/index.ts';
import { asModules, buildTable, type HelpTexts } from '../../../../src/tooling/engines/table.ts';

fillAll();

const FOLDER = 'tests/recorded/help';
const OPEN = { docker: dockerTables, podman: podmanTables } as const;

const recorded = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json.br'))
  .map((name) => {
    const [engine = '', release = ''] = name.replace('.json.br', '').split('-');
    const texts = JSON.parse(brotliDecompressSync(readFileSync(`${FOLDER}/${name}`)).toString()) as HelpTexts;
    return { engine: engine as keyof typeof OPEN, release: Number(release), texts };
  });

test('help texts of four releases are recorded', () => {
  expect(recorded.map(({ engine, release }) => `${engine} ${release}`)).toEqual([
    'docker 28',
    'docker 29',
    'podman 5',
    'podman 6',
  ]);
});

for (const { engine, release, texts } of recorded) {
  const tables = OPEN[engine](`${release}.0.0`);

  test(`every help of ${engine} ${release} is printed as the engine prints it`, () => {
    const wrong = Object.entries(texts).filter(([name, text]) => {
      const command = tables.find(name.split(' ').slice(1).join(' '));
      return command === undefined || renderHelp(tables, command) !== text;
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test(`--help behind any command of ${engine} ${release} prints its help and ends well`, () => {
    const wrong = Object.entries(texts).filter(([name, text]) => {
      const parsed = parse(tables, [...name.split(' ').slice(1), '--help']);
      return parsed.kind !== 'help' || parsed.text !== text || parsed.code !== 0 || parsed.stream !== 'stdout';
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
}

for (const engine of ['docker', 'podman'] as const) {
  test(`the tables of ${engine} are what the recorded help texts make`, () => {
    const own = recorded.filter((one) => one.engine === engine);
    const releases = new Map(own.map(({ release, texts }) => [release, texts]));
    const modules = asModules(engine, [...releases.keys()], buildTable(engine, releases));
    for (const [name, module] of Object.entries(modules))
      expect(readFileSync(`src/sim/${engine}/tables/${name}.ts`, 'utf8') === module, name).toBe(true);
  });
}

test('help wraps to the width of the terminal where the engine does', () => {
  const tables = dockerTables('28.5.2');
  const command = tables.find('ps');
  if (command === undefined) throw new Error('no ps');
  expect(renderHelp(tables, command, { width: 200 })).toContain(
    '--format string   Format output using a custom template:\n',
  );
  expect(renderHelp(tables, command, { width: 200 })).toContain('(includes all states) (default -1)\n');
});

test('a command that only one release has stands in that release alone', () => {
  expect(dockerTables('28.5.2').find('trust')).toBeDefined();
  expect(dockerTables('29.7.2').find('trust')).toBeUndefined();
  expect(podmanTables('5.8.6').find('volume rename')).toBeUndefined();
  expect(podmanTables('6.1.1').find('volume rename')).toBeDefined();
});
