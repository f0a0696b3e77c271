import type { Call } from '../command.ts';
import { createProject } from './create.ts';
import { prepareImages } from './images.ts';
import { listAt, mapAt, type Raw } from './load/raw.ts';
import { keyValues } from './load/short-forms.ts';
import type { Project, Service } from './model.ts';
import { startProject } from './start.ts';
import { waitFor } from './wait-for.ts';
import { shellWords } from './words.ts';

/** The service as the flags of `run` change it for one container (applyRunOptions). */
export function changed({ flags }: Call, service: Service): Service {
  const { raw } = service;
  const entrypoint = flags.maybe('entrypoint');
  const set = (key: string, flag: string): Raw => (flags.has(flag) ? { [key]: flags.text(flag) } : {});
  const without = (key: string, gone: readonly string[]): unknown[] =>
    listAt(raw, key).filter((one) => !gone.includes(String(one)));
  const { container_name: _name, restart: _restart, ...rest } = raw;
  return {
    ...service,
    containerName: '',
    environment: { ...service.environment, ...(keyValues(flags.list('env')) as Record<string, string>) },
    raw: {
      ...rest,
      ...set('user', 'user'),
      ...set('working_dir', 'workdir'),
      labels: { ...mapAt(raw, 'labels'), ...keyValues(flags.list('label')) },
      cap_add: [...without('cap_add', flags.list('cap-drop')), ...flags.list('cap-add')],
      cap_drop: [...without('cap_drop', flags.list('cap-add')), ...flags.list('cap-drop')],
    },
    ...(entrypoint !== undefined && { entrypoint: shellWords(entrypoint), command: undefined }),
  };
}

/** What a one-off container needs: networks, volumes, the services it depends on. Gives an error's text. */
export function* prepare(call: Call, project: Project, service: Service) {
  const { flags } = call;
  const needed = flags.bool('no-deps') ? [] : project.services.filter(({ name }) => name !== service.name);
  const others: Project = { ...project, services: needed, disabled: [...project.disabled, service.name] };
  const images = yield* prepareImages(call, [...needed, service], flags.bool('build'));
  if (images !== undefined) return images;
  const made = yield* createProject(call, others, 'diverged', { removeOrphans: flags.bool('remove-orphans') });
  if (made !== undefined || needed.length === 0) return made;
  const started = yield* startProject(call, others);
  return started ?? (yield* waitFor(call, others, service.name, service.dependsOn));
}
