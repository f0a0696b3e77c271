import type { Program, Task } from '../../host/program.ts';
import { cannotOpen, closeInput, type Line, Lines, openInput } from './tool/input.ts';
import { type OptionSpec, options, usageError } from './tool/options.ts';
import { complain, quote, quoteMaybe, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'cdDf:is:uw:z',
  long: 'count=c repeated=d all-repeated=D skip-fields:=f ignore-case=i skip-chars:=s unique=u check-chars:=w zero-terminated=z',
  busybox: 'cduif:s:w:',
  lacks: 'group',
};

const NUMBERS = [
  ['f', 'fields to skip'],
  ['s', 'bytes to skip'],
  ['w', 'bytes to compare'],
] as const;

/** uniq(1): lines that follow one another and are alike, as one. */
export const uniq: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  for (const [name, what] of NUMBERS) {
    const value = given.value(name);
    if (value !== undefined && !/^\d+$/.test(value)) {
      return complain(
        proc,
        proc.flavour === 'gnu' ? `${value}: invalid number of ${what}` : `invalid number '${value}'`,
      );
    }
  }
  const [input = '-', output, extra] = given.args;
  if (extra !== undefined)
    return usageError(proc, SPEC, proc.flavour === 'gnu' ? `extra operand ${quote(proc, extra)}` : '');
  const fd = openInput(proc, input);
  if (!fd.ok) return input === '-' ? 1 : cannotOpen(proc, input, fd.error);
  const fields = new RegExp(`^(?:[ \\t]*[^ \\t]*){${Number(given.value('f') ?? 0)}}`);
  const from = Number(given.value('s') ?? 0);
  const width = given.value('w');
  const key = (text: string): string => {
    const rest = text.replace(fields, '').slice(from);
    const cut = width === undefined ? rest : rest.slice(0, Number(width));
    return given.has('i') ? cut.toLowerCase() : cut;
  };
  const parts: string[] = [];
  const end = given.has('z') ? '\0' : '\n';
  const flush = (group: readonly Line[]): void => {
    const repeated = group.length > 1;
    if ((repeated && given.has('u')) || (!repeated && given.has('d', 'D'))) return;
    const head = given.has('c') ? `${String(group.length).padStart(7)} ` : '';
    const text = (given.has('D') ? group : group.slice(0, 1)).map((line) => head + line.text + end).join('');
    if (output === undefined) proc.out(text);
    else parts.push(text);
  };
  yield* groups(new Lines(proc, fd.value, end), key, flush, () => proc.drain());
  closeInput(proc, fd.value);
  if (output !== undefined) {
    const written = proc.fs.write(output, parts.join(''));
    if (!written.ok) return complain(proc, `${quoteMaybe(output)}: ${why(written.error)}`);
  }
  yield* proc.drain();
  return 0;
};

function* groups(
  lines: Lines,
  key: (text: string) => string,
  flush: (group: readonly Line[]) => void,
  drain: () => Task<void>,
): Task<void> {
  let group: Line[] = [];
  let before = '';
  for (let line = yield* lines.next(); line; line = yield* lines.next()) {
    const now = key(line.text);
    if (group.length > 0 && now !== before) {
      flush(group);
      group = [];
      yield* drain();
    }
    before = now;
    group.push(line);
  }
  if (group.length > 0) flush(group);
}
