import type { Programs } from '../../host/program.ts';
import { base64 } from './base64.ts';
import { busyboxProgram } from './busybox.ts';
import { cat } from './cat.ts';
import { cmp } from './cmp.ts';
import { column } from './column.ts';
import { comm } from './comm.ts';
import { cut } from './cut.ts';
import { date } from './date.ts';
import { diff } from './diff.ts';
import { md5sum, sha1sum, sha256sum } from './digest.ts';
import { echo, yes } from './echo.ts';
import { expr } from './expr.ts';
import { grep } from './grep.ts';
import { gunzip, gzip, zcat } from './gzip.ts';
import { head } from './head.ts';
import { hexdump } from './hexdump.ts';
import { join } from './join.ts';
import { expand, fold, nl, paste, rev } from './lines.ts';
import { basename, dirname } from './names.ts';
import { nproc } from './nproc.ts';
import { od } from './od.ts';
import { editor, pager, refused, watch } from './pagers.ts';
import { printf } from './printf.ts';
import { seq } from './seq.ts';
import { sort } from './sort.ts';
import { env, fail, printenv, sleep, succeed, timeout } from './start.ts';
import { strings } from './strings.ts';
import { tac } from './tac.ts';
import { tail } from './tail.ts';
import { tee } from './tee.ts';
import { test } from './test.ts';
import { tr } from './tr.ts';
import { clear, tty } from './tty.ts';
import { arch, uname } from './uname.ts';
import { uniq } from './uniq.ts';
import { wc } from './wc.ts';
import { which } from './which.ts';
import { xargs } from './xargs.ts';
import { xxd } from './xxd.ts';

export { busyboxProgram } from './busybox.ts';

/** The programs that read, change and print text, and small ones beside them, by name; awk, sed and jq stand apart. */
export const textPrograms: Programs = {
  '[': test,
  apt: refused,
  'apt-get': refused,
  'apt-cache': refused,
  arch,
  base64,
  basename,
  busybox: busyboxProgram,
  cat,
  clear,
  cmp,
  column,
  comm,
  cut,
  date,
  diff,
  dirname,
  echo,
  egrep: grep,
  env,
  expand,
  expr,
  false: fail,
  fgrep: grep,
  fold,
  grep,
  gzip,
  gunzip,
  zcat,
  hd: hexdump,
  head,
  hexdump,
  join,
  less: pager,
  man: editor,
  md5sum,
  more: pager,
  pager,
  nano: editor,
  nl,
  nproc,
  od,
  paste,
  printenv,
  printf,
  rev,
  seq,
  sha1sum,
  sha256sum,
  sleep,
  sort,
  strings,
  tac,
  tail,
  tee,
  test,
  timeout,
  tr,
  true: succeed,
  tty,
  uname,
  uniq,
  vi: editor,
  vim: editor,
  watch,
  wc,
  which,
  xargs,
  xxd,
  yes,
};
