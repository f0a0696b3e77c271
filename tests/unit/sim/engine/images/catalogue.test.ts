import { expect, test } from '@playwright/test';
import { CATALOGUE_IMAGES, catalogueLayers } from '../../../../../src/sim/engine/images/catalogue/index.ts';
import { catalogueContent } from '../../../../../src/sim/engine/images/content.ts';
import { contentSize, storageSize, unpackedSize } from '../../../../../src/sim/engine/images/sizes.ts';
import type { Image } from '../../../../../src/sim/engine/types.ts';

const image = (name: string): Image => {
  const found = CATALOGUE_IMAGES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return { ...catalogueContent(found), parent: undefined, tags: [], digests: [], order: 1, tagged: undefined };
};

test('each engine counts the bytes of an image as the recording host showed them', () => {
  expect(unpackedSize(image('nginx'))).toBe(124708000);
  expect(storageSize(image('nginx'))).toBe(128155095);
  expect(contentSize(image('debian'))).toBe(44462968);
});

test('every layer of the catalogue has a file tree whose folders hold what lies in them', () => {
  for (const { layers } of CATALOGUE_IMAGES) {
    for (const { tree } of layers) {
      const entries = catalogueLayers[tree]?.() ?? {};
      for (const path of Object.keys(entries)) {
        const folder = path.slice(0, path.lastIndexOf('/')) || '/';
        expect(entries[folder]?.kind, path).toBe('dir');
      }
    }
  }
});

test('executables name the program that runs when they are called', () => {
  expect(catalogueLayers['image-busybox']?.()['/bin/busybox']).toMatchObject({ program: 'busybox', mode: 0o755 });
  expect(catalogueLayers['image-python']?.()['/usr/bin/python3.14']).toMatchObject({ program: 'python3' });
  expect(catalogueLayers['image-debian']?.()['/usr/bin/curl']).toBeUndefined();
});
