import type { Command } from '../command.ts';
import { attachCommand } from './attach.ts';
import { cloneCommand } from './clone.ts';
import { createCommand } from './create.ts';
import { execCommand } from './exec.ts';
import { killCommand } from './kill.ts';
import { pauseCommand, unpauseCommand } from './pause.ts';
import { cleanupCommand, existsCommand, initCommand } from './podman-only.ts';
import { pruneCommand } from './prune.ts';
import { removeCommand } from './remove.ts';
import { renameCommand } from './rename.ts';
import { restartCommand } from './restart.ts';
import { runCommand } from './run.ts';
import { startCommand } from './start.ts';
import { stopCommand } from './stop.ts';
import { updateCommand } from './update.ts';
import { waitCommand } from './wait.ts';

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
export { type PodMaker, podPart } from './pod.ts';
export { startWithPod } from './pod-start.ts';
export { dependents, removeByForce } from './remove-by-force.ts';
export { select } from './select.ts';
export { createSpec } from './spec/create-spec.ts';
