import type { Pod } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { chosenPods } from './choose.ts';

export const SELECT = ['all', 'latest'] as const;

/** What a command does to one pod: what went wrong, line by line; undefined where it has nothing to say of the pod. */
type Act = (call: Call, pod: Pod) => Task<readonly string[] | undefined>;

/** Prints errors as Podman does after all that went well: one 'Error: ' line each. Gives the exit code. */
export const complainAll = (call: Call, errors: readonly string[]): number => {
  for (const text of errors) call.fail(text);
  return errors.length > 0 ? 125 : 0;
};

/** A command that does one thing to each pod it is given, then prints its id (start and stop: its name). */
export const forPods = (
  name: string,
  handles: readonly string[],
  act: Act,
  says: 'name' | 'id' = 'id',
  check: (call: Call) => string | undefined = () => undefined,
): Command => ({
  name,
  engines: ['podman'],
  handles: [...SELECT, ...handles],
  *run(call) {
    const wrong = check(call);
    if (wrong !== undefined) return call.fail(wrong);
    const ignores = handles.includes('ignore') && call.flags.bool('ignore');
    const pods = chosenPods(call, { ignores, takesFiles: handles.includes('pod-id-file') });
    if (typeof pods === 'number') return pods;
    const errors: string[] = [];
    for (const pod of pods) {
      const failed = yield* act(call, pod);
      if (failed?.length === 0) call.proc.out(`${pod[says]}\n`);
      else errors.push(...(failed ?? []));
    }
    return complainAll(call, errors);
  },
});
