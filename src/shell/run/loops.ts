import type { ArithmeticFor, For, Select, While } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { takeLine } from '../builtins/read-input.ts';
import { arithmeticText, evaluateIn } from '../expand/arithmetic.ts';
import { guardAssignment } from '../expand/subscript.ts';
import { expandWords } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';
import { condition } from './compound.ts';
import { LeaveLoop } from './control.ts';
import { runBody } from './script.ts';
import { trace } from './trace.ts';

/** Runs the body of a loop once; false when the loop is to be left. */
function* turn(sh: Shell, body: For['body']): Task<boolean> {
  yield {};
  try {
    yield* runBody(sh, body);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof LeaveLoop)) throw thrown;
    sh.status = 0;
    if (thrown.levels > 1) throw new LeaveLoop(thrown.levels - 1, thrown.again);
    return thrown.again;
  }
}

/** for name in words. */
export function* runFor(sh: Shell, node: For): Task<number> {
  sh.at = node.pos;
  const name = node.name.value;
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    sh.complain(`\`${name}': not a valid identifier`);
    return 1;
  }
  const words = node.wordlist ? yield* expandWords(sh, node.wordlist) : sh.positional;
  let status = 0;
  const head = `for ${name} in ${node.wordlist ? node.wordlist.map(({ text }) => text).join(' ') : '"$@"'}`;
  sh.loops++;
  try {
    for (const word of words) {
      if (sh.has('xtrace')) yield* trace(sh, head);
      guardAssignment(sh, () => sh.vars.set(name, word));
      const more = yield* turn(sh, node.body);
      ({ status } = sh);
      if (!more) break;
    }
  } finally {
    sh.loops--;
  }
  return status;
}

/** for ((initialize; test; update)). */
export function* runArithmeticFor(sh: Shell, node: ArithmeticFor): Task<number> {
  sh.at = node.pos;
  const { text } = sh.source;
  const open = text.indexOf('((', node.pos);
  const parts = splitHeader(text, open + 2);
  const evaluatePart = function* (part: string): Task<bigint> {
    if (sh.has('xtrace') && part.trim() !== '') yield* trace(sh, `(( ${part.trim()} ))`);
    return part.trim() === '' ? 1n : evaluateIn(sh, yield* arithmeticText(sh, part), '((: ');
  };
  yield* evaluatePart(parts[0] ?? '');
  let status = 0;
  sh.loops++;
  try {
    while ((yield* evaluatePart(parts[1] ?? '')) !== 0n) {
      const more = yield* turn(sh, node.body);
      ({ status } = sh);
      if (!more) break;
      yield* evaluatePart(parts[2] ?? '');
    }
  } finally {
    sh.loops--;
  }
  return status;
}

/** The three expressions between (( and )), as they were written. */
function splitHeader(text: string, start: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === '(') depth++;
    else if (c === ')' && depth-- === 0) return [...parts, text.slice(from, i)];
    else if (c === ';' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return parts;
}

/** while and until. */
export function* runWhile(sh: Shell, node: While): Task<number> {
  let status = 0;
  sh.loops++;
  try {
    for (;;) {
      let holds: boolean;
      try {
        holds = yield* condition(sh, node.clause);
      } catch (thrown) {
        if (!(thrown instanceof LeaveLoop)) throw thrown;
        if (thrown.levels > 1) throw new LeaveLoop(thrown.levels - 1, thrown.again);
        if (!thrown.again) break;
        continue;
      }
      if (holds !== (node.kind === 'while')) break;
      const more = yield* turn(sh, node.body);
      ({ status } = sh);
      if (!more) break;
    }
  } finally {
    sh.loops--;
  }
  return status;
}

/** select name in words: a menu on standard error, the answer from standard input. */
export function* runSelect(sh: Shell, node: Select): Task<number> {
  sh.at = node.pos;
  const words = node.wordlist ? yield* expandWords(sh, node.wordlist) : sh.positional;
  if (words.length === 0) return 0;
  const menu = words.map((word, index) => `${index + 1}) ${word}\n`).join('');
  let show = true;
  sh.loops++;
  try {
    for (;;) {
      if (show) sh.proc.err(menu);
      const prompt = sh.vars.get('PS3') ?? '#? ';
      if (!sh.proc.isTty(0)) sh.proc.err(prompt);
      const line = yield* takeLine(sh, 0, { prompt });
      if (line.text === '' && line.ended) {
        sh.proc.err('\n');
        return 1;
      }
      show = line.text.trim() === '';
      if (show) continue;
      sh.vars.set('REPLY', line.text);
      sh.vars.set(node.name.value, words[Number(line.text.trim()) - 1] ?? '');
      if (!(yield* turn(sh, node.body))) return sh.status;
    }
  } finally {
    sh.loops--;
  }
}
