import { rootlesskitParent } from '../../docker/daemon.ts';
import { dockerRelease } from '../../docker/releases.ts';
import { rootlessSeat } from '../../docker/seat.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { detaches, runDaemon } from './daemon.ts';
import { missingRange } from './spaces.ts';

const SCRIPT = '/usr/bin/dockerd-rootless.sh';

/** Variables that choose another network for the daemon than slirp4netns. */
const OTHER = [
  'DETACH_NETNS',
  'NET',
  'MTU',
  'PORT_DRIVER',
  'SLIRP4NETNS_SANDBOX',
  'SLIRP4NETNS_SECCOMP',
  'DISABLE_HOST_LOOPBACK',
];

/** What the script becomes: RootlessKit with slirp4netns and its own port driver. */
const rootlesskitWords = (run: string, detached: boolean): string[] => [
  'rootlesskit',
  `--state-dir=${run}/dockerd-rootless`,
  '--net=slirp4netns',
  '--mtu=65520',
  '--slirp4netns-sandbox=auto',
  '--slirp4netns-seccomp=auto',
  '--disable-host-loopback',
  '--port-driver=builtin',
  '--copy-up=/etc',
  '--copy-up=/run',
  '--propagation=rslave',
  ...(detached ? ['--detach-netns'] : []),
  SCRIPT,
];

/** The script runs with `set -x`: each step it takes is written out (contrib/dockerd-rootless.sh of moby). */
const trace = (run: string, home: string, uid: number, detached: boolean): string[] => [
  `[ -w ${run} ]`,
  `[ -d ${home} ]`,
  'rootlesskit=',
  'command -v docker-rootlesskit',
  'command -v rootlesskit',
  'rootlesskit=rootlesskit',
  'break',
  '[ -z rootlesskit ]',
  ...(detached ? [`: ${run}/containerd-rootless`, `[ -e ${run}/containerd-rootless ]`] : []),
  `: ${run}/dockerd-rootless`,
  ...[': ', ': ', ': ', ': auto', ': auto', ': '],
  ...(detached ? [': true'] : []),
  ...['net=', 'port_driver=', 'mtu=', '[ -z  ]'],
  'command -v slirp4netns',
  'slirp4netns --help',
  'grep -qw -- --netns-type',
  'net=slirp4netns',
  ...['[ -z slirp4netns ]', '[ -z slirp4netns ]', '[ -z slirp4netns ]'],
  '[ slirp4netns = host ]',
  '[ -z  ]',
  ...(detached ? [] : ['[ slirp4netns = slirp4netns -o slirp4netns = pasta ]']),
  'mtu=65520',
  '[ -z  ]',
  '[ slirp4netns = pasta ]',
  'port_driver=builtin',
  'host_loopback=--disable-host-loopback',
  '[  = false ]',
  'dockerd=dockerd',
  '[ -z  ]',
  ...['_DOCKERD_ROOTLESS_CHILD=1', 'export _DOCKERD_ROOTLESS_CHILD'],
  'id -u',
  `[ ${uid} = 0 ]`,
  ...(uid === 0 ? [] : ['command -v selinuxenabled']),
  ...(uid !== 0 && detached ? ['DOCKERD_ROOTLESS_ROOTLESSKIT_FLAGS=--detach-netns '] : []),
  ...(uid === 0 ? [] : [`exec ${rootlesskitWords(run, detached).join(' ')}`]),
];

/** The process becomes RootlessKit (execve): another name and other words, the same number. */
function become(proc: Proc, words: readonly string[]): void {
  proc.record.argv = [...words];
  proc.record.comm = 'rootlesskit';
  proc.record.exe = '/usr/bin/rootlesskit';
}

/** dockerd-rootless.sh: starts dockerd as a user, in namespaces that RootlessKit makes; runs until it is told to end. */
export const dockerdRootless: Program = function* (proc) {
  const { env, kernel } = proc;
  const uid = Number(proc.record.euid);
  const say = (lines: readonly string[]): void => proc.err(lines.map((line) => `+ ${line}\n`).join(''));
  yield* proc.tick();
  const run = env['XDG_RUNTIME_DIR'] ?? '';
  if (run === '' || proc.fs.access(run, 'w') !== undefined) {
    proc.out('XDG_RUNTIME_DIR needs to be set and writable\n');
    say([`[ -w ${run} ]`, 'echo XDG_RUNTIME_DIR needs to be set and writable', 'exit 1']);
    return 1;
  }
  const chosen = OTHER.find((name) => env[`DOCKERD_ROOTLESS_ROOTLESSKIT_${name}`] !== undefined);
  const extra = proc.argv.slice(1);
  if (chosen !== undefined || extra.length > 0) {
    const what = chosen === undefined ? extra.join(' ') : `DOCKERD_ROOTLESS_ROOTLESSKIT_${chosen}`;
    proc.err(`dockerd-rootless.sh: ${what} is not part of this simulation\n`);
    return 64;
  }
  const seat = rootlessSeat(proc.record.euid, env['HOME'] ?? '/');
  const detached = detaches({ release: dockerRelease(kernel.state.versions['docker'] ?? '29') });
  say(trace(run, env['HOME'] ?? '', uid, detached));
  if (uid === 0) {
    proc.out('This script must be executed as a non-privileged user\n');
    return 1;
  }
  const fail = (text: string): number => {
    proc.err(`[rootlesskit:parent] error: ${text}\n`);
    return 1;
  };
  if (rootlesskitParent(kernel, proc.record.euid))
    return fail(
      `failed to lock ${run}/dockerd-rootless/lock, another RootlessKit is running with the same state directory?`,
    );
  const missing = missingRange(proc);
  if (missing !== undefined) return fail(missing);
  become(proc, rootlesskitWords(run, detached));
  return yield* runDaemon(proc, seat, extra);
};
