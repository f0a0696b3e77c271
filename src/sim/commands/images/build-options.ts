import { type BuildOptions, buildArgs } from '../../engine/build/inputs.ts';
import type { Call } from '../command.ts';
import { pairs } from '../queries/pairs.ts';

/** Media types by the words for them; anything else is OCI's. */
const FORMATS: Readonly<Record<string, BuildOptions['format']>> = { docker: 'docker' };

/** What the flags of `build` ask for. */
export function buildOptions(call: Call): BuildOptions {
  const { flags, args, engine } = call;
  const file = flags.list('file')[0] ?? flags.maybe('file');
  const pull = flags.maybe('pull');
  return {
    context: args[0],
    file,
    tags: flags.list('tag'),
    args: buildArgs(engine, flags.list('build-arg')),
    labels: pairs(flags.list('label')),
    target: flags.text('target'),
    noCache: flags.bool('no-cache'),
    pull: pull !== undefined && !['false', 'missing', 'never'].includes(pull),
    quiet: flags.bool('quiet'),
    iidfile: flags.text('iidfile'),
    squash: flags.bool('squash') || flags.bool('squash-all'),
    layers: flags.has('layers') ? flags.bool('layers') : true,
    format: FORMATS[flags.text('format') || (call.proc.env['BUILDAH_FORMAT'] ?? '')] ?? 'oci',
  };
}
