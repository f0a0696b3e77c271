import type { TestCommand, TestExpression } from 'unbash';
import type { Task } from '../../sim/host/program.ts';
import { compareFiles, fileTest } from '../builtins/test-files.ts';
import { arithmeticText, evaluateIn } from '../expand/arithmetic.ts';
import { matches } from '../expand/pattern.ts';
import { quotedIfNeeded } from '../expand/quote.ts';
import { posixRegex, regexProblem } from '../expand/regex.ts';
import { expandPattern, expandRegex, expandText } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';
import { trace } from './trace.ts';

/** Thrown when a condition cannot be judged (a bad regular expression): status 2. */
class BadCondition extends Error {}

/** [[ … ]]: 0 when it holds, 1 when not, 2 on errors; a plain dash does not have it. */
export function* testCommand(sh: Shell, node: TestCommand): Task<number> {
  if (!sh.dialect.doubleBrackets) {
    sh.complain(sh.dialect.notFound('[['));
    return 127;
  }
  try {
    return (yield* judge(sh, node.expression)) ? 0 : 1;
  } catch (thrown) {
    if (thrown instanceof BadCondition) return 2;
    throw thrown;
  }
}

function* judge(sh: Shell, node: TestExpression): Task<boolean> {
  switch (node.type) {
    case 'TestGroup':
      return yield* judge(sh, node.expression);
    case 'TestNot':
      return (yield* judge(sh, node.operand)) !== (node.negations.length % 2 === 1);
    case 'TestLogical': {
      const all = node.operator === '&&';
      for (const operand of node.operands) if ((yield* judge(sh, operand)) !== all) return !all;
      return all;
    }
    case 'TestUnary': {
      const text = yield* expandText(sh, node.operand);
      if (sh.has('xtrace')) yield* trace(sh, `[[ ${node.operator} ${quotedIfNeeded(text)} ]]`);
      if (node.operator === '-v') return isSet(sh, text);
      return fileTest(sh, node.operator, text) ?? false;
    }
    case 'TestBinary':
      return yield* compare(sh, node);
  }
}

/** Whether a variable, or an element of an array, has a value. */
export function isSet(sh: Shell, name: string): boolean {
  const element = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(name);
  if (!element?.[1]) return /^\d+$/.test(name) ? Number(name) <= sh.positional.length : sh.vars.isSet(name);
  if (element[2] === '@' || element[2] === '*') return sh.vars.entries(element[1]).length > 0;
  return sh.vars.element(element[1], element[2] ?? '') !== undefined;
}

const ARITHMETIC: Readonly<Record<string, (a: bigint, b: bigint) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};

function* compare(sh: Shell, node: TestExpression & { type: 'TestBinary' }): Task<boolean> {
  const { operator } = node;
  const left = yield* expandText(sh, node.left);
  const say = function* (right: string): Task<void> {
    if (sh.has('xtrace')) yield* trace(sh, `[[ ${quotedIfNeeded(left)} ${operator} ${right} ]]`);
  };
  if (operator === '=~') {
    const regex = yield* expandRegex(sh, node.right);
    yield* say(regex);
    return matchRegex(sh, left, regex);
  }
  if (operator === '==' || operator === '=' || operator === '!=') {
    const pattern = yield* expandPattern(sh, node.right);
    yield* say(pattern);
    return matches(pattern, left, sh.shopts.has('nocasematch')) === (operator !== '!=');
  }
  const right = yield* expandText(sh, node.right);
  yield* say(quotedIfNeeded(right));
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  const arithmetic = ARITHMETIC[operator];
  if (arithmetic)
    return arithmetic(
      evaluateIn(sh, yield* arithmeticText(sh, left), '[[: '),
      evaluateIn(sh, yield* arithmeticText(sh, right), '[[: '),
    );
  return compareFiles(sh, left, operator, right);
}

/** =~: sets BASH_REMATCH. */
function matchRegex(sh: Shell, text: string, pattern: string): boolean {
  const regex = posixRegex(pattern, sh.shopts.has('nocasematch'));
  if (!regex) {
    sh.complain(`[[: invalid regular expression \`${pattern}': ${regexProblem(pattern)}`);
    throw new BadCondition();
  }
  const found = regex.exec(text);
  sh.vars.unset('BASH_REMATCH');
  sh.vars.setList('BASH_REMATCH', found ? [...found].map((group) => group ?? '') : []);
  return found !== null;
}
