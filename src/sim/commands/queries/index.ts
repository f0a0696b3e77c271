import type { Command } from '../command.ts';
import { commit } from './commit.ts';
import { cp } from './cp.ts';
import { containerDiff, diff, imageDiff } from './diff.ts';
import { exportContainer } from './export.ts';
import { containerInspect, imageInspect, inspect } from './inspect.ts';
import { logs } from './logs.ts';
import { containerExists, port, stats, top } from './processes.ts';
import { ps } from './ps.ts';

/** The commands that ask containers, or take something out of them. */
export const queriesCommands: readonly Command[] = [
  commit,
  containerExists,
  containerInspect,
  cp,
  containerDiff,
  diff,
  imageDiff,
  exportContainer,
  imageInspect,
  inspect,
  logs,
  port,
  ps,
  stats,
  top,
];
