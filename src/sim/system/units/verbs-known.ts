/** Verbs of systemctl in the order of its own table: the hidden ones behind those that they stand for. */
export const SYSTEMCTL_VERBS =
  'list-units list-automounts list-paths list-sockets list-timers is-active check is-failed status show cat help list-dependencies start stop condstop reload restart try-restart condrestart enqueue-marked reload-or-restart try-reload-or-restart reload-or-try-restart force-reload condreload isolate kill clean freeze thaw set-property bind mount-image service-log-level service-log-target reset-failed whoami list-unit-files enable disable reenable preset preset-all is-enabled mask unmask link revert add-wants add-requires edit get-default set-default list-machines list-jobs cancel show-environment set-environment unset-environment import-environment daemon-reload daemon-reexec log-level log-target service-watchdogs is-system-running default rescue emergency halt poweroff reboot kexec soft-reboot exit switch-root sleep suspend hibernate hybrid-sleep suspend-then-hibernate'.split(
    ' ',
  );

/** Verbs of loginctl, likewise. */
export const LOGINCTL_VERBS =
  'help list-sessions session-status show-session activate lock-session unlock-session lock-sessions unlock-sessions terminate-session kill-session list-users user-status show-user enable-linger disable-linger terminate-user kill-user list-seats seat-status show-seat attach flush-devices terminate-seat'.split(
    ' ',
  );

/** Steps from one word to another: letters added, taken away, replaced, or two neighbours swapped. */
function steps(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The first of the smallest, of those that have a measure. */
function least(words: readonly string[], measure: (word: string) => number): string | undefined {
  let best: string | undefined;
  let size = Infinity;
  for (const word of words) {
    const own = measure(word);
    if (own < size) [best, size] = [word, own];
  }
  return best;
}

/** More steps than this are no slip of the fingers. */
const MOST_STEPS = 5;

/**
 * What systemd's tools say of a verb they do not know: with the shortest verb that begins so, else the nearest one
 * (strv_find_closest in src/basic/strv.c).
 */
export function unknownVerb(verb: string, known: readonly string[]): string {
  const found =
    least(known, (word) => (word.startsWith(verb) ? word.length : Infinity)) ??
    least(known, (word) => {
      if (Math.abs(word.length - verb.length) > MOST_STEPS) return Infinity;
      const far = steps(verb, word);
      return far > MOST_STEPS ? Infinity : far;
    });
  return `Unknown command verb '${verb}'${found === undefined ? '.' : `, did you mean '${found}'?`}\n`;
}
