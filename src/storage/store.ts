/**
 * What the site keeps in the browser: one entry a key, its value as JSON.
 *
 *     two-engines:theme     "dark"                                    written by the theme switch, read before first paint
 *     two-engines:progress  {"version":1,"lessons":{…}}               see src/assess/progress.ts
 *     two-engines:speed     2                                         written and read by the replay
 *     two-engines:host      "docker-28-podman-5"                      the recording host that the reader chose
 *     two-engines:sandbox-history ["docker ps"]                      lines typed in the sandbox, at most 500, oldest first
 *
 * A browser may refuse (blocked, full, private); the value then lives as long as the page. Values are read back as
 * `unknown`, since anything may stand there: each reader checks what it reads and falls back to its default. That is the
 * migration, too, for all but progress, which carries a version.
 */
const PREFIX = 'two-engines:';

export type Key = 'theme' | 'progress' | 'speed' | 'host' | 'sandbox-history';

/** Values that the browser refused to keep. */
const refused = new Map<Key, unknown>();

/**
 * Keeps a value.
 *
 * @returns false if the browser refused; the value is then known to this page alone
 */
export function remember(key: Key, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    refused.delete(key);
    return true;
  } catch {
    refused.set(key, value);
    return false;
  }
}

/** Drops a value. */
export function forget(key: Key): void {
  refused.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Refused: there is nothing stored to drop.
  }
}

/** What was kept under a key, by this page or an earlier one; undefined if nothing was, or if it cannot be read. */
export function recall(key: Key): unknown {
  if (refused.has(key)) return refused.get(key);
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Calls back when another tab changed a value. */
export function onChange(key: Key, listener: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === PREFIX + key || event.key === null) listener();
  });
}
