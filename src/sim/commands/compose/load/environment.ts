import type { Call } from '../../command.ts';
import { readEnv } from './env-file.ts';
import { ComposeError } from './raw.ts';

/** The variables of a project: --env-file or .env, below those of the caller. */
export function environment(call: Call, folder: string): Record<string, string> {
  const { proc, group } = call;
  const given = group.list('env-file');
  const found: Record<string, string> = {};
  for (const path of given.length > 0 ? given : [`${folder}/.env`]) {
    const text = proc.fs.read(path);
    if (text.ok) Object.assign(found, readEnv(text.value, proc.env));
    else if (given.length > 0) {
      const whole = path.startsWith('/') ? path : `${proc.cwd}/${path}`;
      throw new ComposeError(`couldn't find env file: ${whole}`);
    }
  }
  return { ...found, ...proc.env };
}
