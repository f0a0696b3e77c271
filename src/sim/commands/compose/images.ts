import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineForward, engineRun, reason } from './child.ts';
import { isMap, listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Service } from './model.ts';
import { progress } from './progress.ts';

/** The arguments of the engine's `build` for a service. */
function buildArguments({ raw, image }: Service, extra: readonly string[]): string[] {
  const build = mapAt(raw, 'build');
  const args: Raw = isMap(build['args']) ? build['args'] : {};
  const context = textAt(build, 'context');
  const file = textAt(build, 'dockerfile');
  const path = file.startsWith('/') ? file : `${context}/${file}`;
  return [
    ...extra,
    ...(file === '' ? [] : ['-f', path]),
    ...(textAt(build, 'target') === '' ? [] : ['--target', textAt(build, 'target')]),
    ...(build['no_cache'] === true ? ['--no-cache'] : []),
    ...Object.entries(args).flatMap(([name, value]) => ['--build-arg', value === null ? name : `${name}=${value}`]),
    ...Object.entries(mapAt(build, 'labels')).flatMap(([name, value]) => ['--label', `${name}=${value}`]),
    ...listAt(build, 'tags').flatMap((tag) => ['-t', String(tag)]),
    '-t',
    image,
    context,
  ];
}

/** Builds a service's image. Gives an error's text. */
export function* buildImage(call: Call, service: Service, extra: readonly string[] = []): Task<string | undefined> {
  const built = yield* engineForward(call, ['build', ...buildArguments(service, extra)]);
  if (built !== 0) return `failed to solve: the build of ${service.name} failed`;
  call.proc.err(` ${service.image}  Built\n`);
  return undefined;
}

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
