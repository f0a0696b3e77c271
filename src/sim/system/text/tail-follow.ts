import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';
import { complain, quoteName } from './tool/say.ts';

/** Prints what is new in followed files until a signal comes: nothing polls, a write wakes it. */
export function* follow(
  proc: Proc,
  files: readonly string[],
  byName: boolean,
  print: (file: string, text: string) => void,
): Task<void> {
  const length = (file: string): number => {
    const text = proc.fs.read(file);
    return text.ok ? text.value.length : -1;
  };
  const seen = new Map(files.map((file) => [file, length(file)]));
  for (;;) {
    yield* proc.until(() => files.some((file) => length(file) !== seen.get(file)));
    for (const file of files) {
      const before = seen.get(file) ?? -1;
      const text = proc.fs.read(file);
      const now = text.ok ? text.value.length : -1;
      if (now === before) continue;
      seen.set(file, now);
      if (now < 0 && byName) complain(proc, `${quoteName(file)} has become inaccessible: No such file or directory`);
      if (!text.ok) continue;
      if (before < 0 && byName) complain(proc, `${quoteName(file)} has appeared;  following new file`);
      if (now < before) complain(proc, `${file}: file truncated`);
      print(file, text.value.slice(now < before ? 0 : Math.max(0, before)));
    }
    yield* proc.drain();
  }
}

/** The end of stdin when all of it must be shown as it comes (`tail -n +1`, `tail -f` of a pipe). */
export function* stream(proc: Proc, skip: number): Task<void> {
  let left = skip;
  for (let text = yield* proc.read(0); text !== null; text = yield* proc.read(0)) {
    let rest = text;
    while (left > 0 && rest !== '') {
      const end = rest.indexOf('\n');
      rest = end < 0 ? '' : rest.slice(end + 1);
      if (end >= 0) left--;
    }
    proc.out(rest);
    yield* proc.drain();
  }
}
