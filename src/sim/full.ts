/** The whole simulator, with all tools and both engines. A browser loads this when the host already stands. */
import type { Engine } from '../schema/engines.ts';
import { installPodman } from './commands/podman-only/index.ts';
import { dockerItself } from './docker/context.ts';
import { dockerFolders } from './docker/folders/index.ts';
import { scopeTitle as runcScope } from './docker/scopes.ts';
import { bootDocker, containerdService, dockerService } from './docker/service.ts';
import { catalogueLayers, seedImages } from './engine/images/index.ts';
import { serveRegistry } from './engine/registry/index.ts';
import { deviceLayers } from './engine/runtime/devices.ts';
import { journalOfStore } from './engine/runtime/journal.ts';
import { hostPid, hostUid } from './host/ids.ts';
import type { Kernel } from './host/kernel.ts';
import { type EngineParts, type HostOptions, type OpenedHost, openHost, type ShellParts } from './open.ts';
import { podmanOf } from './podman/context.ts';
import { podmanFolders } from './podman/folders/index.ts';
import { podmanJournal } from './podman/journal.ts';
import { scopeTitle as crunScope } from './podman/scopes.ts';
import { SYSTEM_PROGRAMS } from './programs.ts';
import { HOST_FS } from './system/host/index.ts';
import { registerService } from './system/units/driver.ts';
import { resumeUnits } from './system/units/jobs.ts';
import { registerScopes } from './system/units/scopes.ts';

export { completeLine } from './completion.ts';
export * from './index.ts';
export { hostView } from './view.ts';

/** ana and ben, who each have a Podman of their own. */
const PEOPLE = [1000, 1001];

function boot(kernel: Kernel, images: HostOptions['images']): void {
  const of = (engine: Engine): readonly string[] => ('docker' in images ? images[engine] : images);
  const userns = kernel.process(1)?.ns.user ?? 0;
  registerService(kernel, 'docker.service', dockerService as never);
  registerService(kernel, 'containerd.service', containerdService as never);
  kernel.net.answer('docker-registry', serveRegistry(kernel));
  installPodman(kernel);
  for (const title of [runcScope, crunScope]) registerScopes(kernel, title);
  kernel.journal.derive(() => journalOfStore(dockerItself(kernel)));
  kernel.journal.derive(() => podmanJournal(kernel));
  resumeUnits(kernel);
  bootDocker(kernel);
  for (const tree of dockerFolders(kernel)) kernel.derive(HOST_FS, tree);
  seedImages(dockerItself(kernel), of('docker'));
  for (const uid of [0, ...PEOPLE]) {
    const home = kernel.users.byUid(kernel.proc(hostPid(1)), uid)?.home ?? '/';
    for (const tree of podmanFolders(kernel, hostUid(uid), home, userns)) kernel.derive(HOST_FS, tree);
  }
  for (const uid of PEOPLE) seedImages(podmanOf(kernel, hostUid(uid), userns), uid === 1000 ? of('podman') : []);
}

/** All tools and both engines. */
export const ENGINE_PARTS: EngineParts = {
  programs: SYSTEM_PROGRAMS,
  layers: { ...catalogueLayers, ...deviceLayers },
  boot,
};

/** Opens a simulated host with everything on it. */
export const openHostWith = (shell: ShellParts, options: HostOptions): OpenedHost =>
  openHost(shell, options).install(ENGINE_PARTS);
