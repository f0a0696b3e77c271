import type { EngineContext } from '../engine/engine.ts';
import type { Container } from '../engine/types.ts';
import { tagOf } from './journal-writer.ts';

const tagWords = (tag: string): string[] => (tag === '' ? [] : ['--log-tag', tag]);

/** The command line of conmon for a container (libpod/oci_conmon_common.go, sharedConmonArgs). */
export function argvOf(ctx: EngineContext, container: Container): string[] {
  const { architecture } = ctx;
  const run = architecture.filesOf(container);
  const { id } = container;
  const temporary = architecture.rootless ? `/run/user/${architecture.owner}/libpod/tmp` : '/run/libpod';
  return [
    '/usr/bin/conmon',
    '--api-version',
    '1',
    '-c',
    id,
    '-u',
    id,
    '-r',
    '/usr/bin/crun',
    '-b',
    `${architecture.dataRoot}/overlay-containers/${id}/userdata`,
    '-p',
    `${run}/pidfile`,
    '-n',
    container.name,
    '--exit-dir',
    `${temporary}/exits`,
    '--persist-dir',
    `${temporary}/persist/${id}`,
    '--full-attach',
    '-s',
    '-l',
    container.host.logDriver || 'journald',
    '--log-level',
    'warning',
    '--syslog',
    '--runtime-arg',
    '--log-format=json',
    '--runtime-arg',
    '--log',
    `--runtime-arg=${run}/oci-log`,
    ...tagWords(tagOf(container)),
    '--conmon-pidfile',
    `${run}/conmon.pid`,
    '--exit-command',
    '/usr/bin/podman',
    '--exit-command-arg',
    'container',
    '--exit-command-arg',
    'cleanup',
    '--exit-command-arg',
    id,
  ];
}
