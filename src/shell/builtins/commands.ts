import type { Task } from '../../sim/host/program.ts';
import { singleQuoted } from '../expand/quote.ts';
import { runExternal } from '../run/external.ts';
import type { Builtin, Call } from './builtin.ts';
import { builtinNames, builtinOf } from './index.ts';
import { meanings, notFound, sentence } from './meaning.ts';
import { readOptions } from './options.ts';

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
