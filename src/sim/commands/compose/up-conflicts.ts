import type { Call } from '../command.ts';

const DETACHED = '--abort-on-container-exit, --abort-on-container-failure, --attach, --attach-dependencies or --watch';

/** Flags that do not go together (validateFlags in cmd/compose/up.go). */
export function conflict({ flags }: Call): string | undefined {
  const on = (name: string): boolean => flags.bool(name);
  const stops = on('abort-on-container-exit') || (flags.has('exit-code-from') && !on('abort-on-container-failure'));
  const attaches = flags.list('attach').length > 0 || on('attach-dependencies');
  if (stops && on('abort-on-container-failure'))
    return '--abort-on-container-failure cannot be combined with --abort-on-container-exit';
  if (on('wait') && (attaches || stops))
    return '--wait cannot be combined with --abort-on-container-exit, --attach or --attach-dependencies';
  if (on('build') && on('no-build')) return '--build and --no-build are incompatible';
  if ((on('detach') || on('wait')) && (attaches || stops || on('abort-on-container-failure') || on('watch')))
    return `--${on('wait') ? 'wait' : 'detach'} cannot be combined with ${DETACHED}`;
  if (on('renew-anon-volumes') && on('no-recreate')) return '--no-recreate and --renew-anon-volumes are incompatible';
  if (on('force-recreate') && on('no-recreate')) return '--force-recreate and --no-recreate are incompatible';
  if (on('always-recreate-deps') && on('no-recreate'))
    return '--always-recreate-deps and --no-recreate are incompatible';
  return undefined;
}
