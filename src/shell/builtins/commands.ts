import type { Task } from '../../sim/host/program.ts';
import { singleQuoted } from '../expand/quote.ts';
import { runExternal } from '../run/external.ts';
import type { Shell } from '../state/shell.ts';
import { type Builtin, type Call, readOptions } from './builtin.ts';
import { functionText } from './function-text.ts';
import { builtinNames, builtinOf, SPECIAL } from './index.ts';

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
function meanings(sh: Shell, name: string): Meaning[] {
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

/** busybox knows its applets without a path (FEATURE_SH_STANDALONE). */
function appletOr(sh: Shell, path: string, name: string): string {
  const found = sh.proc.lookup(path);
  return found.ok && found.value.path.endsWith('/busybox') ? name : path;
}

/** The sentence of `type` and `command -V`. */
function sentence(sh: Shell, name: string, { kind, path }: Meaning): string {
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

function notFound(call: Call, name: string): void {
  const { sh } = call;
  if (sh.dialect.name === 'bash') sh.complain(`${name}: not found`, call.name);
  else sh.proc.out(`${name}: not found\n`);
}

/** type: -t the kind, -p the path, -P the path by force, -a all, -f without functions. */
export const type: Builtin = (call) => {
  const { sh } = call;
  const options =
    sh.dialect.name === 'bash' ? readOptions(call, 'afptP') : { flags: new Map<string, string>(), rest: call.args };
  if (!options) return 2;
  const { flags, rest } = options;
  let status = 0;
  for (const name of rest) {
    let all = meanings(sh, name);
    if (flags.has('f')) all = all.filter(({ kind }) => kind !== 'function');
    if (flags.has('P')) all = all.filter(({ kind }) => kind === 'file');
    const shown = flags.has('a') ? all : all.slice(0, 1);
    if (shown.length === 0) {
      status = sh.dialect.name === 'bash' ? 1 : 127;
      if (!flags.has('t') && !flags.has('p') && !flags.has('P')) notFound(call, name);
    }
    for (const meaning of shown) {
      if (flags.has('t')) sh.proc.out(`${meaning.kind}\n`);
      else if (flags.has('p') || flags.has('P')) sh.proc.out(meaning.path ? `${meaning.path}\n` : '');
      else sh.proc.out(`${sentence(sh, name, meaning)}\n`);
    }
  }
  return status;
};

/** command: runs a command without functions and aliases; -v and -V tell what a name means. */
export const command: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'pvV');
  if (!options) return 2;
  if (options.rest.length === 0) return 0;
  if (!options.flags.has('v') && !options.flags.has('V')) return runDirect(call, options.rest);
  let status = 0;
  for (const name of options.rest) {
    const [meaning] = meanings(sh, name);
    if (!meaning) {
      status = sh.dialect.name === 'bash' ? 1 : 127;
      if (options.flags.has('V')) notFound(call, name);
    } else if (options.flags.has('V')) sh.proc.out(`${sentence(sh, name, meaning)}\n`);
    else if (meaning.kind === 'alias') sh.proc.out(`alias ${name}=${singleQuoted(sh.aliases.get(name) ?? '')}\n`);
    else sh.proc.out(`${meaning.path ?? name}\n`);
  }
  return status;
};

function* runDirect({ sh, saved, arrays }: Call, argv: readonly string[]): Task<number> {
  const name = argv[0] as string;
  const builtin = builtinOf(sh, name);
  if (!builtin) return yield* runExternal(sh, argv, { last: false, text: argv.join(' '), spawned: () => undefined });
  const result = builtin({ sh, name, args: argv.slice(1), arrays, saved });
  return typeof result === 'number' ? result : yield* result;
}

/** builtin: runs a builtin whatever functions there are. */
export const runBuiltinNamed: Builtin = (call) => {
  const { sh } = call;
  const [name, ...args] = call.args;
  if (name === undefined) return 0;
  const found = builtinOf(sh, name);
  if (found) return found({ ...call, name, args });
  sh.complain(`${name}: not a shell builtin`, 'builtin');
  return 1;
};

/** enable: prints the builtins; switching them off is not part of the simulation. */
export const enable: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, 'adnpsf:');
  if (!options) return 2;
  if (options.flags.has('n') || options.flags.has('f') || options.flags.has('d')) {
    sh.complain(`option -${options.flags.has('n') ? 'n' : 'f'} is not part of this simulation`, 'enable');
    return 64;
  }
  if (options.rest.length === 0)
    sh.proc.out(
      builtinNames(sh)
        .map((name) => `enable ${name}\n`)
        .join(''),
    );
  const missing = options.rest.filter((name) => !builtinOf(sh, name));
  for (const name of missing) sh.complain(`${name}: not a shell builtin`, 'enable');
  return missing.length > 0 ? 1 : 0;
};

/** caller: where the function that runs was called from. */
export const caller: Builtin = ({ sh, args }) => {
  const depth = Number(args[0] ?? 0);
  const frame = sh.frames.at(-1 - depth);
  if (!frame) return 1;
  const file = frame.source.name ?? (sh.scriptFile ? sh.name : 'NULL');
  sh.proc.out(
    args[0] === undefined
      ? `${frame.line} ${file}\n`
      : `${frame.line} ${sh.frames.at(-2 - depth)?.name ?? 'main'} ${file}\n`,
  );
  return 0;
};

/** hash: the paths that are remembered; -r forgets them. */
export const hash: Builtin = (call) => {
  const { sh } = call;
  const options = readOptions(call, sh.dialect.name === 'bash' ? 'lrtdp:' : 'rv');
  if (!options) return 2;
  if (options.flags.has('r')) sh.hashed.clear();
  if (options.rest.length > 0) return hashNames(call, options.rest, options.flags.has('t'));
  if (options.flags.has('r')) return 0;
  if (sh.hashed.size === 0) {
    if (sh.dialect.name === 'bash') sh.proc.out('hash: hash table empty\n');
    return 0;
  }
  if (sh.dialect.name === 'bash')
    sh.proc.out(
      `hits\tcommand\n${[...sh.hashed.values()].map(({ path, hits }) => `${String(hits).padStart(4)}\t${path}\n`).join('')}`,
    );
  else sh.proc.out([...sh.hashed.values()].map(({ path }) => `${path}\n`).join(''));
  return 0;
};

function hashNames(call: Call, names: readonly string[], tell: boolean): number {
  const { sh } = call;
  let status = 0;
  for (const name of names) {
    const path = sh.hashed.get(name)?.path ?? (tell ? undefined : paths(sh, name)[0]);
    if (path === undefined) {
      sh.complain(`${name}: not found`, 'hash');
      status = 1;
    } else if (tell) sh.proc.out(`${names.length > 1 ? `${name}\t` : ''}${path}\n`);
    else if (!builtinOf(sh, name)) sh.hashed.set(name, { path, hits: 0 });
  }
  return status;
}
