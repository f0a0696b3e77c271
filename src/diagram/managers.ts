const MANAGERS = new Set(['systemd']);

/**
 * True for a process that ran long before, process 1 or a user's own: it stands in a tree only as the parent of what
 * matters. The recorder lists it once something hangs below it, which does not make it new.
 *
 * @param command the process's name, as `comm` has it
 */
export const isManager = (command: string): boolean => MANAGERS.has(command);
