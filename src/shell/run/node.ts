import type { AndOr, PipelineNode } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import type { Shell } from '../state/shell.ts';
import { runCompound } from './compound.ts';
import { ExitShell } from './control.ts';
import { runPipeline } from './pipeline.ts';
import { runSimple } from './simple.ts';
import { runTrap } from './traps.ts';

/** Kinds of commands whose failure ends the shell under set -e; the others hold such commands. */
const COUNTS: ReadonlySet<string> = new Set([
  'Command',
  'Pipeline',
  'Subshell',
  'TestCommand',
  'ArithmeticCommand',
  'Redirected',
]);

/** Runs a command of any kind and gives its status. `last`: the shell ends with it, so it may replace the shell. */
export function* runNode(sh: Shell, node: PipelineNode | AndOr, last = false): Task<number> {
  if (node.type === 'AndOr') return yield* runAndOr(sh, node, last);
  const status: number =
    node.type === 'Command'
      ? yield* runSimple(sh, node, last)
      : node.type === 'Pipeline'
        ? yield* runPipeline(sh, node)
        : yield* runCompound(sh, node, last);
  sh.status = status;
  if (node.type !== 'Pipeline' || node.commands.length === 1) {
    if (node.type === 'Command' || node.type === 'Subshell') sh.pipeStatus = [status];
  }
  if (
    status !== 0 &&
    sh.guarded === 0 &&
    COUNTS.has(node.type) &&
    !(node.type === 'Pipeline' && node.prefixes.some(({ type }) => type === 'Negation'))
  ) {
    yield* failed(sh, status);
  }
  return status;
}

/** The ERR trap, and the end under set -e. */
function* failed(sh: Shell, status: number): Task<void> {
  if (sh.traps.has('ERR') && (sh.running.function === 0 || sh.has('errtrace'))) yield* runTrap(sh, 'ERR');
  if (sh.has('errexit')) throw new ExitShell(status);
}

/** && and ||: all but the last may fail. */
function* runAndOr(sh: Shell, node: AndOr, last: boolean): Task<number> {
  let status = 0;
  for (let i = 0; i < node.commands.length; i++) {
    const operator = node.operators[i - 1];
    if (operator === '&&' && status !== 0) continue;
    if (operator === '||' && status === 0) continue;
    const command = node.commands[i] as PipelineNode;
    const final = i === node.commands.length - 1;
    if (final) status = yield* runNode(sh, command, last);
    else {
      sh.guarded++;
      try {
        status = yield* runNode(sh, command);
      } finally {
        sh.guarded--;
      }
    }
    sh.status = status;
  }
  return status;
}
