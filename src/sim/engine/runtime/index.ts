export { type CreateSpec, createContainer, layersOf, type MountWish, type NetworkWish } from './create.ts';
export { type ExecOptions, execInContainer } from './exec.ts';
export { Ghost } from './ghost.ts';
export { healthCommand, healthOf, runCheck } from './health.ts';
export { alive, type ContainerIo, ioOf, type Watcher } from './io.ts';
export { applyLimits } from './limits.ts';
export { refreshInterfaces } from './network.ts';
export { type RemoveOptions, removeContainer } from './remove.ts';
export { commandLine, startContainer } from './start.ts';
export {
  isUp,
  killContainer,
  pauseContainer,
  processesOf,
  signalContainer,
  stopContainer,
  stopSignal,
  unpauseContainer,
} from './stop.ts';
export { resolveGroup, resolveUser } from './user.ts';
