import type { Case, CommandNode, Function as FunctionNode, If, Redirected, Subshell } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { evaluate } from '../expand/arithmetic/evaluate.ts';
import { arithmeticText, complainArithmetic } from '../expand/arithmetic.ts';
import { matches } from '../expand/pattern.ts';
import { expandPattern, expandText } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';
import { testCommand } from './conditional.ts';
import { fork, forkFailed } from './fork.ts';
import { runArithmeticFor, runFor, runSelect, runWhile } from './loops.ts';
import { runNode } from './node.ts';
import { redirect } from './redirect.ts';
import { runBody, runStatements } from './script.ts';
import { trace } from './trace.ts';
import { jobText, waitForeground } from './wait.ts';

/** Runs a compound command, or a function definition, and gives its status. */
export function* runCompound(sh: Shell, node: Exclude<CommandNode, { type: 'Command' }>, last: boolean): Task<number> {
  switch (node.type) {
    case 'If':
      return yield* runIf(sh, node);
    case 'For':
      return yield* runFor(sh, node);
    case 'ArithmeticFor':
      return yield* runArithmeticFor(sh, node);
    case 'While':
      return yield* runWhile(sh, node);
    case 'Select':
      return yield* runSelect(sh, node);
    case 'Case':
      return yield* runCase(sh, node);
    case 'BraceGroup':
      return yield* runStatements(sh, node.body.commands, last);
    case 'Subshell':
      return yield* runSubshell(sh, node);
    case 'Redirected':
      return yield* runRedirected(sh, node);
    case 'Function':
      return define(sh, node);
    case 'TestCommand':
      sh.at = node.pos;
      return yield* testCommand(sh, node);
    case 'ArithmeticCommand':
      sh.at = node.pos;
      return yield* arithmeticCommand(sh, node.body);
    case 'Coproc':
      sh.complain('coproc is not part of this simulation');
      return 64;
  }
}

/** Runs a condition: failures in it do not end the shell. */
export function* condition(sh: Shell, body: If['clause']): Task<boolean> {
  sh.guarded++;
  try {
    return (yield* runBody(sh, body)) === 0;
  } finally {
    sh.guarded--;
  }
}

function* runIf(sh: Shell, node: If): Task<number> {
  if (yield* condition(sh, node.clause)) return yield* runBody(sh, node.then);
  for (const elif of node.elif) if (yield* condition(sh, elif.clause)) return yield* runBody(sh, elif.then);
  if (node.else) return yield* runBody(sh, node.else);
  return 0;
}

function* runCase(sh: Shell, node: Case): Task<number> {
  sh.at = node.pos;
  if (sh.has('xtrace')) yield* trace(sh, `case ${node.word.text} in`);
  const text = yield* expandText(sh, node.word);
  let status = 0;
  let fallThrough = false;
  for (const item of node.items) {
    let hit = fallThrough;
    for (const word of hit ? [] : item.pattern) {
      hit = matches(yield* expandPattern(sh, word), text, sh.shopts.has('nocasematch'));
      if (hit) break;
    }
    if (!hit) continue;
    status = item.body.commands.length > 0 ? yield* runBody(sh, item.body) : 0;
    if (item.terminator !== ';&' && item.terminator !== ';;&') return status;
    fallThrough = item.terminator === ';&';
  }
  return status;
}

function* runSubshell(sh: Shell, node: Subshell): Task<number> {
  sh.at = node.pos;
  const child = fork(sh, (inner) => runStatements(inner, node.body.commands, true), { group: sh.has('monitor') });
  if (!child.ok) return forkFailed(sh);
  const [code] = yield* waitForeground(sh, [child.value], jobText(sh, node));
  return code ?? 0;
}

function* runRedirected(sh: Shell, node: Redirected): Task<number> {
  sh.at = node.pos;
  const saved = yield* redirect(sh, node.redirects);
  if (!saved) return sh.dialect.redirectCode;
  try {
    return yield* runNode(sh, node.command);
  } finally {
    saved.restore();
  }
}

function define(sh: Shell, node: FunctionNode): number {
  const text = sh.source.text.slice(node.pos, node.end);
  sh.functions.set(node.name.value, { body: node.body, source: sh.source, text, pos: node.pos });
  return 0;
}

/** (( … )): 0 when the value is not 0. */
export function* arithmeticCommand(sh: Shell, text: string): Task<number> {
  const expanded = yield* arithmeticText(sh, text);
  if (sh.has('xtrace')) yield* trace(sh, `(( ${expanded} ))`);
  try {
    return evaluate(expanded, sh.vars) === 0n ? 1 : 0;
  } catch (error) {
    complainArithmetic(sh, error, '((: ');
    return 1;
  }
}
