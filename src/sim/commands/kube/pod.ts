import { err, ok, type Result } from '../../../lib/result.ts';
import { findContainer } from '../../engine/find.ts';
import { findPod } from '../../engine/pods/index.ts';
import type { Task } from '../../host/program.ts';
import { nullStream, sink } from '../../host/streams.ts';
import type { Call } from '../command.ts';
import { engineRun, reason } from '../compose/child.ts';
import { createWords, type PodPart, restartOf } from './container.ts';
import { pairs, part, parts, type Raw, text } from './documents.ts';
import type { PodDocument } from './names.ts';
import { type Sources, variables } from './sources.ts';
import { podVolumes } from './volumes.ts';

/** The network of pods of kube play, unless another one is asked for. */
const NETWORK = 'podman-default-kube-network';

/** What came of a pod: its id, its containers, and what did not start. */
export interface PlayedPod {
  readonly id: string;
  readonly containers: readonly string[];
  readonly errors: readonly string[];
}

const plain = (text: string): string => reason(text).replace(/^Error: /, '');

/** Runs a command of the engine for its stdout; what pulling tells goes to the caller's stderr. */
function* step(call: Call, args: readonly string[]): Task<Result<string, string>> {
  const ran = yield* engineRun(call, args);
  return ran.code === 0 ? ok(ran.out.trim()) : err(plain(ran.err));
}

function ports(call: Call, spec: Raw): string[] {
  const all = call.flags.bool('publish-all');
  const given = call.flags.list('publish').flatMap((one) => ['--publish', one]);
  const taken = new Set(call.flags.list('publish').map((one) => one.split(':').at(-1)?.replace(/\/.*$/, '')));
  const own = parts(spec, 'containers')
    .flatMap((container) => parts(container, 'ports'))
    .flatMap((port) => {
      const inside = text(port, 'containerPort') ?? text(port, 'hostPort') ?? '';
      const outside = text(port, 'hostPort') ?? (all ? inside : undefined);
      if (outside === undefined || outside === '0' || taken.has(inside)) return [];
      const address = text(port, 'hostIP');
      return [
        '--publish',
        `${address === undefined ? '' : `${address}:`}${outside}:${inside}/${(text(port, 'protocol') ?? 'tcp').toLowerCase()}`,
      ];
    });
  return [...own, ...given];
}

function* network(call: Call, spec: Raw): Task<readonly string[]> {
  const given = call.flags.list('network');
  if (given.length > 0) return given.flatMap((one) => ['--network', one]);
  if (spec['hostNetwork'] === true) return ['--network', 'host'];
  if (!Object.values(call.engine.store.networks).some(({ name }) => name === NETWORK))
    yield* engineRun(call, ['network', 'create', '--ignore', NETWORK]);
  const aliases = parts(spec, 'containers')
    .map((container) => text(container, 'name'))
    .filter((name) => name !== undefined);
  return [
    '--network',
    aliases.length === 0 ? NETWORK : `${NETWORK}:${aliases.map((name) => `alias=${name}`).join(',')}`,
  ];
}

/** The words behind `podman pod create`. */
function* podWords(call: Call, pod: PodDocument): Task<readonly string[]> {
  const { spec, meta } = pod;
  const dns = part(spec, 'dnsConfig');
  const options = parts(dns, 'options').map((one) =>
    text(one, 'value') === undefined ? (text(one, 'name') ?? '') : `${text(one, 'name')}:${text(one, 'value')}`,
  );
  const hostname = text(spec, 'hostname');
  const userns = call.flags.maybe('userns') ?? (spec['hostUsers'] === false ? 'auto' : undefined);
  return [
    '--name',
    pod.name,
    '--exit-policy',
    'stop',
    `--restart=${restartOf(spec)}`,
    ...Object.entries(pairs(part(meta, 'labels'))).flatMap(([key, value]) => ['--label', `${key}=${value}`]),
    ...(hostname === undefined ? [] : ['--hostname', hostname]),
    ...(spec['shareProcessNamespace'] === true ? ['--share', '+pid'] : []),
    ...parts(spec, 'hostAliases').flatMap((alias) =>
      ((alias['hostnames'] as readonly unknown[] | undefined) ?? []).flatMap((name) => [
        '--add-host',
        `${String(name)}:${text(alias, 'ip')}`,
      ]),
    ),
    ...((dns['nameservers'] as readonly unknown[] | undefined) ?? []).flatMap((one) => ['--dns', String(one)]),
    ...((dns['searches'] as readonly unknown[] | undefined) ?? []).flatMap((one) => ['--dns-search', String(one)]),
    ...options.flatMap((one) => ['--dns-option', one]),
    ...parts(part(spec, 'securityContext'), 'sysctls').flatMap((one) => [
      '--sysctl',
      `${text(one, 'name')}=${text(one, 'value')}`,
    ]),
    ...(userns === undefined ? [] : ['--userns', userns]),
    ...(call.flags.has('ip') ? ['--ip', call.flags.list('ip')[0] ?? call.flags.text('ip')] : []),
    ...(call.flags.has('mac-address')
      ? ['--mac-address', call.flags.list('mac-address')[0] ?? call.flags.text('mac-address')]
      : []),
    ...(yield* network(call, spec)),
    ...ports(call, spec),
  ];
}

/** Fetches the image of a container where its policy asks for that. What pulling prints goes to the caller's stderr. */
function* fetchImage(call: Call, container: Raw): Task<string | undefined> {
  const image = text(container, 'image') ?? '';
  const policy = text(container, 'imagePullPolicy') ?? '';
  if (image === '') return undefined;
  const there = (yield* engineRun(call, ['image', 'exists', image])).code === 0;
  if (policy === 'Never') return there ? undefined : `${image}: image not known`;
  if (there && policy !== 'Always') return undefined;
  const { proc, engine, flags } = call;
  const errors = proc.fd(2);
  if (flags.bool('quiet') || !errors) {
    const pulled = yield* engineRun(call, ['pull', '-q', image]);
    return pulled.code === 0
      ? undefined
      : plain(pulled.err.split('\n').findLast((line) => line.startsWith('Error:')) ?? pulled.err);
  }
  // the error itself is told by the caller, in the pod's frame
  const told = sink();
  const pulled = yield* proc.run([engine.name, 'pull', image], {
    program: engine.name,
    fds: { 0: nullStream(), 1: sink(), 2: told },
  });
  const lines = told
    .text()
    .split('\n')
    .filter((line) => line !== '');
  for (const line of lines) if (!line.startsWith('Error:')) proc.err(`${line}\n`);
  return pulled.code === 0 ? undefined : plain(lines.findLast((line) => line.startsWith('Error:')) ?? '');
}

function* makeContainer(
  call: Call,
  container: Raw,
  pod: PodPart & { readonly meta: Raw },
  sources: Sources,
  restart: string,
): Task<Result<string, string>> {
  const failed = yield* fetchImage(call, container);
  if (failed !== undefined) return err(failed);
  const env = variables(container, pod, sources);
  if (!env.ok) return env;
  const logDriver = call.flags.maybe('log-driver');
  const words = createWords(container, pod, env.value, {
    prefix: !call.flags.bool('no-pod-prefix'),
    logDriver,
    restart,
  });
  if (!words.ok) return words;
  return yield* step(call, ['create', '--pull=never', ...words.value]);
}

/** Starts init containers one after the other; each must end well before the next. */
function* runInit(call: Call, ids: readonly string[]): Task<string | undefined> {
  for (const id of ids) {
    const ran = yield* engineRun(call, ['start', '--attach', id]);
    const found = findContainer(call.engine.store, id);
    const code = found.ok ? found.value.state.exitCode : ran.code;
    if (code !== 0) return `init container ${id} exited with code ${code}`;
    yield* engineRun(call, ['rm', '-f', id]);
  }
  return undefined;
}

/** Brings a pod up: volumes, the pod, its containers, and unless --start=false all of them running. */
export function* playPod(
  call: Call,
  pod: PodDocument,
  sources: Sources,
  folder: string,
): Task<Result<PlayedPod, string>> {
  const volumes = podVolumes(call, pod.spec, sources, folder);
  if (!volumes.ok) return volumes;
  const made = yield* step(call, ['pod', 'create', ...(yield* podWords(call, pod))]);
  if (!made.ok) return made;
  const id = made.value;
  const known = findPod(call.engine.store, id);
  const shared = {
    name: pod.name,
    id,
    spec: pod.spec,
    meta: pod.meta,
    labels: known.ok ? known.value.labels : {},
    annotations: pairs(part(pod.meta, 'annotations')),
    volumes: volumes.value,
  };
  const containers = parts(pod.spec, 'containers');
  const inits = parts(pod.spec, 'initContainers');
  const names = [...inits, ...containers].map((one) => text(one, 'name') ?? '');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return err(`the pod "${pod.name}" is invalid; duplicate container name "${twice}" detected`);
  const ready = yield* makeContainers(call, inits, shared, sources, 'no');
  if (!ready.ok) return ready;
  const ids = yield* makeContainers(call, containers, shared, sources, restartOf(pod.spec));
  if (!ids.ok) return ids;
  if (!call.flags.bool('start')) return ok({ id, containers: ids.value, errors: [] });
  const stopped = yield* runInit(call, ready.value);
  if (stopped !== undefined) return err(stopped);
  return ok({ id, containers: ids.value, errors: yield* startMembers(call, id) });
}

/** Starts a pod; gives what is said of containers that could not be started. */
function* startMembers(call: Call, id: string): Task<string[]> {
  const started = yield* engineRun(call, ['pod', 'start', id]);
  if (started.code === 0) return [];
  const lines = started.err.trim().split('\n');
  return lines.map((line) => line.replace(/^Error: /, '')).filter((line) => line.startsWith('starting container'));
}

/** Makes containers one after the other, until one cannot be made. */
function* makeContainers(
  call: Call,
  list: readonly Parameters<typeof makeContainer>[1][],
  shared: Parameters<typeof makeContainer>[2],
  sources: Sources,
  restart: string,
): Task<Result<string[], string>> {
  const ids: string[] = [];
  for (const one of list) {
    const created = yield* makeContainer(call, one, shared, sources, restart);
    if (!created.ok) return created;
    ids.push(created.value);
  }
  return ok(ids);
}
