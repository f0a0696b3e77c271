import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineForward } from './child.ts';
import { isMap, listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Service } from './model.ts';

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
