import type { Command } from '../command.ts';
import { execCommand } from './exec.ts';
import { attachCommand, renameCommand, updateCommand, waitCommand } from './others.ts';
import { cleanupCommand, cloneCommand, existsCommand, initCommand } from './podman-only.ts';
import { pruneCommand } from './prune.ts';
import { removeCommand } from './remove.ts';
import { createCommand, runCommand } from './run.ts';
import { startCommand } from './start.ts';
import { killCommand, pauseCommand, restartCommand, stopCommand, unpauseCommand } from './stop.ts';

/** The commands of a container's life. */
export const containersCommands: readonly Command[] = [
  runCommand,
  createCommand,
  startCommand,
  stopCommand,
  restartCommand,
  killCommand,
  pauseCommand,
  unpauseCommand,
  removeCommand,
  renameCommand,
  waitCommand,
  attachCommand,
  execCommand,
  updateCommand,
  pruneCommand,
  existsCommand,
  initCommand,
  cleanupCommand,
  cloneCommand,
];

export { attend, watcher } from './attend.ts';
export { podPart, usePodMaker } from './pod.ts';
export { startWithPod } from './pod-start.ts';
export { dependents, removeByForce } from './remove.ts';
export { select } from './select.ts';
export { createSpec } from './spec/index.ts';
