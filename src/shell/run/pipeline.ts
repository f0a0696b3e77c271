import type { CommandNode, Pipeline } from 'unbash';
import type { HostPid } from '../../sim/host/ids.ts';
import type { Stream, Task } from '../../sim/host/program.ts';
import { pipe } from '../../sim/host/streams.ts';
import type { Shell } from '../state/shell.ts';
import { fork, forkFailed } from './fork.ts';
import { runNode } from './node.ts';
import { timeReport } from './time.ts';
import { jobText, waitForeground } from './wait.ts';

/** Runs a pipeline: each command of one with several is a process of its own (bash(1), Pipelines). */
export function* runPipeline(sh: Shell, node: Pipeline): Task<number> {
  const negated = node.prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1;
  const timed = node.prefixes.find(({ type }) => type === 'Time');
  const start = sh.proc.kernel.now;
  if (negated) sh.guarded++;
  let status: number;
  try {
    const [only] = node.commands;
    if (!only) status = 0;
    else if (node.commands.length === 1) status = yield* runNode(sh, only);
    else status = yield* runSeveral(sh, node);
  } finally {
    if (negated) sh.guarded--;
  }
  if (timed)
    sh.proc.err(timeReport(sh, sh.proc.kernel.now - start, timed.type === 'Time' && timed.posix !== undefined));
  return negated ? (status === 0 ? 1 : 0) : status;
}

function* runSeveral(sh: Shell, node: Pipeline): Task<number> {
  const { commands, operators } = node;
  const inShell = sh.shopts.has('lastpipe') && !sh.has('monitor');
  const pids: HostPid[] = [];
  let input: Stream | undefined;
  for (let i = 0; i < commands.length; i++) {
    const final = i === commands.length - 1;
    if (final && inShell) break;
    const ends = final ? undefined : pipe(sh.proc.kernel.counter('pipe', 20_000));
    const fds: Record<number, Stream> = {};
    if (input) fds[0] = input;
    if (ends) fds[1] = ends.write;
    if (ends && operators[i] === '|&') fds[2] = ends.write;
    pids.push(element(sh, commands[i] as CommandNode, fds, pids[0]));
    input = ends?.read;
  }
  if (inShell && input) return yield* lastInShell(sh, commands.at(-1) as CommandNode, input, pids);
  const codes = yield* waitForeground(sh, pids, jobText(sh, node));
  return statusOfPipeline(sh, codes);
}

/** Starts one command of a pipeline; in an interactive shell all are in the process group of the first. */
function element(sh: Shell, command: CommandNode, fds: Record<number, Stream>, leader: HostPid | undefined): HostPid {
  const monitor = sh.has('monitor');
  const child = fork(sh, (inner) => runNode(inner, command, true), { fds, group: monitor && leader === undefined });
  if (!child.ok) return forkFailed(sh);
  const record = sh.proc.kernel.process(child.value);
  if (monitor && leader !== undefined && record) record.pgid = leader;
  return child.value;
}

function statusOfPipeline(sh: Shell, codes: readonly number[]): number {
  sh.pipeStatus = codes;
  const last = codes.at(-1) ?? 0;
  if (!sh.has('pipefail')) return last;
  return [...codes].reverse().find((code) => code !== 0) ?? 0;
}

/** shopt -s lastpipe: the last command runs in the shell itself. */
function* lastInShell(sh: Shell, command: CommandNode, input: Stream, pids: readonly HostPid[]): Task<number> {
  const before = sh.proc.fd(0);
  before?.open();
  sh.proc.setFd(0, input);
  let status: number;
  try {
    status = yield* runNode(sh, command);
  } finally {
    sh.proc.setFd(0, before);
    before?.close();
  }
  const codes: number[] = [];
  for (const pid of pids) codes.push(yield* sh.proc.wait(pid));
  return statusOfPipeline(sh, [...codes, status]);
}
