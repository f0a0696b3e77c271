import type { EngineContext } from '../../engine/engine.ts';
import type { Container } from '../../engine/types.ts';
import { capNames } from '../../host/caps.ts';
import { inside } from '../../host/idmap.ts';
import type { CapSet, Process } from '../../host/state.ts';

/** The id of a user inside the container, by name where its passwd has one. */
export function userName(engine: EngineContext, process: Process, container: Container, id: number): string {
  const space = engine.kernel.state.ns.user[process.ns.user];
  const number = inside(space?.uids ?? [], id) ?? 65534;
  const passwd = engine.kernel.state.filesystems[container.fs]
    ? engine.kernel.overlay(container.fs).get('/etc/passwd')?.node
    : undefined;
  const line =
    passwd?.kind === 'file' ? passwd.data.split('\n').find((one) => one.split(':')[2] === String(number)) : undefined;
  return line?.split(':')[0] ?? String(number);
}
const groupNumber = (engine: EngineContext, process: Process, id: number): string =>
  String(inside(engine.kernel.state.ns.user[process.ns.user]?.gids ?? [], id) ?? 65534);
/** The name of a group inside the container, or its number. */
export function groupName(engine: EngineContext, process: Process, container: Container, id: number): string {
  const number = groupNumber(engine, process, id);
  const file = engine.kernel.overlay(container.fs).get('/etc/group')?.node;
  const line = file?.kind === 'file' ? file.data.split('\n').find((one) => one.split(':')[2] === number) : undefined;
  return line?.split(':')[0] ?? number;
}

/** A process by the number that it has in its own namespace. */
export const innerPid = (engine: EngineContext, pid: number): string =>
  String(engine.kernel.state.processes[pid]?.nspids.at(-1) ?? 0);
/** A time on the processor: 3s, 2m5s. */
export const duration = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) return `${seconds}s`;
  return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
};
/** Go's time.Duration of a running time, cut to nanoseconds that are made up of milliseconds. */
export const age = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  const rest = (seconds % 60).toFixed(9).replace(/0+$/, '').replace(/\.$/, '');
  return seconds < 60
    ? `${rest}s`
    : `${Math.floor(seconds / 3600) > 0 ? `${Math.floor(seconds / 3600)}h` : ''}${Math.floor(seconds / 60) % 60}m${rest}s`;
};
/** Capabilities by name; none, or all of them in a word. */
export const caps = (set: CapSet): string => {
  const names = capNames(set);
  return names.length === 0 ? 'none' : names.length >= 41 ? 'full' : names.join(',');
};
/** A number of the host as psgo names it: with the container's own files, for it looks from inside. */
export function nameInside(engine: EngineContext, container: Container, path: string, id: number): string {
  const known = engine.kernel.state.filesystems[container.fs] !== undefined;
  const file = known ? engine.kernel.overlay(container.fs).get(path)?.node : undefined;
  const line =
    file?.kind === 'file' ? file.data.split('\n').find((one) => one.split(':')[2] === String(id)) : undefined;
  return line?.split(':')[0] ?? String(id);
}
