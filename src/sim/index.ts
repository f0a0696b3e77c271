/** The one door to the simulator. */
export type { HostEvent, HostState } from './host/state.ts';
export { type HostOptions, OpenedHost, openHostWith, type ShellParts } from './open.ts';
export { RELEASES, type ReleaseId, releaseOf } from './releases.ts';
export { BatchSession, type Executed, type Next, type SessionShell, type Shown, TerminalSession } from './session.ts';
