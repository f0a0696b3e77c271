import { build } from '../../../podman/build/build.ts';
import type { Call, Command } from '../../command.ts';
import { buildOptions } from '../build-options.ts';

const HANDLES = [
  'build-arg',
  'file',
  'force-rm',
  'format',
  'iidfile',
  'label',
  'layers',
  'network',
  'no-cache',
  'pull',
  'pull-always',
  'quiet',
  'rm',
  'squash',
  'squash-all',
  'tag',
  'target',
  'tls-verify',
  'add-host',
  'jobs',
  'isolation',
  'userns',
];

function* runBuild(call: Call) {
  const options = buildOptions(call);
  const image = yield* build(call.engine, options);
  if (!image.ok) return call.fail(image.error.text, image.error.code);
  if (options.iidfile !== '') call.proc.fs.write(options.iidfile, `sha256:${image.value.id}`);
  else call.proc.out(`${image.value.id}\n`);
  return 0;
}

/** podman build, podman image build. */
export const podmanBuild: Command = { name: 'build', engines: ['podman'], handles: HANDLES, run: runBuild };
