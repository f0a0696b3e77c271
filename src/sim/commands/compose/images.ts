import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { buildImage } from './build-image.ts';
import { engineRun, reason } from './child.ts';
import { textAt } from './load/raw.ts';
import type { Service } from './model.ts';
import { progress } from './progress.ts';

/** Pulls a service's image. Gives an error's text. */
export function* pullImage(call: Call, service: Service, isQuiet: boolean): Task<string | undefined> {
  if (!isQuiet) progress(call, service.name, 'Pulling', '');
  const pulled = yield* engineRun(call, ['pull', '-q', service.image]);
  if (pulled.code !== 0) {
    if (!isQuiet)
      progress(call, service.name, 'Error', reason(pulled.err).replace(/^Error response from daemon: /, ''));
    return reason(pulled.err);
  }
  if (!isQuiet) progress(call, service.name, 'Pulled', '');
  return undefined;
}

/** Builds or pulls what services run and is not there, or what was asked for. Gives an error's text. */
export function* prepareImages(call: Call, services: readonly Service[], force = false): Task<string | undefined> {
  const policy = call.flags.has('pull') ? call.flags.text('pull') : '';
  for (const service of services) {
    const known = (yield* engineRun(call, ['image', 'inspect', service.image])).code === 0;
    const wanted = policy || textAt(service.raw, 'pull_policy');
    if (service.hasBuild) {
      if (known && !force) continue;
      if (call.flags.bool('no-build') && !known) {
        const missing = yield* pullImage(call, service, call.flags.bool('quiet-pull'));
        if (missing !== undefined) return missing;
        continue;
      }
      const failed = yield* buildImage(call, service, call.flags.bool('quiet-build') ? ['-q'] : []);
      if (failed !== undefined) return failed;
    } else if (wanted === 'never' ? false : !known || wanted === 'always') {
      const failed = yield* pullImage(call, service, call.flags.bool('quiet-pull'));
      if (failed !== undefined) return failed;
    }
  }
  return undefined;
}
