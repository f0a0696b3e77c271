import { FORMATS } from './formats.ts';
import { FUNCTIONS } from './functions.ts';
import { JqSyntaxError } from './lex.ts';
import type { Filter, Pattern } from './tree.ts';

interface Known {
  readonly functions: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

function names(pattern: Pattern): string[] {
  if (pattern.kind === 'variable') return [pattern.name];
  if (pattern.kind === 'array') return pattern.items.flatMap(names);
  return pattern.pairs.flatMap((pair) => [
    ...(pair.name === undefined ? [] : [pair.name]),
    ...(pair.value ? names(pair.value) : []),
  ]);
}

const plus = (set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> => new Set([...set, ...more]);

/** Finds names that a program uses and does not have; jq says so before it runs. Throws JqSyntaxError. */
export function check(filter: Filter, known: Known): void {
  const all = (...filters: readonly (Filter | undefined)[]): void => {
    for (const each of filters) if (each) check(each, known);
  };
  switch (filter.kind) {
    case 'call': {
      const name = `${filter.name}/${filter.args.length}`;
      if (!known.functions.has(name) && !FUNCTIONS[name])
        throw new JqSyntaxError(`${name} is not defined`, filter.at, filter.name.length);
      return all(...filter.args);
    }
    case 'variable':
      if (!known.variables.has(filter.name) && filter.name !== 'ENV')
        throw new JqSyntaxError(`$${filter.name} is not defined`, filter.at, filter.name.length + 1);
      return;
    case 'format':
      if (!FORMATS[filter.name]) throw new JqSyntaxError(`${filter.name.slice(1)} is not a valid format`, 0);
      return;
    case 'text':
      return all(...filter.parts.filter((part) => typeof part !== 'string'));
    case 'def': {
      const own = `${filter.name}/${filter.params.length}`;
      const params = filter.params.map((param) => `${param.replace('$', '')}/0`);
      const variables = filter.params.filter((param) => param.startsWith('$')).map((param) => param.slice(1));
      check(filter.body, {
        functions: plus(known.functions, [own, ...params]),
        variables: plus(known.variables, variables),
      });
      return check(filter.rest, { ...known, functions: plus(known.functions, [own]) });
    }
    case 'as':
      all(filter.source);
      return check(filter.body, { ...known, variables: plus(known.variables, filter.patterns.flatMap(names)) });
    case 'reduce':
    case 'foreach': {
      all(filter.source, filter.init);
      const inner = { ...known, variables: plus(known.variables, names(filter.pattern)) };
      check(filter.step, inner);
      if (filter.kind === 'foreach') check(filter.extract, inner);
      return;
    }
    case 'object':
      return all(...filter.pairs.flatMap((pair) => [pair.key, pair.value]));
    default:
      return all(...children(filter));
  }
}

function children(filter: Filter): (Filter | undefined)[] {
  switch (filter.kind) {
    case 'pipe':
    case 'comma':
    case 'and':
    case 'or':
    case 'otherwise':
    case 'binary':
    case 'update':
      return [filter.left, filter.right];
    case 'index':
      return [filter.of, filter.by];
    case 'slice':
      return [filter.of, filter.from, filter.to];
    case 'iterate':
    case 'negate':
    case 'array':
      return [filter.of];
    case 'if':
      return [filter.test, filter.yes, filter.no];
    case 'try':
      return [filter.body, filter.handler];
    case 'label':
      return [filter.body];
    default:
      return [];
  }
}
