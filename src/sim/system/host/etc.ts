import { dir, file, link } from '../../host/nodes.ts';
import type { Layer } from '../../host/state.ts';
import { GROUP, OS_RELEASE, PASSWD, SHORTNAMES } from './etc-table.ts';
import { BASH_LOGOUT, BASHRC, PROFILE } from './skel-table.ts';

const SHELL_PROFILE = `# /etc/profile: system-wide .profile file for the Bourne shell (sh(1))
# and Bourne compatible shells (bash(1), ksh(1), ash(1), ...).

if [ "$(id -u)" -eq 0 ]; then
  PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
else
  PATH="/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
fi
export PATH

if [ "\${PS1-}" ]; then
  if [ "\${BASH-}" ] && [ "$BASH" != "/bin/sh" ]; then
    # The file bash.bashrc already sets the default PS1.
    # PS1='\\h:\\w\\$ '
    if [ -f /etc/bash.bashrc ]; then
      . /etc/bash.bashrc
    fi
  else
    if [ "$(id -u)" -eq 0 ]; then
      PS1='# '
    else
      PS1='$ '
    fi
  fi
fi
`;
const SUDOERS = `#
# This file MUST be edited with the 'visudo' command as root.
#
# Please consider adding local content in /etc/sudoers.d/ instead of
# directly modifying this file.
#
# See the man page for details on how to write a sudoers file.
#
Defaults	env_reset
Defaults	mail_badpass
Defaults	secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

Defaults	use_pty

# User privilege specification
root	ALL=(ALL:ALL) ALL

# Allow members of group sudo to execute any command
%sudo	ALL=(ALL:ALL) ALL

# See sudoers(5) for more information on "@include" directives:

@includedir /etc/sudoers.d
`;
const NSSWITCH = `# /etc/nsswitch.conf
#
# Example configuration of GNU Name Service Switch functionality.

passwd:         files systemd
group:          files systemd
shadow:         files systemd
gshadow:        files systemd

hosts:          files dns
networks:       files

protocols:      db files
services:       db files
ethers:         db files
rpc:            db files

netgroup:       nis
`;
const SERVICES =
  'tcpmux\t\t1/tcp\necho\t\t7/tcp\nftp\t\t21/tcp\nssh\t\t22/tcp\ntelnet\t\t23/tcp\nsmtp\t\t25/tcp\ndomain\t\t53/tcp\ndomain\t\t53/udp\nhttp\t\t80/tcp\nhttps\t\t443/tcp\nhttps\t\t443/udp\npostgresql\t5432/tcp\nredis\t\t6379/tcp\nhttp-alt\t8080/tcp\n';
const POLICY =
  '{\n    "default": [\n        {\n            "type": "insecureAcceptAnything"\n        }\n    ],\n    "transports":\n        {\n            "docker-daemon":\n                {\n                    "": [{"type":"insecureAcceptAnything"}]\n                }\n        }\n}\n';

/** /etc/shadow: nobody has a password; nobody but root may read it. */
function shadow(): string {
  return PASSWD.split('\n')
    .filter(Boolean)
    .map((line) => {
      const name = line.split(':')[0] ?? '';
      const locked = ['root', 'daemon', 'bin'].includes(name) ? '*' : '!';
      return `${name}:${locked}:20778:0:99999:7:::\n`;
    })
    .join('');
}

const SHADOWED = { mode: 0o640, gid: 42 };

const FIRST_FILES: Layer = {
  '/etc/adduser.conf': file(''),
  '/etc/bash.bashrc': file(
    '# System-wide .bashrc file for interactive bash(1) shells.\n[ -z "${PS1-}" ] && return\nshopt -s checkwinsize\nPS1=\'${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ \'\n',
  ),
  '/etc/cdi': dir(),
  '/etc/containerd': dir(),
  '/etc/containers/policy.json': file(POLICY),
  '/etc/containers/registries.conf': file(
    '# For more information on this configuration file, see containers-registries.conf(5).\n',
  ),
  '/etc/containers/registries.conf.d/05-search.conf': file('unqualified-search-registries = ["docker.io"]\n'),
  '/etc/containers/registries.conf.d/shortnames.conf': file(SHORTNAMES),
  '/etc/containers/registries.d/default.yaml': file('# This is a default registries.d configuration file.\n'),
  '/etc/containers/storage.conf': file(
    '[storage]\ndriver = "overlay"\nrunroot = "/run/containers/storage"\ngraphroot = "/var/lib/containers/storage"\n',
  ),
  '/etc/debian_version': file('forky/sid\n'),
  '/etc/default/docker': file(
    '# Docker Upstart and SysVinit configuration file\n#DOCKER_OPTS="--dns 8.8.8.8 --dns 8.8.4.4"\n',
  ),
  '/etc/default/useradd': file('SHELL=/bin/sh\n'),
  '/etc/docker': dir(),
  '/etc/environment': file(''),
  '/etc/fstab': file('/dev/vda / ext4 defaults 0 1\n'),
  '/etc/group': file(GROUP),
  '/etc/gshadow': file(GROUP.replace(/^([^:]*):x:\d+:/gm, '$1:*::'), SHADOWED),
};

const OTHER_FILES: Layer = {
  '/etc/host.conf': file('multi on\n'),
  '/etc/hostname': file('containerhost\n'),
  '/etc/hosts': file('127.0.0.1 localhost containerhost\n'),
  '/etc/issue': file('Debian GNU/Linux forky/sid \\n \\l\n\n'),
  '/etc/localtime': link('/usr/share/zoneinfo/Etc/UTC'),
  '/etc/login.defs': file(
    'UID_MIN\t\t\t 1000\nUID_MAX\t\t\t60000\nGID_MIN\t\t\t 1000\nGID_MAX\t\t\t60000\nSUB_UID_MIN\t\t   100000\nSUB_UID_COUNT\t\t    65536\nENCRYPT_METHOD YESCRYPT\n',
  ),
  '/etc/machine-id': file('24335214c2d1476d9f075e1581f8369d\n', { mode: 0o444 }),
  '/etc/motd': file(''),
  '/etc/mtab': link('../proc/self/mounts'),
  '/etc/nsswitch.conf': file(NSSWITCH),
  '/etc/os-release': link('../usr/lib/os-release'),
  '/etc/passwd': file(PASSWD),
  '/etc/profile': file(SHELL_PROFILE),
  '/etc/protocols': file('ip\t0\tIP\nicmp\t1\tICMP\ntcp\t6\tTCP\nudp\t17\tUDP\n'),
  '/etc/resolv.conf': file('nameserver 10.255.255.53\n'),
  '/etc/services': file(SERVICES),
  '/etc/shadow': file(shadow(), SHADOWED),
  '/etc/shells': file(
    '# /etc/shells: valid login shells\n/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/rbash\n/usr/bin/rbash\n/usr/bin/dash\n/bin/dash\n',
  ),
  '/etc/skel/.bash_logout': file(BASH_LOGOUT),
  '/etc/skel/.bashrc': file(BASHRC),
  '/etc/skel/.profile': file(PROFILE),
  '/etc/docker/registry.yml': file(
    'version: 0.1\nstorage: {filesystem: {rootdirectory: /var/lib/docker-registry}}\nhttp: {addr: 127.0.0.1:5000}\n',
  ),
  '/etc/ssh/sshd_config': file(
    'Include /etc/ssh/sshd_config.d/*.conf\nKbdInteractiveAuthentication no\nUsePAM yes\nX11Forwarding yes\nPrintMotd no\nAcceptEnv LANG LC_* COLORTERM NO_COLOR\nSubsystem\tsftp\t/usr/lib/openssh/sftp-server\n',
  ),
  '/etc/subgid': file('ana:100000:65536\nben:165536:65536\n'),
  '/etc/subuid': file('ana:100000:65536\nben:165536:65536\n'),
  '/etc/sudoers': file(SUDOERS, { mode: 0o440 }),
  '/etc/sudoers.d': dir({ mode: 0o750 }),
  '/etc/sudoers.d/people': file('%sudo ALL=(ALL) NOPASSWD: ALL\n', { mode: 0o440 }),
  '/etc/systemd/network/10-ethernet.network': file('[Match]\nName=en* eth*\n[Network]\nDHCP=yes\n'),
  '/etc/timezone': file('Etc/UTC\n'),
  '/usr/lib/os-release': file(OS_RELEASE),
  '/usr/share/zoneinfo/Etc/UTC': file('', { size: 114 }),
};

/** Files of /etc, as packages and the person who set the machine up left them. */
export const etcFiles = (): Layer => ({ ...FIRST_FILES, ...OTHER_FILES });
