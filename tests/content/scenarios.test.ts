import { expect, test } from '@playwright/test';
import { ENGINES, type Engine, type Scenario } from '../../src/schema/index.ts';
import { ENGINE_PARTS, type OpenedHost, openHostWith, prepared, RELEASES } from '../../src/sim/full.ts';
import { contentRoot } from '../../src/tooling/content/folder.ts';
import { readLibrary } from '../../src/tooling/content/library.ts';
import { SHELL } from '../../src/tooling/simulate/transcript.ts';

const { library } = readLibrary(contentRoot());
const scenarios = [...(library?.scenarios ?? [])];
const labs = [...(library?.labs ?? [])];

type Release = (typeof RELEASES)[number];

/** How long opening a scenario may take, in milliseconds. */
const SLOWEST = 2000;

/** Does what a scenario was made of, step by step; what failed and was not meant to, or the other way round. */
function surprises(scenario: Scenario, engine: Engine, { versions }: Release): string[] {
  const { images, packages = [] } = scenario;
  const host: OpenedHost = openHostWith(SHELL, { versions, images, packages });
  return scenario.setup
    .filter((step) => step.engine === undefined || step.engine === engine)
    .flatMap((step) => {
      const { code, stderr } = host.batch(step.as ?? scenario.user, { E: engine }).exec(step.run);
      const failed = code !== 0;
      return failed === (step.fails ?? false) ? [] : [`${step.run}: exit ${code}: ${stderr}`];
    });
}

test('there are at least eight scenarios, each at a place of its own in the list', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(8);
  expect(new Set(scenarios.map(([, { order }]) => order)).size).toBe(scenarios.length);
  expect(new Set(scenarios.map(([, { title }]) => title)).size).toBe(scenarios.length);
});

test('every lab is for engines that its scenario is made for', () => {
  const wrong = labs.flatMap(([id, { scenario, engines }]) => {
    const made = library?.scenarios.get(scenario)?.engines ?? ENGINES;
    return engines.filter((engine) => !made.includes(engine)).map((engine) => `${id} with ${engine} in ${scenario}`);
  });
  expect(wrong).toEqual([]);
});

for (const [id, scenario] of scenarios) {
  for (const engine of scenario.engines ?? ENGINES) {
    for (const release of RELEASES) {
      test(`${id}: every step of its setup does what it is meant to with ${engine} on ${release.name}`, () => {
        expect(surprises(scenario, engine, release)).toEqual([]);
      });
    }

    test(`${id} opens within two seconds with ${engine}`, () => {
      const [release] = RELEASES;
      const before = performance.now();
      const host = prepared(SHELL, { scenario, engine, versions: release.versions }, ENGINE_PARTS);
      expect(performance.now() - before).toBeLessThan(SLOWEST);
      expect(host.batch(scenario.user, { E: engine }).exec('$E --version').code).toBe(0);
    });
  }
}
