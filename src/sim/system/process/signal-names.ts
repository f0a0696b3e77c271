import { SIGNALS } from '../../host/signals.ts';

/** Names of all signals, as kill -l of procps wraps them. */
export function signalNames(busybox: boolean): string {
  const all = SIGNALS.slice(1).map((name) => (name === 'IO' && !busybox ? 'POLL' : name));
  if (busybox) return all.map((name, index) => `${String(index + 1).padStart(2)}) ${name}\n`).join('');
  const lines: string[] = [];
  for (const name of all) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length + 1 <= 80) lines[lines.length - 1] = `${last} ${name}`;
    else lines.push(name);
  }
  return `${lines.join('\n')}\n`;
}
