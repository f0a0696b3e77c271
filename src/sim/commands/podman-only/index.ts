import type { Kernel } from '../../host/kernel.ts';
import type { Programs } from '../../host/program.ts';
import type { Command } from '../command.ts';
import { quadletGenerator, registerQuadlet } from '../quadlet/index.ts';
import { catatonit } from './catatonit.ts';
import { generateSystemd } from './generate-systemd.ts';
import { systemService } from './service/service.ts';
import { registerPodmanService } from './service/unit.ts';
import { unshare } from './unshare.ts';

/** Commands that Podman has and Docker does not, beyond pods, kube and Quadlet. */
export const podmanOnlyCommands: readonly Command[] = [generateSystemd, systemService, unshare];

/** Programs that Podman brings beside its client. */
export const podmanPrograms: Programs = { catatonit, 'podman-system-generator': quadletGenerator };

/** Makes a machine do what Podman's package installs: Quadlet's generator, the service of its API. Called before units are read. */
export function installPodman(kernel: Kernel): void {
  registerQuadlet(kernel);
  registerPodmanService(kernel);
}
