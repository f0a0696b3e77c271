import { err, ok, type Result } from '../../../lib/result.ts';
import { type Conversion, type Converted, podmanWords } from './common.ts';
import { flags } from './container-flags.ts';
import { containerName, killMode, reload } from './container-service.ts';
import { imageName, logging, podmanArgs } from './options.ts';

/** Image= or Rootfs=, one of them. */
function image(conversion: Conversion): Result<readonly string[], string> {
  const { source, group } = conversion;
  const name = source.one(group, 'Image') ?? '';
  const rootfs = source.one(group, 'Rootfs') ?? '';
  if (name === '' && rootfs === '') return err('no Image or Rootfs key specified');
  if (name !== '' && rootfs !== '') return err('the Image And Rootfs keys conflict can not be specified together');
  if (name === '') return ok(['--rootfs', rootfs]);
  const found = imageName(conversion, name);
  return found.ok ? ok([found.value]) : found;
}

/** A .container file: a service whose main process is the conmon of a `podman run`. */
export function convertContainer(conversion: Conversion): Converted {
  const { source, service, group } = conversion;
  const from = image(conversion);
  if (!from.ok) return from;
  const name = containerName(conversion);
  service.add('Service', 'Environment', 'PODMAN_SYSTEMD_UNIT=%n');
  const mode = killMode(conversion);
  if (mode !== undefined) return err(mode);
  const podman = podmanWords(conversion);
  const remove = [...podman, 'rm', '-v', '-f', '-i', name];
  service.command('Service', 'ExecStop', remove);
  service.command('Service', 'ExecStopPost', [`-${remove[0] ?? ''}`, ...remove.slice(1)]);
  const wrong = reload(conversion, name);
  if (wrong !== undefined) return err(wrong);
  const cgroups = source.one(group, 'CgroupsMode') ?? '';
  const entrypoint = source.one(group, 'Entrypoint');
  const head = [
    ...podman,
    'run',
    '--name',
    name,
    '--replace',
    '--rm',
    ...logging(conversion),
    ...(cgroups === '' ? ['--cgroups=split'] : ['--cgroups', cgroups]),
    ...(entrypoint === undefined ? [] : [`--entrypoint=${entrypoint}`]),
  ];
  service.add('Service', 'Delegate', 'yes');
  const words = flags(conversion);
  if (!words.ok) return words;
  service.command('Service', 'ExecStart', [
    ...head,
    ...words.value,
    ...podmanArgs(conversion),
    ...from.value,
    ...source.lastArgs(group, 'Exec'),
  ]);
  return ok(service);
}
