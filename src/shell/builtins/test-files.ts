import type { Stat } from '../../sim/host/stat.ts';
import { isSet } from '../run/conditional.ts';
import type { Shell } from '../state/shell.ts';

/** A test with one operand: files, texts, options; undefined when there is no such operator (test(1)). */
export function fileTest(sh: Shell, operator: string, text: string): boolean | undefined {
  const { fs } = sh.proc;
  switch (operator) {
    case '-z':
      return text === '';
    case '-n':
      return text !== '';
    case '-v':
      return isSet(sh, text);
    case '-o':
      return sh.has(text);
    case '-R':
      return sh.vars.raw(text)?.nameref === true;
    case '-t':
      return /^\s*\d+\s*$/.test(text) && sh.proc.isTty(Number(text));
    case '-r':
    case '-w':
    case '-x':
      return text !== '' && fs.access(text, operator.slice(1) as 'r' | 'w' | 'x') === undefined;
    case '-L':
    case '-h': {
      const link = fs.lstat(text);
      return link.ok && link.value.kind === 'link';
    }
    default:
      break;
  }
  if (!/^-[abcdefgkpsuGNOS]$/.test(operator)) return undefined;
  const found = text === '' ? undefined : fs.stat(text);
  return found?.ok ? kindTest(sh, operator, found.value) : false;
}

/** What stat(2) tells of a file that is there. */
function kindTest(sh: Shell, operator: string, { kind, mode, size, hostUid, hostGid }: Stat): boolean {
  const { record } = sh.proc;
  switch (operator) {
    case '-b':
      return kind === 'block';
    case '-c':
      return kind === 'char';
    case '-d':
      return kind === 'dir';
    case '-f':
      return kind === 'file';
    case '-g':
      return (mode & 0o2000) !== 0;
    case '-k':
      return (mode & 0o1000) !== 0;
    case '-p':
      return kind === 'fifo';
    case '-s':
      return size > 0;
    case '-S':
      return kind === 'socket';
    case '-u':
      return (mode & 0o4000) !== 0;
    case '-G':
      return hostGid === record.egid;
    case '-O':
      return hostUid === record.euid;
    default:
      return true;
  }
}

/** -nt, -ot, -ef. */
export function compareFiles(sh: Shell, left: string, operator: string, right: string): boolean {
  const a = sh.proc.fs.stat(left);
  const b = sh.proc.fs.stat(right);
  if (operator === '-ef') return a.ok && b.ok && a.value.ino === b.value.ino;
  if (operator === '-nt') return a.ok && (!b.ok || a.value.mtime > b.value.mtime);
  return b.ok && (!a.ok || a.value.mtime < b.value.mtime);
}
