import { expect, test } from '@playwright/test';
import { simChunks } from '../../../src/tooling/vite/sim-chunks.ts';

const SIM = '/x/src/sim';
const WORKER = '/x/src/islands/sandbox/worker.ts';
const part = (name: string): string => `${SIM}/parts/${name}.ts`;

/** Who imports whom; what the loaders import comes later. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  [WORKER]: [part('load'), `${SIM}/host/kernel.ts`],
  [part('core')]: [`${SIM}/engine/store.ts`, `${SIM}/host/kernel.ts`],
  [part('docker')]: [`${SIM}/cli/parse.ts`, `${SIM}/docker/client.ts`],
  [part('podman')]: [`${SIM}/cli/parse.ts`],
  [part('compose')]: ['/x/node_modules/yaml/index.js', `${SIM}/commands/small.ts`, `${SIM}/docker/client.ts`],
  [part('kube')]: ['/x/node_modules/yaml/index.js', `${SIM}/commands/small.ts`],
  [part('text')]: [`${SIM}/system/text/tool/options.ts`, `${SIM}/system/text/cat.ts`],
  [part('files')]: [`${SIM}/system/text/tool/options.ts`],
  [`${SIM}/commands/small.ts`]: [`${SIM}/engine/store.ts`],
};
const LATE = ['core', 'docker', 'podman', 'compose', 'kube', 'text', 'files'].map(part);

const getModuleInfo = (id: string) => {
  const from = (list: readonly string[], to: string): boolean => list.includes(to);
  return {
    code: 'x',
    importedIds: IMPORTS[id] ?? [],
    dynamicallyImportedIds: id === part('load') ? LATE : [],
    importers: Object.keys(IMPORTS).filter((other) => from(IMPORTS[other] ?? [], id)),
    dynamicImporters: from(LATE, id) ? [part('load')] : [],
  };
};

test('the core takes what both clients share and what is small, a client its own, and the bundler the rest', () => {
  const name = simChunks();
  const chunk = (id: string) => name(id, { getModuleInfo });
  expect(chunk(`${SIM}/engine/store.ts`)).toBe('core');
  expect(chunk(`${SIM}/host/kernel.ts`)).toBeUndefined();
  expect(chunk(`${SIM}/cli/parse.ts`)).toBe('core');
  expect(chunk(`${SIM}/docker/client.ts`)).toBe('docker');
  expect(chunk(`${SIM}/commands/small.ts`)).toBe('core');
  expect(chunk('/x/node_modules/yaml/index.js')).toBeUndefined();
  expect(chunk(`${SIM}/system/text/tool/options.ts`)).toBe('tools');
  expect(chunk(`${SIM}/system/text/cat.ts`)).toBeUndefined();
});

test('what has nothing to do with the worker is left to the bundler', () => {
  expect(simChunks()('/x/src/islands/quiz/mount.tsx', { getModuleInfo })).toBeUndefined();
});
