import type { Shell } from '../state/shell.ts';
import type { Call } from './builtin.ts';
import { functionText } from './function-text.ts';
import { builtinOf, SPECIAL } from './index.ts';

const KEYWORDS: ReadonlySet<string> = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'case',
  'esac',
  'for',
  'select',
  'while',
  'until',
  'do',
  'done',
  'in',
  'function',
  'time',
  '{',
  '}',
  '!',
  '[[',
  ']]',
  'coproc',
]);

type Kind = 'alias' | 'keyword' | 'function' | 'builtin' | 'file';
interface Meaning {
  readonly kind: Kind;
  readonly path?: string;
}

/** All that a name can mean, in the order the shell looks. */
export function meanings(sh: Shell, name: string): Meaning[] {
  const found: Meaning[] = [];
  if (sh.aliases.has(name) && (sh.shopts.has('expand_aliases') || sh.dialect.name !== 'bash'))
    found.push({ kind: 'alias' });
  if (KEYWORDS.has(name) && (sh.dialect.name === 'bash' || !/^(?:select|time|\[\[|\]\]|coproc|function)$/.test(name)))
    found.push({ kind: 'keyword' });
  if (sh.functions.has(name)) found.push({ kind: 'function' });
  if (builtinOf(sh, name)) found.push({ kind: 'builtin' });
  for (const path of paths(sh, name)) found.push({ kind: 'file', path });
  return found;
}

/** busybox knows its applets without a path (FEATURE_SH_STANDALONE). */
export function appletOr(sh: Shell, path: string, name: string): string {
  const found = sh.proc.lookup(path);
  return found.ok && found.value.path.endsWith('/busybox') ? name : path;
}

/** The sentence of `type` and `command -V`. */
export function sentence(sh: Shell, name: string, { kind, path }: Meaning): string {
  const bash = sh.dialect.name === 'bash';
  switch (kind) {
    case 'alias':
      return bash
        ? `${name} is aliased to \`${sh.aliases.get(name)}'`
        : `${name} is an alias for ${sh.aliases.get(name)}`;
    case 'keyword':
      return `${name} is a shell keyword`;
    case 'function': {
      const fn = sh.functions.get(name);
      return bash && fn
        ? `${name} is a function\n${functionText(name, fn).replace(/\n$/, '')}`
        : `${name} is a ${sh.dialect.name === 'ash' ? '' : 'shell '}function`;
    }
    case 'builtin':
      return `${name} is a ${!bash && SPECIAL.has(name) ? 'special ' : ''}shell builtin`;
    case 'file':
      return bash && sh.hashed.has(name) ? `${name} is hashed (${path})` : `${name} is ${path}`;
  }
}

/** Says that a name means nothing, as type and command -V do. */
export function notFound(call: Call, name: string): void {
  const { sh } = call;
  if (sh.dialect.name === 'bash') sh.complain(`${name}: not found`, call.name);
  else sh.proc.out(`${name}: not found\n`);
}

/** The executables of a name along PATH. */
export function paths(sh: Shell, name: string): string[] {
  if (name.includes('/')) {
    const found = sh.proc.lookup(name);
    return found.ok ? [name] : [];
  }
  const folders = (sh.vars.get('PATH') ?? '').split(':');
  const found = folders
    .map((folder) => `${folder || '.'}/${name}`)
    .filter((path) => name !== '' && sh.proc.lookup(path).ok);
  return sh.dialect.name === 'ash' ? found.map((path) => appletOr(sh, path, name)) : found;
}
