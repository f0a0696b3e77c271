import { err, ok } from '../../../lib/result.ts';
import { absoluteTo, type Conversion } from './common.ts';
import { HEALTH, LISTS, STRINGS, TRUTHS } from './container-keys.ts';
import { security, writable } from './container-security.ts';
import { notify } from './container-service.ts';
import {
  keyValues,
  lists,
  mounts,
  networks,
  ports,
  strings,
  truths,
  userMappings,
  volumes,
  type Words,
} from './options.ts';

const dashed = (text: string): string => text.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

function user({ source, group }: Conversion): Words {
  const name = source.one(group, 'User') ?? '';
  const own = source.one(group, 'Group') ?? '';
  if (name === '') return own === '' ? ok([]) : err('invalid Group set without User');
  return ok(['--user', own === '' ? name : `${name}:${own}`]);
}

function exposed({ source, group }: Conversion): Words {
  const words = source.all(group, 'ExposeHostPort').map((one) => one.trim());
  const wrong = words.find((one) => !/\d+(-\d+)?(\/udp|\/tcp)?$/.test(one));
  return wrong === undefined ? ok(words.flatMap((one) => ['--expose', one])) : err(`invalid port format '${wrong}'`);
}

function pod({ source, service, group, infos }: Conversion): Words {
  const name = source.one(group, 'Pod') ?? '';
  if (name === '') return ok([]);
  if (!name.endsWith('.pod')) return err(`pod ${name} is not Quadlet based`);
  const info = infos.get(name);
  if (!info) return err(`quadlet pod unit ${name} does not exist`);
  service.add('Unit', 'BindsTo', `${info.service}.service`);
  service.add('Unit', 'After', `${info.service}.service`);
  const isTemplate = source.filename.includes('@.');
  if (!isTemplate && (source.truth(group, 'StartWithPod') ?? true)) info.startsWith.push(service.filename);
  return ok(['--pod', info.resource]);
}

/** The flags of `podman run`, in the order in which the generator writes them. Error: what cannot be converted. */
export function flags(conversion: Conversion): Words {
  const { source, service, group } = conversion;
  const parts: string[] = [...strings(conversion, STRINGS), ...lists(conversion, LISTS), ...truths(conversion, TRUTHS)];
  const later: (() => Words)[] = [
    () => networks(conversion),
    () => notify(conversion),
    () => {
      if (!source.has('Service', 'SyslogIdentifier')) service.set('Service', 'SyslogIdentifier', '%N');
      return ok([...security(conversion), ...writable(conversion)]);
    },
    () => user(conversion),
    () => userMappings(conversion, true),
    () => volumes(conversion),
    () =>
      ok(
        strings(conversion, [['AutoUpdate', '--label']]).map((word) =>
          word === '--label' ? word : `io.containers.autoupdate=${word}`,
        ),
      ),
    () => exposed(conversion),
    () =>
      ok([
        ...ports(conversion),
        ...keyValues(conversion, [
          ['Environment', '--env'],
          ['Label', '--label'],
          ['Annotation', '--annotation'],
        ]),
      ]),
    () =>
      ok(
        ['Mask', 'Unmask'].flatMap((key) =>
          source.args(group, key).flatMap((value) => ['--security-opt', `${key.toLowerCase()}=${value}`]),
        ),
      ),
    () => ok(source.args(group, 'EnvironmentFile').flatMap((file) => ['--env-file', absoluteTo(source, file)])),
    () => ok(source.args(group, 'Secret').flatMap((secret) => ['--secret', secret])),
    () => mounts(conversion),
    () => ok(HEALTH.flatMap((key) => strings(conversion, [[`Health${key}`, `--health-${dashed(key)}`]]))),
    () => pod(conversion),
  ];
  for (const part of later) {
    const words = part();
    if (!words.ok) return words;
    parts.push(...words.value);
  }
  return ok(parts);
}
