import type { Task } from '../sim/host/program.ts';
import { ReturnFrom } from './run/control.ts';
import { runText } from './run/script.ts';
import type { Shell } from './state/shell.ts';

/** Runs a start file, if it can be read. */
function* runFile(sh: Shell, path: string): Task<boolean> {
  const place = path.startsWith('~/') ? `${sh.vars.get('HOME') ?? ''}${path.slice(1)}` : path;
  const text = sh.proc.fs.read(place);
  if (!text.ok) return false;
  sh.frames.push({ kind: 'source', name: place, source: sh.source, line: 0 });
  try {
    yield* runText(sh, text.value, { name: place });
  } catch (thrown) {
    if (!(thrown instanceof ReturnFrom)) throw thrown;
  } finally {
    sh.frames.pop();
  }
  return true;
}

/** What a shell reads before its first command: profiles when it is a login shell, ~/.bashrc or $ENV when interactive (bash(1), INVOCATION). */
export function* readStartFiles(
  sh: Shell,
  options: { readonly profile: boolean; readonly rc: string | undefined },
): Task<void> {
  const bash = sh.dialect.name === 'bash';
  if (sh.login && options.profile) {
    yield* runFile(sh, '/etc/profile');
    const personal = bash ? ['~/.bash_profile', '~/.bash_login', '~/.profile'] : ['~/.profile'];
    for (const path of personal) if (yield* runFile(sh, path)) break;
  } else if (sh.interactive && bash && options.rc !== undefined) {
    yield* runFile(sh, '/etc/bash.bashrc');
    yield* runFile(sh, options.rc);
  }
  const env = sh.vars.get('ENV');
  if (sh.interactive && !bash && env) yield* runFile(sh, env);
  sh.status = 0;
}
