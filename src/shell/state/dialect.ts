import { type Errno, strerror } from '../../sim/host/errno.ts';

/** Which shell this is: their grammars differ little, their messages more. */
export type DialectName = 'bash' | 'dash' | 'ash';

/** What a shell can and how it words things. */
export interface Dialect {
  readonly name: DialectName;
  /** What begins each message. `line` is 0 where it is not shown. */
  prefix(shell: string, line: number, builtin: string | undefined): string;
  notFound(name: string): string;
  cannotRun(name: string, errno: Errno): string;
  cannotOpen(path: string, errno: Errno): string;
  cannotCreate(path: string, errno: Errno): string;
  readonly unset: string;
  readonly readonly: string;
  /** Exit codes of errors that end the command: of an expansion, of a redirection. */
  readonly fatalCode: number;
  readonly redirectCode: number;
  readonly braces: boolean;
  readonly doubleBrackets: boolean;
  readonly arrays: boolean;
  readonly processSubstitution: boolean;
  readonly hereStrings: boolean;
  /** echo knows backslashes without -e. */
  readonly echoEscapes: boolean;
  /** PS1 when nobody sets it. */
  readonly prompt: string;
}

export const BASH: Dialect = {
  name: 'bash',
  prefix: (shell, line, builtin) =>
    `${shell}: ${line > 0 ? `line ${line}: ` : ''}${builtin === undefined ? '' : `${builtin}: `}`,
  notFound: (name) => `${name}: command not found`,
  cannotRun: (name, errno) =>
    `${name}: ${errno === 'ENOEXEC' ? 'cannot execute: required file not found' : strerror(errno)}`,
  cannotOpen: (path, errno) => `${path}: ${strerror(errno)}`,
  cannotCreate: (path, errno) => `${path}: ${errno === 'EEXIST' ? 'cannot overwrite existing file' : strerror(errno)}`,
  unset: 'unbound variable',
  readonly: 'readonly variable',
  fatalCode: 127,
  redirectCode: 1,
  braces: true,
  doubleBrackets: true,
  arrays: true,
  processSubstitution: true,
  hereStrings: true,
  echoEscapes: false,
  prompt: '\\s-\\v\\$ ',
};

const opening = (errno: Errno): string =>
  errno === 'ENOENT' || errno === 'ENOTDIR' ? 'No such file' : strerror(errno);
const creating = (errno: Errno): string =>
  errno === 'ENOENT' || errno === 'ENOTDIR' ? 'Directory nonexistent' : strerror(errno);
const running = (name: string, errno: Errno): string =>
  `${name}: ${errno === 'ENOENT' || errno === 'ENOTDIR' ? 'not found' : strerror(errno === 'EISDIR' ? 'EACCES' : errno)}`;

export const DASH: Dialect = {
  ...BASH,
  name: 'dash',
  prefix: (shell, line, builtin) => `${shell}: ${Math.max(1, line)}: ${builtin === undefined ? '' : `${builtin}: `}`,
  notFound: (name) => `${name}: not found`,
  cannotRun: running,
  cannotOpen: (path, errno) => `cannot open ${path}: ${opening(errno)}`,
  cannotCreate: (path, errno) => `cannot create ${path}: ${creating(errno)}`,
  unset: 'parameter not set',
  readonly: 'is read only',
  fatalCode: 2,
  redirectCode: 2,
  braces: false,
  doubleBrackets: false,
  arrays: false,
  processSubstitution: false,
  hereStrings: false,
  echoEscapes: true,
  prompt: '\\$ ',
};

export const ASH: Dialect = {
  ...DASH,
  name: 'ash',
  prefix: (shell, line, builtin) =>
    `${shell}: ${builtin === undefined ? '' : `${builtin}: `}${line >= 0 ? `line ${line}: ` : ''}`,
  cannotOpen: (path, errno) => `can't open ${path}: ${opening(errno).replace(/^No such/, 'no such')}`,
  cannotCreate: (path, errno) =>
    `can't create ${path}: ${creating(errno).replace('Directory nonexistent', 'nonexistent directory')}`,
  redirectCode: 1,
  doubleBrackets: true,
  processSubstitution: true,
  hereStrings: true,
  echoEscapes: false,
  prompt: '\\w \\$ ',
};
