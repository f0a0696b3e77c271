import type { Task } from '../sim/host/program.ts';
import { expandBody } from './expand/arithmetic.ts';
import { BASH_RELEASE } from './state/computed.ts';
import type { Shell } from './state/shell.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** The working directory with ~ for the home directory. */
function shortDirectory(sh: Shell): string {
  const home = sh.vars.get('HOME');
  const cwd = sh.vars.get('PWD') ?? sh.proc.cwd;
  if (!home || home === '/') return cwd;
  return cwd === home ? '~' : cwd.startsWith(`${home}/`) ? `~${cwd.slice(home.length)}` : cwd;
}

function escapeOf(sh: Shell, letter: string): string {
  const { proc } = sh;
  const { kernel, record } = proc;
  const uid = proc.uidInside(record.euid);
  const host = kernel.state.ns.uts[record.ns.uts]?.hostname ?? '';
  switch (letter) {
    case 'u':
      return kernel.users.byUid(proc, uid)?.name ?? (sh.dialect.name === 'bash' ? 'I have no name!' : '');
    case 'h':
      return host.split('.')[0] ?? '';
    case 'H':
      return host;
    case 'w':
      return shortDirectory(sh);
    case 'W':
      return shortDirectory(sh).replace(/^.*\/(?=[^/])/, '');
    case '$':
      return uid === 0 ? '#' : '$';
    case 's':
      return sh.name.replace(/^.*\/|^-/g, '');
    case 'v':
      return BASH_RELEASE.replace(/\.\d+\(.*$/, '');
    case 'V':
      return BASH_RELEASE.replace(/\(.*$/, '');
    default:
      return plainEscape(sh, letter);
  }
}

/** Escapes that have nothing to do with who and where one is. */
function plainEscape(sh: Shell, letter: string): string {
  const date = new Date(sh.proc.kernel.now);
  switch (letter) {
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 'a':
      return '\u0007';
    case 'e':
      return '\u001b';
    case 'j':
      return String(sh.jobs.list.length);
    case '!':
      return String(sh.history.next);
    case '#':
      return String(sh.history.next);
    case 't':
      return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
    case 'A':
      return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    case 'd':
      return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())}`;
    case '[':
    case ']':
      return '';
    case '\\':
      return '\\\\';
    default:
      return `\\${letter}`;
  }
}

/** Expands a prompt: backslash escapes, then parameters and substitutions (bash(1), PROMPTING). */
export function* expandPrompt(sh: Shell, prompt: string): Task<string> {
  if (sh.dialect.name === 'dash') return yield* expandBody(sh, prompt);
  const decoded = prompt.replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_all, octal: string | undefined, letter: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return letter === '$' ? (escapeOf(sh, '$') === '$' ? '\\$' : '#') : escapeOf(sh, letter);
  });
  return /[$`\\]/.test(decoded) ? yield* expandBody(sh, decoded) : decoded;
}
