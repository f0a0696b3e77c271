import { buildCommands } from '../commands/images/builds.ts';

/** Builds, and what a Dockerfile needs. */
export const content = { commands: buildCommands };
