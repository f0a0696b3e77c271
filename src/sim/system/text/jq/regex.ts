import { boundedRegex } from '../../../../lib/regex/index.ts';
import { JqError, shown } from './error.ts';
import { textOf } from './formats.ts';
import { type Json, typeOf } from './json.ts';
import { type Out, type Scope, values } from './scope.ts';
import type { Filter } from './tree.ts';

const points = (text: string): number => [...text].length;

/** An expression of Oniguruma as one of JavaScript. Throws JqError. */
function compile(regex: Json, flags: string): RegExp {
  const source = textOf(regex)
    .replace(/\\h/g, '[0-9a-fA-F]')
    .replace(/\(\?i\)/g, '');
  const letters = flags.replace(/[^gixsnl]/g, '');
  try {
    const plain = letters.includes('x') ? source.replace(/\s+|#.*$/gm, '') : source;
    return boundedRegex(
      plain,
      `gu${letters.includes('i') || textOf(regex).includes('(?i)') ? 'i' : ''}${letters.includes('s') ? 's' : ''}`,
    );
  } catch {
    throw new JqError(`${textOf(regex)} (at offset 0) is not a valid regex`);
  }
}

function subject(value: Json): string {
  if (typeof value !== 'string')
    throw new JqError(`${typeOf(value)} (${shown(value)}) cannot be matched, as it is not a string`);
  return value;
}

/** The matches of a regex as match() describes them. `regex` may be an array of regex and flags. */
export function matches(value: Json, regex: Json, flags: Json): Json[] {
  const [source, mode] = Array.isArray(regex) ? [regex[0] as Json, (regex[1] ?? null) as Json] : [regex, flags];
  const text = subject(value);
  const letters = mode === null ? '' : textOf(mode);
  const found: Json[] = [];
  const pattern = compile(source, letters);
  const names = [...pattern.source.matchAll(/\((?:\?<([A-Za-z_]\w*)>|(?!\?))/g)].map((match) => match[1] ?? null);
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '' && letters.includes('n')) continue;
    const captures = match.slice(1).map(
      (part: string | undefined, i): Json => ({
        offset: part === undefined ? -1 : points(text.slice(0, text.indexOf(part, match.index))),
        length: points(part ?? ''),
        string: part ?? null,
        name: names[i] ?? null,
      }),
    );
    found.push({ offset: points(text.slice(0, match.index)), length: points(match[0]), string: match[0], captures });
    if (!letters.includes('g')) break;
  }
  return found;
}

/** split/2: the parts between the matches. */
export function splitRegex(value: Json, regex: Json, flags: Json): Json {
  const text = subject(value);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(compile(regex, flags === null ? '' : textOf(flags)))) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** sub and gsub: the replacement is a filter that sees the named groups. */
export function* substitute(
  value: Json,
  args: readonly Filter[],
  flags: string,
  input: Out,
  scope: Scope,
): Generator<Out> {
  const text = subject(value);
  for (const regex of values(args[0] as Filter, input, scope)) {
    const pattern = compile(regex, flags);
    let results = [''];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const groups: Record<string, Json> = {};
      for (const [name, part] of Object.entries(match.groups ?? {}))
        groups[name] = (part as string | undefined) ?? null;
      const before = text.slice(from, match.index);
      const replacements = [...values(args[1] as Filter, { path: undefined, value: groups }, scope)].map((each) => {
        if (typeof each !== 'string')
          throw new JqError(`${typeOf(groups)} (${shown(groups)}) cannot be added to a string`);
        return each;
      });
      results = replacements.flatMap((each) => results.map((head) => head + before + each));
      from = match.index + match[0].length;
      if (!flags.includes('g')) break;
    }
    for (const head of results) yield { path: undefined, value: head + text.slice(from) };
  }
}
