import { err, ok, type Result } from '../../../lib/result.ts';
import { applySetting } from '../../engine/build/apply.ts';
import { pairProblem } from '../../engine/build/arguments.ts';
import { INSTRUCTIONS, parseDockerfile } from '../../engine/build/dockerfile.ts';
import { EMPTY_CONFIG } from '../../engine/defaults.ts';
import type { ContainerConfig } from '../../engine/types.ts';
import { stepProblem } from '../build/check.ts';
import { PODMAN_SETTINGS } from '../build/settings.ts';

/** Changes line by line; 'CMD=/bin/sh' means 'CMD /bin/sh' (pkg/util's DecodeChanges). */
const decoded = (changes: readonly string[]): string[] =>
  changes
    .flatMap((change) => change.split('\n'))
    .map((line) => line.trim().replace(/^([^\s=]+)=/, '$1 '))
    .filter((line) => line !== '');

const merged = (env: readonly string[], more: readonly string[]): readonly string[] => {
  const named = new Map([...env, ...more].map((line) => [line.split('=')[0], line]));
  return [...named.values()];
};

/** Lays the settings of changes over a configuration (buildah's internal/config/override.go). */
function overlaid(config: ContainerConfig, by: ContainerConfig): ContainerConfig {
  const commands = (by.entrypoint?.length ?? 0) > 0 || (by.cmd?.length ?? 0) > 0 ? by : config;
  return {
    ...config,
    user: by.user || config.user,
    exposed: [...new Set([...config.exposed, ...by.exposed])],
    env: merged(config.env, by.env),
    entrypoint: commands.entrypoint,
    cmd: commands.cmd,
    volumes: [...new Set([...config.volumes, ...by.volumes])],
    workdir: by.workdir || config.workdir,
    labels: { ...config.labels, ...by.labels },
    stopSignal: by.stopSignal,
    healthcheck: by.healthcheck ?? config.healthcheck,
    ...(by.onBuild && { onBuild: by.onBuild }),
    ...(by.shell && { shell: by.shell }),
  };
}

/** Applies `commit --change`; the error is what buildah says of the change that it cannot apply. */
export function overrideConfig(config: ContainerConfig, changes: readonly string[]): Result<ContainerConfig, string> {
  const lines = decoded(changes);
  if (lines.length === 0) return ok(config);
  const text = lines.join('\n');
  const parsed = parseDockerfile(text);
  if (!parsed.ok) return ok(config);
  const state = { config: EMPTY_CONFIG, author: '', cmdSet: false };
  for (const instruction of parsed.value.instructions) {
    const wrong = pairProblem(instruction);
    if (wrong) return err(`parsing change set ${text}: ${wrong}`);
  }
  for (const instruction of parsed.value.instructions) {
    const { name, original } = instruction;
    const fail = (why: string): Result<never, string> => err(`processing change "${original}": ${why}`);
    if (!INSTRUCTIONS.includes(name)) return fail(`did not understand change instruction "${original}"`);
    const wrong = stepProblem(instruction);
    if (wrong) return fail(wrong);
    if (name === 'RUN') return fail('RUN not supported as changes');
    if (name === 'COPY' || name === 'ADD') return fail('ADD/COPY not supported as changes');
    if (name === 'FROM' || name === 'ARG') continue;
    const done = applySetting(state, instruction, {}, PODMAN_SETTINGS);
    if (!done.ok) return fail(done.error);
  }
  return ok(overlaid(config, state.config));
}
