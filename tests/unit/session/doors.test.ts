import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';

/** The modules that a module needs when it runs: imports of types are gone by then. */
function needs(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, isType, specifier = ''] of text.matchAll(/^(?:import|export) (type )?(?:[^;']*? from )?'([^']+)';/gm)) {
    if (isType !== undefined) continue;
    if (specifier.startsWith('.')) needs(join(dirname(path), specifier), seen);
    else seen.add(specifier);
  }
  return seen;
}

test('the door for the browser leads to no schema and no library', () => {
  const reached = [...needs('src/session/replay.ts')];
  expect(reached.length).toBeGreaterThan(15);
  expect(reached.filter((path) => !/^src\/(session|lib)\//.test(path))).toEqual([]);
});

test('the core opens the browser door too', async () => {
  const [core, replay] = await Promise.all([
    import('../../../src/session/index.ts'),
    import('../../../src/session/replay.ts'),
  ]);
  expect(Object.keys(core)).toEqual(expect.arrayContaining(Object.keys(replay)));
});
