import { err, ok } from '../../../lib/result.ts';
import { asOneshot, type Conversion, type Converted, podmanWords } from './common.ts';
import { resourceName } from './names.ts';
import { imageName, keyValues, podmanArgs, strings } from './options.ts';

/** Options of the local driver: User=, Group=, Copy=, Device=, Type=, Options=. */
function localOptions({ source, service, group }: Conversion): readonly string[] | string {
  const words: string[] = [];
  const mount: string[] = [];
  if (source.has(group, 'User')) mount.push(`uid=${Number(source.one(group, 'User')) || 0}`);
  if (source.has(group, 'Group')) mount.push(`gid=${Number(source.one(group, 'Group')) || 0}`);
  const copy = source.truth(group, 'Copy');
  if (copy !== undefined) words.push('--opt', copy ? 'copy' : 'nocopy');
  const device = source.one(group, 'Device') ?? '';
  const type = source.one(group, 'Type') ?? '';
  if (device !== '') words.push('--opt', `device=${device}`);
  if (type !== '' && device === '') return "key Type can't be used without Device";
  if (type !== '') words.push('--opt', `type=${type}`);
  if (type === 'bind') service.add('Unit', 'RequiresMountsFor', device);
  const options = source.one(group, 'Options') ?? '';
  if (options !== '') mount.push(options);
  return mount.length > 0 ? [...words, '--opt', `o=${mount.join(',')}`] : words;
}

/** A .volume file: `podman volume create --ignore …`. */
export function convertVolume(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = resourceName(source, group, 'VolumeName');
  const driver = source.one(group, 'Driver');
  let options: readonly string[] | string;
  if (driver === 'image') {
    const wanted = source.one(group, 'Image');
    if (wanted === undefined) return err('the key Image is mandatory when using the image driver');
    const image = imageName(conversion, wanted);
    if (!image.ok) return image;
    options = ['--opt', `image=${image.value}`];
  } else options = localOptions(conversion);
  if (typeof options === 'string') return err(options);
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'volume',
    'create',
    '--ignore',
    ...strings(conversion, [
      ['UID', '--uid'],
      ['GID', '--gid'],
      ['Driver', '--driver'],
    ]),
    ...options,
    ...keyValues(conversion, [['Label', '--label']]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = name;
  return ok(service);
}
