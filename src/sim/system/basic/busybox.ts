import type { Program, Programs } from '../../host/program.ts';
import { APPLETS } from './applets-table.ts';

const BANNER = 'BusyBox v1.37.0 (Debian 1:1.37.0-10.2) multi-call binary.\n';

/**
 * busybox: runs the applet that its name, or its first argument, stands for.
 *
 * @param programs all programs: an applet is `busybox:NAME` where it differs from the tool of that name
 */
export const busybox = (programs: () => Programs): Program =>
  function* (proc) {
    const [called = '', ...rest] = proc.argv;
    let name = called.replace(/^.*\//, '').replace(/^-/, '');
    if (name === 'busybox') {
      const [first, ...more] = rest;
      if (first === undefined || first === '--help') {
        proc.out(
          `${BANNER}\nUsage: busybox [function [arguments]...]\n   or: busybox --list\n\nCurrently defined functions:\n\t${APPLETS.join(', ')}\n`,
        );
        return 0;
      }
      if (first === '--list') {
        proc.out(APPLETS.map((one) => `${one}\n`).join(''));
        return 0;
      }
      name = first;
      proc.record.argv = [first, ...more];
    }
    const all = programs();
    const applet = all[`busybox:${name}`] ?? all[name];
    if (APPLETS.includes(name) && applet) return yield* applet(proc);
    if (APPLETS.includes(name)) {
      proc.err(`${name}: this applet of busybox is not part of this simulation\n`);
      return 64;
    }
    proc.err(`${name}: applet not found\n`);
    return 127;
  };
