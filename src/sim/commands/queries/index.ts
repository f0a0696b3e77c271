import type { Command } from '../command.ts';
import { commit } from './commit.ts';
import { cp } from './cp.ts';
import { containerDiff, diff, imageDiff } from './diff.ts';
import { exportContainer } from './export.ts';
import { inspect } from './inspect.ts';
import { containerInspect, imageInspect } from './inspect-kind.ts';
import { logs } from './logs.ts';
import { port } from './port.ts';
import { ps } from './ps.ts';
import { stats } from './stats.ts';
import { top } from './top.ts';

/** The commands that ask containers, or take something out of them. */
export const queriesCommands: readonly Command[] = [
  commit,
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
