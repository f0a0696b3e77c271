import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { APPLETS } from './applets-table.ts';
import { BUSYBOX_BANNER, busyboxUsage } from './busybox-usage.ts';

/** Applets whose program has another name in the kernel's table. */
const RENAMED: Readonly<Record<string, string>> = { '[[': '[', ash: 'sh' };

/** What `busybox` alone prints. */
function overview(): string {
  const names = [...APPLETS];
  let text = '';
  let line = '\t';
  names.forEach((name, i) => {
    const word = name + (i < names.length - 1 ? ', ' : '');
    if (line.trimEnd().length - 1 + word.trimEnd().length > 71 && line !== '\t') {
      text += `${line.trimEnd()}\n`;
      line = '\t';
    }
    line += word;
  });
  return `${BUSYBOX_BANNER}
BusyBox is copyrighted by many authors between 1998-2015.
Licensed under GPLv2. See source distribution for detailed
copyright notices.

Usage: busybox [function [arguments]...]
   or: busybox --list[-full]
   or: busybox --show SCRIPT
   or: busybox --install [-s] [DIR]
   or: function [arguments]...

\tBusyBox is a multi-call binary that combines many common Unix
\tutilities into a single executable.  Most people will create a
\tlink to busybox for each function they wish to use and BusyBox
\twill act like whatever it was invoked as.

Currently defined functions:
${text}${line.trimEnd()}

`;
}

/** busybox's own options. */
function own(proc: Proc, option: string): number {
  if (option === '--list') proc.out(`${APPLETS.join('\n')}\n`);
  else if (option === '--help') {
    const applet = proc.argv[2];
    if (applet !== undefined) {
      proc.err(busyboxUsage(applet));
      return 0;
    }
    proc.out(overview());
  } else {
    proc.err(`busybox: option ${option} is not part of this simulation\n`);
    return 64;
  }
  return 0;
}

function* applet(proc: Proc, name: string): Task<number> {
  const { programs } = proc.kernel;
  const program = programs[`busybox:${name}`] ?? programs[RENAMED[name] ?? name];
  if (program && name !== 'busybox' && APPLETS.includes(name)) return yield* program(proc);
  if (APPLETS.includes(name)) {
    proc.err(`busybox: ${name} is not part of this simulation\n`);
    return 64;
  }
  proc.err(`${name}: applet not found\n`);
  return 127;
}

/** busybox: the applet that it was called as, or that its first argument names. */
export const busyboxProgram: Program = function* (proc) {
  const base = (text: string | undefined): string => (text ?? '').replace(/^.*\//, '').replace(/^-/, '');
  const invoked = base(proc.argv[0]);
  if (invoked !== 'busybox') return yield* applet(proc, invoked);
  const first = proc.argv[1];
  if (first === undefined) {
    proc.out(overview());
    yield* proc.drain();
    return 0;
  }
  if (first.startsWith('-')) {
    const code = own(proc, first);
    yield* proc.drain();
    return code;
  }
  proc.record.argv = proc.argv.slice(1);
  proc.record.comm = base(first).slice(0, 15);
  return yield* applet(proc, base(first));
};
