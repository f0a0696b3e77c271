/** Where the cursor is in a command line, for those who know what could be typed there. */
export interface CompletionContext {
  /** The words of the simple command before the current one, without quotes. */
  readonly words: readonly string[];
  /** What is typed of the current word up to the cursor, without quotes. */
  readonly current: string;
  readonly position: 'command' | 'argument' | 'redirect' | 'variable';
  /** Where the current word begins in the text; for a variable behind the $. */
  readonly start: number;
  /** The quote that is open at the cursor, or ''. */
  readonly quote: '' | "'" | '"';
}

const KEYWORDS: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', '{', 'time']);

interface Word {
  text: string;
  readonly start: number;
  quote: '' | "'" | '"';
  /** Where a $NAME that ends at the cursor begins. */
  dollar: number;
}

/** Reads a line up to the cursor: words, operators, quotes. Never throws, whatever the text. */
export function completionContext(text: string, cursor: number): CompletionContext {
  const end = Math.max(0, Math.min(cursor, text.length));
  const stack: { words: string[]; redirect: boolean }[] = [];
  let words: string[] = [];
  let redirect = false;
  let word: Word | undefined;
  const begin = (at: number): Word => {
    word ??= { text: '', start: at, quote: '', dollar: -1 };
    return word;
  };
  const finish = (): void => {
    if (!word) return;
    const skip = redirect || (words.length === 0 && (KEYWORDS.has(word.text) || /^[A-Za-z_]\w*=/.test(word.text)));
    if (!skip) words.push(word.text);
    redirect = false;
    word = undefined;
  };
  for (let i = 0; i < end; i++) {
    const c = text[i] as string;
    const open = word?.quote ?? '';
    if (open === "'") {
      if (c === "'") (word as Word).quote = '';
      else (word as Word).text += c;
    } else if (c === '\\') {
      const next = text[i + 1];
      if (i + 1 < end && next !== '\n') begin(i).text += open === '"' && !/["\\$`]/.test(next ?? '') ? c + next : next;
      i++;
    } else if (c === '$' && text[i + 1] === '(' && i + 1 < end) {
      stack.push({ words: word ? words : [...words], redirect });
      words = [];
      word = undefined;
      redirect = false;
      i++;
    } else if (open === '"') {
      const current = word as Word;
      if (c === '"') current.quote = '';
      else add(current, c, i);
    } else if (c === "'" || c === '"') begin(i).quote = c;
    else if (c === ' ' || c === '\t') finish();
    else if (c === ')' && stack.length > 0) {
      const outer = stack.pop();
      words = outer?.words ?? [];
      redirect = outer?.redirect ?? false;
      word = { text: '', start: i + 1, quote: '', dollar: -1 };
    } else if (';|&\n()`'.includes(c)) {
      finish();
      if (!(c === '&' && (text[i + 1] === '>' || text[i - 1] === '>'))) words = [];
      redirect = c === '&' && text[i - 1] === '>';
    } else if (c === '<' || c === '>') {
      if (word && /^\d+$/.test((word as Word).text)) word = undefined;
      finish();
      redirect = true;
    } else if (c === '#' && !word) break;
    else add(begin(i), c, i);
  }
  return describe(word, words, redirect, end);
}

/** Adds a character, and notes where a $NAME begins. */
function add(word: Word, c: string, at: number): void {
  if (c === '$') word.dollar = at;
  else if (word.dollar >= 0 && !/\w/.test(c) && !(c === '{' && word.text.endsWith('$'))) word.dollar = -1;
  word.text += c;
}

function describe(word: Word | undefined, words: readonly string[], redirect: boolean, end: number): CompletionContext {
  const current = word?.text ?? '';
  const quote = word?.quote ?? '';
  const variable = word && word.dollar >= 0 ? /\$\{?(\w*)$/.exec(current) : null;
  if (word && variable) {
    const name = variable[1] ?? '';
    return { words, current: name, position: 'variable', start: end - name.length, quote };
  }
  const position = redirect ? 'redirect' : words.length === 0 && !/^[A-Za-z_]\w*=/.test(current) ? 'command' : 'argument';
  return { words, current, position, start: word?.start ?? end, quote };
}
