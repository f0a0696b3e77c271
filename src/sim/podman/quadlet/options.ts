import { err, ok, type Result } from '../../../lib/result.ts';
import { absoluteTo, type Conversion, needs } from './common.ts';

/** Words of a command line, or why there are none. */
export type Words = Result<readonly string[], string>;
type Pairs = readonly (readonly [key: string, flag: string])[];

/** One value each: `--flag value`. */
export const strings = ({ source, group }: Conversion, pairs: Pairs): string[] =>
  pairs.flatMap(([key, flag]) => {
    const value = source.one(group, key);
    return value === undefined || value === '' ? [] : [flag, value];
  });
/** Every value: `--flag value` again and again. */
export const lists = ({ source, group }: Conversion, pairs: Pairs): string[] =>
  pairs.flatMap(([key, flag]) => source.all(group, key).flatMap((value) => [flag, value]));
/** Truth values: `--flag` or `--flag=false`. */
export const truths = ({ source, group }: Conversion, pairs: Pairs): string[] =>
  pairs.flatMap(([key, flag]) => {
    const value = source.truth(group, key);
    return value === undefined ? [] : [value ? flag : `${flag}=false`];
  });
/** NAME=VALUE pairs, sorted. */
export const keyValues = ({ source, group }: Conversion, pairs: Pairs): string[] =>
  pairs.flatMap(([key, flag]) =>
    source.pairs(group, key).flatMap(([name, value]) => [flag, value === undefined ? name : `${name}=${value}`]),
  );

/** Network=, with other Quadlet files replaced by what they make. */
export function networks({ source, service, group, infos }: Conversion): Words {
  const words: string[] = [];
  for (const network of source.all(group, 'Network')) {
    const [name = '', options] = network.split(/:(.*)/s);
    const isContainer = name.endsWith('.container');
    if (!isContainer && !name.endsWith('.network')) {
      words.push('--network', network);
      continue;
    }
    const info = infos.get(name);
    if (!info) return err(`requested Quadlet unit ${name} was not found`);
    if (info.resource === '') return err(`cannot get the resource name of ${name}`);
    needs(service, `${info.service}.service`);
    if (isContainer && options !== undefined)
      return err("extra options are not supported when joining another container's network");
    words.push(
      '--network',
      isContainer
        ? `container:${info.resource}`
        : options === undefined
          ? info.resource
          : `${info.resource}:${options}`,
    );
  }
  return ok(words);
}

/** The source of a mount: a path beside the file, or what another file makes. */
export function storage(
  { source: unit, service, infos }: Conversion,
  source: string,
  images: boolean,
): Result<string, string> {
  const path = source.startsWith('.') ? absoluteTo(unit, source) : source;
  if (path.startsWith('/')) {
    service.add('Unit', 'RequiresMountsFor', path);
    return ok(path);
  }
  if (!path.endsWith('.volume') && !(images && path.endsWith('.image')) && !path.endsWith('.artifact')) return ok(path);
  const info = infos.get(path);
  if (!info) return err(`requested Quadlet source ${path} was not found`);
  needs(service, `${info.service}.service`);
  return ok(info.resource);
}

/** Volume=. */
export function volumes(conversion: Conversion): Words {
  const words: string[] = [];
  for (const volume of conversion.source.all(conversion.group, 'Volume')) {
    const [first = '', second, ...options] = volume.split(':');
    if (second === undefined) {
      words.push('-v', first);
      continue;
    }
    const from = first === '' ? ok('') : storage(conversion, first, false);
    if (!from.ok) return from;
    words.push('-v', [...(from.value === '' ? [] : [from.value]), second, ...options].join(':'));
  }
  return ok(words);
}

/** Mount=, its source resolved where the type has one on the host. */
export function mounts(conversion: Conversion): Words {
  const words: string[] = [];
  for (const mount of conversion.source.args(conversion.group, 'Mount')) {
    const tokens = mount.split(',');
    const type = tokens.find((one) => one.startsWith('type='))?.slice('type='.length);
    if (type === undefined) return err('invalid mount: must be of the form "type=TYPE,<src>,<destination>[,options]"');
    if (!['volume', 'bind', 'glob', 'image', 'artifact'].includes(type)) {
      words.push('--mount', mount);
      continue;
    }
    const rest = tokens.filter((one) => !one.startsWith('type='));
    const at = rest.findIndex((one) => /^(source|src)=/.test(one));
    if (at < 0 && type !== 'volume') return err(`source parameter is required for mount type ${type}`);
    if (at >= 0) {
      const from = storage(conversion, (rest[at] ?? '').replace(/^(source|src)=/, ''), true);
      if (!from.ok) return from;
      rest[at] = `source=${from.value}`;
    }
    words.push('--mount', [`type=${type}`, ...rest].join(','));
  }
  return ok(words);
}

/** Image= where it names a .build or .image file. */
export function imageName({ service, infos }: Conversion, name: string): Result<string, string> {
  if (!name.endsWith('.build') && !name.endsWith('.image')) return ok(name);
  const info = infos.get(name);
  if (!info) return err(`requested Quadlet image ${name} was not found`);
  needs(service, `${info.service}.service`);
  return ok(info.resource);
}

/** UserNS=, UIDMap= and their like, and the Remap keys of old. */
export function userMappings({ source, group }: Conversion, manual: boolean): Words {
  const one = (key: string): string => source.one(group, key) ?? '';
  const words = [
    ...(one('UserNS') === '' ? [] : ['--userns', one('UserNS')]),
    ...source.words(group, 'UIDMap').flatMap((value) => ['--uidmap', value]),
    ...source.words(group, 'GIDMap').flatMap((value) => ['--gidmap', value]),
    ...(one('SubUIDMap') === '' ? [] : ['--subuidname', one('SubUIDMap')]),
    ...(one('SubGIDMap') === '' ? [] : ['--subgidname', one('SubGIDMap')]),
  ];
  const remaps = ['RemapUid', 'RemapGid', 'RemapUsers'].some((key) => source.has(group, key));
  if (words.length > 0)
    return remaps ? err('deprecated Remap keys are set along with explicit mapping keys') : ok(words);
  const uids = source.words(group, 'RemapUid');
  const gids = source.words(group, 'RemapGid');
  const mode = one('RemapUsers');
  const options = (uid: string, gid: string, more: readonly string[] = []): string =>
    [...uids.map((value) => `${uid}=${value}`), ...gids.map((value) => `${gid}=${value}`), ...more].join(',');
  const userns = (kind: string, text: string): Words => ok(['--userns', text === '' ? kind : `${kind}:${text}`]);
  switch (mode) {
    case '':
      return uids.length > 0
        ? err('UidMap set without RemapUsers')
        : gids.length > 0
          ? err('GidMap set without RemapUsers')
          : ok([]);
    case 'manual':
      if (!manual) return err('RemapUsers=manual is not supported');
      return ok([...uids.flatMap((value) => ['--uidmap', value]), ...gids.flatMap((value) => ['--gidmap', value])]);
    case 'auto':
      return userns(
        'auto',
        options('uidmapping', 'gidmapping', Number(one('RemapUidSize')) > 0 ? [`size=${one('RemapUidSize')}`] : []),
      );
    case 'keep-id':
      if (uids.length > 1) return err('RemapUsers=keep-id supports only a single value for UID mapping');
      if (gids.length > 1) return err('RemapUsers=keep-id supports only a single value for GID mapping');
      return userns('keep-id', options('uid', 'gid'));
    default:
      return err(`unsupported RemapUsers option '${mode}'`);
  }
}

/** PodmanArgs=. */
export const podmanArgs = ({ source, group }: Conversion): string[] => source.args(group, 'PodmanArgs');
/** PublishPort=. */
export const ports = (conversion: Conversion): string[] => lists(conversion, [['PublishPort', '--publish']]);
/** LogDriver= and LogOpt=. */
export const logging = ({ source, group }: Conversion): string[] => {
  const driver = source.one(group, 'LogDriver');
  return [
    ...(driver === undefined ? [] : ['--log-driver', driver]),
    ...source.words(group, 'LogOpt').flatMap((value) => ['--log-opt', value]),
  ];
};
