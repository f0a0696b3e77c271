import type { Programs } from '../../host/program.ts';
import { systemdCgls } from './cgls.ts';
import { journalctl } from './journalctl.ts';
import { logger } from './logger.ts';
import { loginctl } from './loginctl.ts';
import { detectVirt, timedatectl } from './other.ts';
import { systemctl } from './systemctl.ts';
import { systemdRun } from './systemd-run.ts';

export {
  NOTIFY_SOCKET,
  notifyReady,
  registerGenerator,
  registerService,
  type ServiceDriver,
  type UnitContext,
  type UnitGenerator,
} from './driver.ts';
export { reloadManager, resumeUnits, startUnit, stopUnit } from './jobs.ts';

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
