import type { Command } from '../command.ts';
import { composeBuild } from './build.ts';
import { composeConfig } from './config.ts';
import { composeCp } from './cp.ts';
import { composeDown } from './down.ts';
import { composeExec } from './exec.ts';
import { composeKill } from './kill.ts';
import { composeImages } from './list-images.ts';
import { composeLogs } from './logs.ts';
import { composeLs } from './ls.ts';
import { composePause, composeUnpause } from './pause.ts';
import { composePort } from './port.ts';
import { composePs } from './ps.ts';
import { composePull } from './pull.ts';
import { composeRestart, composeStart } from './restart.ts';
import { composeRemove } from './rm.ts';
import { composeRun } from './run.ts';
import { composeScale } from './scale.ts';
import { composeStats } from './stats.ts';
import { composeStop } from './stop.ts';
import { composeTop } from './top.ts';
import { composeCreate, composeUp } from './up.ts';
import { composeVersion } from './version.ts';
import { composeVolumes } from './volumes.ts';
import { composeWait } from './wait.ts';

/** `docker compose`: a tool on top of the engine, which does its work through the engine's own commands. */
export const composeCommands: readonly Command[] = [
  composeUp,
  composeCreate,
  composeScale,
  composeBuild,
  composePull,
  composeDown,
  composeRemove,
  composeStop,
  composeStart,
  composeRestart,
  composeKill,
  composePause,
  composeUnpause,
  composePs,
  composeLs,
  composeImages,
  composePort,
  composeVolumes,
  composeExec,
  composeRun,
  composeTop,
  composeCp,
  composeWait,
  composeStats,
  composeVersion,
  composeConfig,
  composeLogs,
];
