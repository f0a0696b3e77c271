import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { busyboxUsage } from '../text/busybox-usage.ts';
import { by, complain, quote, why } from '../text/tool/say.ts';
import { type Action, type Entry, FindError, type Test } from './find-entry.ts';
import { type Expression, FindParser } from './find-parse.ts';

/** What one run of find carries along. */
interface Run {
  readonly proc: Proc;
  readonly test: Test;
  readonly min: number;
  readonly max: number;
  readonly depth: boolean;
  readonly follow: boolean;
  code: number;
  quit: boolean;
}

const told = (run: Run, path: string, reason: string): number =>
  complain(run.proc, by(run.proc, `${quote(run.proc, path)}: ${reason}`, `${path}: ${reason}`));

function* visit(run: Run, path: string, depth: number, start: string): Task<void> {
  const { proc } = run;
  const there = run.follow ? proc.fs.stat(path) : undefined;
  const found = there?.ok ? there : proc.fs.lstat(path);
  if (!found.ok) {
    run.code = told(run, path, why(found.error));
    return;
  }
  const name = path.replace(/\/+$/, '').split('/').at(-1) || '/';
  const entry: Entry = { path, depth, stat: found.value, name, start, prune: false };
  if (!run.depth) yield* evaluate(run, entry);
  if (run.quit) return;
  if (found.value.kind === 'dir' && depth < run.max && !entry.prune) yield* below(run, path, depth, start);
  if (run.depth && !run.quit) yield* evaluate(run, entry);
}

function* evaluate(run: Run, entry: Entry): Task<void> {
  if (entry.depth < run.min) return;
  const result = yield* run.test(run.proc, entry);
  if (result === 'quit') run.quit = true;
}

function* below(run: Run, path: string, depth: number, start: string): Task<void> {
  const { proc } = run;
  const names = proc.fs.list(path);
  if (!names.ok) {
    run.code = told(run, path, why(names.error));
    return;
  }
  yield* proc.drain();
  for (const name of names.value) {
    if (run.quit) return;
    yield* visit(run, path.endsWith('/') ? `${path}${name}` : `${path}/${name}`, depth + 1, start);
  }
}

function wrong(proc: Proc, problem: FindError): number {
  const code = complain(proc, problem.message, problem.message.includes('is not part of this simulation') ? 64 : 1);
  if (problem.message.startsWith('unrecognized: ')) proc.err(busyboxUsage('find'));
  return code;
}

/** find(1): entries below folders that an expression is true of. */
export const find: Program = function* (proc) {
  const all = proc.argv.slice(1);
  const options = all.findIndex((word) => !['-H', '-L', '-P'].includes(word));
  const words = options < 0 ? [] : all.slice(options);
  const start = words.findIndex((word) => /^(?:-.|[(!,]$)/.test(word));
  const paths = start < 0 ? words : words.slice(0, start);
  const actions: Action[] = [];
  let parsed: Expression;
  try {
    parsed = new FindParser(proc, start < 0 ? [] : words.slice(start), actions).parse();
  } catch (problem) {
    if (problem instanceof FindError) return wrong(proc, problem);
    throw problem;
  }
  const follow = all.slice(0, Math.max(0, options)).includes('-L') || words.includes('-follow');
  const run: Run = { proc, ...parsed, follow, code: 0, quit: false };
  for (const path of paths.length > 0 ? paths : ['.']) {
    yield* visit(run, path, 0, path);
    if (run.quit) break;
  }
  for (const action of actions) run.code = Math.max(run.code, yield* action(proc));
  yield* proc.drain();
  return run.code;
};
