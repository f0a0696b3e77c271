import { evaluate } from '../expand/arithmetic/evaluate.ts';
import { complainArithmetic } from '../expand/arithmetic.ts';
import type { Builtin } from './builtin.ts';

/** let: evaluates expressions; 1 when the last one is 0. */
export const letExpressions: Builtin = ({ sh, args }) => {
  if (args.length === 0) {
    sh.complain('expression expected', 'let');
    return sh.dialect.name === 'bash' ? 1 : 2;
  }
  let value = 0n;
  for (const arg of args) {
    try {
      value = evaluate(arg, sh.vars);
    } catch (error) {
      complainArithmetic(sh, error, 'let: ');
      return 1;
    }
  }
  return value === 0n ? 1 : 0;
};
