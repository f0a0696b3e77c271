import type { Shell } from './shell.ts';

/** What shells of a kind call themselves in $BASH_VERSION: the release that Debian forky has. */
export const BASH_RELEASE = '5.3.15(1)-release';

/** Gives a shell the variables that it computes whenever they are read (bash(1), Shell Variables). */
export function defineComputed(sh: Shell): void {
  const { computed } = sh.vars;
  const { kernel } = sh.proc;
  const number = (name: string, get: () => number): void => void computed.set(name, { get: () => String(get()) });
  let seconds = sh.startedAt;
  if (sh.dialect.name === 'dash') return;
  const first = (): number => (sh.dialect.name === 'ash' && sh.commandString && sh.source.name === undefined ? 1 : 0);
  computed.set('LINENO', { get: () => String(sh.line - first()) });
  computed.set('RANDOM', { get: () => String(Math.floor(kernel.random() * 32768)), set: () => undefined });
  if (sh.dialect.name === 'ash') return;
  computed.set('SECONDS', {
    get: () => String(Math.floor((kernel.now - seconds) / 1000)),
    set: (value) => {
      seconds = kernel.now - (Number(value) || 0) * 1000;
    },
  });
  number('SRANDOM', () => Math.floor(kernel.random() * 4294967296));
  number('EPOCHSECONDS', () => Math.floor(kernel.now / 1000));
  computed.set('EPOCHREALTIME', {
    get: () => `${Math.floor(kernel.now / 1000)}.${String(kernel.now % 1000).padStart(3, '0')}000`,
  });
  number('BASHPID', () => sh.proc.record.nspids.at(-1) ?? sh.proc.pid);
  number('BASH_SUBSHELL', () => sh.subshells);
  computed.set('PIPESTATUS', { get: () => String(sh.pipeStatus[0] ?? 0), list: () => sh.pipeStatus.map(String) });
  computed.set('FUNCNAME', { get: () => functionNames(sh)[0], list: () => functionNames(sh) });
  computed.set('BASH_SOURCE', { get: () => sources(sh)[0], list: () => sources(sh) });
  computed.set('BASH_LINENO', { get: () => lines(sh)[0], list: () => lines(sh) });
  computed.set('DIRSTACK', {
    get: () => sh.vars.get('PWD'),
    list: () => [sh.vars.get('PWD') ?? '', ...sh.directories],
  });
  computed.set('GROUPS', { get: () => groups(sh)[0], list: () => groups(sh) });
  computed.set('SHELLOPTS', { get: () => [...sh.options].sort().join(':') });
  computed.set('BASHOPTS', { get: () => [...sh.shopts].sort().join(':') });
  computed.set('HISTCMD', { get: () => String(sh.history.next) });
}

function functionNames(sh: Shell): string[] {
  const names = sh.frames.map(({ kind, name }) => (kind === 'source' ? 'source' : name)).reverse();
  return names.length > 0 && sh.scriptFile ? [...names, 'main'] : names;
}

const sources = (sh: Shell): string[] => [
  sh.source.name ?? sh.name,
  ...sh.frames.map(({ source }) => source.name ?? sh.name).reverse(),
];
const lines = (sh: Shell): string[] => [...sh.frames.map(({ line }) => String(line)).reverse(), '0'];
const groups = (sh: Shell): string[] => {
  const { egid, groups: all } = sh.proc.record;
  return [...new Set([egid, ...all])].map((gid) => String(sh.proc.gidInside(gid)));
};
