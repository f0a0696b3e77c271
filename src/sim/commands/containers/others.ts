import { parseGoDuration } from '../../cli/index.ts';
import { emitContainer } from '../../engine/events.ts';
import { findContainer, latestContainer } from '../../engine/find.ts';
import { applyLimits, ioOf, isUp } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { type Attachment, attend, watcher } from './attend.ts';
import { exitCodeOf } from './run.ts';
import { firstMissing, forEach, select } from './select.ts';
import { healthcheck } from './spec/health.ts';

const BOTH = ['docker', 'podman'] as const;

function* rename(call: Call): Task<number> {
  const { engine, args } = call;
  const words = engine.words.containers;
  const [word = '', given = ''] = args;
  const name = words.plainNames ? given.replace(/^\//, '') : given;
  const found = select(call, word);
  const refuse = (text: string): number => {
    call.proc.err(`${engine.release.renameFailed(text, word)}\n`);
    return words.failureCode;
  };
  if (!found.ok) return refuse(found.error.text);
  const container = found.value;
  const bad = words.badRename(container, name);
  if (bad) return refuse(bad);
  const holder = Object.values(engine.store.containers).find((one) => one.name === name);
  if (holder && holder !== container) return refuse(words.renameTaken(name, holder.id, container));
  const oldName = container.name;
  container.name = name;
  emitContainer(engine, container, 'rename', { oldName: `/${oldName}` });
  return 0;
}

/** What `podman wait --condition` waits for. */
const CONDITIONS: Readonly<Record<string, (container: Container) => boolean>> = {
  stopped: (one) => !isUp(one),
  exited: (one) => !isUp(one),
  running: (one) => one.state.status === 'running',
  paused: (one) => one.state.status === 'paused',
  created: (one) => one.state.status === 'created',
  configured: (one) => one.state.status === 'created',
  initialized: (one) => one.state.status === 'initialized',
  removing: (one) => one.state.status === 'removing',
  unhealthy: (one) => one.state.health?.status === 'unhealthy',
  healthy: (one) => one.state.health?.status === 'healthy',
  stopping: (one) => one.state.status === 'stopping',
};

/** A condition that there is not, or that a container without a health check cannot meet. */
function badCondition({ engine }: Call, container: Container, names: readonly string[]): string | undefined {
  const words = engine.words.containers;
  const isHealth = (name: string): boolean => name === 'healthy' || name === 'unhealthy';
  const bad = names.find((name) => !CONDITIONS[name] || (isHealth(name) && !container.config.healthcheck));
  if (bad === undefined) return undefined;
  return CONDITIONS[bad] ? words.noHealthcheck?.(bad, container) : words.badCondition(bad);
}

function* wait(call: Call): Task<number> {
  const { flags, engine, proc } = call;
  const names = flags.list('condition');
  const interval = flags.maybe('interval') ?? '';
  if (interval !== '' && !parseGoDuration(interval).ok && !parseGoDuration(`${interval}ms`).ok)
    return call.fail(`time: invalid duration ${JSON.stringify(interval)}`);
  const wanted = flags.bool('latest') ? [latestContainer(engine.store)?.name ?? ''] : call.args;
  if (wanted.length === 0) return call.refuse(engine.words.containers.noNames);
  const missing =
    engine.words.containers.allOrNothing && !flags.bool('ignore') ? firstMissing(call, wanted) : undefined;
  if (missing) return call.refuse(missing);
  let code = 0;
  for (const word of wanted) {
    const found = findContainer(engine.store, word);
    if (!found.ok) {
      if (flags.bool('ignore')) proc.out('-1\n');
      else code = call.fail(engine.words.containers.missing(word));
      continue;
    }
    const container = found.value;
    const wrong = badCondition(call, container, names);
    if (wrong !== undefined) {
      code = call.fail(wrong);
      continue;
    }
    const conditions = names.length > 0 ? names : ['stopped'];
    yield* proc.until(
      () => conditions.some((name) => CONDITIONS[name]?.(container) ?? false) || !engine.store.containers[container.id],
    );
    proc.out(`${conditions.includes('stopped') || conditions.includes('exited') ? container.state.exitCode : -1}\n`);
  }
  return code;
}

function* attach(call: Call): Task<number> {
  const { flags, engine, proc } = call;
  const word = flags.bool('latest') ? (latestContainer(engine.store)?.name ?? '') : (call.args[0] ?? '');
  const found = select(call, word);
  if (!found.ok) return call.refuse(found.error);
  const container = found.value;
  const wrong = engine.words.containers.cannotAttach(container);
  if (wrong) return call.refuse(wrong.client ? { ...wrong, bare: true } : wrong);
  const io = ioOf(proc.kernel, container);
  if (!io) return 0;
  const how: Attachment = {
    stdin: !flags.bool('no-stdin') && container.config.openStdin,
    stdout: true,
    stderr: true,
    signals: !container.config.tty && !(flags.has('sig-proxy') && !flags.bool('sig-proxy')),
  };
  const watching = watcher(call, how);
  io.watchers.add(watching);
  emitContainer(engine, container, 'attach');
  const end = yield* attend(call, container, watching, how);
  return end === 'detached' ? 0 : exitCodeOf(container);
}

const UPDATES = [
  'memory',
  'memory-swap',
  'memory-reservation',
  'cpus',
  'cpu-shares',
  'cpu-quota',
  'cpu-period',
  'cpuset-cpus',
  'pids-limit',
  'restart',
];
/** Limits and settings whose change nothing here shows. */
const SILENT_UPDATES = [
  'blkio-weight',
  'blkio-weight-device',
  'cpu-rt-period',
  'cpu-rt-runtime',
  'cpuset-mems',
  'device-read-bps',
  'device-read-iops',
  'device-write-bps',
  'device-write-iops',
  'health-log-destination',
  'health-max-log-count',
  'health-max-log-size',
  'health-startup-cmd',
  'health-startup-interval',
  'health-startup-retries',
  'health-startup-success',
  'health-startup-timeout',
  'kernel-memory',
  'memory-swappiness',
];
const HEALTH_UPDATES = [
  'health-cmd',
  'health-interval',
  'health-on-failure',
  'health-retries',
  'health-start-period',
  'health-timeout',
  'no-healthcheck',
];

/** Health check and environment: Podman's `update` changes them too. */
function changeConfig({ flags, engine }: Call, { config }: Container): string | undefined {
  const check = healthcheck({ flags, engine }, config.healthcheck);
  if (!check.ok) return check.error.text;
  config.healthcheck = check.value;
  const gone = new Set([...flags.list('unsetenv'), ...flags.list('env').map((text) => text.split('=')[0] ?? '')]);
  if (gone.size > 0)
    config.env = [
      ...config.env.filter((one) => !gone.has(one.split('=')[0] ?? '')),
      ...flags.list('env').filter((one) => one.includes('=')),
    ];
  return undefined;
}

/** Takes the flags of `update` over; a text where a value makes no sense. */
function change(call: Call, container: Container): string | undefined {
  const { flags } = call;
  const words = call.engine.words.containers.flags;
  const { host } = container;
  for (const [flag, field] of [
    ['memory', 'memory'],
    ['memory-swap', 'memorySwap'],
    ['memory-reservation', 'memoryReservation'],
  ] as const) {
    if (!flags.has(flag)) continue;
    const size = words.bytes(flag, flags.text(flag));
    if (!size.ok) return size.error.text;
    host[field] = size.value;
  }
  if (flags.has('restart')) {
    const policy = words.restart(flags.text('restart'));
    if (!policy.ok) return policy.error.text;
    host.restart = policy.value;
  }
  if (flags.has('cpus')) host.nanoCpus = Math.round(Number(flags.text('cpus')) * 1e9);
  if (flags.has('cpu-shares')) host.cpuShares = flags.int('cpu-shares');
  if (flags.has('cpu-quota')) host.cpuQuota = flags.int('cpu-quota');
  if (flags.has('cpu-period')) host.cpuPeriod = flags.int('cpu-period');
  if (flags.has('cpuset-cpus')) host.cpusetCpus = flags.text('cpuset-cpus');
  if (flags.has('pids-limit')) host.pidsLimit = flags.int('pids-limit');
  return changeConfig(call, container);
}

/** What has changed is told to the kernel and to those who watch. */
function applyUpdate({ engine }: Call, container: Container): void {
  if (isUp(container)) applyLimits(engine, container);
  emitContainer(engine, container, 'update');
}

function* update(call: Call): Task<number> {
  const words = call.engine.words.containers;
  if (words.updateNeedsFlags && call.flags.given.length === 0) {
    return call.refuse({ text: 'you must provide one or more flags when using this command', client: true });
  }
  return yield* forEach(
    call,
    function* one({ word, container }) {
      const before = { ...container.host };
      const wrong = change(call, container) ?? words.badUpdate(container, word, before, call.flags);
      if (!wrong) applyUpdate(call, container);
      if (!wrong) return undefined;
      Object.assign(container.host, before);
      return { text: wrong };
    },
    { print: words.updatePrintsId ? 'id' : 'word' },
  );
}

export const renameCommand: Command = { name: 'rename', engines: BOTH, handles: [], run: rename };
export const waitCommand: Command = {
  name: 'wait',
  engines: BOTH,
  handles: ['condition', 'interval', 'latest', 'ignore', 'cidfile'],
  run: wait,
};
export const attachCommand: Command = {
  name: 'attach',
  engines: BOTH,
  handles: ['no-stdin', 'sig-proxy', 'detach-keys', 'latest'],
  run: attach,
};
export const updateCommand: Command = {
  name: 'update',
  engines: BOTH,
  handles: [...UPDATES, ...SILENT_UPDATES, ...HEALTH_UPDATES, 'env', 'unsetenv', 'ulimit', 'latest'],
  run: update,
};
