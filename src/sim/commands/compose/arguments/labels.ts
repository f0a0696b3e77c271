import { sha256 } from '../../../../lib/sha256.ts';
import { mapAt } from '../load/raw.ts';
import type { Project, Service } from '../model.ts';
import type { Instance } from './instance.ts';

const LABEL = 'com.docker.compose';

/** A short form of all that a service's containers are made from: containers with another one are made anew. */
export function configHash({ raw }: Service): string {
  const { build: _build, pull_policy: _pull, scale: _scale, depends_on: _needs, profiles: _on, ...rest } = raw;
  const { replicas: _count, ...deploy } = mapAt(raw, 'deploy');
  return sha256(JSON.stringify({ ...rest, deploy }));
}

/** Labels by which compose knows its containers again. */
export function labels(project: Project, service: Service, instance: Instance): string[] {
  const own = {
    ...mapAt(service.raw, 'labels'),
    [`${LABEL}.project`]: project.name,
    [`${LABEL}.service`]: service.name,
    [`${LABEL}.container-number`]: String(instance.number),
    [`${LABEL}.oneoff`]: instance.oneOff ? 'True' : 'False',
    [`${LABEL}.project.config_files`]: project.files.join(','),
    [`${LABEL}.project.working_dir`]: project.folder,
    [`${LABEL}.config-hash`]: configHash(service),
    [`${LABEL}.depends_on`]: service.dependsOn
      .map(({ name, condition, restart }) => `${name}:${condition}:${restart}`)
      .join(','),
    [`${LABEL}.version`]: '2.40.3',
    ...(instance.replaces !== undefined && { [`${LABEL}.replace`]: instance.replaces }),
  };
  return Object.entries(own).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
}
