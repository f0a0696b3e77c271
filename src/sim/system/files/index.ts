import type { Programs } from '../../host/program.ts';
import { chroot } from './chroot.ts';
import { cp } from './copy.ts';
import { dd } from './dd.ts';
import { find } from './find.ts';
import { ls } from './ls.ts';
import { ln, mkdir, rmdir, touch } from './make.ts';
import { mount, umount } from './mounts.ts';
import { mv } from './move.ts';
import { file, mkfifo, sync, truncate } from './other.ts';
import { mktemp, pwd, readlink, realpath } from './paths.ts';
import { rm, unlink } from './remove.ts';
import { chgrp, chmod, chown } from './rights.ts';
import { df, du } from './space.ts';
import { stat } from './stat.ts';
import { tar } from './tar.ts';

/** Tools that show and change the file tree: GNU coreutils and findutils, and busybox's forms of them. */
export const filePrograms: Programs = {
  chgrp,
  chmod,
  chown,
  chroot,
  cp,
  dd,
  df,
  du,
  file,
  find,
  ln,
  ls,
  mkdir,
  mkfifo,
  mktemp,
  mount,
  mv,
  pwd,
  readlink,
  realpath,
  rm,
  rmdir,
  stat,
  sync,
  tar,
  touch,
  truncate,
  umount,
  unlink,
};
