import type { Task } from '../../sim/host/program.ts';
import { guardAssignment } from '../expand/subscript.ts';
import { ifsOf } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';
import { type Builtin, type Call, isName } from './builtin.ts';
import { type Options, readOptions } from './options.ts';
import { takeLine } from './read-input.ts';

/** read: a line into variables, split at IFS. -r -p -s -n -N -d -a -t -u. */
export const read: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(
    call,
    sh.dialect.name === 'bash' ? 'Eersa:d:i:n:N:p:t:u:' : sh.dialect.name === 'ash' ? 'rsd:n:p:t:u:' : 'rp:',
  );
  if (!options) return 2;
  if (sh.dialect.name === 'dash' && options.rest.length === 0) {
    sh.complain('arg count', 'read');
    return 2;
  }
  for (const name of options.rest) {
    if (isName(name.replace(/\[.*\]$/s, ''))) continue;
    sh.complain(
      sh.dialect.name === 'bash' ? `\`${name}': not a valid identifier` : `${name}: bad variable name`,
      'read',
    );
    return sh.dialect.name === 'bash' ? 1 : 2;
  }
  const timeout = options.flags.get('t');
  if (timeout !== undefined && !/^\d*\.?\d+$|^\d+\.?$/.test(timeout)) {
    sh.complain(`${timeout}: invalid timeout specification`, 'read');
    return 1;
  }
  return take(call, options);
};

function* take({ sh }: Call, { flags, rest }: Options): Task<number> {
  const number = Number(flags.get('u') ?? 0);
  const stream = sh.proc.fd(number);
  const prompt = flags.get('p') ?? '';
  const timeout = flags.get('t');
  if (!stream) {
    sh.complain(
      sh.dialect.name === 'bash'
        ? flags.has('u')
          ? `${number}: invalid file descriptor: Bad file descriptor`
          : `read error: ${number}: Bad file descriptor`
        : 'read error: Bad file descriptor',
      'read',
    );
    return 1;
  }
  if (timeout !== undefined && Number(timeout) === 0) return stream.ready ? 0 : 1;
  const most = flags.get('N') ?? flags.get('n');
  const delimiter = flags.get('d');
  const raw = flags.has('r');
  let text = '';
  for (;;) {
    const input = yield* takeLine(sh, number, {
      prompt: text === '' ? prompt : '',
      ...(flags.has('s') && { secret: true }),
      ...(delimiter !== undefined && { delimiter: delimiter === '' ? '\0' : (delimiter[0] as string) }),
      ...(most !== undefined && { most: Number(most), exactly: flags.has('N') }),
      ...(timeout !== undefined && { until: sh.proc.kernel.now + Number(timeout) * 1000 }),
    });
    text += input.text;
    if (
      !raw &&
      !input.ended &&
      !input.timedOut &&
      most === undefined &&
      /(?:^|[^\\])(?:\\\\)*\\$/.test(text) &&
      (delimiter === undefined || delimiter === '\n')
    ) {
      text = text.slice(0, -1);
      continue;
    }
    store(sh, text.replaceAll('\0', ''), { names: rest, list: flags.get('a'), raw, whole: flags.has('N') });
    return input.timedOut ? 142 : input.ended ? 1 : 0;
  }
}

interface Places {
  readonly names: readonly string[];
  readonly list: string | undefined;
  readonly raw: boolean;
  readonly whole: boolean;
}

/** Characters of a line, each with a mark whether a backslash took its meaning away. */
function unescaped(text: string, raw: boolean): { readonly text: string; readonly kept: ReadonlySet<number> } {
  if (raw || !text.includes('\\')) return { text, kept: new Set() };
  let result = '';
  const kept = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
      if (i >= text.length) break;
      kept.add(result.length);
    }
    result += text[i];
  }
  return { text: result, kept };
}

function store(sh: Shell, line: string, { names, list, raw, whole }: Places): void {
  const read = unescaped(line, raw);
  const put = (name: string, value: string): void =>
    guardAssignment(sh, () => {
      const element = /^([A-Za-z_]\w*)\[(.*)\]$/s.exec(name);
      if (element) sh.vars.setElement(element[1] ?? '', element[2] ?? '', value);
      else sh.vars.set(name, value);
    });
  if (list !== undefined) {
    guardAssignment(sh, () => {
      sh.vars.unset(list);
      sh.vars.setList(list, split(read, ifsOf(sh), Number.POSITIVE_INFINITY));
    });
    return;
  }
  if (whole) put(names[0] ?? 'REPLY', read.text);
  else if (names.length === 0) put('REPLY', read.text);
  else {
    const parts = split(read, ifsOf(sh), names.length);
    for (const [index, name] of names.entries()) put(name, parts[index] ?? '');
  }
}

/** Splits a line at IFS into at most `most` parts; the last takes the rest without blanks at its end. */
function split(
  { text, kept }: { readonly text: string; readonly kept: ReadonlySet<number> },
  ifs: string,
  most: number,
): string[] {
  const blank = (i: number): boolean => !kept.has(i) && ' \t\n'.includes(text[i] ?? 'x') && ifs.includes(text[i] ?? '');
  const delimits = (i: number): boolean => !kept.has(i) && ifs.includes(text[i] as string);
  const parts: string[] = [];
  let i = 0;
  const skip = (): void => {
    while (i < text.length && blank(i)) i++;
  };
  skip();
  while (i < text.length) {
    const start = i;
    if (parts.length === most - 1) {
      parts.push(lastPart(text, start, blank, delimits));
      return parts;
    }
    while (i < text.length && !delimits(i)) i++;
    parts.push(text.slice(start, i));
    skip();
    if (i < text.length && delimits(i) && !blank(i)) {
      i++;
      skip();
    }
  }
  return parts;
}

/** The rest of a line: blanks at the end go, and one delimiter when nothing else is in it. */
function lastPart(
  text: string,
  start: number,
  blank: (i: number) => boolean,
  delimits: (i: number) => boolean,
): string {
  let end = text.length;
  while (end > start && blank(end - 1)) end--;
  const inner = [...text.slice(start, end)].findIndex((_c, index) => delimits(start + index) && !blank(start + index));
  if (inner >= 0 && start + inner === end - 1) {
    end--;
    while (end > start && blank(end - 1)) end--;
  }
  return text.slice(start, end);
}
