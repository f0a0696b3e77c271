import { SIGNALS, signalName, signalNumber } from '../../sim/host/signals.ts';
import { singleQuoted } from '../expand/quote.ts';
import { setTrap } from '../run/traps.ts';
import type { Builtin, Call } from './builtin.ts';
import { readOptions, showUsage } from './options.ts';

const SPECIAL: readonly string[] = ['EXIT', 'ERR', 'DEBUG', 'RETURN'];

/** The name of a signal as traps keep it: 'EXIT' for 0, 'INT' for SIGINT; undefined for none. */
function nameOf({ sh }: Call, text: string): string | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '');
  if (name === '0' || name === 'EXIT') return 'EXIT';
  if (SPECIAL.includes(name) && sh.dialect.name !== 'dash') return name;
  const number = signalNumber(text);
  return number === undefined || number === 0 ? undefined : signalName(number);
}

const order = (name: string): number =>
  name === 'EXIT' ? 0 : SIGNALS.indexOf(name) >= 0 ? SIGNALS.indexOf(name) : 100 + SPECIAL.indexOf(name);

function show({ sh }: Call, names: readonly string[]): number {
  const bash = sh.dialect.name === 'bash';
  const all = [...sh.traps]
    .filter(([name]) => names.length === 0 || names.includes(name))
    .sort(([a], [b]) => order(a) - order(b));
  for (const [name, command] of all)
    sh.proc.out(`trap -- ${singleQuoted(command)} ${bash && !SPECIAL.includes(name) ? 'SIG' : ''}${name}\n`);
  return 0;
}

/** trap: sets what signals do, or prints it. */
export const trap: Builtin = (call) => {
  const { sh } = call;
  const options =
    call.args[0] === '-'
      ? { flags: new Map<string, string>(), rest: call.args }
      : readOptions(call, sh.dialect.name === 'bash' ? 'lpP' : 'lp');
  if (!options) return 2;
  const { flags, rest } = options;
  if (flags.has('l')) {
    sh.proc.out(
      SIGNALS.slice(1)
        .map((name, index) => `${String(index + 1).padStart(2)}) SIG${name}\n`)
        .join(''),
    );
    return 0;
  }
  if (flags.has('p') || rest.length === 0)
    return show(
      call,
      rest.map((text) => nameOf(call, text) ?? text),
    );
  const [first = '', ...others] = rest;
  const resets = first === '-' || (others.length === 0 && nameOf(call, first) !== undefined) || /^\d+$/.test(first);
  const signals = first === '-' || !resets ? others : rest;
  if (signals.length === 0 && first !== '-') {
    if (sh.dialect.name === 'bash') showUsage(call);
    return 2;
  }
  let status = 0;
  for (const text of signals) {
    const name = nameOf(call, text);
    if (name !== undefined) {
      setTrap(sh, name, resets ? undefined : first);
      continue;
    }
    if (sh.dialect.name === 'dash') sh.proc.err(`trap: ${text}: bad trap\n`);
    else sh.complain(`${text}: invalid signal specification`, 'trap');
    status = 1;
  }
  return status;
};
