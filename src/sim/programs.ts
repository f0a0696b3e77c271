import { enginePrograms } from './commands/index.ts';
import type { Programs } from './host/program.ts';
import { basicPrograms } from './system/basic/index.ts';
import { filePrograms } from './system/files/index.ts';
import { netPrograms } from './system/net/index.ts';
import { processPrograms } from './system/process/index.ts';
import { serverPrograms } from './system/servers/index.ts';
import { textPrograms } from './system/text/index.ts';
import { unitPrograms } from './system/units/index.ts';
import { userPrograms } from './system/users/index.ts';

/** Every program of the simulated host but the shell, which comes from outside (src/shell). */
export const SYSTEM_PROGRAMS: Programs = {
  ...basicPrograms,
  ...filePrograms,
  ...textPrograms,
  ...processPrograms,
  ...userPrograms,
  ...unitPrograms,
  ...netPrograms,
  ...serverPrograms,
  ...enginePrograms,
};
