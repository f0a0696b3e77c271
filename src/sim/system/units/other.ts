import { strerror } from '../../host/errno.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { strftime } from '../host/times.ts';
import { commandLine, type View, viewsOf } from '../process/view.ts';
import { accessOf, booted } from './access.ts';
import { unitName } from './files.ts';
import { startUnit } from './jobs.ts';
import { cgroupOf, managerProc } from './managers.ts';
import { setUnit, unitState } from './state.ts';
import { watch } from './watch.ts';

const RUN_LONG = {
  user: 'user',
  system: 'system',
  scope: 'scope',
  unit: 'u:',
  property: 'p:',
  description: 'description:',
  slice: 'slice:',
  'remain-after-exit': 'r',
  wait: 'wait',
  pty: 't',
  pipe: 'P',
  quiet: 'q',
  collect: 'G',
  setenv: 'E:',
  uid: 'uid:',
  gid: 'gid:',
  'working-directory': 'working-directory:',
  'same-dir': 'd',
  'no-block': 'no-block',
  'on-active': 'on-active:',
  'on-calendar': 'on-calendar:',
  shell: 'S',
  'send-sighup': 'send-sighup',
  'service-type': 'service-type:',
  nice: 'nice:',
  help: 'h',
  version: 'version',
  'no-ask-password': 'no-ask-password',
  'expand-environment': 'expand-environment:',
  'same-root-dir': 'R',
};

const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;

/** systemd-run(1): a command as a transient service, or in a scope of its own. */
export const systemdRun: Program = function* systemdRun(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'u:p:rtPqGE:dShR',
    long: RUN_LONG,
    lacking: ['t', 'P', 'on-active', 'on-calendar', 'S', 'h', 'R', 'nice'],
    stop: true,
  });
  if (options.fault) return refuse(proc, 'systemd-run', options.fault, 1, '');
  const access = accessOf(proc.kernel, proc, options.has('user'), 'systemd-run');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  const argv = options.rest;
  if (argv.length === 0) {
    proc.err('Command line to execute required.\n');
    return 1;
  }
  const { manager, may } = access;
  const found = proc.lookup(argv[0] ?? '');
  if (!may) {
    proc.err(`Failed to start transient ${options.has('scope') ? 'scope' : 'service'} unit: Access denied\n`);
    return 1;
  }
  if (!found.ok && !options.has('scope')) {
    proc.err(`Failed to find executable ${argv[0]}: ${strerror(found.error)}\n`);
    return 1;
  }
  const suffix = options.has('scope') ? '.scope' : '.service';
  const name =
    options.value('u')?.replace(/\.(service|scope)$/, '') ?? `run-p${proc.pid}-i${proc.kernel.counter('run', 9001)}`;
  const unit = `${name}${suffix}`;
  if (unitState(proc.kernel, manager, unit)?.active === 'active') {
    proc.err(
      `Failed to start transient ${suffix.slice(1)} unit: Unit ${unit} was already loaded or has a fragment file.\n`,
    );
    return 1;
  }
  if (options.has('scope')) return yield* scope(proc, manager, unit, argv, options.has('q'));
  const settings = options
    .values('p')
    .map((one) => `${one}\n`)
    .join('');
  const env = options
    .values('E')
    .map((one) => `Environment=${quote(one)}\n`)
    .join('');
  const remain = options.has('r') ? 'RemainAfterExit=yes\n' : '';
  const folder = options.value('working-directory') ?? (options.has('d') ? proc.cwd : undefined);
  const path = found.ok ? found.value.path : (argv[0] ?? '');
  const words = [path, ...argv.slice(1)].map((word) => quote(word).replaceAll('$', '$$$$')).join(' ');
  const text = `[Unit]\nDescription=${options.value('description') ?? `[systemd-run] ${argv.join(' ')}`}\n\n[Service]\n${settings}${env}${remain}${folder === undefined ? '' : `WorkingDirectory=${folder}\n`}${options.value('uid') === undefined ? '' : `User=${options.value('uid')}\n`}ExecStart=${words}\n`;
  setUnit(proc.kernel, manager, unit, { transient: text });
  const started = yield* startUnit(proc.kernel, manager, unit);
  if (!started.ok) {
    proc.err(`Job for ${unit} failed.\n`);
    return 1;
  }
  if (!options.has('q'))
    proc.err(
      `Running as unit: ${unit}${unitState(proc.kernel, manager, unit)?.invocation ? `; invocation ID: ${unitState(proc.kernel, manager, unit)?.invocation}` : ''}\n`,
    );
  if (!options.has('wait')) return 0;
  yield* proc.until(() => (unitState(proc.kernel, manager, unit)?.active ?? 'inactive') !== 'active');
  const end = unitState(proc.kernel, manager, unit);
  proc.err(
    `          Finished with result: ${end?.result ?? 'success'}\nMain processes terminated with: code=exited, status=${end?.exit?.code ?? 0}${(end?.exit?.code ?? 0) === 0 ? '/SUCCESS' : ''}\n`,
  );
  return end?.exit?.code ?? 0;
};

function* scope(
  proc: Proc,
  manager: 'system' | number,
  unit: string,
  argv: readonly string[],
  quiet: boolean,
): Task<number> {
  const group = cgroupOf(manager, unit);
  setUnit(proc.kernel, manager, unit, {
    active: 'active',
    sub: 'running',
    mainPid: proc.pid,
    invocation: proc.kernel.hex(32),
    transient: `[Unit]\nDescription=[systemd-run] ${argv.join(' ')}\n\n[Scope]\n`,
  });
  watch(proc.kernel, manager, unit, proc.pid);
  if (!quiet)
    proc.err(`Running as unit: ${unit}; invocation ID: ${unitState(proc.kernel, manager, unit)?.invocation}\n`);
  proc.record.cgroup = group;
  const done = proc.exec(argv);
  if (done.ok) return yield* done.value;
  proc.err(`Failed to execute: ${strerror(done.error)}\n`);
  return 1;
}

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

/** timedatectl(1): the clock; changing it is left out. */
export const timedatectl: Program = function* timedatectl(proc) {
  const [verb = 'status'] = proc.argv.slice(1).filter((arg) => !arg.startsWith('-'));
  const access = accessOf(proc.kernel, proc, false, 'timedatectl');
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  if (verb === 'list-timezones') proc.out('UTC\n');
  else if (verb === 'show')
    proc.out(
      `Timezone=Etc/UTC\nLocalRTC=no\nCanNTP=no\nNTP=no\nNTPSynchronized=no\nTimeUSec=${strftime('%a %F %T UTC', proc.kernel.now)}\n`,
    );
  else if (verb !== 'status') return notPart(proc, `timedatectl ${verb}`);
  else {
    const stamp = strftime('%a %F %T', proc.kernel.now);
    proc.out(
      `               Local time: ${stamp} UTC\n           Universal time: ${stamp} UTC\n                 RTC time: ${stamp}\n                Time zone: Etc/UTC (UTC, +0000)\nSystem clock synchronized: no\n              NTP service: n/a\n          RTC in local TZ: no\n`,
    );
  }
  yield* proc.tick();
  return 0;
};

/** systemd-detect-virt(1): what the machine, or the container, is. */
export const detectVirt: Program = function* detectVirt(proc) {
  const quiet = proc.argv.includes('-q') || proc.argv.includes('--quiet');
  const container = proc.argv.includes('-c') || proc.argv.includes('--container');
  const inside = managerProc(proc.kernel, 'system')?.record.ns.mnt !== proc.record.ns.mnt;
  const answer = inside ? (proc.env['container'] ?? 'docker') : container ? 'none' : 'qemu';
  if (!quiet) proc.out(`${answer}\n`);
  yield* proc.tick();
  return answer === 'none' ? 1 : 0;
};
