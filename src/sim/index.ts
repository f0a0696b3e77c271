/** The one door to the simulator. */
export type { HostEvent, HostState } from './host/state.ts';
export { laneProcesses, standingText } from './lane.ts';
export { type Input, Machine, type MachineStart, prepared } from './machine.ts';
export { type HostOptions, OpenedHost, openHostWith, type ShellParts } from './open.ts';
export { RELEASES, type ReleaseId, releaseOf } from './releases.ts';
export { BatchSession, type Executed, type Next, type SessionShell, type Shown, TerminalSession } from './session.ts';
export { hostView } from './view.ts';
