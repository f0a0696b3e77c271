import type { SyntaxNode } from 'unbash';
import type { HostPid } from '../../sim/host/ids.ts';
import type { Task } from '../../sim/host/program.ts';
import type { Tty } from '../../sim/host/streams.ts';
import { pidInside } from '../expand/pids.ts';
import { signalText } from '../state/jobs.ts';
import type { Shell } from '../state/shell.ts';
import { endedBySignal } from './ended.ts';

/** Of a command's text no more is kept for messages. */
const LONGEST = 1000;

/** The text of a command as job lists show it: on one line. */
export function jobText(sh: Shell, node: SyntaxNode): string {
  const text = sh.source.text.slice(node.pos, Math.min(node.end, node.pos + LONGEST)).trim();
  return text.includes('\n')
    ? text.replace(/\s*\n\s*/g, (_all, at: number) =>
        /[;&|{(]$|\b(?:do|then|else)$/.test(text.slice(0, at).trimEnd()) ? ' ' : '; ',
      )
    : text;
}

/** Tells the terminal which process group Ctrl-C reaches. */
export function setForeground(sh: Shell, group: HostPid): void {
  if (!sh.has('monitor')) return;
  const stream = sh.proc.fd(0);
  if (stream?.isTty && 'foreground' in stream) (stream as Tty).foreground = group;
}

/**
 * Waits for the processes of a command in the foreground and takes their exit codes. One that is stopped becomes a
 * job of an interactive shell (code 128 + 20).
 */
export function* waitForeground(sh: Shell, pids: readonly HostPid[], text: string): Task<number[]> {
  const { kernel } = sh.proc;
  const records = kernel.state.processes;
  const monitor = sh.has('monitor');
  const leader = pids[0];
  if (leader !== undefined) setForeground(sh, leader);
  const ended = (): boolean => pids.every((pid) => (records[pid]?.status ?? 'Z') === 'Z');
  const stopped = (): boolean => monitor && pids.some((pid) => records[pid]?.status === 'T');
  const ready = (): boolean => ended() || stopped();
  while (!ready()) yield { ready, what: 'do_wait' };
  setForeground(sh, sh.proc.record.pgid);
  if (!ended()) {
    const job = sh.jobs.add(pids, text, 'Stopped');
    job.told = true;
    sh.proc.err(`\n${sh.jobs.line(job)}\n`);
    return pids.map(() => 148);
  }
  const signals = pids.map((pid) => endedBySignal(sh.proc, pid));
  const codes = pids.map((pid) => kernel.reap(pid));
  announce(sh, pids, codes, signals, text);
  return codes;
}

/** What a shell prints of a command that a signal ended: 'bash: line 1:   123 Killed    sleep 5' (jobs.c). */
function announce(
  sh: Shell,
  pids: readonly HostPid[],
  codes: readonly number[],
  signals: readonly boolean[],
  text: string,
): void {
  const code = codes.at(-1) ?? 0;
  if (sh.interactive && code === 130) {
    sh.interrupted = true;
    sh.proc.err('\n');
  }
  if (!signals.at(-1) || sh.substitution) return;
  const what = signalText(code);
  if (what === undefined || code === 130 || code === 141) return;
  if (sh.interactive || sh.dialect.name !== 'bash') {
    sh.proc.err(`${what}\n`);
    return;
  }
  const pid = String(pidInside(sh, pids.at(-1) as HostPid)).padStart(5);
  sh.proc.err(code === 143 ? `${what.padEnd(27)}${text}\n` : `${sh.prefix()}${pid} ${what.padEnd(27)}${text}\n`);
}
