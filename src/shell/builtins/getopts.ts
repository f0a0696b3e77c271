import { guardAssignment } from '../expand/subscript.ts';
import { type Builtin, type Call, isName } from './builtin.ts';
import { showUsage } from './options.ts';

/** getopts: the next option of the positional parameters, or of its own arguments (getopt.c). */
export const getopts: Builtin = (call) => {
  const { sh, args } = call;
  const [spec, name, ...own] = args[0] === '--' ? args.slice(1) : args;
  if (spec === undefined || name === undefined) {
    if (sh.dialect.name === 'bash') showUsage(call);
    else
      sh.complain(
        sh.dialect.name === 'ash' ? 'usage: getopts optstring var [arg]' : 'Usage: getopts optstring var [arg...]',
        'getopts',
      );
    return 2;
  }
  if (!isName(name)) {
    sh.complain(`\`${name}': not a valid identifier`, 'getopts');
    return 1;
  }
  const words = own.length > 0 ? own : sh.positional;
  const step = next(call, spec, words);
  guardAssignment(sh, () => sh.vars.set(name, step.letter));
  const { index, offset } = sh.optionCursor;
  if (step.value === undefined) sh.vars.unset('OPTARG');
  else sh.vars.set('OPTARG', step.value);
  sh.vars.set('OPTIND', String(index));
  sh.optionCursor = { index, offset };
  return step.done ? 1 : 0;
};

interface Step {
  readonly letter: string;
  readonly value?: string;
  readonly done?: boolean;
}

function next(call: Call, spec: string, words: readonly string[]): Step {
  const { sh } = call;
  const cursor = sh.optionCursor;
  const silent = spec.startsWith(':');
  const word = words[cursor.index - 1];
  if (cursor.offset === 0) {
    if (word === undefined || !/^-./.test(word)) return { letter: '?', done: true };
    if (word === '--') {
      cursor.index++;
      return { letter: '?', done: true };
    }
    cursor.offset = 1;
  }
  const current = word ?? '';
  const letter = current[cursor.offset] ?? '?';
  const at = letter === ':' ? -1 : spec.indexOf(letter);
  cursor.offset++;
  const atEnd = cursor.offset >= current.length;
  const forward = (): void => {
    cursor.index++;
    cursor.offset = 0;
  };
  if (at < 0) {
    if (atEnd) forward();
    if (!silent) tell(call, sh.dialect.name === 'bash' ? `illegal option -- ${letter}` : `Illegal option -${letter}`);
    return silent ? { letter: '?', value: letter } : { letter: '?' };
  }
  if (spec[at + 1] !== ':') {
    if (atEnd) forward();
    return { letter };
  }
  const rest = current.slice(cursor.offset);
  forward();
  if (rest !== '') return { letter, value: rest };
  const value = words[cursor.index - 1];
  if (value === undefined) {
    if (silent) return { letter: ':', value: letter };
    tell(
      call,
      sh.dialect.name === 'bash' ? `option requires an argument -- ${letter}` : `No arg for -${letter} option`,
    );
    return { letter: '?' };
  }
  cursor.index++;
  return { letter, value };
}

function tell({ sh }: Call, text: string): void {
  if (sh.vars.get('OPTERR') === '0') return;
  sh.proc.err(sh.dialect.name === 'bash' ? `${sh.name}: ${text}\n` : `${text}\n`);
}
