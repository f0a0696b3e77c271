import { expect, test } from '@playwright/test';
import { dockerTables } from '../../../src/sim/docker/tables/index.ts';
import { RELEASES } from '../../../src/sim/full.ts';
import { podmanTables } from '../../../src/sim/podman/tables/index.ts';
import { Chance } from '../../support/fuzz-chance.ts';
import { fuzzHost } from '../../support/fuzz-host.ts';
import { Lines } from '../../support/fuzz-lines.ts';

const LINES = 20_000;
const PER_HOST = 250;
const TESTS = 10;
const HOSTS = LINES / PER_HOST / TESTS;

/** Another seed finds other mistakes; a failure names the one it came from. */
const SEED = Number(process.env['TWO_ENGINES_SEED'] ?? 20_150_615);

for (let part = 0; part < TESTS; part++) {
  test(`${LINES / TESTS} generated command lines neither throw, hang nor break the host (part ${part + 1}, seed ${SEED})`, () => {
    test.setTimeout(120_000);
    const problems: string[] = [];
    for (let index = 0; index < HOSTS; index++) {
      const number = part * HOSTS + index;
      const release = RELEASES[number % RELEASES.length] ?? RELEASES[0];
      const { docker, podman } = release.versions;
      const chance = new Chance(SEED * 1000 + number);
      const lines = new Lines(chance, { docker: dockerTables(docker), podman: podmanTables(podman) });
      problems.push(...fuzzHost({ number, versions: release.versions, chance, lines, count: PER_HOST }));
    }
    expect(problems, `TWO_ENGINES_SEED=${SEED}`).toEqual([]);
  });
}
