import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';

/** Lines of one of the account files, split at colons; undefined where it cannot be read. */
export function rows(proc: Proc, path: string): string[][] {
  const node = proc.fs.node(path);
  return node?.kind === 'file'
    ? node.data
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(':'))
    : [];
}

/** Writes the lines back, keeping owner and mode. */
export function writeRows(proc: Proc, path: string, lines: readonly (readonly string[])[]): boolean {
  const node = proc.fs.node(path);
  const text = lines.map((line) => `${line.join(':')}\n`).join('');
  if (!node) return proc.fs.write(path, text).ok;
  return proc.fs.write(path, text).ok;
}

/** Says that a tool needs root; false where it may go on. */
export function denied(proc: Proc, tool: string): boolean {
  const write = proc.fs.access('/etc/passwd', 'w');
  if (write === undefined && proc.uidInside(proc.record.euid) === 0) return false;
  proc.err(
    write === 'EROFS'
      ? `${tool}: cannot lock /etc/passwd; ${strerror('EROFS')}\n`
      : `${tool}: Permission denied.\n${tool}: cannot lock /etc/passwd; try again later.\n`,
  );
  return true;
}

/** The first number from a lowest one on that no line has in a field. */
export function freeNumber(lines: readonly (readonly string[])[], field: number, from: number): number {
  const used = new Set(lines.map((line) => Number(line[field])));
  let next = from;
  while (used.has(next)) next++;
  return next;
}

/** The start of a new range of subordinate ids: behind all that are given out. */
export const freeRange = (lines: readonly (readonly string[])[]): number =>
  lines.reduce((end, line) => Math.max(end, Number(line[1]) + Number(line[2])), 100000);

/** Puts a user into groups, or takes it out of all others that are not named. */
export function joinGroups(proc: Proc, user: string, groups: readonly string[], how: 'add' | 'set' | 'remove'): void {
  const lines = rows(proc, '/etc/group').map((line) => {
    const [name = '', , , members = ''] = line;
    const list = members.split(',').filter((member) => member !== '');
    const named = groups.includes(name);
    const kept =
      (named && how === 'remove') || (!named && how === 'set') ? list.filter((member) => member !== user) : list;
    const next = named && how !== 'remove' && !kept.includes(user) ? [...kept, user] : kept;
    return [name, line[1] ?? 'x', line[2] ?? '', next.join(',')];
  });
  writeRows(proc, '/etc/group', lines);
}

/** Groups that a command line names, or the first that does not exist. */
export function groupList(proc: Proc, text: string | undefined): readonly string[] | { readonly missing: string } {
  const names: string[] = [];
  for (const one of (text ?? '').split(',').filter(Boolean)) {
    const group =
      proc.kernel.users.groupByName(proc, one) ??
      (/^\d+$/.test(one) ? proc.kernel.users.groupByGid(proc, Number(one)) : undefined);
    if (!group) return { missing: one };
    names.push(group.name);
  }
  return names;
}
