import type { Command } from '../command.ts';
import { podClone } from './clone.ts';
import { podCreate } from './create.ts';
import { podExists } from './exists.ts';
import { podInspect } from './inspect.ts';
import { podList } from './list.ts';
import { podLogs } from './logs.ts';
import { podPause, podUnpause } from './pause.ts';
import { podPrune } from './prune.ts';
import { podRemove } from './remove.ts';
import { podRestart, podStart } from './start.ts';
import { podStats } from './stats.ts';
import { podKill, podStop } from './stop.ts';
import { podTop } from './top.ts';

/** podman pod *. */
export const podsCommands: readonly Command[] = [
  podClone,
  podCreate,
  podInspect,
  podList,
  podLogs,
  podStats,
  podTop,
  podStart,
  podStop,
  podRestart,
  podKill,
  podPause,
  podUnpause,
  podRemove,
  podPrune,
  podExists,
];

export { inspectPods } from './inspect.ts';
