import { openFile } from '../../host/open-file.ts';
import type { Program, Stream } from '../../host/program.ts';
import { options } from './tool/options.ts';
import { complain, quoteMaybe, why } from './tool/say.ts';

/** tee(1): copies stdin to stdout and into files. */
export const tee: Program = function* (proc) {
  const given = options(proc, { short: 'aip', long: 'append=a ignore-interrupts=i output-error::=p', busybox: 'ai' });
  if (typeof given === 'number') return given;
  if (given.has('i')) proc.trap('INT', 'ignore');
  const targets: Stream[] = [];
  let code = 0;
  for (const file of given.args) {
    const mode = given.has('a') ? { append: true } : { truncate: true };
    const opened = openFile(proc, file, { write: true, create: true, ...mode });
    if (opened.ok) targets.push(opened.value);
    else code = complain(proc, `${proc.flavour === 'gnu' ? quoteMaybe(file) : file}: ${why(opened.error)}`);
  }
  for (const target of targets) target.open();
  for (let text = yield* proc.read(0); text !== null; text = yield* proc.read(0)) {
    for (const target of targets) {
      const errno = target.refuses?.(text);
      if (errno) code = complain(proc, `${target.name}: ${why(errno)}`);
      else target.write(text);
    }
    proc.out(text);
    yield* proc.drain();
  }
  for (const target of targets) target.close();
  return code;
};
