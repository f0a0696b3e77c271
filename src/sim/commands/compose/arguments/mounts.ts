import { listAt, type Raw, textAt } from '../load/raw.ts';
import type { Project, Service } from '../model.ts';

/** -v and --tmpfs, from volumes:, secrets: and configs: */
export function mounts(project: Project, service: Service): string[] {
  const found: string[] = [];
  for (const one of listAt(service.raw, 'volumes')) {
    const raw = one as Raw;
    const target = textAt(raw, 'target');
    const source = textAt(raw, 'source');
    if (raw['type'] === 'tmpfs') found.push('--tmpfs', target);
    else {
      const name = raw['type'] === 'volume' ? (project.volumes[source]?.name ?? source) : source;
      const mode = raw['read_only'] === true ? 'ro' : source === '' ? '' : 'rw';
      found.push('-v', [name, target, mode].filter((part) => part !== '').join(':'));
    }
  }
  for (const part of ['secrets', 'configs'] as const) {
    for (const one of listAt(service.raw, part)) {
      const raw = one as Raw;
      const key = textAt(raw, 'source');
      const file = textAt(project[part][key] ?? {}, 'file');
      const given = textAt(raw, 'target');
      const target = given.startsWith('/') ? given : `${part === 'secrets' ? '/run/secrets/' : '/'}${given || key}`;
      if (file !== '') found.push('-v', `${file}:${target}:ro`);
    }
  }
  return found;
}
