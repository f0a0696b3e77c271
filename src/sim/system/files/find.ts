import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { by, complain, why } from '../text/tool/say.ts';
import { type Action, type Entry, parseExpression, type Test } from './find-tests.ts';

/** What one run of find carries along. */
interface Run {
  readonly proc: Proc;
  readonly test: Test;
  readonly min: number;
  readonly max: number;
  readonly depth: boolean;
  code: number;
  quit: boolean;
}

function* visit(run: Run, path: string, depth: number): Task<void> {
  const { proc } = run;
  const found = proc.fs.lstat(path);
  if (!found.ok) {
    run.code = complain(proc, by(proc, `‘${path}’: ${why(found.error)}`, `${path}: ${why(found.error)}`));
    return;
  }
  const entry: Entry = {
    path,
    depth,
    stat: found.value,
    name: path.replace(/\/+$/, '').split('/').at(-1) || '/',
    prune: false,
  };
  if (!run.depth) yield* evaluate(run, entry);
  if (run.quit) return;
  if (found.value.kind === 'dir' && depth < run.max && !entry.prune) yield* below(run, path, depth);
  if (run.depth && !run.quit) yield* evaluate(run, entry);
}

function* evaluate(run: Run, entry: Entry): Task<void> {
  if (entry.depth < run.min) return;
  const result = yield* run.test(run.proc, entry);
  if (result === 'quit') run.quit = true;
}

function* below(run: Run, path: string, depth: number): Task<void> {
  const { proc } = run;
  const names = proc.fs.list(path);
  if (!names.ok) {
    run.code = complain(proc, by(proc, `‘${path}’: ${why(names.error)}`, `${path}: ${why(names.error)}`));
    return;
  }
  yield* proc.drain();
  for (const name of names.value) {
    if (run.quit) return;
    yield* visit(run, path.endsWith('/') ? `${path}${name}` : `${path}/${name}`, depth + 1);
  }
}

/** find(1). */
export const find: Program = function* (proc) {
  const words = proc.argv.slice(1).filter((word) => !['-H', '-L', '-P'].includes(word));
  const start = words.findIndex((word) => /^[-(!]/.test(word));
  const paths = start < 0 ? words : words.slice(0, start);
  const actions: Action[] = [];
  const parsed = parseExpression(start < 0 ? [] : words.slice(start), actions);
  if (typeof parsed === 'string')
    return complain(proc, parsed, parsed.includes('is not part of this simulation') ? 64 : 1);
  const run: Run = { proc, ...parsed, code: 0, quit: false };
  for (const path of paths.length > 0 ? paths : ['.']) {
    yield* visit(run, path, 0);
    if (run.quit) break;
  }
  for (const action of actions) run.code = Math.max(run.code, yield* action(proc));
  return run.code;
};
