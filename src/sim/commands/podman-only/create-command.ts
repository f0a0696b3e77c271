/** What the command line that made a container or pod said (pflag with unknown flags allowed, pkg/systemd/generate). */
export interface Known {
  /** How many words at the end are no flags. */
  readonly count: number;
  readonly detach: string | undefined;
  readonly name: string | undefined;
  readonly replace: string | undefined;
  readonly sdnotify: string | undefined;
  readonly restart: string | undefined;
  readonly env: readonly string[];
}

const VALUED = ['name', 'env', 'sdnotify', 'restart', 'help'];
const SWITCHES = ['detach', 'replace'];
const SHORT: Readonly<Record<string, string>> = { d: 'detach', e: 'env', h: 'help' };

/** Reads the flags in front of the first word that is none. Unknown flags take the next word with them unless it is a flag. */
export function readKnown(words: readonly string[]): Known {
  const values: Record<string, string> = {};
  const env: string[] = [];
  const keep = (name: string, value: string): void => {
    if (name === 'env') env.push(value);
    values[name] = value;
  };
  let i = 0;
  const skipValue = (): void => {
    if (i < words.length && !(words[i] ?? '').startsWith('-')) i++;
  };
  const shorts = (letters: string): void => {
    for (let at = 0; at < letters.length; at++) {
      const name = SHORT[letters[at] ?? ''];
      if (name === 'detach') {
        if (letters[at + 1] === '=') return keep(name, letters.slice(at + 2));
        keep(name, 'true');
      } else if (name !== undefined) {
        const rest = letters.slice(at + 1).replace(/^=/, '');
        return keep(name, rest === '' ? (words[i++] ?? '') : rest);
      } else if (letters[at + 1] === '=') return;
      else skipValue();
    }
  };
  while (i < words.length) {
    const word = words[i] ?? '';
    if (!word.startsWith('-') || word === '-') break;
    i++;
    if (word === '--') break;
    if (!word.startsWith('--')) {
      shorts(word.slice(1));
      continue;
    }
    const [name = '', value] = word.slice(2).split(/=(.*)/s);
    if (value !== undefined) keep(name, value);
    else if (VALUED.includes(name)) keep(name, words[i++] ?? '');
    else if (SWITCHES.includes(name)) keep(name, 'true');
    else skipValue();
  }
  return {
    count: words.length - i,
    detach: values['detach'],
    name: values['name'],
    replace: values['replace'],
    sdnotify: values['sdnotify'],
    restart: values['restart'],
    env,
  };
}

/** Takes flags out of a command line but for its last words: with their values where these stand apart. */
export function without(
  words: readonly string[],
  count: number,
  flags: readonly string[],
  switches: readonly string[] = [],
): string[] {
  const kept: string[] = [];
  const end = words.length - count;
  for (let i = 0; i < end; i++) {
    const word = words[i] ?? '';
    if (flags.includes(word)) i++;
    else if (!switches.includes(word) && ![...flags, ...switches].some((flag) => word.startsWith(`${flag}=`)))
      kept.push(word);
  }
  return [...kept, ...words.slice(end)];
}

/** A word as a unit's command line has it. */
export function unitWord(word: string): string {
  const text = word.replaceAll('$', '$$$$').replaceAll('%', '%%');
  if (/[ \t"]/.test(text)) return JSON.stringify(text);
  return text.replaceAll('\\', '\\\\');
}

/** Words of a command line, each flag on a line of its own. */
export const unitLines = (words: readonly string[]): string =>
  words.slice(1).reduce((line, word) => line + (word.startsWith('-') ? ` \\\n\t${word}` : ` ${word}`), words[0] ?? '');
