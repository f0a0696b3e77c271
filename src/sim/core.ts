/**
 * What makes both engines stand on a host, and what every command of theirs needs. A browser loads this when the first
 * command is typed; what else a command needs are parts of their own (src/sim/parts).
 */
import type { Engine } from '../schema/engines.ts';
import { registerPodmanService } from './commands/podman-only/service/unit.ts';
import { registerQuadlet } from './commands/quadlet/register.ts';
import { dockerItself } from './docker/context.ts';
import { dockerFolders, rootlessFolders } from './docker/folders/index.ts';
import { scopeTitle as runcScope } from './docker/scopes.ts';
import { rootlessSeat } from './docker/seat.ts';
import { bootDocker, containerdService, dockerService } from './docker/service.ts';
import { catalogueLayers, seedImages } from './engine/images/index.ts';
import { serveRegistry } from './engine/registry/index.ts';
import { deviceLayers } from './engine/runtime/devices.ts';
import { journalOfStore } from './engine/runtime/journal.ts';
import { hostPid, hostUid } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import type { EngineParts, HostOptions } from './open.ts';
import { addPackages } from './packages.ts';
import { podmanOf } from './podman/context.ts';
import { podmanFolders } from './podman/folders/index.ts';
import { podmanJournal } from './podman/journal.ts';
import { scopeTitle as crunScope } from './podman/scopes.ts';
import { PART_PROGRAMS } from './programs.ts';
import { HOST_FS } from './system/host/index.ts';
import { registerService } from './system/units/driver.ts';
import { resumeUnits } from './system/units/jobs.ts';
import { registerScopes } from './system/units/scopes.ts';

export { completeLine } from './completion.ts';
export { hostView } from './view.ts';

/** ana and ben, who each have a Podman of their own. */
const PEOPLE = [1000, 1001];

function boot(kernel: Kernel, { images, packages = [] }: Pick<HostOptions, 'images' | 'packages'>): void {
  const of = (engine: Engine): readonly string[] => ('docker' in images ? images[engine] : images);
  const userns = kernel.process(1)?.ns.user ?? 0;
  registerService(kernel, 'docker.service', dockerService as never);
  registerService(kernel, 'containerd.service', containerdService as never);
  kernel.net.answer('docker-registry', serveRegistry(kernel));
  registerQuadlet(kernel);
  registerPodmanService(kernel);
  for (const title of [runcScope, crunScope]) registerScopes(kernel, title);
  kernel.journal.derive(() => journalOfStore(dockerItself(kernel)));
  kernel.journal.derive(() => podmanJournal(kernel));
  resumeUnits(kernel);
  bootDocker(kernel);
  for (const tree of dockerFolders(kernel)) kernel.derive(HOST_FS, tree);
  seedImages(dockerItself(kernel), of('docker'));
  for (const uid of [0, ...PEOPLE]) {
    const home = kernel.users.byUid(kernel.proc(hostPid(1)), uid)?.home ?? '/';
    if (uid !== 0)
      for (const tree of rootlessFolders(kernel, rootlessSeat(hostUid(uid), home))) kernel.derive(HOST_FS, tree);
    for (const tree of podmanFolders(kernel, hostUid(uid), home, userns)) kernel.derive(HOST_FS, tree);
  }
  for (const uid of PEOPLE) seedImages(podmanOf(kernel, hostUid(uid), userns), uid === 1000 ? of('podman') : []);
  addPackages(kernel, packages);
}

/** All tools and both engines. */
export const ENGINE_PARTS: EngineParts = {
  programs: PART_PROGRAMS,
  layers: { ...catalogueLayers, ...deviceLayers },
  boot,
};
