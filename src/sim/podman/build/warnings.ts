import type { EngineContext } from '../../engine/engine.ts';
import type { ContainerConfig } from '../../engine/types.ts';
import { logrusTime } from '../images/log.ts';

/** What an image in OCI format cannot hold: each time one is committed, buildah says so (buildah's config.go). */
export function lostSettings({ onBuild = [], shell = [], healthcheck }: ContainerConfig): string[] {
  const must = 'will be ignored. Must use `docker` format';
  return [
    ...onBuild.map((trigger) => `ONBUILD is not supported for OCI image format, ${trigger} ${must}`),
    ...(shell.length > 0 ? [`SHELL is not supported for OCI image format, [${shell.join(' ')}] ${must}`] : []),
    ...(healthcheck ? [`HEALTHCHECK is not supported for OCI image format and ${must}`] : []),
  ];
}

/** Tells warnings on stderr as the library's logger does. */
export function warn(ctx: EngineContext, warnings: readonly string[]): void {
  for (const text of warnings) {
    const quoted = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"');
    ctx.caller.err(`time="${logrusTime(ctx.kernel.now)}" level=warning msg="${quoted}"\n`);
  }
}
