import { isMap, listAt, mapAt, type Raw, textAt } from './raw.ts';

export const INVALID = 'invalid compose project';

/** What does not fit together in a service; `disabled` are the services of other profiles. */
export function ofService(name: string, service: Raw, model: Raw, disabled: Raw): string | undefined {
  const quoted = JSON.stringify(name);
  if (service['build'] === undefined && textAt(service, 'image') === '')
    return `service ${quoted} has neither an image nor a build context specified: ${INVALID}`;
  const networks = Object.keys(mapAt(service, 'networks'));
  if (service['network_mode'] !== undefined && networks.length > 0)
    return `service ${name} declares mutually exclusive \`network_mode\` and \`networks\`: ${INVALID}`;
  const network = networks.find((one) => mapAt(model, 'networks')[one] === undefined);
  if (network !== undefined) return `service ${quoted} refers to undefined network ${network}: ${INVALID}`;
  const [kind] = listAt(mapAt(service, 'healthcheck'), 'test');
  if (kind !== undefined && !['CMD', 'CMD-SHELL', 'NONE'].includes(String(kind)))
    return 'healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"';
  for (const [other, how] of Object.entries(mapAt(service, 'depends_on'))) {
    if (mapAt(model, 'services')[other] !== undefined) continue;
    if (disabled[other] !== undefined && isMap(how) && how['required'] === false) continue;
    return `service ${quoted} depends on undefined service ${JSON.stringify(other)}: ${INVALID}`;
  }
  for (const volume of listAt(service, 'volumes')) {
    const { type, source } = volume as Raw;
    if (type === 'volume' && source !== undefined && mapAt(model, 'volumes')[String(source)] === undefined)
      return `service ${quoted} refers to undefined volume ${source}: ${INVALID}`;
  }
  for (const part of ['configs', 'secrets'] as const) {
    const missing = listAt(service, part).find((one) => mapAt(model, part)[textAt(one as Raw, 'source')] === undefined);
    if (missing)
      return `service ${quoted} refers to undefined ${part.slice(0, -1)} ${textAt(missing as Raw, 'source')}: ${INVALID}`;
  }
  return scaleFault(name, service) ?? mountFault(name, service);
}

function scaleFault(name: string, service: Raw): string | undefined {
  const replicas = mapAt(service, 'deploy')['replicas'];
  const scale = service['scale'];
  if (scale !== undefined && replicas !== undefined && Number(scale) !== Number(replicas))
    return `services.${name}: can't set distinct values on 'scale' and 'deploy.replicas': ${INVALID}`;
  if (Number(scale ?? 0) < 0) return `services.${name}.scale: must be greater than or equal to 0`;
  if (Number(replicas ?? 0) < 0) return `services.${name}.deploy.replicas: must be greater than or equal to 0`;
  // the place and the name are the wrong way round in the real text too
  if (Number(scale ?? replicas ?? 1) > 1 && textAt(service, 'container_name') !== '')
    return `services.${scale === undefined ? 'deploy.replicas' : 'scale'}: can't set container_name and ${name} as container name must be unique: ${INVALID}`;
  return undefined;
}

function mountFault(name: string, service: Raw): string | undefined {
  const seen = new Map<string, string>();
  const all = [
    ...listAt(service, 'tmpfs').map((one, index) => [`tmpfs[${index}]`, String(one).split(':')[0] ?? '']),
    ...listAt(service, 'volumes').map((one, index) => [`volumes[${index}]`, textAt(one as Raw, 'target')]),
  ];
  for (const [place = '', target = ''] of all) {
    const path = `services.${name}.${place}`;
    const before = seen.get(target);
    if (before !== undefined) return `${path}: target ${target} already mounted as ${before}`;
    seen.set(target, path);
  }
  return undefined;
}
