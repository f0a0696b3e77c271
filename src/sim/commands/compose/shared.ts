import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { engineRun, reason } from './child.ts';
import { warn } from './load/files.ts';
import { mapAt, textAt } from './load/raw.ts';
import type { Project, Resource } from './model.ts';
import { progress } from './progress.ts';
import { labelArguments, networkArguments, pairs } from './resource-flags.ts';

function* makeNetwork(call: Call, project: Project, key: string, network: Resource): Task<string | undefined> {
  const there = Object.values(call.engine.store.networks).find(({ name }) => name === network.name);
  if (there) return undefined;
  if (network.external) return `network ${network.name} declared as external, but could not be found`;
  progress(call, `Network ${network.name}`, '', 'Creating');
  const made = yield* engineRun(call, [
    'network',
    'create',
    ...labelArguments(project, 'network', key),
    ...networkArguments(network),
    network.name,
  ]);
  if (made.code !== 0) {
    progress(call, `Network ${network.name}`, '', 'Error');
    return `failed to create network ${network.name}: ${reason(made.err)}`;
  }
  progress(call, `Network ${network.name}`, '', 'Created');
  return undefined;
}

function* makeVolume(call: Call, project: Project, key: string, volume: Resource): Task<string | undefined> {
  const there = call.engine.store.volumes[volume.name];
  if (!there && volume.external) return `external volume ${JSON.stringify(volume.name)} not found`;
  if (there) {
    if (!volume.external && there.labels['com.docker.compose.project'] === undefined)
      warn(
        call,
        `volume ${JSON.stringify(volume.name)} already exists but was not created by Docker Compose. Use \`external: true\` to use an existing volume`,
      );
    return undefined;
  }
  progress(call, `Volume ${volume.name}`, '', 'Creating');
  const driver = textAt(volume.raw, 'driver');
  const made = yield* engineRun(call, [
    'volume',
    'create',
    ...labelArguments(project, 'volume', key),
    ...(driver === '' ? [] : ['--driver', driver]),
    ...pairs('--opt', mapAt(volume.raw, 'driver_opts')),
    ...pairs('--label', mapAt(volume.raw, 'labels')),
    volume.name,
  ]);
  if (made.code !== 0) return reason(made.err);
  progress(call, `Volume ${volume.name}`, '', 'Created');
  return undefined;
}

/** Makes the networks and volumes of a project that are not there. Gives an error's text. */
export function* makeShared(call: Call, project: Project): Task<string | undefined> {
  for (const [key, network] of Object.entries(project.networks)) {
    const failed = yield* makeNetwork(call, project, key, network);
    if (failed !== undefined) return failed;
  }
  for (const [key, volume] of Object.entries(project.volumes)) {
    const failed = yield* makeVolume(call, project, key, volume);
    if (failed !== undefined) return failed;
  }
  return undefined;
}
