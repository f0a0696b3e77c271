import { err, ok, type Result } from '../../../lib/result.ts';
import { EMPTY_CONFIG } from '../../engine/defaults.ts';
import type { ContainerConfig } from '../../engine/types.ts';
import { absolute } from '../../host/path.ts';
import { signalNumber } from '../../host/signals.ts';

type Change = (config: ContainerConfig, value: string) => ContainerConfig | string;

const unquoted = (text: string): string => text.replace(/^"(.*)"$/s, '$1');

function jsonWords(text: string): readonly string[] | undefined {
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

function expose(config: ContainerConfig, value: string): ContainerConfig | string {
  const [port = '', protocol = 'tcp', more] = value.split('/');
  if (more !== undefined) return 'EXPOSE port must be formatted as PORT[/PROTO]';
  if (!/^[+-]?\d+$/.test(port))
    return `EXPOSE port must be an integer: strconv.Atoi: parsing "${port}": invalid syntax`;
  if (Number(port) > 65535 || Number(port) <= 0) return 'EXPOSE port must be a valid port number';
  if (!/^(tcp|udp)$/i.test(protocol)) return 'EXPOSE protocol must be TCP or UDP';
  return { ...config, exposed: [...new Set([...config.exposed, `${Number(port)}/${protocol.toLowerCase()}`])] };
}

const CHANGES: Readonly<Record<string, Change>> = {
  USER: (config, user) => (user === '' ? 'must provide a value to USER' : { ...config, user }),
  EXPOSE: expose,
  ENV: (config, value) => {
    const [, key = '', rest = ''] = /^([^=]*)=?(.*)$/s.exec(value) ?? [];
    if (key === '') return 'ENV must have at least one argument';
    return { ...config, env: [...config.env, `${unquoted(key)}=${unquoted(rest)}`] };
  },
  ENTRYPOINT: (config, value) => ({
    ...config,
    entrypoint: jsonWords(value) ?? (value === '' ? [] : ['/bin/sh', '-c', value]),
  }),
  CMD: (config, value) => ({
    ...config,
    cmd: jsonWords(value) ?? ['/bin/sh', '-c', ...(value === '' ? [] : [value])],
  }),
  VOLUME: (config, value) => {
    const paths = jsonWords(value) ?? value.split(' ');
    if (paths.length === 0) return 'must provide at least one argument to VOLUME';
    if (paths.includes('')) return 'VOLUME paths must not be empty';
    return { ...config, volumes: [...new Set([...config.volumes, ...paths])] };
  },
  WORKDIR: (config, value) => {
    if (value === '') return 'must provide a non-empty WORKDIR';
    const path = absolute(absolute('/', config.workdir), value.replace(/^\/+(?=.)/, config.workdir === '' ? '/' : ''));
    return { ...config, workdir: value.startsWith('/') || config.workdir !== '' ? path : path.slice(1) };
  },
  LABEL: (config, value) => {
    const at = value.indexOf('=');
    if (at < 0) return 'LABEL must be formatted key=value';
    const key = unquoted(value.slice(0, at));
    if (key === '') return 'LABEL must have a non-empty key';
    return { ...config, labels: { ...config.labels, [key]: unquoted(value.slice(at + 1)) } };
  },
  STOPSIGNAL: (config, value) => {
    const signal = signalNumber(value);
    return signal === undefined
      ? `KILLSIGNAL must be given a valid signal: invalid signal: ${value}`
      : { ...config, stopSignal: String(signal) };
  },
  ONBUILD: (config, value) =>
    value === '' ? 'ONBUILD must be given an argument' : { ...config, onBuild: [...(config.onBuild ?? []), value] },
};

/** The configuration that `import --change` makes (libimage's ImageConfigFromChanges). */
export function changedConfig(changes: readonly string[]): Result<ContainerConfig, string> {
  let config = EMPTY_CONFIG;
  for (const change of changes) {
    const [, key, value = ''] = /^([^ ]*) (.*)$/s.exec(change) ?? /^([^=]*)=(.*)$/s.exec(change) ?? [];
    const quoted = JSON.stringify(change);
    if (key === undefined) return err(`invalid change ${quoted} - must be formatted as KEY VALUE`);
    const name = key.trim().toUpperCase();
    const apply = CHANGES[name];
    if (!apply) return err(`invalid change ${quoted} - invalid instruction ${name}`);
    const done = apply(config, value.trim());
    if (typeof done === 'string') return err(`invalid change ${quoted} - ${done}`);
    config = done;
  }
  return ok(config);
}
