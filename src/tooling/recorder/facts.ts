/** What a recording host is: read from it with one script, written to content/hosts/<host>.yaml. */
import { stringify } from 'yaml';
import { type Engine, hostSchema, type RecordingHost } from '../../schema/index.ts';
import { RecorderError } from './errors.ts';

/** Prints `key: value` lines. Docker answers as root; Podman is asked as the user whose rootless store is recorded. */
export const FACTS = `
. /etc/os-release; echo "os: $PRETTY_NAME"
echo "kernel: $(uname -r)"; echo "arch: $(uname -m)"; echo "date: $(date -u +%F)"; echo "epoch: $(date +%s)"
systemctl --version | sed -n '1s/^systemd \\([0-9.]*\\).*/systemd: \\1/p'
[ -e /sys/fs/cgroup/cgroup.controllers ] && echo 'cgroups: v2' || echo 'cgroups: v1'
docker version -f 'docker.version: {{.Server.Version}}'
docker info -f 'docker.storage: {{.Driver}}
docker.runtime: {{.DefaultRuntime}}'
containerd --version | sed 's/.* \\([0-9][^ ]*\\).*/docker.containerd: \\1/'
who=ana; id -u ana >/dev/null 2>&1 || who=root
cd / && runuser -u $who -- env HOME="$(getent passwd $who | cut -d: -f6)" XDG_RUNTIME_DIR=/run/user/$(id -u $who) podman info --format 'podman.version: {{.Version.Version}}
podman.storage: {{.Store.GraphDriverName}}
podman.runtime: {{.Host.OCIRuntime.Name}}
podman.network: {{.Host.NetworkBackend}}'
`;

/** The facts, and the machine's clock when they were read (seconds since 1970). */
export interface HostFacts {
  readonly host: RecordingHost;
  readonly epoch: number;
}

/** Distributions add to a version what says nothing about the engine: 28.5.2+dfsg4 is 28.5.2. */
const plainVersion = (version: string | undefined): string => (version ?? '').replace(/[+~].*$/, '');

/** Parses what FACTS printed. @throws RecorderError that names what the host did not say. */
export function parseFacts(text: string): HostFacts {
  const facts = new Map(text.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
  const get = (key: string): string => facts.get(key)?.trim() ?? '';
  const parsed = hostSchema.safeParse({
    ...{ os: get('os'), kernel: get('kernel'), arch: get('arch'), systemd: get('systemd'), cgroups: get('cgroups') },
    recorded: get('date'),
    docker: {
      version: plainVersion(facts.get('docker.version')),
      storage: get('docker.storage'),
      runtime: get('docker.runtime'),
      containerd: plainVersion(facts.get('docker.containerd')),
    },
    podman: {
      version: plainVersion(facts.get('podman.version')),
      storage: get('podman.storage'),
      runtime: get('podman.runtime'),
      network: get('podman.network'),
    },
  });
  if (parsed.success) return { host: parsed.data, epoch: Number(get('epoch')) };
  const missing = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n  ');
  throw new RecorderError(
    `the recording host does not say what it is:\n  ${missing}`,
    'Expected: systemd, Docker and Podman, all working.',
  );
}

/** The host as it is written to content/hosts/<host>.yaml. */
export const hostYaml = (host: RecordingHost): string =>
  `# Written by the recorder (npm run record); a hand never edits it.\n${stringify(host, { lineWidth: 0 })}`;

/** The version of one engine. */
export const versionOf = (host: RecordingHost, engine: Engine): string => host[engine].version;
