import { CAPS, hasCap } from '../../host/caps.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { CapSet, Process } from '../../host/state.ts';
import { byNumber } from '../../host/virtual/index.ts';
import { notPart } from '../host/options.ts';

const names = (set: CapSet): string =>
  CAPS.filter((name) => hasCap(set, name))
    .map((name) => `cap_${name.toLowerCase()}`)
    .join(',');

/** The sets of a process as cap_to_text(3) writes them: the flags most have first, then those that differ. */
export function capText({ effective, permitted, inheritable }: Process['caps']): string {
  const flags = (name: string): string =>
    `${hasCap(effective, name) ? 'e' : ''}${hasCap(inheritable, name) ? 'i' : ''}${hasCap(permitted, name) ? 'p' : ''}`;
  const groups = new Map<string, string[]>();
  for (const name of CAPS) groups.set(flags(name), [...(groups.get(flags(name)) ?? []), `cap_${name.toLowerCase()}`]);
  const most = [...groups].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
  const base = most === '' ? '' : `=${most}`;
  const rest = [...groups]
    .filter(([flag]) => flag !== most && flag !== '')
    .map(([flag, list]) => `${list.join(',')}${most === '' ? '=' : '+'}${flag}`);
  const less =
    most === '' ? [] : [...groups].filter(([flag]) => flag === '').map(([, list]) => `${list.join(',')}-${most}`);
  return [base, ...rest, ...less].filter((part) => part !== '').join(' ') || '=';
}

/** What capsh --print says of a process. */
function printed(proc: Proc): string {
  const { caps, uid, euid, gid, groups, noNewPrivs } = proc.record;
  const { users } = proc.kernel;
  const user = (id: number): string => `${proc.uidInside(id)}(${users.byUid(proc, proc.uidInside(id))?.name ?? '???'})`;
  const group = (id: number): string =>
    `${proc.gidInside(id)}(${users.groupByGid(proc, proc.gidInside(id))?.name ?? '???'})`;
  const missing = CAPS.filter((name) => !hasCap(caps.bounding, name)).map((name) => `!cap_${name.toLowerCase()}`);
  const ambient = CAPS.filter((name) => hasCap(caps.ambient, name)).map((name) => `^cap_${name.toLowerCase()}`);
  return [
    `Current: ${capText(caps)}`,
    `Bounding set =${names(caps.bounding)}`,
    `Ambient set =${names(caps.ambient)}`,
    `Current IAB: ${[...ambient, ...missing].join(',')}`,
    `Securebits: 00/0x0/1'b0 (no-new-privs=${noNewPrivs ? 1 : 0})`,
    ' secure-noroot: no (unlocked)',
    ' secure-no-suid-fixup: no (unlocked)',
    ' secure-keep-caps: no (unlocked)',
    ' secure-no-ambient-raise: no (unlocked)',
    `uid=${user(uid)} euid=${user(euid)}`,
    `gid=${group(gid)}`,
    `groups=${groups.map(group).join(',')}`,
    'Guessed mode: HYBRID (4)',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function decode(text: string): string | undefined {
  if (!/^(0x)?[0-9a-f]{1,16}$/i.test(text)) return undefined;
  const set = Number.parseInt(text, 16);
  const known = CAPS.filter((name) => hasCap(set, name)).map((name) => `cap_${name.toLowerCase()}`);
  return `0x${set.toString(16).padStart(16, '0')}=${known.join(',')}\n`;
}

/** capsh(1): --print, --decode=, --has-p= and --supports=; changing sets is left out. */
export const capsh: Program = function* capsh(proc) {
  const args = proc.argv.slice(1);
  if (args.length === 0) return notPart(proc, 'capsh: a shell with other capabilities');
  for (const arg of args) {
    const value = arg.split('=')[1] ?? '';
    if (arg === '--print') proc.out(printed(proc));
    else if (arg === '--current')
      proc.out(
        printed(proc)
          .split('\n')
          .filter((line) => line.startsWith('Current'))
          .map((line) => `${line}\n`)
          .join(''),
      );
    else if (arg.startsWith('--decode=')) {
      const text = decode(value);
      if (text === undefined) {
        proc.err(`unable to decode "${value}"\n`);
        return 1;
      }
      proc.out(text);
    } else if (arg.startsWith('--has-p=') || arg.startsWith('--has-a=') || arg.startsWith('--has-b=')) {
      const set = arg.startsWith('--has-p')
        ? proc.record.caps.permitted
        : arg.startsWith('--has-a')
          ? proc.record.caps.ambient
          : proc.record.caps.bounding;
      if (!hasCap(set, value.toUpperCase().replace(/^CAP_/, ''))) {
        proc.err(`cap[${value.toLowerCase()}] not permitted\n`);
        return 1;
      }
    } else if (arg.startsWith('--supports=')) {
      if (!CAPS.includes(value.toUpperCase().replace(/^CAP_/, ''))) {
        proc.err(`cap[${value}] not supported by kernel\n`);
        return 1;
      }
    } else if (arg === '--modes') proc.out('Supported modes: NOPRIV PURE1E_INIT PURE1E HYBRID\n');
    else return notPart(proc, `capsh: option ${arg}`);
  }
  yield* proc.drain();
  return 0;
};

/** getpcaps(8): capabilities of processes as text. */
export const getpcaps: Program = function* getpcaps(proc) {
  const args = proc.argv.slice(1);
  if (args.length === 0) {
    proc.err(
      'usage: getpcaps [opts] <pid> [<pid> ...]\n\n  This program displays the capabilities on the queried process(es).\n',
    );
    return 1;
  }
  let code = 0;
  for (const arg of args) {
    const target = byNumber(proc.kernel, proc.record.ns.pid, Number(arg));
    if (!target) {
      proc.err(`Failed to get cap's for process ${arg}: (No such process)\n`);
      code = 1;
      continue;
    }
    proc.out(`${arg}: ${capText(target.caps)}\n`);
  }
  yield* proc.tick();
  return code;
};
