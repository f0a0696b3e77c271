import type { Programs } from '../../host/program.ts';
import { getent } from './getent.ts';
import { groups, id, logname, whoami } from './id.ts';
import { newgrp, runuser, sg, su } from './su.ts';
import { sudo } from './sudo.ts';
/** Tools about users. */
export const userPrograms: Programs = { getent, groups, id, logname, whoami, newgrp, runuser, sg, su, sudo };
