import type { Program } from '../../host/program.ts';
import { getopt, refuse } from '../host/options.ts';
import { commandLine, type View, viewsOf } from '../process/view.ts';
import { booted } from './access.ts';
import { unitName } from './files.ts';
import { cgroupOf } from './managers.ts';

/** A tree of control groups with their processes. */
interface Group {
  readonly children: Map<string, Group>;
  readonly views: View[];
}

function drawGroup(group: Group, stem: string, kernelThreads: boolean): string[] {
  const items: { readonly label: string; readonly below: Group | undefined }[] = [
    ...[...group.children].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, below]) => ({ label: name, below })),
    ...group.views
      .filter((view) => kernelThreads || view.process.argv.length > 0)
      .map((view) => ({ label: `${view.pid} ${commandLine(view)}`, below: undefined })),
  ];
  const width = Math.max(0, ...group.views.map((view) => String(view.pid).length));
  return items.flatMap(({ label, below }, index) => {
    const last = index === items.length - 1;
    const text = below ? label : label.replace(/^\d+/, (pid) => pid.padStart(width));
    return [
      `${stem}${last ? '└─' : '├─'}${text}`,
      ...(below ? drawGroup(below, `${stem}${last ? '  ' : '│ '}`, kernelThreads) : []),
    ];
  });
}

/** systemd-cgls(1): control groups as a tree. */
export const systemdCgls: Program = function* systemdCgls(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'alku:hM:c:x:',
    long: {
      'no-pager': 'no-pager',
      all: 'a',
      full: 'l',
      unit: 'u::',
      'user-unit': 'user-unit::',
      help: 'h',
      version: 'version',
      xattr: 'x:',
      'cgroup-id': 'c:',
    },
    lacking: ['h', 'M', 'c', 'x'],
  });
  if (options.fault) return refuse(proc, 'systemd-cgls', options.fault, 1, '');
  if (!booted(proc)) {
    proc.err("System has not been booted with systemd as init system (PID 1). Can't operate.\n");
    return 1;
  }
  const unit = options.value('u');
  const base =
    unit !== undefined
      ? cgroupOf('system', unitName(unit))
      : (options.rest[0] ?? '')
          .replace(/^\/sys\/fs\/cgroup/, '')
          .replace(/\/$/, '')
          .replace(/^(?=[^/])/, '/')
          .replace(/^\/$/, '');
  const root: Group = { children: new Map(), views: [] };
  for (const view of viewsOf(proc)) {
    const path = view.process.cgroup;
    if (base !== '' && path !== base && !path.startsWith(`${base}/`)) continue;
    let at = root;
    for (const part of path.slice(base.length).split('/').filter(Boolean)) {
      const next = at.children.get(part) ?? { children: new Map(), views: [] };
      at.children.set(part, next);
      at = next;
    }
    at.views.push(view);
  }
  proc.out(
    `${unit !== undefined ? `Unit ${unitName(unit)} (${base}):` : base === '' ? 'CGroup /:\n-.slice' : `CGroup ${base}:`}\n${drawGroup(root, '', options.has('k')).join('\n')}\n`,
  );
  yield* proc.drain();
  return 0;
};
