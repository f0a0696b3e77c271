import { expect, test } from '@playwright/test';
import { EMPTY_PROGRESS, mark } from '../../../src/assess/index.ts';
import {
  changeProgress,
  forget,
  loadProgress,
  loadTheme,
  recall,
  remember,
  saveTheme,
} from '../../../src/storage/index.ts';

type Fake = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const scope = globalThis as { localStorage?: Fake };

/** A browser's store as far as the site uses it, over a plain map. */
function storeOver(map: Map<string, string>): Fake {
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}
const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

const put = (store: Fake): void => {
  Object.defineProperty(scope, 'localStorage', { value: store, configurable: true, writable: true });
};

test.beforeEach(() => {
  put(storeOver(new Map()));
  for (const key of ['theme', 'progress', 'speed', 'host'] as const) forget(key);
});

test('what is remembered is recalled', () => {
  expect(remember('speed', 2)).toBe(true);
  expect(recall('speed')).toBe(2);
  forget('speed');
  expect(recall('speed')).toBeUndefined();
});

test('where storage is blocked, a value lives as long as the page', () => {
  put({ getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(recall('host')).toBeUndefined();
  expect(remember('host', 'docker-28-podman-5')).toBe(false);
  expect(recall('host')).toBe('docker-28-podman-5');
  forget('host');
  expect(recall('host')).toBeUndefined();
});

test('where storage is full, the new value wins over the old one that is still stored', () => {
  const map = new Map([['two-engines:speed', '1']]);
  put({ ...storeOver(map), setItem: refuse });
  expect(remember('speed', 4)).toBe(false);
  expect(recall('speed')).toBe(4);
});

test('text that is no JSON is as if nothing were stored', () => {
  for (const text of ['', '{', 'undefined', '\u0000']) {
    put(
      storeOver(
        new Map([
          ['two-engines:progress', text],
          ['two-engines:theme', text],
        ]),
      ),
    );
    expect(recall('progress')).toBeUndefined();
    expect(loadProgress()).toEqual(EMPTY_PROGRESS);
    expect(loadTheme()).toBe('system');
  }
});

test('a change of progress builds on what another tab has written meanwhile', () => {
  changeProgress((progress) => mark(progress, 'pods', true));
  const other = mark(loadProgress(), 'who-is-root', true);
  remember('progress', other);
  const progress = changeProgress((now) => mark(now, 'one-daemon-or-none', true));
  expect(Object.keys(progress.lessons)).toHaveLength(3);
});

test('the system theme is kept as no theme at all', () => {
  saveTheme('dark');
  expect(recall('theme')).toBe('dark');
  saveTheme('system');
  expect(recall('theme')).toBeUndefined();
  expect(loadTheme()).toBe('system');
});
