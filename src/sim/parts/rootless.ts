import { rootlessPrograms } from '../commands/rootless-docker/index.ts';

/** What Docker's rootless mode brings: RootlessKit, and the scripts that start and set up a user's daemon. */
export const content = { programs: rootlessPrograms };
