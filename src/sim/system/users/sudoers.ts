import type { Proc } from '../../host/proc.ts';
import type { User } from '../../host/state.ts';

/** What sudoers says about a user. */
export interface Grant {
  /** The rules that name the user, as `sudo -l` lists them: '(ALL) NOPASSWD: ALL'. */
  readonly rules: readonly string[];
  readonly password: boolean;
}

const RULE = /^(%?[\w.-]+)\s+\S+\s*=\s*(?:\(([^)]*)\)\s*)?((?:NOPASSWD:|PASSWD:)?)\s*(.+)$/;

/** Lines of /etc/sudoers and /etc/sudoers.d, read as root. */
function lines(proc: Proc): string[] {
  const texts: string[] = [];
  const add = (path: string): void => {
    const node = proc.fs.node(path);
    if (node?.kind === 'file') texts.push(...node.data.replace(/\\\n/g, ' ').split('\n'));
  };
  add('/etc/sudoers');
  const folder = proc.fs.list('/etc/sudoers.d');
  if (folder.ok && texts.some((line) => /^[@#]includedir/.test(line))) {
    for (const name of folder.value) if (!name.includes('.') && !name.endsWith('~')) add(`/etc/sudoers.d/${name}`);
  }
  return texts;
}

/** Which commands a user may run as root by sudoers(5); undefined where no rule names the user. The last rule decides. */
export function granted(proc: Proc, user: User): Grant | undefined {
  const { users } = proc.kernel;
  const groups = users.groupsOf(proc, user.name).map((gid) => users.groupName(proc, gid));
  const rules: string[] = [];
  let password = true;
  for (const line of lines(proc)) {
    const match = RULE.exec(line.trim());
    if (!match || line.startsWith('#') || line.startsWith('Defaults')) continue;
    const [, who = '', as = 'root', tag = '', what = ''] = match;
    if (who !== user.name && who !== 'ALL' && !(who.startsWith('%') && groups.includes(who.slice(1)))) continue;
    password = tag !== 'NOPASSWD:';
    rules.push(`(${as.replace(':', ' : ')}) ${tag === '' ? '' : `${tag} `}${what.trim()}`);
  }
  return rules.length === 0 ? undefined : { rules, password };
}
