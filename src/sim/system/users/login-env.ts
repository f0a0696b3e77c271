import type { Proc } from '../../host/proc.ts';
import type { User } from '../../host/state.ts';

export const ROOT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
export const USER_PATH = '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';

/** The variables that a login of a user starts with (login.defs, pam_systemd for those whose manager runs). */
export function loginEnv(proc: Proc, user: User): Record<string, string> {
  const { env } = proc;
  return {
    SHELL: user.shell,
    HOME: user.home,
    LOGNAME: user.name,
    USER: user.name,
    PATH: user.uid === 0 ? ROOT_PATH : USER_PATH,
    MAIL: `/var/mail/${user.name}`,
    ...(env['TERM'] !== undefined && { TERM: env['TERM'] }),
    ...(env['LANG'] !== undefined && { LANG: env['LANG'] }),
  };
}
