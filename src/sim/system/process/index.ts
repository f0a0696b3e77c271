import type { Programs } from '../../host/program.ts';
import { capsh, getpcaps } from './capsh.ts';
import { free } from './free.ts';
import { kill } from './kill.ts';
import { killall } from './killall.ts';
import { lsns } from './lsns.ts';
import { nsenter } from './nsenter.ts';
import { pgrep, pkill } from './pgrep.ts';
import { pidof } from './pidof.ts';
import { ps } from './ps.ts';
import { pstree } from './pstree.ts';
import { nice, nohup, prlimit, renice, setsid } from './run.ts';
import { runParts } from './run-parts.ts';
import { sysctl } from './sysctl.ts';
import { top } from './top.ts';
import { unshare } from './unshare.ts';

/** Tools that show, start and end processes. */
export const processPrograms: Programs = {
  capsh,
  free,
  getpcaps,
  kill,
  killall,
  lsns,
  nice,
  nohup,
  nsenter,
  pgrep,
  pidof,
  pkill,
  prlimit,
  ps,
  pstree,
  renice,
  'run-parts': runParts,
  setsid,
  sysctl,
  top,
  unshare,
};
