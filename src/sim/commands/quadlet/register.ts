import type { Kernel } from '../../host/kernel.ts';
import { slot } from '../../host/part.ts';
import { quadletFiles, sourceFolders } from '../../podman/quadlet/sources.ts';
import { registerGenerator, type UnitGenerator } from '../../system/units/generators.ts';

const QUADLET = slot<{ readonly generateUnits: UnitGenerator }>('podman-only');

/** Lets each manager's daemon-reload make services of Quadlet files. Nothing is fetched for it where there are none. */
export function registerQuadlet(kernel: Kernel): void {
  registerGenerator(kernel, (context) => {
    const { manager, systemd } = context;
    const uid = Number(systemd.record.euid);
    const home = kernel.users.byUid(systemd, uid)?.home ?? '/root';
    const folders = sourceFolders(systemd, manager !== 'system', home, uid);
    if (quadletFiles(systemd, folders).length > 0) QUADLET.get().generateUnits(context);
  });
}
