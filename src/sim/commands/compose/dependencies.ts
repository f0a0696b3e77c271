import { ComposeError } from './load/raw.ts';
import type { Service } from './model.ts';

/** The services of some names and what they need. Throws ComposeError: no such service. */
export function selected(services: readonly Service[], names: readonly string[]): readonly Service[] {
  if (names.length === 0) return services;
  const wanted = new Set<string>();
  const add = (name: string, required: boolean): void => {
    const service = services.find((one) => one.name === name);
    if (!service) {
      if (required) throw new ComposeError(`no such service: ${name}`);
      return;
    }
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const other of service.dependsOn) add(other.name, other.required);
  };
  for (const name of names) add(name, true);
  return services.filter(({ name }) => wanted.has(name));
}

/** Services in an order in which each stands after those it depends on. */
export function inOrder(services: readonly Service[]): Service[] {
  const done: Service[] = [];
  const visit = (service: Service): void => {
    if (done.includes(service)) return;
    for (const { name } of service.dependsOn) {
      const other = services.find((one) => one.name === name);
      if (other) visit(other);
    }
    done.push(service);
  };
  for (const service of services) visit(service);
  return done;
}
