import { mapAt, type Raw } from './raw.ts';
import { INVALID, ofService } from './service-faults.ts';

/** A circle of services that need each other: 'dependency cycle detected: a -> b -> a' (graph.CheckCycle). */
function cycle(services: Raw): string | undefined {
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string | undefined => {
    const at = trail.indexOf(name);
    if (at >= 0) return `dependency cycle detected: ${[...trail.slice(at), name].join(' -> ')}`;
    if (done.has(name)) return undefined;
    for (const other of Object.keys(mapAt(mapAt(services, name), 'depends_on')).sort()) {
      const found = visit(other, [...trail, name]);
      if (found !== undefined) return found;
    }
    done.add(name);
    return undefined;
  };
  for (const name of Object.keys(services).sort()) {
    const found = visit(name, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What does not fit together in a project (loader/validate.go); `disabled` are the services of other profiles. */
export function inconsistency(model: Raw, disabled: Raw): string | undefined {
  const services = mapAt(model, 'services');
  for (const name of Object.keys(services).sort()) {
    const fault = ofService(name, mapAt(services, name), model, disabled);
    if (fault !== undefined) return fault;
  }
  for (const [name, secret] of Object.entries(mapAt(model, 'secrets'))) {
    const { external, file, environment } = secret as Raw;
    if (external !== true && file === undefined && environment === undefined)
      return `secret ${JSON.stringify(name)} must declare either \`file\` or \`environment\`: ${INVALID}`;
  }
  return cycle(services);
}
