import { notYetStarted, PLAIN_HOST } from '../defaults.ts';
import type { EngineContext } from '../engine.ts';
import type { Container, ContainerConfig, ContainerHost } from '../types.ts';

/** No network, and no log: its output goes to whoever builds. */
const HOST: ContainerHost = { ...PLAIN_HOST, networkMode: 'none', logDriver: 'none' };

/** The container that a step of a build would be: no engine keeps it. */
export function draft(ctx: EngineContext, fs: string, config: ContainerConfig, hostname: string): Container {
  const id = ctx.kernel.hex(64);
  return {
    id,
    name: `build-${id.slice(0, 12)}`,
    created: ctx.kernel.now,
    image: { ref: '', id: '', full: '' },
    config: { ...config, hostname },
    host: HOST,
    state: notYetStarted(),
    fs,
    mounts: [],
    endpoints: [],
    logs: [],
    execs: [],
    command: [],
    monitor: 0 as Container['monitor'],
    helpers: [],
  };
}
