import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { Call } from '../../command.ts';

/** Lines of a file of --env-file or --label-file, without comments and empty ones. Errors: no such file, a bad line. */
export function fileLines(call: Call, path: string, flag: string): Result<readonly string[], EngineFailure> {
  const words = call.engine.words.containers.flags;
  const text = call.proc.fs.read(path);
  if (!text.ok) return err(words.fileMissing(path, flag, call.engine));
  const lines = text.value
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const bad = words.badLine(path, line, flag, call.engine);
    if (bad) return err(bad);
  }
  return ok(lines);
}

/** `NAME=VALUE` as it is; `NAME` alone takes the client's own value, or nothing where the client has none. */
function fromClient(call: Call, text: string): string[] {
  if (text.includes('=')) return [text];
  if (text.endsWith('*')) {
    const start = text.slice(0, -1);
    return Object.entries(call.proc.env)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => `${name}=${value}`);
  }
  const value = call.proc.env[text];
  return value === undefined ? [] : [`${text}=${value}`];
}

/** Variables of --env-file and --env, in this order; a later one of a name wins. */
export function userEnvironment(call: Call): Result<readonly string[], EngineFailure> {
  const words = call.engine.words.containers.flags;
  const lines: string[] = [];
  for (const path of call.flags.list('env-file')) {
    const read = fileLines(call, path, call.name === 'exec' ? '' : 'env-file');
    if (!read.ok) return read;
    lines.push(...read.value);
  }
  for (const text of call.flags.list('env')) {
    const bad = words.badEnv(text);
    if (bad) return err(bad);
    lines.push(text);
  }
  const byName = new Map<string, string>();
  const host = call.flags.bool('env-host')
    ? Object.entries(call.proc.env).map(([name, value]) => `${name}=${value}`)
    : [];
  for (const line of [...host, ...lines.flatMap((text) => fromClient(call, text))])
    byName.set(line.slice(0, line.indexOf('=')), line);
  return ok([...byName.values()]);
}

/** The environment of image and user together, in the engine's order. */
export function mergedEnvironment(call: Call, image: readonly string[], user: readonly string[]): readonly string[] {
  const nameOf = (line: string): string => line.split('=')[0] ?? '';
  const given = new Map(user.map((line) => [nameOf(line), line]));
  const dropped = new Set(call.flags.list('unsetenv'));
  const kept = (call.flags.bool('unsetenv-all') ? [] : image).filter((line) => !dropped.has(nameOf(line)));
  if (call.engine.words.containers.flags.userEnvFirst)
    return [...user, ...kept.filter((line) => !given.has(nameOf(line)))];
  const replaced = kept.map((line) => given.get(nameOf(line)) ?? line);
  return [...replaced, ...user.filter((line) => !kept.some((other) => nameOf(other) === nameOf(line)))];
}
