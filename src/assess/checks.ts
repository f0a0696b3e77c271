import type { Check, ContainerCheck } from '../schema/index.ts';
import type { ContainerFacts, HostView } from './view.ts';

const same = <T>(wanted: T | undefined, found: T): boolean => wanted === undefined || wanted === found;
const among = <T>(wanted: T | undefined, found: readonly T[]): boolean =>
  wanted === undefined || found.includes(wanted);

const AGAIN: readonly string[] = ['always', 'unless-stopped'];

/** What a check asks of a container beyond its settings: how it stands towards its host, its daemon, its neighbours. */
const fitsStanding = (check: ContainerCheck, container: ContainerFacts): boolean =>
  same<boolean | undefined>(check.root, container.root) &&
  same(check.starts_again, AGAIN.includes(container.restart)) &&
  same(check.outlived, container.outlived) &&
  among(check.binds, container.binds) &&
  among(check.shares_network, container.sharesNetwork);

/** Whether the facts of a container are those a check asks for. */
function fits(check: ContainerCheck, container: ContainerFacts): boolean {
  const capabilities = check.capabilities === undefined ? undefined : [...check.capabilities].sort().join();
  return (
    !container.isInfra &&
    same(check.name, container.name) &&
    (check.image === undefined || container.image.includes(check.image)) &&
    same(check.status, container.status) &&
    same<string | undefined>(check.health, container.health) &&
    same(check.owner, container.owner) &&
    same(check.pod, container.pod) &&
    same<number | undefined>(check.host_uid, container.hostUid) &&
    same(check.user, container.user) &&
    same(check.privileged, container.privileged) &&
    same(check.readonly, container.readonly) &&
    same(check.no_new_privileges, container.noNewPrivileges) &&
    same(capabilities, [...container.capabilities].sort().join()) &&
    same(check.memory, container.memory) &&
    same(check.pids, container.pids) &&
    same(check.restart, container.restart) &&
    among(check.publishes, container.publishes) &&
    among(check.network, container.networks) &&
    among(check.mounts, container.mounts) &&
    among(check.volume, container.volumes) &&
    among(check.env, container.env) &&
    fitsStanding(check, container)
  );
}

const enough = (found: number, wanted: number | undefined): boolean =>
  wanted === undefined ? found > 0 : found === wanted;

type Kind = Check['type'];
type Holds = { readonly [K in Kind]: (check: Extract<Check, { type: K }>, host: HostView) => boolean };

const HOLDS: Holds = {
  container: (check, host) => enough(host.containers.filter((container) => fits(check, container)).length, check.count),
  pod: (check, host) =>
    host.pods.some(
      (pod) =>
        same(check.name, pod.name) &&
        same(check.status, pod.status) &&
        same(check.members, pod.members) &&
        among(check.publishes, pod.publishes),
    ),
  image: (check, host) => host.images.some((reference) => reference.includes(check.reference)),
  volume: (check, host) => host.volumes.includes(check.name),
  network: (check, host) => host.networks.includes(check.name),
  process: (check, host) =>
    enough(
      host.processes.filter(({ command, uid }) => command === check.command && same(check.uid, uid)).length,
      check.count,
    ),
  unit: (check, host) => {
    const unit = host.unit(check.name, check.user);
    return unit !== undefined && same(check.active, unit.active) && same(check.enabled, unit.enabled);
  },
  file: (check, host) => {
    const file = host.file(check.path);
    if (check.exists === false) return file === undefined;
    return (
      file !== undefined &&
      same(check.uid, file.uid) &&
      (check.contains === undefined || file.text.includes(check.contains))
    );
  },
  answers: (check, host) => {
    const answer = host.answer(check.port);
    return answer !== undefined && (check.contains === undefined || answer.includes(check.contains));
  },
  group: (check, host) => host.groupsOf(check.user).includes(check.group),
};

/** Whether a check holds on a host. Pure: looking changes nothing. */
export function holds(check: Check, host: HostView): boolean {
  const test = HOLDS[check.type] as (check: Check, host: HostView) => boolean;
  const negated = 'not' in check && check.not === true;
  return test(check, host) !== negated;
}
