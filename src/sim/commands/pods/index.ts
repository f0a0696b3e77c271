import type { Command } from '../command.ts';
import { podCreate } from './create.ts';
import { podInspect } from './inspect.ts';
import { podLifecycle } from './lifecycle.ts';
import { podList } from './list.ts';
import { podLogs, podStats, podTop } from './members.ts';

/** podman pod *: all but clone, which is not part of the simulation. */
export const podsCommands: readonly Command[] = [
  podCreate,
  podInspect,
  podList,
  podLogs,
  podStats,
  podTop,
  ...podLifecycle,
];

export { inspectPods } from './inspect.ts';
