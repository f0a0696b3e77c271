import { join, nameOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import { kindOf } from '../../podman/quadlet/index.ts';
import { loadUnit } from '../../system/units/files.ts';
import { reloadManager, stopUnit } from '../../system/units/jobs.ts';
import { unitState } from '../../system/units/state.ts';
import type { Call, Command } from '../command.ts';
import { allQuadlets, applications, quadletByName, type Seat, seatOf, serviceOf } from './seat.ts';

/** What is to be removed: files of Quadlets, other files of their applications, and errors by name. */
interface Plan {
  readonly paths: string[];
  readonly besides: Set<string>;
  readonly errors: Map<string, string>;
  readonly removed: string[];
}

/** Follows names to their files and to the applications they were installed with. */
function plan(call: Call, seat: Seat): Plan {
  const apps = applications(seat);
  const { flags, args } = call;
  const made: Plan = { paths: [], besides: new Set(), errors: new Map(), removed: [] };
  const ofApp = (app: string): string[] => {
    made.besides.add(app);
    const files = apps.get(app) ?? [];
    for (const file of files) if (!kindOf(file)) made.besides.add(file);
    return files.filter((file) => kindOf(file));
  };
  const wanted = flags.bool('all')
    ? allQuadlets(seat).map(nameOf)
    : args.flatMap((word) => (word.startsWith('.') && word.endsWith('.app') ? ofApp(word) : [word]));
  for (let i = 0; i < wanted.length; i++) {
    const name = wanted[i] ?? '';
    const found = quadletByName(seat, name);
    if ('error' in found) {
      if (flags.bool('ignore')) made.removed.push(name);
      else made.errors.set(name, found.error);
      continue;
    }
    const app = [...apps].find(([, files]) => files.includes(name))?.[0];
    if (app !== undefined) for (const file of ofApp(app)) if (!wanted.includes(file)) wanted.push(file);
    made.paths.push(found.path);
  }
  return made;
}

/** Stops the service of a file where it runs. Gives what keeps the file from being removed. */
function* stop(call: Call, seat: Seat, path: string): Task<string | undefined> {
  const { kernel } = call.engine;
  const found = serviceOf(seat, path);
  if ('error' in found) return found.error;
  if (!loadUnit(kernel, seat.manager, found.service)) return undefined;
  if (unitState(kernel, seat.manager, found.service)?.active !== 'active') return undefined;
  if (!call.flags.bool('force'))
    return `quadlet ${nameOf(path)} is running and force is not set, refusing to remove: quadlet is running`;
  yield* stopUnit(kernel, seat.manager, found.service);
  return undefined;
}

/** podman quadlet rm. */
export const quadletRemove: Command = {
  name: 'quadlet rm',
  engines: ['podman'],
  handles: ['all', 'force', 'ignore', 'reload-systemd'],
  *run(call) {
    const { flags, proc, engine } = call;
    if (call.args.length === 0 && !flags.bool('all')) return call.fail('at least one quadlet file must be selected');
    const seat = seatOf(engine);
    const { paths, besides, errors, removed } = plan(call, seat);
    const kept = new Set<string>();
    for (const path of paths) {
      const why = yield* stop(call, seat, path);
      if (why === undefined) continue;
      errors.set(nameOf(path), why);
      kept.add(path);
    }
    for (const path of paths.filter((one) => !kept.has(one))) {
      const gone = proc.fs.unlink(path);
      if (!gone.ok) {
        errors.set(nameOf(path), `removing quadlet ${nameOf(path)}: remove ${path}: permission denied`);
        continue;
      }
      for (const name of besides) proc.fs.unlink(join(seat.install, name));
      removed.push(nameOf(path));
    }
    if (flags.bool('reload-systemd')) reloadManager(engine.kernel, seat.manager);
    for (const name of removed) proc.out(`${name}\n`);
    if (errors.size === 0) return 0;
    for (const [name, text] of errors) proc.err(`Error: unable to remove Quadlet ${name}: ${text}\n`);
    return call.fail('some quadlets could not be removed');
  },
};
