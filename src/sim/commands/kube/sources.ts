import { parse } from 'yaml';
import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineStore } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import { fromBase64 } from './base64.ts';
import { pairs, part, parts, type Raw, splitDocuments, text } from './documents.ts';

/** What containers take their variables and files from. */
export interface Sources {
  readonly configMaps: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly store: EngineStore;
}

/** The ConfigMaps of --configmap. */
export function configMapFiles(call: Call): Result<readonly Raw[], string> {
  const found: Raw[] = [];
  for (const path of call.flags.list('configmap').length > 0
    ? call.flags.list('configmap')
    : [call.flags.text('configmap')]) {
    for (const one of path.split(',').filter((word) => word !== '')) {
      const read = call.proc.fs.read(one);
      if (!read.ok)
        return err(`open ${one}: ${read.error === 'EACCES' ? 'permission denied' : 'no such file or directory'}`);
      const documents = splitDocuments(read.value);
      if (!documents.ok) return err(`"${one}": unable to read as kube YAML: ${documents.error}`);
      const wrong = documents.value.find((document) => document['kind'] !== 'ConfigMap');
      if (wrong)
        return err(
          `"${one}": invalid YAML kind: "${text(wrong, 'kind') ?? ''}". [ConfigMap] is the only supported by --configmap`,
        );
      found.push(...documents.value);
    }
  }
  return ok(found);
}

/** ConfigMaps by name. */
export const byName = (maps: readonly Raw[]): Map<string, Record<string, string>> =>
  new Map(maps.map((map) => [text(part(map, 'metadata'), 'name') ?? '', pairs(part(map, 'data'))]));

/** What a secret holds that came out of a document of kind Secret. Error: none of that name, or another kind of data. */
export function secretData(store: EngineStore, name: string): Result<Readonly<Record<string, string>>, string> {
  const secret = Object.values(store.secrets).find((one) => one.name === name || one.id === name);
  if (!secret) return err(`no secret with name or id "${name}": no such secret`);
  let document: unknown;
  try {
    document = parse(secret.data);
  } catch {
    document = undefined;
  }
  if (typeof document !== 'object' || document === null)
    return err(`only secrets created via the kube yaml file are supported: secret ${name} is not valid JSON`);
  const raw = document as Raw;
  const coded = Object.entries(pairs(part(raw, 'data'))).map(([key, value]) => [key, fromBase64(value) ?? '']);
  return ok({ ...Object.fromEntries(coded), ...pairs(part(raw, 'stringData')) });
}

const isOptional = (ref: Raw): boolean => ref['optional'] === true;

/** A variable whose value stands elsewhere; undefined where that may be missing. */
function referred(
  env: Raw,
  pod: { readonly name: string; readonly id: string; readonly meta: Raw },
  sources: Sources,
): Result<string | undefined, string> {
  const name = text(env, 'name') ?? '';
  const from = part(env, 'valueFrom');
  const map = part(from, 'configMapKeyRef');
  if (from['configMapKeyRef']) {
    const data = sources.configMaps.get(text(map, 'name') ?? '');
    const value = data?.[text(map, 'key') ?? ''];
    if (value !== undefined) return ok(value);
    if (isOptional(map)) return ok(undefined);
    return err(
      data
        ? `cannot set env ${name}: key ${text(map, 'key')} not found in configmap ${text(map, 'name')}`
        : `cannot set env ${name}: configmap ${text(map, 'name')} not found`,
    );
  }
  const secret = part(from, 'secretKeyRef');
  if (from['secretKeyRef']) {
    const data = secretData(sources.store, text(secret, 'name') ?? '');
    const value = data.ok ? data.value[text(secret, 'key') ?? ''] : undefined;
    if (value !== undefined || isOptional(secret)) return ok(value);
    return err(
      `cannot set env ${name}: ${data.ok ? `secret ${text(secret, 'name')} has not ${text(secret, 'key')} key` : data.error}`,
    );
  }
  const field = text(part(from, 'fieldRef'), 'fieldPath');
  const inside = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(field ?? '');
  if (field === 'metadata.name') return ok(pod.name);
  if (field === 'metadata.uid') return ok(pod.id);
  if (inside) return ok(text(part(pod.meta, inside[1] ?? ''), inside[2] ?? '') ?? '');
  if (field !== undefined)
    return err(`can not set env ${name}. Reason: fieldPath ${field} is either not valid or not supported`);
  return ok(text(env, 'value') ?? '');
}

/** All variables of a container: those of envFrom, then those of env. Errors: what they refer to is missing. */
export function variables(
  container: Raw,
  pod: { readonly name: string; readonly id: string; readonly meta: Raw },
  sources: Sources,
): Result<Readonly<Record<string, string>>, string> {
  const found: Record<string, string> = {};
  for (const from of parts(container, 'envFrom')) {
    const prefix = text(from, 'prefix') ?? '';
    const take = (data: Readonly<Record<string, string>>): void => {
      for (const [key, value] of Object.entries(data)) found[`${prefix}${key}`] = value;
    };
    const map = part(from, 'configMapRef');
    const secret = part(from, 'secretRef');
    if (from['configMapRef']) {
      const data = sources.configMaps.get(text(map, 'name') ?? '');
      if (data) take(data);
      else if (!isOptional(map)) return err(`configmap ${text(map, 'name')} not found`);
    }
    if (from['secretRef']) {
      const data = secretData(sources.store, text(secret, 'name') ?? '');
      if (data.ok) take(data.value);
      else if (!isOptional(secret)) return data;
    }
  }
  for (const env of parts(container, 'env')) {
    const value = env['valueFrom'] ? referred(env, pod, sources) : ok(text(env, 'value') ?? '');
    if (!value.ok) return value;
    if (value.value !== undefined) found[text(env, 'name') ?? ''] = value.value;
  }
  return ok(found);
}
