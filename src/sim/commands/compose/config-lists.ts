import type { Call } from '../command.ts';
import { configHash } from './arguments/labels.ts';
import { inOrder } from './dependencies.ts';
import { ComposeError, listAt, mapAt, type Raw } from './load/raw.ts';
import type { Project } from './model.ts';

/** The lists of names and values that config can print instead of the whole; undefined: the whole. */
export function listed(call: Call, project: Project): readonly string[] | undefined {
  const { flags } = call;
  if (flags.bool('services')) return inOrder(project.services).map(({ name }) => name);
  if (flags.bool('volumes')) return Object.keys(project.volumes).sort();
  if (flags.bool('networks')) return Object.keys(project.networks).sort();
  if (flags.bool('models')) return [];
  if (flags.has('hash')) {
    const names = flags.text('hash') === '*' ? project.services.map(({ name }) => name) : flags.text('hash').split(',');
    return names.sort().map((name) => {
      const service = project.services.find((one) => one.name === name);
      if (!service) throw new ComposeError(`no such service: ${name}: not found`);
      return `${name} ${configHash(service)}`;
    });
  }
  if (flags.bool('profiles')) {
    const all = Object.values(mapAt(project.raw, 'services')).concat(project.disabledRaw);
    return [...new Set(all.flatMap((one) => listAt(one as Raw, 'profiles').map(String)))].sort();
  }
  if (flags.bool('images')) return project.services.map(({ image }) => image);
  if (flags.bool('environment'))
    return Object.entries(project.env)
      .map(([name, value]) => `${name}=${value}`)
      .sort();
  return undefined;
}

export const LISTS = ['services', 'volumes', 'networks', 'models', 'profiles', 'images', 'environment'];
