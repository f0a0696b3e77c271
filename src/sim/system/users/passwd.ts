import type { Program } from '../../host/program.ts';
import { getopt, notPart, refuse } from '../host/options.ts';
import { ownName } from './names.ts';

/** passwd(1): nobody has a password here, and nobody gets one. */
export const passwd: Program = function* passwd(proc) {
  const options = getopt(proc.argv.slice(1), {
    short: 'aSdehiklqrs:u',
    long: { status: 'S', delete: 'd', lock: 'l', unlock: 'u', help: 'h' },
  });
  if (options.fault) return refuse(proc, 'passwd', options.fault, 6);
  const [name = ownName(proc)] = options.rest;
  if (!proc.kernel.users.byName(proc, name)) {
    proc.err(`passwd: user '${name}' does not exist\n`);
    return 1;
  }
  const root = proc.uidInside(proc.record.uid) === 0;
  if (name !== ownName(proc) && !root && name !== proc.kernel.users.userName(proc, proc.uidInside(proc.record.uid))) {
    proc.err(`passwd: You may not view or modify password information for ${name}.\n`);
    return 1;
  }
  if (options.has('S')) {
    proc.out(`${name} L 2026-11-21 0 99999 7 -1\n`);
    return 0;
  }
  yield* proc.tick();
  return notPart(proc, 'passwd: changing a password');
};
