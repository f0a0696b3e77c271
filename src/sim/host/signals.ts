/** Signal names by number on x86-64 (signal(7)); index 0 is the one that only asks whether a process is there. */
export const SIGNALS: readonly string[] = [
  '',
  'HUP',
  'INT',
  'QUIT',
  'ILL',
  'TRAP',
  'ABRT',
  'BUS',
  'FPE',
  'KILL',
  'USR1',
  'SEGV',
  'USR2',
  'PIPE',
  'ALRM',
  'TERM',
  'STKFLT',
  'CHLD',
  'CONT',
  'STOP',
  'TSTP',
  'TTIN',
  'TTOU',
  'URG',
  'XCPU',
  'XFSZ',
  'VTALRM',
  'PROF',
  'WINCH',
  'IO',
  'PWR',
  'SYS',
];

/** A signal's number from '9', 'KILL', 'SIGKILL' or 'kill'; undefined for what is no signal. RTMIN+n are 34 + n. */
export function signalNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) <= 64 ? Number(text) : undefined;
  const name = text.toUpperCase().replace(/^SIG/, '');
  const realtime = /^RTMIN(?:\+(\d+))?$/.exec(name);
  if (realtime) return 34 + Number(realtime[1] ?? 0);
  const number = SIGNALS.indexOf(name);
  return number > 0 ? number : undefined;
}

/** The name (without SIG) of a signal number; 'RTMIN+n' from 34 on. */
export const signalName = (number: number): string =>
  SIGNALS[number] ?? (number >= 34 ? `RTMIN+${number - 34}` : String(number));
