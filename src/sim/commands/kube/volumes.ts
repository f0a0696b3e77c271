import { err, ok, type Result } from '../../../lib/result.ts';
import { ensureVolume, hostTree } from '../../engine/volumes/index.ts';
import { join } from '../../host/path.ts';
import type { Call } from '../command.ts';
import { part, parts, type Raw, text } from './documents.ts';
import { type Sources, secretData } from './sources.ts';

/** A volume of a pod as containers mount it; undefined for an optional one that is missing. */
export type KubeVolume = { readonly kind: 'bind' | 'named' | 'tmpfs' | 'image'; readonly source: string } | undefined;

/** A folder or file of the host, made where its type asks for that. */
function hostPath(call: Call, name: string, raw: Raw, folder: string): Result<KubeVolume, string> {
  const given = text(raw, 'path') ?? '';
  const path = given.startsWith('/') ? given : join(folder, given);
  const type = text(raw, 'type') ?? '';
  const { fs } = call.proc;
  const failed = (why: string): Result<KubeVolume, string> => err(`failed to create volume "${name}": ${why}`);
  if (type === 'DirectoryOrCreate' && !fs.exists(path)) fs.mkdir(path, 0o755);
  if (type === 'FileOrCreate' && !fs.exists(path)) fs.write(path, '', { mode: 0o644 });
  const kind = fs.stat(path);
  const special: Readonly<Record<string, readonly [string, string]>> = {
    Socket: ['socket', 'socket'],
    BlockDevice: ['block', 'block device'],
    CharDevice: ['char', 'character device'],
  };
  const wanted = special[type];
  if (!['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', ...Object.keys(special)].includes(type))
    return failed(`invalid HostPath type ${type}`);
  if (!kind.ok && wanted) return failed(`checking HostPath${type}: stat ${path}: no such file or directory`);
  if (!kind.ok) return failed(`in parsing HostPath in YAML: faccessat ${path}: no such file or directory`);
  if (wanted && kind.value.kind !== wanted[0])
    return failed(`checking HostPath${type === 'Socket' ? 'Socket' : 'Device'}: path ${path} is not a ${wanted[1]}`);
  return ok({ kind: 'bind', source: path });
}

/** Puts the entries of a ConfigMap or a secret as files into a volume of its name. */
function files(call: Call, name: string, data: Readonly<Record<string, string>>, raw: Raw): void {
  const { engine } = call;
  const volume = ensureVolume(engine, name);
  if (!volume.ok) return;
  const wanted = parts(raw, 'items');
  const entries =
    wanted.length === 0
      ? Object.entries(data)
      : wanted.map((item) => [text(item, 'path') ?? '', data[text(item, 'key') ?? ''] ?? ''] as const);
  const owner = Number(engine.store.owner);
  const mode = Number(text(raw, 'defaultMode') ?? 0o644);
  const tree = hostTree(engine.kernel);
  for (const [path, content] of entries) {
    tree.put(join(volume.value.mountpoint, path), {
      kind: 'file',
      data: content,
      mode,
      uid: owner,
      gid: owner,
      mtime: engine.kernel.now,
    });
  }
}

function configMap(call: Call, raw: Raw, sources: Sources): Result<KubeVolume, string> {
  const name = text(raw, 'name') ?? '';
  const data = sources.configMaps.get(name);
  if (!data) return raw['optional'] === true ? ok(undefined) : err(`no such ConfigMap "${name}"`);
  files(call, name, data, raw);
  return ok({ kind: 'named', source: name });
}

function secret(call: Call, raw: Raw, sources: Sources): Result<KubeVolume, string> {
  const name = text(raw, 'secretName') ?? '';
  const data = secretData(sources.store, name);
  if (!data.ok) return raw['optional'] === true ? ok(undefined) : data;
  files(call, name, data.value, raw);
  return ok({ kind: 'named', source: name });
}

/** Reads the volumes of a pod and makes those that need it (pkg/specgen/generate/kube/volume.go). */
export function podVolumes(
  call: Call,
  spec: Raw,
  sources: Sources,
  folder: string,
): Result<ReadonlyMap<string, KubeVolume>, string> {
  const found = new Map<string, KubeVolume>();
  for (const raw of parts(spec, 'volumes')) {
    const name = text(raw, 'name') ?? '';
    const frame = (one: Result<KubeVolume, string>): Result<KubeVolume, string> =>
      one.ok ? one : err(`failed to create volume "${name}": ${one.error}`);
    let volume: Result<KubeVolume, string>;
    if (raw['hostPath']) volume = hostPath(call, name, part(raw, 'hostPath'), folder);
    else if (raw['persistentVolumeClaim'])
      volume = ok({ kind: 'named', source: text(part(raw, 'persistentVolumeClaim'), 'claimName') ?? '' });
    else if (raw['configMap']) volume = frame(configMap(call, part(raw, 'configMap'), sources));
    else if (raw['secret']) volume = frame(secret(call, part(raw, 'secret'), sources));
    else if ('emptyDir' in raw) {
      const memory = text(part(raw, 'emptyDir'), 'medium') === 'Memory';
      if (!memory) ensureVolume(call.engine, name, { anonymous: true });
      volume = ok({ kind: memory ? 'tmpfs' : 'named', source: name });
    } else if (raw['image']) volume = ok({ kind: 'image', source: text(part(raw, 'image'), 'reference') ?? '' });
    else
      return err(
        `failed to create volume "${name}": HostPath, ConfigMap, EmptyDir, Secret, and PersistentVolumeClaim are currently the only supported VolumeSource`,
      );
    if (!volume.ok) return volume;
    found.set(name, volume.value);
  }
  return ok(found);
}

/** The words of `podman create` that mount what a container asks for. */
export function mountWords(
  container: Raw,
  volumes: ReadonlyMap<string, KubeVolume>,
): Result<readonly string[], string> {
  const words: string[] = [];
  for (const mount of parts(container, 'volumeMounts')) {
    const name = text(mount, 'name') ?? '';
    if (!volumes.has(name)) return err(`volume mount ${name} specified for container but not configured in volumes`);
    const volume = volumes.get(name);
    if (!volume) continue;
    const to = text(mount, 'mountPath') ?? '';
    const readonly = mount['readOnly'] === true;
    const sub = text(mount, 'subPath');
    if (volume.kind === 'tmpfs') words.push('--tmpfs', to);
    else if (volume.kind === 'image') words.push('--mount', `type=image,source=${volume.source},destination=${to}`);
    else if (sub !== undefined && volume.kind === 'bind')
      words.push('-v', `${join(volume.source, sub)}:${to}${readonly ? ':ro' : ''}`);
    else if (sub !== undefined)
      words.push(
        '--mount',
        `type=volume,source=${volume.source},destination=${to},subpath=${sub}${readonly ? ',ro' : ''}`,
      );
    else words.push('-v', `${volume.source}:${to}${readonly ? ':ro' : ''}`);
  }
  return ok(words);
}
