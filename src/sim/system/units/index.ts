import type { Programs } from '../../host/program.ts';
import { systemdCgls } from './cgls.ts';
import { journalctl } from './journalctl.ts';
import { logger } from './logger.ts';
import { loginctl } from './loginctl.ts';
import { detectVirt, timedatectl } from './other.ts';
import { systemctl } from './systemctl.ts';
import { systemdRun } from './systemd-run.ts';

export { registerService, type ServiceDriver, type UnitContext } from './driver.ts';
export { registerGenerator, type UnitGenerator } from './generators.ts';
export { reloadManager, resumeUnits, startUnit, stopUnit } from './jobs.ts';
export { NOTIFY_SOCKET, notifyReady } from './notify.ts';

/** Tools of systemd. */
export const unitPrograms: Programs = {
  journalctl,
  logger,
  loginctl,
  systemctl,
  'systemd-cgls': systemdCgls,
  'systemd-detect-virt': detectVirt,
  'systemd-run': systemdRun,
  timedatectl,
};
