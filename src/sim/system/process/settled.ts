import type { Proc } from '../../host/proc.ts';
import type { Task } from '../../host/program.ts';

/** How often the others run while a program is loaded: a shell starts the next stage, the stage becomes its program. */
const TURNS = 3;

/** Time to load, in which the rest of a pipeline starts: `ps aux | grep x` shows the grep, as it does on a real host. */
export function* settled(proc: Proc): Task<void> {
  for (let turn = 0; turn < TURNS; turn++) yield* proc.tick();
}
