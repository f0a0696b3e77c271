import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { containersOf } from './containers.ts';
import { warn } from './load/files.ts';
import type { Dependency, Project } from './model.ts';
import { progress } from './progress.ts';
import { type Progress, progressOf } from './readiness.ts';

/** Waits until what a service needs is there: waitDependencies in pkg/compose/convergence.go. Gives an error's text. */
export function* waitFor(
  call: Call,
  project: Project,
  dependant: string,
  needed: readonly Dependency[],
  until?: number,
): Task<string | undefined> {
  const { kernel } = call.engine;
  for (const { name, condition, required } of needed) {
    if (condition === 'service_started' || project.disabled.includes(name)) continue;
    if (project.services.find((one) => one.name === name)?.scale === 0) continue;
    const all = containersOf(call, project.name, name);
    for (const one of all) progress(call, `Container ${one.name}`, '', 'Waiting');
    if (all.length === 0) {
      if (required) return `${dependant} is missing dependency ${name}`;
      warn(call, `${dependant} is missing dependency ${name}`);
      continue;
    }
    let state: Progress = 'waiting';
    while (state === 'waiting') {
      if (until !== undefined && kernel.now >= until) return 'timeout';
      yield* call.proc.sleep(500);
      state = progressOf(condition, name, all);
    }
    if (state === 'done') {
      const word = condition === 'service_completed_successfully' ? 'Exited' : 'Healthy';
      for (const one of all) progress(call, `Container ${one.name}`, '', word);
      continue;
    }
    if (!required) {
      for (const one of all)
        progress(
          call,
          `Container ${one.name}`,
          '',
          `Skipped: optional dependency ${JSON.stringify(name)} failed to start`,
        );
      continue;
    }
    const isHealth = condition === 'service_healthy';
    if (condition !== 'running_or_healthy')
      for (const one of all) progress(call, `Container ${one.name}`, '', isHealth ? 'Error' : state.error);
    return isHealth ? `dependency failed to start: ${state.error}` : state.error;
  }
  return undefined;
}
