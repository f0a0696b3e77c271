/** Reads all processes of the recording host: a shell script with few forks, and the parser of what it prints. */

import { readFileSync } from 'node:fs';
import type { RawProcess, Snapshot } from './snapshot.ts';

/** The script that is run as root on the recording host. */
export const PROBE = readFileSync(new URL('host/probe.sh', import.meta.url), 'utf8');

type Draft = { -readonly [Key in keyof RawProcess]: RawProcess[Key] };

const blank = (pid: number): Draft => ({ pid, ppid: 0, uid: 0, comm: '', argv: [], cgroup: '', ns: {}, uidMap: [] });

/** Reads a line such as `812/status:PPid:	1`. */
function readStatus(draft: Draft, line: string): void {
  const match = /^(Name|PPid|Uid):\t(.*)$/.exec(line);
  const value = match?.[2] ?? '';
  if (match?.[1] === 'Name') draft.comm = value;
  if (match?.[1] === 'PPid') draft.ppid = Number(value);
  // real, effective, saved and file system uid
  if (match?.[1] === 'Uid') draft.uid = Number(value.split('\t')[1]);
}

function readMap(draft: Draft, line: string): void {
  const [inside, outside, count] = line.trim().split(/\s+/).map(Number);
  if (inside === undefined || outside === undefined || count === undefined) return;
  draft.uidMap = [...draft.uidMap, [inside, outside, count]];
}

const READERS: Readonly<Record<string, (draft: Draft, rest: string) => void>> = {
  status: readStatus,
  uid_map: readMap,
  cgroup: (draft, line) => {
    draft.cgroup = line.replace('0::', '');
  },
};

/** Parses what PROBE printed. Processes that were only half there are left out. */
export function parseProbe(text: string): Snapshot {
  const drafts = new Map<number, Draft>();
  const users = new Map<number, string>();
  const containers = new Map<string, string>();
  let self = 0;
  const draftOf = (pid: string | undefined): Draft => {
    const draft = drafts.get(Number(pid)) ?? blank(Number(pid));
    drafts.set(draft.pid, draft);
    return draft;
  };
  for (const line of text.split('\n')) {
    const proc = /^(argv )?(\d+)\/(status|uid_map|cgroup|cmdline):(.*)$/.exec(line);
    const ns = /^ns (\d+)\/ns\/(\w+) (\d+)$/.exec(line);
    const [word, first = '', second = ''] = line.split(' ');
    if (proc?.[1] !== undefined) draftOf(proc[2]).argv = [...draftOf(proc[2]).argv, proc[4] ?? ''];
    else if (proc !== null) READERS[proc[3] ?? '']?.(draftOf(proc[2]), proc[4] ?? '');
    else if (ns !== null) draftOf(ns[1]).ns = { ...draftOf(ns[1]).ns, [ns[2] ?? '']: Number(ns[3]) };
    else if (word === 'self') self = Number(first);
    else if (word === 'container') containers.set(first, second);
    else if (word === 'user') {
      const [name = '', , uid] = line.slice('user '.length).split(':');
      users.set(Number(uid), name);
    }
  }
  const whole = [...drafts.values()].filter(({ comm, argv }) => comm !== '' && argv.length > 0);
  return { processes: whole.sort((a, b) => a.pid - b.pid), users, containers, self };
}
