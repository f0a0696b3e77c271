import type { Call } from '../command.ts';
import { readEnv } from './load/env-file.ts';
import { ComposeError, listAt, mapAt, type Raw, textAt } from './load/raw.ts';
import type { Dependency, Service } from './model.ts';

const wordsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined;

const dependency = ([name, raw]: readonly [string, unknown]): Dependency => {
  const { condition, restart, required } = raw as Raw;
  return { name, condition: String(condition), restart: restart === true, required: required !== false };
};

/** Files of env_file= of a service, put together. Throws ComposeError: one that must be there is missing. */
export function environmentFiles(call: Call, raw: Raw, env: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const one of listAt(raw, 'env_file')) {
    const path = textAt(one as Raw, 'path');
    const text = call.proc.fs.read(path);
    if (text.ok) Object.assign(found, readEnv(text.value, env));
    else if ((one as Raw)['required'] !== false)
      throw new ComposeError(`env file ${path} not found: stat ${path}: no such file or directory`);
  }
  return found;
}

/** A service from its part of a model. */
export function serviceFrom(name: string, raw: Raw, project: string): Service {
  const deploy = mapAt(raw, 'deploy');
  return {
    name,
    raw,
    image: textAt(raw, 'image') || `${project}-${name}`,
    hasBuild: raw['build'] !== undefined,
    command: wordsOf(raw['command']),
    entrypoint: wordsOf(raw['entrypoint']),
    environment: mapAt(raw, 'environment') as Service['environment'],
    dependsOn: Object.entries(mapAt(raw, 'depends_on')).map(dependency),
    containerName: textAt(raw, 'container_name'),
    scale: Number(raw['scale'] ?? deploy['replicas'] ?? 1),
  };
}
