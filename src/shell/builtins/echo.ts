import { ansiEscapes } from '../expand/escapes.ts';
import type { Builtin } from './builtin.ts';

/** echo: -n, -e, -E as bash; dash's knows -n only and always reads escapes. */
export const echo: Builtin = ({ sh, args }) => {
  const plain = sh.dialect.name === 'dash';
  let escapes = sh.dialect.echoEscapes || sh.shopts.has('xpg_echo');
  let end = '\n';
  let i = 0;
  const option = plain ? /^-n$/ : /^-[neE]+$/;
  for (; i < args.length && option.test(args[i] as string); i++) {
    for (const letter of (args[i] as string).slice(1)) {
      if (letter === 'n') end = '';
      else escapes = letter === 'e';
    }
  }
  const text = args.slice(i).join(' ');
  if (!escapes) sh.proc.out(text + end);
  else {
    const read = ansiEscapes(text, { zeroOctal: true, stop: true });
    sh.proc.out(read.text + (read.stopped ? '' : end));
  }
  return sh.proc.fd(1) ? 0 : closed(sh);
};

function closed(sh: Parameters<Builtin>[0]['sh']): number {
  sh.complain('write error: Bad file descriptor', 'echo');
  return 1;
}
