import type { Programs } from '../../host/program.ts';
import {
  basename,
  clear,
  dircolors,
  dirname,
  env,
  no,
  nproc,
  printenv,
  sleep,
  timeout,
  tty,
  uname,
  which,
  yes,
} from './small.ts';

/** Small tools that nearly every script uses. */
export const basicPrograms: Programs = {
  basename,
  clear,
  dircolors,
  dirname,
  env,
  false: no,
  nproc,
  printenv,
  sleep,
  timeout,
  true: yes,
  tty,
  uname,
  which,
};
