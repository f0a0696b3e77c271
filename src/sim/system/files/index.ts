import type { Programs } from '../../host/program.ts';
import { chroot } from './chroot.ts';
import { cp } from './copy.ts';
import { dd } from './dd.ts';
import { df } from './df.ts';
import { du } from './du.ts';
import { file } from './file.ts';
import { find } from './find.ts';
import { findmnt } from './findmnt.ts';
import { ls } from './ls.ts';
import { ln, mkdir, rmdir, touch } from './make.ts';
import { mkfifo } from './mkfifo.ts';
import { mktemp } from './mktemp.ts';
import { mount, umount } from './mounts.ts';
import { mv } from './move.ts';
import { pwd } from './pwd.ts';
import { readlink } from './readlink.ts';
import { realpath } from './realpath.ts';
import { rm, unlink } from './remove.ts';
import { chgrp, chmod, chown } from './rights.ts';
import { stat } from './stat.ts';
import { sync } from './sync.ts';
import { tar } from './tar.ts';
import { truncate } from './truncate.ts';

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
  findmnt,
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
