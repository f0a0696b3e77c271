import type { JournalEntry } from '../../host/state.ts';

/** Fields of an entry as -o json and matches name them; what a user's manager runs belongs to user@UID.service (systemd.journal-fields(7)). */
export const fieldsOf = (entry: JournalEntry): Record<string, string> => ({
  PRIORITY: String(entry.priority),
  SYSLOG_IDENTIFIER: entry.identifier,
  ...entry.fields,
  _PID: String(entry.pid),
  _UID: String(entry.user ?? 0),
  ...(entry.user === undefined
    ? { _SYSTEMD_UNIT: entry.unit }
    : { _SYSTEMD_UNIT: `user@${entry.user}.service`, _SYSTEMD_USER_UNIT: entry.unit }),
  MESSAGE: entry.text,
});

/** Whether an entry has what FIELD=VALUE words ask for: any of the values of each field (journalctl(1)). */
export function matcher(words: readonly string[]): (entry: JournalEntry) => boolean {
  const wanted = new Map<string, string[]>();
  for (const word of words) {
    const cut = word.indexOf('=');
    const field = word.slice(0, cut);
    if (cut > 0) wanted.set(field, [...(wanted.get(field) ?? []), word.slice(cut + 1)]);
  }
  if (wanted.size === 0) return () => true;
  return (entry) => {
    const fields = fieldsOf(entry);
    return [...wanted].every(([field, values]) => values.includes(fields[field] ?? '\0'));
  };
}
