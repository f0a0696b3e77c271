import { err, ok, type Result } from '../../../lib/result.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { createPod, type PodWish, removePod, stopPod } from '../../engine/pods/index.ts';
import type { ContainerHost, Pod, PortBinding } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { usePodMaker } from '../containers/pod.ts';
import { connections } from '../containers/spec/networks.ts';

const NAMESPACES = ['cgroup', 'ipc', 'net', 'pid', 'uts', 'user'];
const DEFAULT_SHARED = ['ipc', 'net', 'uts'];

/** Flags that change how the infra container is treated. */
const HOST_FLAGS = [
  'add-host',
  'cpu-shares',
  'cpus',
  'cpuset-cpus',
  'dns',
  'dns-option',
  'dns-search',
  'memory',
  'memory-swap',
  'pid',
  'security-opt',
  'shm-size',
  'sysctl',
  'userns',
  'uts',
];
const HANDLES = [
  ...HOST_FLAGS,
  'exit-policy',
  'hostname',
  'infra',
  'infra-command',
  'infra-conmon-pidfile',
  'infra-name',
  'ip',
  'label',
  'label-file',
  'mac-address',
  'name',
  'network',
  'network-alias',
  'pod-id-file',
  'publish',
  'replace',
  'restart',
  'share',
  'share-parent',
  'no-hosts',
  'no-hostname',
];

const bad = (text: string, code?: number): Result<never, EngineFailure> => err(failure(text, code));

/** --share: 'none', 'net,ipc', or '+pid' for the usual ones and more (generate.GetNamespaceOptions). */
function sharedOf(call: Call): Result<readonly string[], EngineFailure> {
  if (!call.flags.has('share')) return ok(DEFAULT_SHARED);
  const text = call.flags.text('share');
  const more = text.startsWith('+');
  const names = (more ? text.slice(1) : text).split(',').filter((one) => one !== '');
  const none = names.indexOf('none');
  const wanted = none < 0 ? names : names.slice(0, none);
  if (wanted.includes('mnt')) return bad('mount sharing functionality not supported on pod level');
  const wrong = wanted.find((one) => !NAMESPACES.includes(one));
  if (wrong !== undefined)
    return bad(`invalid kernel namespace to share: ${wrong}. options are: cgroup, ipc, net, pid, uts or none`);
  if (none >= 0) return ok([]);
  return ok([...new Set([...(more ? DEFAULT_SHARED : []), ...wanted])].filter((one) => one !== 'user'));
}

/** Whether the pod gets an infra container: not with nothing to share, unless that was asked for. */
const hasInfra = ({ flags }: Call): boolean =>
  flags.has('infra') ? flags.bool('infra') : !(flags.has('share') && ['none', ''].includes(flags.text('share')));

function portsOf(call: Call): Result<readonly PortBinding[], EngineFailure> {
  const all: PortBinding[] = [];
  for (const text of call.flags.list('publish')) {
    const read = call.engine.words.containers.flags.ports(text, call.engine);
    if (!read.ok) return read;
    all.push(...read.value);
  }
  return ok(all);
}

const pairs = (list: readonly string[]): Record<string, string> =>
  Object.fromEntries(list.map((text) => text.split(/=(.*)/s)).map(([key = '', value = '']) => [key, value]));

function labelsOf(call: Call): Result<Record<string, string>, EngineFailure> {
  const lines: string[] = [];
  for (const path of call.flags.list('label-file')) {
    const text = call.proc.fs.read(path);
    if (!text.ok) return bad(`unable to process labels: open ${path}: no such file or directory`);
    lines.push(...text.value.split('\n').filter((line) => line.trim() !== ''));
  }
  return ok(pairs([...lines, ...call.flags.list('label')]));
}

/** What the flags say of the infra container beyond its ports and networks. */
function hostOf(call: Call): Result<Partial<ContainerHost>, EngineFailure> {
  const { flags } = call;
  const words = call.engine.words.containers.flags;
  for (const text of flags.list('add-host')) {
    const wrong = words.badHost(text);
    if (wrong) return err(wrong);
  }
  const amounts: Record<string, number> = {};
  for (const flag of ['memory', 'memory-swap', 'shm-size']) {
    const text = flags.maybe(flag);
    const bytes = text === undefined ? undefined : words.bytes(flag, text);
    if (bytes && !bytes.ok) return bytes;
    if (bytes) amounts[flag] = bytes.value;
  }
  const cpus = flags.has('cpus') ? words.cpus(flags.text('cpus')) : ok(0);
  if (!cpus.ok) return cpus;
  return ok({
    extraHosts: flags.list('add-host'),
    dns: flags.list('dns'),
    dnsOptions: flags.list('dns-option'),
    dnsSearch: flags.list('dns-search'),
    securityOpt: flags.list('security-opt'),
    sysctls: pairs(flags.list('sysctl')),
    cpuShares: flags.int('cpu-shares'),
    cpusetCpus: flags.text('cpuset-cpus'),
    nanoCpus: Math.round(cpus.value * 1e9),
    memory: amounts['memory'] ?? 0,
    memorySwap: amounts['memory-swap'] ?? 0,
    ...(amounts['shm-size'] !== undefined && { shmSize: amounts['shm-size'] }),
    usernsMode: flags.text('userns'),
    pidMode: flags.text('pid'),
    utsMode: flags.text('uts'),
  });
}

/** What a pod cannot have without its infra container (pods/create.go, specgen/pod_validate.go). */
function withoutInfra({ flags }: Call): string | undefined {
  const share = flags.text('share');
  if (flags.bool('no-hosts')) return 'cannot specify --no-hosts without an infra container';
  if (flags.has('share') && !['none', ''].includes(share))
    return `cannot set share(${share}) namespaces without an infra container`;
  if (flags.list('publish').length > 0) return 'you must have an infra container to publish port bindings to the host';
  const exclusive = (name: string): string =>
    `NoInfra and ${name} are mutually exclusive pod options: invalid pod spec`;
  if (flags.has('infra-command')) return exclusive('InfraCommand');
  if (flags.has('infra-name')) return exclusive('InfraName');
  if (flags.list('network').length > 0) return 'NoInfra and network modes cannot be used together';
  if (flags.has('ip') || flags.has('mac-address')) return 'cannot set networks options without infra container';
  if (flags.list('dns-option').length > 0) return exclusive('DNSOption');
  if (flags.list('dns-search').length > 0) return exclusive('DNSSearch').replace('NoInfra', 'NoInfo');
  if (flags.list('dns').length > 0) return exclusive('DNSServer');
  if (flags.list('add-host').length > 0) return exclusive('HostAdd');
  return undefined;
}

/** What a pod with an infra container cannot have: a shared cgroup under the pod's own, ports on the host's network. */
function withInfra({ flags }: Call): string | undefined {
  if (flags.text('share').includes('cgroup') && flags.bool('share-parent'))
    return "cannot define the pod as the cgroup parent at the same time as joining the infra container's cgroupNS: invalid argument";
  const [mode = ''] = flags.list('network');
  if (flags.list('publish').length > 0 && (mode === 'host' || mode === 'none'))
    return 'PortMappings can only be used with Bridge, slirp4netns, or pasta networking';
  return undefined;
}

const RESTARTS = ['', 'no', 'on-failure', 'always', 'unless-stopped'];
const badOption = (text: string): Result<never, EngineFailure> => bad(`running pod create option: ${text}`);

/** --restart as far as it is read before the pod is made (util.ParseRestartPolicy). */
function restartOf({ flags }: Call): Result<string, EngineFailure> {
  const [name = '', retries, ...more] = flags.text('restart').split(':');
  if (more.length > 0) return bad('invalid restart policy: may specify retries at most once');
  if (retries === undefined) return ok(name.toLowerCase() === 'never' ? 'no' : name);
  if (name.toLowerCase() !== 'on-failure')
    return bad('restart policy retries can only be specified with on-failure restart policy');
  if (!/^[+-]?\d+$/.test(retries))
    return bad(`parsing restart policy retry count: strconv.Atoi: parsing "${retries}": invalid syntax`);
  if (Number(retries) < 0) return bad('must specify restart policy retry count as a number greater than 0');
  return ok(`${name}:${retries}`);
}

/** Reads the flags of `pod create`. Errors: values that make no sense, in the engine's words. */
function wishOf(call: Call): Result<PodWish, EngineFailure> {
  const { flags, args } = call;
  if (args.length > 0 && flags.has('name')) return bad('cannot specify --name and NAME at the same time');
  const infra = hasInfra(call);
  const lacking = infra ? withInfra(call) : withoutInfra(call);
  if (lacking !== undefined) return bad(lacking);
  const ports = portsOf(call);
  if (!ports.ok) return ports;
  const labels = labelsOf(call);
  if (!labels.ok) return labels;
  const host = hostOf(call);
  if (!host.ok) return host;
  const restart = restartOf(call);
  if (!restart.ok) return restart;
  const connected = connections(call);
  if (!connected.ok) return connected;
  const shared = sharedOf(call);
  if (!shared.ok) return shared;
  const policy = flags.text('exit-policy') || 'continue';
  if (!['continue', 'stop'].includes(policy)) return badOption(`invalid pod exit policy: "${policy}"`);
  if (!RESTARTS.includes(restart.value.split(':')[0] ?? ''))
    return badOption(`"${restart.value}" is not a valid restart policy: invalid argument`);
  return ok({
    name: args[0] ?? flags.maybe('name'),
    infra,
    infraCommand: flags.maybe('infra-command')?.split(' '),
    infraName: flags.maybe('infra-name'),
    infraPidFile: flags.maybe('infra-conmon-pidfile'),
    hostname: flags.text('hostname'),
    labels: labels.value,
    shared: shared.value,
    ports: ports.value,
    networks: connected.value.networks,
    networkMode: connected.value.mode,
    exitPolicy: policy,
    restart: restart.value.split(':')[0] ?? '',
    host: host.value,
    command: call.proc.argv,
  });
}

/** --replace: takes away the pod that has the name, with its containers. */
function* replace(call: Call, name: string | undefined): Task<void> {
  const old = Object.values(call.engine.store.pods).find((pod) => pod.name === name);
  if (!old) return;
  yield* stopPod(call.engine, old, 0, true);
  removePod(call.engine, old);
}

/** podman pod create. */
export const podCreate: Command = {
  name: 'pod create',
  engines: ['podman'],
  handles: HANDLES,
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const wish = wishOf(call);
    if (!wish.ok) return call.refuse(wish.error);
    if (flags.bool('replace')) {
      if (wish.value.name === undefined) return call.fail('cannot replace pod without --name being set');
      yield* replace(call, wish.value.name);
    }
    const file = flags.maybe('pod-id-file');
    if (file !== undefined && proc.fs.exists(file))
      return call.fail(`pod-id-file exists. Ensure another pod is not using it or delete ${file}`);
    const made = createPod(engine, wish.value);
    if (!made.ok) return call.refuse(made.error);
    if (file !== undefined) proc.fs.write(file, made.value.id);
    proc.out(`${made.value.id}\n`);
    return 0;
  },
};

/** What `run --pod new:NAME` makes: an ordinary pod that has the ports and networks of the call. */
function* newPod(call: Call, name: string): Task<Result<Pod, EngineFailure>> {
  const ports = portsOf(call);
  if (!ports.ok) return ports;
  const connected = connections(call);
  if (!connected.ok) return connected;
  return createPod(call.engine, {
    name,
    infra: true,
    infraCommand: undefined,
    infraName: undefined,
    infraPidFile: undefined,
    hostname: '',
    labels: {},
    shared: DEFAULT_SHARED,
    ports: ports.value,
    networks: connected.value.networks,
    networkMode: connected.value.mode,
    exitPolicy: 'continue',
    restart: '',
    host: {},
    command: call.proc.argv,
  });
}
usePodMaker(newPod);
