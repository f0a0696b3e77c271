import type { Programs } from '../../host/program.ts';
import { journalctl, logger } from './journalctl.ts';
import { loginctl } from './loginctl.ts';
import { detectVirt, systemdCgls, systemdRun, timedatectl } from './other.ts';
import { systemctl } from './systemctl.ts';

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
