import { humanSize } from '../../../cli/index.ts';
import { build } from '../../../docker/build/build.ts';
import { layerCache } from '../../../docker/build/cache.ts';
import { imagesByOrder, shownId } from '../../../engine/images/index.ts';
import type { Call, Command } from '../../command.ts';
import { confirm } from '../../queries/confirm.ts';
import { buildOptions } from '../build-options.ts';

const HANDLES = [
  'build-arg',
  'file',
  'iidfile',
  'label',
  'load',
  'network',
  'no-cache',
  'progress',
  'provenance',
  'pull',
  'quiet',
  'rm',
  'sbom',
  'tag',
  'target',
  'force-rm',
  'add-host',
  'builder',
  'shm-size',
  'ulimit',
];

function* runBuild(call: Call) {
  const options = buildOptions(call);
  const quiet = options.quiet || call.flags.text('progress') === 'quiet';
  const image = yield* build(call.engine, { ...options, quiet });
  if (!image.ok) return image.error;
  const id = `sha256:${shownId(call.engine, image.value)}`;
  if (options.iidfile !== '') call.proc.fs.write(options.iidfile, id);
  if (quiet) call.proc.out(`${id}\n`);
  return 0;
}

/** docker build, also as docker buildx build, docker builder build and docker image build. */
export const dockerBuild: Command = { name: 'build', engines: ['docker'], handles: HANDLES, run: runBuild };

const WARNING = 'WARNING! This will remove all dangling build cache. Are you sure you want to continue? [y/N] ';
const WARNING_ALL = 'WARNING! This will remove all build cache. Are you sure you want to continue? [y/N] ';

function* prune(call: Call) {
  const all = call.flags.bool('all');
  if (!call.flags.bool('force')) {
    const answer = yield* confirm(call, all ? WARNING_ALL : WARNING);
    if (answer !== 'yes') return answer === 'no' ? 0 : answer;
  }
  const cache = layerCache(call.engine);
  const used = new Set(imagesByOrder(call.engine.store).flatMap((image) => image.layers.map(({ layer }) => layer)));
  const gone = Object.entries(cache).filter(([, { layer }]) => all || !used.has(layer));
  let size = 0;
  for (const [key, layer] of gone) {
    if (!used.has(layer.layer)) size += layer.size;
    delete cache[key];
  }
  if (gone.length > 0)
    call.proc.out(`Deleted build cache objects:\n${gone.map(([key]) => `${key.slice(0, 25)}\n`).join('')}\n`);
  call.proc.out(`Total reclaimed space: ${humanSize(size)}\n`);
  return 0;
}

/** docker builder prune, docker buildx prune: forgets the layers of earlier builds. */
export const dockerBuilderPrune: Command = {
  name: 'buildx prune',
  engines: ['docker'],
  handles: ['all', 'force', 'keep-storage'],
  run: prune,
};

/** docker buildx version. */
export const dockerBuildxVersion: Command = {
  name: 'buildx version',
  engines: ['docker'],
  handles: [],
  offline: true,
  *run({ proc, engine }) {
    proc.out(`github.com/docker/buildx ${engine.release.versions['buildx'] ?? '0.19.3+ds1'}\n`);
    return 0;
  },
};

/** docker buildx ls: the one builder of the docker driver. */
export const dockerBuildxLs: Command = {
  name: 'buildx ls',
  engines: ['docker'],
  handles: ['no-trunc'],
  *run({ proc, engine }) {
    const version = engine.release.manifestIds ? 'v0.29.0' : 'v0.25.2';
    const row = (...cells: readonly string[]): string =>
      `${cells.map((cell, at) => cell.padEnd([16, 17, 10, 11, 0][at] ?? 0)).join('')}\n`;
    proc.out(row('NAME/NODE', 'DRIVER/ENDPOINT', 'STATUS', 'BUILDKIT', 'PLATFORMS'));
    proc.out(row('default*', 'docker', '', '', ''));
    proc.out(row(' \\_ default', ' \\_ default', 'running', version, 'linux/amd64 (+2), linux/386'));
    return 0;
  },
};
