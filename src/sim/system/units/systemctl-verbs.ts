import type { Verb } from './systemctl.ts';
import { isActive, isFailed, isRunning, show, showEnvironment, status } from './verbs-ask.ts';
import { daemonReload, kill, resetFailed, start } from './verbs-change.ts';
import { cat, enable, isEnabled } from './verbs-files.ts';
import { listDependencies, listSockets, listTimers, listUnitFiles, listUnits } from './verbs-list.ts';

/** What systemctl can be asked to do, by verb. */
export const VERBS: Readonly<Record<string, Verb>> = {
  start: start,
  stop: start,
  restart: start,
  'try-restart': start,
  condrestart: start,
  reload: start,
  'reload-or-restart': start,
  'try-reload-or-restart': start,
  enable: enable,
  disable: enable,
  mask: enable,
  unmask: enable,
  'is-enabled': isEnabled,
  cat: cat,
  'daemon-reload': daemonReload,
  kill: kill,
  'reset-failed': resetFailed,
  status: status,
  show: show,
  'is-active': isActive,
  'is-failed': isFailed,
  'is-system-running': isRunning,
  'list-units': listUnits,
  'list-unit-files': listUnitFiles,
  'list-sockets': listSockets,
  'list-timers': listTimers,
  'list-dependencies': listDependencies,
  'show-environment': showEnvironment,
  'get-default': function* ({ proc }) {
    proc.out('graphical.target\n');
    return 0;
  },
};
