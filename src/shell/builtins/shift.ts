import type { Builtin } from './builtin.ts';

/** shift [n] */
export const shift: Builtin = ({ sh, args }) => {
  const [text] = args.filter((arg) => arg !== '--');
  if (text !== undefined && !/^-?\d+$/.test(text)) {
    sh.complain(sh.dialect.name === 'bash' ? `${text}: numeric argument required` : `Illegal number: ${text}`, 'shift');
    return 2;
  }
  const count = Number(text ?? 1);
  if (count < 0) {
    sh.complain(`${text}: shift count out of range`, 'shift');
    return 1;
  }
  if (count > sh.positional.length) {
    if (sh.dialect.name === 'dash') sh.complain("can't shift that many", 'shift');
    return sh.dialect.name === 'dash' ? 2 : 1;
  }
  sh.positional = sh.positional.slice(count);
  return 0;
};
