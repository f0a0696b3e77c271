import type { Call } from '../command.ts';
import type { Project, Service } from './model.ts';
import { loadProject } from './project.ts';

/** The project with the counts of --scale. Gives an error's text. */
function scaled(call: Call, project: Project): Project | string {
  let services: readonly Service[] = project.services;
  for (const one of call.flags.list('scale')) {
    const [name = '', count] = one.split('=');
    if (count === undefined || name === '')
      return `invalid --scale option ${JSON.stringify(one)}. Should be SERVICE=NUM`;
    if (!/^-?\d+$/.test(count)) return `strconv.Atoi: parsing ${JSON.stringify(count)}: invalid syntax`;
    if (!services.some((service) => service.name === name)) {
      const why = project.disabled.includes(name) ? 'service disabled' : 'not found';
      return `no such service: ${name}: ${why}`;
    }
    services = services.map((service) => (service.name === name ? { ...service, scale: Number(count) } : service));
  }
  return { ...project, services };
}

/** The project of a call that makes things: the services it names, without what they need if that was asked for. */
export function wanted(call: Call): Project | string {
  const loaded = loadProject(call, { services: call.args, withEnvironment: true });
  if (!loaded.ok) return loaded.error;
  if (loaded.value.services.length === 0) return 'no service selected';
  const project = scaled(call, loaded.value);
  if (typeof project === 'string' || !call.flags.bool('no-deps') || call.args.length === 0) return project;
  const left = project.services.filter(({ name }) => !call.args.includes(name)).map(({ name }) => name);
  const services = project.services.filter(({ name }) => call.args.includes(name));
  return { ...project, services, disabled: [...project.disabled, ...left] };
}
