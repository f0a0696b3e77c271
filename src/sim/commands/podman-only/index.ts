import type { Kernel } from '../../host/kernel.ts';
import type { Programs } from '../../host/program.ts';
import type { Command } from '../command.ts';
import { quadletGenerator, registerQuadlet } from '../quadlet/index.ts';
import { catatonit } from './catatonit.ts';
import { generateSystemd } from './generate-systemd.ts';
import { unshare } from './unshare.ts';

/** Commands that Podman has and Docker does not, beyond pods, kube and Quadlet. */
export const podmanOnlyCommands: readonly Command[] = [generateSystemd, unshare];

/** Programs that Podman brings beside its client. */
export const podmanPrograms: Programs = { catatonit, 'podman-system-generator': quadletGenerator };

/** Makes a machine do what Podman's package installs: Quadlet's generator. Called before units are read. */
export function installPodman(kernel: Kernel): void {
  registerQuadlet(kernel);
}
