import type { Programs } from '../../host/program.ts';
import { awk } from './awk.ts';
import { cat, tac } from './cat.ts';
import { cut } from './cut.ts';
import { base64, md5sum, sha1sum, sha256sum } from './digest.ts';
import { echo, yes } from './echo.ts';
import { grep } from './grep.ts';
import { head } from './head.ts';
import { comm, join } from './join.ts';
import { expand, fold, nl, paste, rev } from './lines.ts';
import { printf } from './printf.ts';
import { sed } from './sed.ts';
import { seq } from './seq.ts';
import { sort } from './sort.ts';
import { tail } from './tail.ts';
import { tee } from './tee.ts';
import { tr } from './tr.ts';
import { uniq } from './uniq.ts';
import { wc } from './wc.ts';

/** The programs that read, change and print text, by name. */
export const textPrograms: Programs = {
  awk,
  mawk: awk,
  base64,
  cat,
  comm,
  cut,
  echo,
  egrep: grep,
  expand,
  fgrep: grep,
  fold,
  grep,
  head,
  join,
  md5sum,
  nl,
  paste,
  printf,
  rev,
  sed,
  seq,
  sha1sum,
  sha256sum,
  sort,
  tac,
  tail,
  tee,
  tr,
  uniq,
  wc,
  yes,
};
