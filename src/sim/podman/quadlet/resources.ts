import { err, ok } from '../../../lib/result.ts';
import { asOneshot, type Conversion, type Converted, podmanWords, resourceName } from './common.ts';
import { imageName, keyValues, lists, podmanArgs, strings, truths } from './options.ts';

/** A .network file: `podman network create --ignore …`. */
export function convertNetwork(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = resourceName(source, group, 'NetworkName');
  if (source.truth(group, 'NetworkDeleteOnStop'))
    service.command('Service', 'ExecStopPost', [...podmanWords(conversion), 'network', 'rm', name]);
  const subnets = source.all(group, 'Subnet');
  const gateways = source.all(group, 'Gateway');
  const ranges = source.all(group, 'IPRange');
  if (subnets.length === 0 && gateways.length + ranges.length > 0)
    return err('cannot set gateway or range without subnet');
  if (gateways.length > subnets.length) return err('cannot set more gateways than subnets');
  if (ranges.length > subnets.length) return err('cannot set more ranges than subnets');
  const ipam = subnets.flatMap((subnet, index) => [
    '--subnet',
    subnet,
    ...(gateways[index] === undefined ? [] : ['--gateway', gateways[index]]),
    ...(ranges[index] === undefined ? [] : ['--ip-range', ranges[index]]),
  ]);
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'network',
    'create',
    '--ignore',
    ...truths(conversion, [
      ['DisableDNS', '--disable-dns'],
      ['Internal', '--internal'],
      ['IPv6', '--ipv6'],
    ]),
    ...strings(conversion, [
      ['Driver', '--driver'],
      ['IPAMDriver', '--ipam-driver'],
      ['InterfaceName', '--interface-name'],
    ]),
    ...lists(conversion, [['DNS', '--dns']]),
    ...ipam,
    ...keyValues(conversion, [
      ['Options', '--opt'],
      ['Label', '--label'],
    ]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = name;
  return ok(service);
}

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

/** An .image file: `podman image pull …`. */
export function convertImage(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = source.one(group, 'Image') ?? '';
  if (name === '') return err('no Image key specified');
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'image',
    'pull',
    ...strings(conversion, [
      ['Arch', '--arch'],
      ['AuthFile', '--authfile'],
      ['CertDir', '--cert-dir'],
      ['Creds', '--creds'],
      ['DecryptionKey', '--decryption-key'],
      ['OS', '--os'],
      ['Policy', '--policy'],
      ['Variant', '--variant'],
      ['Retry', '--retry'],
      ['RetryDelay', '--retry-delay'],
    ]),
    ...truths(conversion, [
      ['AllTags', '--all-tags'],
      ['TLSVerify', '--tls-verify'],
    ]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = source.one(group, 'ImageTag') || name;
  return ok(service);
}

/** An .artifact file: `podman artifact pull …`. */
export function convertArtifact(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = source.one(group, 'Artifact') ?? '';
  if (name === '') return err('no Artifact key specified');
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'artifact',
    'pull',
    ...strings(conversion, [
      ['AuthFile', '--authfile'],
      ['CertDir', '--cert-dir'],
      ['Creds', '--creds'],
      ['DecryptionKey', '--decryption-key'],
      ['Retry', '--retry'],
      ['RetryDelay', '--retry-delay'],
    ]),
    ...truths(conversion, [
      ['Quiet', '--quiet'],
      ['TLSVerify', '--tls-verify'],
    ]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = name;
  return ok(service);
}
