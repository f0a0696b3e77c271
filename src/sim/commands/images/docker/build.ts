import { build } from '../../../docker/build/build.ts';
import { shownId } from '../../../engine/images/index.ts';
import type { Call, Command } from '../../command.ts';
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
