import type { ArgRule, Flag, FlagKind } from '../types.ts';

/** What an engine's help does not tell about its commands; each engine writes its own as data. */
export interface Rules {
  readonly canonical: (path: string) => string;
  /** The usage line in errors where it is not that of the help. */
  readonly useLine: (path: string, usage: string) => string;
  /** The other names of a command below its parent. */
  readonly aliases: (path: string, aliasText: string | undefined) => readonly string[];
  /** Flags that are understood and not shown. */
  readonly hiddenFlags: (path: string, shown: readonly Flag[]) => readonly Flag[];
  readonly kind: (
    long: string,
    type: string,
    kindOf: (type: string, own: Readonly<Record<string, FlagKind>>) => FlagKind,
  ) => FlagKind;
  readonly args: (path: string, usage: string) => ArgRule;
  readonly interspersed: (path: string) => boolean;
}

/** Looks a path up in a table of `rule → paths separated by commas`. */
export function ruleOf(table: Readonly<Record<string, string>>, path: string): string | undefined {
  for (const [rule, paths] of Object.entries(table)) {
    if (paths.split(',').some((name) => name.trim() === path)) return rule;
  }
  return undefined;
}

/** `exact 1`, `min 2`, `max 1`, `range 1 2`, `none`, `any`, or the name of an engine's own check. */
export function readArgRule(rule: string): ArgRule {
  const [name = '', first = '0', second = '0'] = rule.split(' ');
  const [a, b] = [Number(first), Number(second)];
  const most = Number.POSITIVE_INFINITY;
  const bounds: Readonly<Record<string, readonly [number, number]>> = {
    exact: [a, a],
    min: [a, most],
    max: [0, a],
    range: [a, b],
    none: [0, 0],
  };
  const [min, max] = bounds[name] ?? [0, most];
  return { rule: name, detail: bounds[name] === undefined ? first : '', min, max };
}

/** The rule that a usage line suggests: `IMAGE [COMMAND] [ARG...]` → at least one. */
export function argsFromUsage(usage: string): ArgRule {
  const first = usage.split('\n')[0] ?? '';
  const words = first.replace(/\[(OPTIONS|options|flags)\]/, '').replace(/\{[^}]*\}/g, 'X');
  const operands = words.split(/\s+(?![^[]*\])/).filter((word) => /^\[?[A-Z]/.test(word));
  const needed = operands.filter((word) => !word.startsWith('[')).length;
  const isOpen = operands.some((word) => word.includes('...'));
  if (operands.length === 0) return readArgRule('none');
  if (isOpen) return readArgRule(`min ${needed}`);
  return readArgRule(needed === operands.length ? `exact ${needed}` : `range ${needed} ${operands.length}`);
}

/** A hidden flag: another spelling of a shown one, or one that the help leaves out. */
export function hiddenFlag(spec: string, shown: readonly Flag[]): Flag | undefined {
  const [name = '', target = ''] = spec.split('>');
  if (target !== '') {
    const real = shown.find(({ long }) => long === target);
    if (real === undefined || shown.some(({ long }) => long === name)) return undefined;
    // What is inherited is not read: the text of the real flag may not be here.
    return Object.create(real, {
      long: { value: name },
      short: { value: undefined },
      hidden: { value: true },
      of: { value: target },
    }) as Flag;
  }
  const [long = '', kind = 'bool', short = ''] = name.split(':');
  if (shown.some((flag) => flag.long === long)) return undefined;
  return {
    long,
    ...(short === '' ? {} : { short }),
    type: kind === 'bool' ? '' : kind,
    kind: kind as FlagKind,
    description: '',
    hidden: true,
  };
}
