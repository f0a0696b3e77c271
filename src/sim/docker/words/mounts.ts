import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { clientFailure, type EngineFailure, failure } from '../../engine/failure.ts';
import type { MountWish } from '../../engine/runtime/create.ts';
import { absolute } from '../../host/path.ts';
import { behaviourOf } from '../releases.ts';

const PROPAGATION = ['shared', 'slave', 'private', 'rshared', 'rslave', 'rprivate'];
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** linuxValidMountMode: one word of each kind at most. */
function isMode(mode: string): boolean {
  const kinds = [['ro', 'rw'], ['z', 'Z'], PROPAGATION, ['nocopy'], ['consistent', 'cached', 'delegated', 'default']];
  const words = mode === '' ? [] : mode.split(',');
  return (
    words.every((word) => kinds.some((kind) => kind.includes(word))) &&
    kinds.every((kind) => words.filter((word) => kind.includes(word)).length <= 1)
  );
}

/** A mode of --volumes-from: neither propagation nor copying can be said there. */
export const isVolumesFromMode = (mode: string): boolean =>
  isMode(mode) && !mode.split(',').some((word) => word === 'nocopy' || PROPAGATION.includes(word));

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
  if (parts.length > 3) return err(clientFailure(`invalid spec: ${text}: too many colons`));
  const [source, target = '', mode = ''] = parts.length === 1 ? ['', parts[0], ''] : parts;
  const options = mode === '' ? [] : mode.split(',');
  const bind = isPath(source ?? '');
  const resolved = bind ? absolute(cwd, source ?? '') : (source ?? '');
  const spec = [resolved, target, mode].filter((part) => part !== '').join(':');
  if (parts.length === 2 && isMode(target)) return err(failure(`invalid volume specification: '${spec}'`));
  if (!isMode(mode)) return err(failure(`invalid mode: ${mode}`));
  if (!target.startsWith('/')) {
    return err(
      failure(
        `invalid volume specification: '${spec}': invalid mount config for type "${bind ? 'bind' : 'volume'}": invalid mount path: '${target}' mount path must be absolute`,
      ),
    );
  }
  if (absolute('/', target) === '/')
    return err(
      failure(
        `invalid volume specification: '${spec}': invalid mount config for type "${bind ? 'bind' : 'volume'}": invalid specification: destination can't be '/'`,
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

/** Where a mount cannot lie, or lies nowhere. */
function badPlace(type: string, source: string, target: string): string | undefined {
  if (target === '') return 'field Target must not be empty';
  if (absolute('/', target) === '/' && /^[/.]+$/.test(target)) return "invalid specification: destination can't be '/'";
  if (!target.startsWith('/')) return `invalid mount path: '${target}' mount path must be absolute`;
  if (!['bind', 'volume', 'tmpfs', 'image'].includes(type)) return 'mount type unknown';
  if (['bind', 'image'].includes(type) && source === '') return 'field Source must not be empty';
  return type === 'tmpfs' && source !== '' ? 'field Source must not be specified' : undefined;
}

/** What one kind of mount cannot be told. */
function badKind(
  fields: Readonly<Record<string, string>>,
  type: string,
  source: string,
  ctx: EngineContext,
): string | undefined {
  const propagation = fields['bind-propagation'];
  if (type === 'bind' && propagation !== undefined && !PROPAGATION.includes(propagation))
    return `invalid propagation mode: ${propagation}`;
  if (type === 'bind' && !/^[/.]/.test(source)) return `invalid mount path: '${source}' mount path must be absolute`;
  const readonly = ['true', '1'].includes(fields['readonly'] ?? '');
  return type === 'volume' && source === '' && readonly && !behaviourOf(ctx).readonlyAnonymous
    ? 'must not set ReadOnly mode when using anonymous volumes'
    : undefined;
}

/** --mount type=…,source=…,target=… (the daemon's checks in volume/mounts/validate.go). */
export function parseMount(text: string, cwd: string, ctx: EngineContext): Result<MountWish, EngineFailure> {
  const fields = mountFields(text);
  const type = (fields['type'] ?? 'volume').toLowerCase();
  const source = fields['source'] ?? '';
  const target = fields['target'] ?? '';
  const frame = (why: string): Result<never, EngineFailure> =>
    err(failure(`invalid mount config for type "${type}": ${why}`));
  const bad = badPlace(type, source, target) ?? badKind(fields, type, source, ctx);
  if (bad) return frame(bad);
  const isBind = type === 'bind';
  const resolved = source.startsWith('.') ? absolute(cwd, source) : source;
  const name = type === 'volume' && source !== '' ? badName(resolved) : undefined;
  if (name) return err(name);
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
