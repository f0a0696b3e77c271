import { err, ok, type Result } from '../../../lib/result.ts';
import { clientFailure, type EngineFailure, failure } from '../../engine/failure.ts';
import type { MountWish } from '../../engine/runtime/create.ts';
import { absolute } from '../../host/path.ts';

const MODES = ['ro', 'rw', 'z', 'Z', 'nocopy', 'consistent', 'cached', 'delegated'];
const PROPAGATION = ['shared', 'slave', 'private', 'rshared', 'rslave', 'rprivate'];
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

const isPath = (text: string): boolean => /^[/.~]/.test(text);

function badName(name: string): EngineFailure | undefined {
  if (NAME.test(name)) return undefined;
  return failure(
    `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
  );
}

/** -v SOURCE:TARGET[:MODE], -v TARGET (volume/mounts/linux_parser.go and docker/cli's volume specs). */
export function parseVolume(text: string, cwd: string): Result<MountWish, EngineFailure> {
  const parts = text.split(':');
  if (parts.length > 1 && parts.some((part) => part === ''))
    return err(clientFailure(`invalid spec: ${text}: empty section between colons`));
  if (parts.length > 3) return err(failure(`invalid volume specification: '${text}'`));
  const [source, target = '', mode = ''] = parts.length === 1 ? ['', parts[0], ''] : parts;
  const options = mode === '' ? [] : mode.split(',');
  const bind = isPath(source ?? '');
  const resolved = bind ? absolute(cwd, source ?? '') : (source ?? '');
  const unknown = options.some((one) => !MODES.includes(one) && !PROPAGATION.includes(one));
  if (unknown) return err(failure(`invalid mode: ${mode}`));
  if (!target.startsWith('/')) {
    return err(
      failure(
        `invalid volume specification: '${[resolved, target, mode].filter((part) => part !== '').join(':')}': invalid mount config for type "${bind ? 'bind' : 'volume'}": invalid mount path: '${target}' mount path must be absolute`,
      ),
    );
  }
  if (absolute('/', target) === '/')
    return err(
      failure(
        `invalid volume specification: '${text}': invalid mount config for type "${bind ? 'bind' : 'volume'}": invalid specification: destination can't be '/'`,
      ),
    );
  const wrong = bind || resolved === '' ? undefined : badName(resolved);
  if (wrong) return err(wrong);
  return ok({
    type: bind ? 'bind' : 'volume',
    source: resolved,
    destination: absolute('/', target),
    readonly: options.includes('ro'),
    mode,
    propagation: bind ? (options.find((one) => PROPAGATION.includes(one)) ?? 'rprivate') : '',
    options,
    makeSource: true,
    copy: !options.includes('nocopy'),
  });
}

/** Fields of --mount by their first names. */
export function mountFields(text: string): Record<string, string> {
  const names: Record<string, string> = { src: 'source', dst: 'target', destination: 'target', ro: 'readonly' };
  return Object.fromEntries(
    text.split(',').map((field) => {
      const [name = '', value] = field.split(/=(.*)/s);
      return [names[name.trim().toLowerCase()] ?? name.trim().toLowerCase(), value ?? 'true'];
    }),
  );
}

/** --mount type=…,source=…,target=… (the daemon's checks in volume/mounts/validate.go). */
export function parseMount(text: string, cwd: string): Result<MountWish, EngineFailure> {
  const fields = mountFields(text);
  const type = fields['type'] ?? 'volume';
  const source = fields['source'] ?? '';
  const target = fields['target'] ?? '';
  const frame = (why: string): Result<never, EngineFailure> =>
    err(failure(`invalid mount config for type "${type}": ${why}`));
  if (!['bind', 'volume', 'tmpfs', 'image', 'npipe', 'cluster'].includes(type)) return frame('mount type unknown');
  if (!target.startsWith('/')) return frame(`invalid mount path: '${target}' mount path must be absolute`);
  if (type === 'bind' && source === '') return frame('field Source must not be empty');
  if (type === 'tmpfs' && source !== '') return frame('field Source must not be specified');
  const isBind = type === 'bind';
  const resolved = isBind ? absolute(cwd, source) : source;
  if (type === 'volume' && source !== '' && isPath(source)) return frame(`invalid mount path: '${source}'`);
  return ok({
    type: type as MountWish['type'],
    source: resolved,
    destination: absolute('/', target),
    readonly: ['true', '1'].includes(fields['readonly'] ?? ''),
    mode: isBind ? '' : 'z',
    propagation: isBind ? (fields['bind-propagation'] ?? 'rprivate') : '',
    options: [
      ...(fields['tmpfs-size'] ? [`size=${fields['tmpfs-size']}`] : []),
      ...(fields['tmpfs-mode'] ? [`mode=${fields['tmpfs-mode']}`] : []),
    ],
    makeSource: fields['bind-create-src'] === 'true',
    copy: fields['volume-nocopy'] !== 'true',
  });
}
