import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { secretText } from './secrets.ts';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The variables that a container's processes begin with. */
export function environment(ctx: EngineContext, container: Container, home: string): Record<string, string> {
  const env: Record<string, string> = { PATH, container: 'podman' };
  if (container.config.tty) env['TERM'] = 'xterm';
  for (const one of container.config.env) {
    const at = one.indexOf('=');
    if (at >= 0) env[one.slice(0, at)] = one.slice(at + 1);
  }
  for (const { kind, name, target } of container.host.secrets ?? [])
    if (kind === 'env') env[target] = secretText(ctx, name);
  env['HOME'] ??= home;
  env['HOSTNAME'] ??= container.config.hostname || container.id.slice(0, 12);
  return env;
}
