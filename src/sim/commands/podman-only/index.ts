import type { Programs } from '../../host/program.ts';
import type { Command } from '../command.ts';
import { quadletGenerator } from '../quadlet/index.ts';
import { autoUpdate } from './auto-update.ts';
import { checkpointCommands } from './checkpoint.ts';
import { compose } from './compose.ts';
import { generateSystemd } from './generate-systemd.ts';
import { healthcheck } from './healthcheck.ts';
import { machineCommands } from './machine.ts';
import { mountCommands } from './mount.ts';
import { secretCommands } from './secrets.ts';
import { systemService } from './service/service.ts';
import { unshare } from './unshare.ts';

/** podman system check: a storage that is fine. */
const systemCheck: Command = {
  name: 'system check',
  engines: ['podman'],
  handles: ['force', 'max', 'quick', 'repair'],
  *run({ proc }) {
    yield* proc.tick();
    return 0;
  },
};

/** Commands that Podman has and Docker does not, beyond pods, kube and Quadlet. */
export const podmanOnlyCommands: readonly Command[] = [
  autoUpdate,
  ...checkpointCommands,
  compose,
  generateSystemd,
  healthcheck,
  ...machineCommands,
  ...mountCommands,
  ...secretCommands,
  systemCheck,
  systemService,
  unshare,
];

/** Programs that Podman brings beside its client. */
export const podmanPrograms: Programs = { 'podman-system-generator': quadletGenerator };
