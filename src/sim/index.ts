/** The door to the simulator: hosts, sessions, what they show. The tools and engines stand behind full.ts. */
export type { HostEvent, HostState } from './host/state.ts';
export { laneProcesses, standingText } from './lane.ts';
export { type Input, Machine, type MachineStart, prepared } from './machine.ts';
export { type EngineParts, type HostOptions, OpenedHost, openHost, type ShellParts } from './open.ts';
export { RELEASES, type ReleaseId, releaseOf } from './releases.ts';
export { BatchSession, type Executed, type Next, type SessionShell, type Shown, TerminalSession } from './session.ts';
