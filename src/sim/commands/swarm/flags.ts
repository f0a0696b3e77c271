/** What a subcommand of swarm mode takes. The engines' help texts, from which the other tables come, lack these. */
export interface SwarmUsage {
  /** Behind `docker NAME`: '[OPTIONS] IMAGE [COMMAND] [ARG...]'. */
  readonly usage: string;
  readonly min: number;
  /** Infinity where any number is taken. */
  readonly max: number;
  /** Long flags: '' for a switch, ':' for a value, '*' for values that add up. */
  readonly flags: Readonly<Record<string, '' | ':' | '*'>>;
  readonly short: Readonly<Record<string, string>>;
  /** Real flags that are not simulated. */
  readonly lacks?: readonly string[];
  /** Flags end at the first argument. */
  readonly stops?: boolean;
}

export interface SwarmFlags {
  readonly args: readonly string[];
  has(name: string): boolean;
  text(name: string): string;
  list(name: string): readonly string[];
  /** Whether a flag was given that is none of these. */
  others(names: readonly string[]): boolean;
}

/** What is wrong with a command line: text for stderr and exit code. */
export interface SwarmFault {
  readonly text: string;
  readonly code: number;
}

const fault = (name: string, usage: SwarmUsage, text: string): SwarmFault => ({
  text: `${text}\n\nUsage:  docker ${name} ${usage.usage}\n\nRun 'docker ${name} --help' for more information\n`,
  code: 125,
});

function countFault(name: string, usage: SwarmUsage): SwarmFault {
  const { min, max } = usage;
  const plural = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;
  const wanted =
    max === 0
      ? 'accepts no arguments'
      : min === max
        ? `requires ${plural(min)}`
        : min > 0
          ? `requires at least ${plural(min)}`
          : `requires at most ${plural(max)}`;
  const see = max === 0 || min === max ? 'Run' : 'See';
  return {
    text: `docker: 'docker ${name}' ${wanted}\n\nUsage:  docker ${name} ${usage.usage}\n\n${see} 'docker ${name} --help' for more information\n`,
    code: 1,
  };
}

/** Reads the words behind a subcommand of swarm mode as pflag does. */
export function readFlags(name: string, usage: SwarmUsage, words: readonly string[]): SwarmFlags | SwarmFault {
  const values = new Map<string, string[]>();
  const args: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      args.push(...rest);
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      args.push(word);
      if (!usage.stops) continue;
      args.push(...rest);
      break;
    }
    const wrong = word.startsWith('--')
      ? long(name, usage, word.slice(2), rest, values)
      : short(name, usage, word, rest, values);
    if (wrong) return wrong;
  }
  if (args.length < usage.min || args.length > usage.max) return countFault(name, usage);
  return {
    args,
    has: (flag) => values.has(flag),
    text: (flag) => values.get(flag)?.at(-1) ?? '',
    list: (flag) => values.get(flag) ?? [],
    others: (names) => [...values.keys()].some((name) => !names.includes(name)),
  };
}

function keep(values: Map<string, string[]>, flag: string, value: string): void {
  values.set(flag, [...(values.get(flag) ?? []), value]);
}

function long(
  name: string,
  usage: SwarmUsage,
  word: string,
  rest: string[],
  values: Map<string, string[]>,
): SwarmFault | undefined {
  const [flag = '', given] = word.split(/=(.*)/s);
  const kind = usage.flags[flag];
  if (kind === undefined) {
    if (usage.lacks?.includes(flag))
      return { text: `docker ${name} --${flag} is not part of this simulation\n`, code: 64 };
    return fault(name, usage, `unknown flag: --${flag}`);
  }
  const value = kind === '' ? (given ?? 'true') : (given ?? rest.shift());
  if (value === undefined) return fault(name, usage, `flag needs an argument: --${flag}`);
  keep(values, flag, value);
  return undefined;
}

function short(
  name: string,
  usage: SwarmUsage,
  word: string,
  rest: string[],
  values: Map<string, string[]>,
): SwarmFault | undefined {
  for (let i = 1; i < word.length; i++) {
    const flag = usage.short[word[i] ?? ''];
    if (flag === undefined) return fault(name, usage, `unknown shorthand flag: '${word[i]}' in ${word}`);
    if (usage.flags[flag] === '') {
      keep(values, flag, 'true');
      continue;
    }
    const value = word.slice(i + 1).replace(/^=/, '') || rest.shift();
    if (value === undefined) return fault(name, usage, `flag needs an argument: '${word[i]}' in ${word}`);
    keep(values, flag, value);
    return undefined;
  }
  return undefined;
}
