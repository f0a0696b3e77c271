import type { Page, Request } from 'playwright';

/** What a page sent over the wire, in bytes after compression. */
export interface Bytes {
  readonly script: number;
  readonly total: number;
  /** Paths of everything that was sent, largest first, each with its bytes. */
  readonly parts: readonly (readonly [path: string, bytes: number])[];
}

const IS_WORKER = /\/worker-[^/]*\.js$/;

/** What a response weighed on the wire. Chromium tells nothing of a worker's own script: its header does. */
async function weight(request: Request): Promise<number> {
  const { responseBodySize } = await request.sizes();
  if (responseBodySize > 0 || !IS_WORKER.test(new URL(request.url()).pathname)) return responseBodySize;
  return Number((await request.response())?.headers()['content-length'] ?? 0);
}

const isPicture = (path: string): boolean => /\/og\//.test(path);

/** Counts what a page sends from now on. Call `stop()` for what came until then, and to begin again. */
export function countBytes(page: Page): { stop: () => Promise<Bytes> } {
  let requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  return {
    stop: async () => {
      const finished = requests;
      requests = [];
      const sizes = await Promise.all(
        finished.map(async (request) => {
          const { pathname } = new URL(request.url());
          return { path: pathname, type: request.resourceType(), bytes: await weight(request) };
        }),
      );
      const counted = sizes.filter(({ path }) => !isPicture(path));
      const sum = (list: typeof counted): number => list.reduce((total, { bytes }) => total + bytes, 0);
      return {
        script: sum(counted.filter(({ type }) => type === 'script')),
        total: sum(counted),
        parts: counted.map(({ path, bytes }) => [path, bytes] as const).sort(([, a], [, b]) => b - a),
      };
    },
  };
}

/** Bytes as kilobytes of 1000 bytes, with one decimal. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** The layout shift that a page has had so far; install `watchShifts` before it loads. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { __shift?: number }).__shift ?? 0);

/** Begins to add up layout shifts on every page that is opened afterwards. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const scope = globalThis as { __shift?: number };
    scope.__shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) scope.__shift = (scope.__shift ?? 0) + entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
