import { DOCKER_SERVICE, DOCKER_SOCKET } from './etc-table.ts';

/*
 * Unit files of the host, by path. Those that sessions look into are whole, the rest has what systemctl shows of them.
 */

const SYSTEM = '/usr/lib/systemd/system';
const USER = '/usr/lib/systemd/user';

const PODMAN_SOCKET = `[Unit]
Description=Podman API Socket
Documentation=man:podman-system-service(1)

[Socket]
ListenStream=%t/podman/podman.sock
SocketMode=0660

[Install]
WantedBy=sockets.target
`;
const PODMAN_SERVICE = `[Unit]
Description=Podman API Service
Requires=podman.socket
After=podman.socket
Documentation=man:podman-system-service(1)
StartLimitIntervalSec=0

[Service]
Delegate=true
Type=exec
KillMode=process
Environment=LOGGING="--log-level=info"
ExecStart=/usr/bin/podman $LOGGING system service

[Install]
WantedBy=default.target
`;
const PODMAN_AUTO_UPDATE = `[Unit]
Description=Podman auto-update service
Documentation=man:podman-auto-update(1)
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
ExecStart=/usr/bin/podman auto-update
ExecStartPost=/usr/bin/podman image prune -f

[Install]
WantedBy=default.target
`;
const PODMAN_AUTO_UPDATE_TIMER = `[Unit]
Description=Podman auto-update timer

[Timer]
OnCalendar=daily
RandomizedDelaySec=900
Persistent=true

[Install]
WantedBy=timers.target
`;
const PODMAN_RESTART = `[Unit]
Description=Podman Start All Containers With Restart Policy Set To Always
Documentation=man:podman-start(1)
StartLimitIntervalSec=0
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
RemainAfterExit=true
Environment=LOGGING="--log-level=info"
ExecStart=/usr/bin/podman $LOGGING start --all --filter restart-policy=always --filter restart-policy=unless-stopped
ExecStop=/usr/bin/podman $LOGGING stop --all --filter restart-policy=always --filter restart-policy=unless-stopped

[Install]
WantedBy=default.target
`;
const CONTAINERD = `# Copyright The containerd Authors.
#
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#     http://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.

[Unit]
Description=containerd container runtime
Documentation=https://containerd.io
After=network.target local-fs.target dbus.service

[Service]
ExecStartPre=-/sbin/modprobe overlay
ExecStart=/usr/bin/containerd

Type=notify
Delegate=yes
KillMode=process
Restart=always
RestartSec=5

# Having non-zero Limit*s causes performance problems due to accounting overhead
# in the kernel. We recommend using cgroups to do container-local accounting.
LimitNPROC=infinity
LimitCORE=infinity

# Comment TasksMax if your systemd version does not supports it.
# Only systemd 226 and above support this version.
TasksMax=infinity
OOMScoreAdjust=-999

[Install]
WantedBy=multi-user.target
`;
const REGISTRY = `[Unit]
Description=Local image registry

[Service]
ExecStart=/usr/bin/docker-registry serve /etc/docker/registry.yml

[Install]
WantedBy=multi-user.target
`;
const SSH = `[Unit]
Description=OpenBSD Secure Shell server
Documentation=man:sshd(8) man:sshd_config(5)
After=network.target nss-user-lookup.target auditd.service
ConditionPathExists=!/etc/ssh/sshd_not_to_be_run

[Service]
EnvironmentFile=-/etc/default/ssh
ExecStartPre=/usr/sbin/sshd -t
ExecStart=/usr/sbin/sshd -D $SSHD_OPTS
ExecReload=/usr/sbin/sshd -t
ExecReload=/bin/kill -HUP $MAINPID
KillMode=process
Restart=on-failure
RestartPreventExitStatus=255
Type=notify
RuntimeDirectory=sshd
RuntimeDirectoryMode=0755

[Install]
WantedBy=multi-user.target
Alias=sshd.service
`;

const service = (description: string, exec: string, more = ''): string =>
  `[Unit]\nDescription=${description}\n\n[Service]\nType=notify\nExecStart=${exec}\n${more}`;
const target = (description: string, more = ''): string =>
  `[Unit]\nDescription=${description}\nDocumentation=man:systemd.special(7)\n${more}`;
const wantedBy = (unit: string): string => `\n[Install]\nWantedBy=${unit}\n`;
const slice = (description: string): string =>
  `[Unit]\nDescription=${description}\nDocumentation=man:systemd.special(7)\n`;

const DBUS_EXEC = '--address=systemd: --nofork --nopidfile --systemd-activation --syslog-only';

/** Path → content of every unit file that packages bring. */
export const UNIT_FILES: Readonly<Record<string, string>> = {
  [`${SYSTEM}/docker.service`]: DOCKER_SERVICE,
  [`${SYSTEM}/docker.socket`]: DOCKER_SOCKET,
  [`${SYSTEM}/containerd.service`]: CONTAINERD,
  [`${SYSTEM}/podman.service`]: PODMAN_SERVICE,
  [`${SYSTEM}/podman.socket`]: PODMAN_SOCKET,
  [`${SYSTEM}/podman-auto-update.service`]: PODMAN_AUTO_UPDATE,
  [`${SYSTEM}/podman-auto-update.timer`]: PODMAN_AUTO_UPDATE_TIMER,
  [`${SYSTEM}/podman-restart.service`]: PODMAN_RESTART,
  [`${SYSTEM}/registry.service`]: REGISTRY,
  [`${SYSTEM}/ssh.service`]: SSH,
  [`${SYSTEM}/dbus.service`]: `[Unit]\nDescription=D-Bus System Message Bus\nDocumentation=man:dbus-daemon(1)\nRequires=dbus.socket\n\n[Service]\nType=notify\nNotifyAccess=main\nExecStart=/usr/bin/dbus-daemon --system ${DBUS_EXEC}\nOOMScoreAdjust=-900\n`,
  [`${SYSTEM}/dbus.socket`]:
    '[Unit]\nDescription=D-Bus System Message Bus Socket\n\n[Socket]\nListenStream=/run/dbus/system_bus_socket\n',
  [`${SYSTEM}/getty@.service`]: `[Unit]\nDescription=Getty on %I\nDocumentation=man:agetty(8) man:systemd-getty-generator(8)\n\n[Service]\nExecStart=-/usr/sbin/agetty --noreset --noclear - linux\nType=idle\nRestart=always\nRestartSec=0\n${wantedBy('getty.target')}`,
  [`${SYSTEM}/serial-getty@.service`]: `[Unit]\nDescription=Serial Getty on %I\nDocumentation=man:agetty(8) man:systemd-getty-generator(8)\n\n[Service]\nExecStart=-/usr/sbin/agetty --noreset --noclear --keep-baud 115200,57600,38400,9600 - vt220\nType=idle\nRestart=always\n${wantedBy('getty.target')}`,
  [`${SYSTEM}/systemd-journald.service`]: service('Journal Service', '/usr/lib/systemd/systemd-journald'),
  [`${SYSTEM}/systemd-logind.service`]: service('User Login Management', '/usr/lib/systemd/systemd-logind'),
  [`${SYSTEM}/systemd-networkd.service`]: service(
    'Network Management',
    '/usr/lib/systemd/systemd-networkd',
    wantedBy('multi-user.target'),
  ),
  [`${SYSTEM}/systemd-udevd.service`]: service(
    'Rule-based Manager for Device Events and Files',
    '/usr/lib/systemd/systemd-udevd',
  ),
  [`${SYSTEM}/user@.service`]: service(
    'User Manager for UID %i',
    '/usr/lib/systemd/systemd --user',
    'Slice=user-%i.slice\nDelegate=pids memory cpu\n',
  ),
  [`${SYSTEM}/basic.target`]: target('Basic System'),
  [`${SYSTEM}/default.target`]: target('Multi-User System'),
  [`${SYSTEM}/getty.target`]: target('Login Prompts'),
  [`${SYSTEM}/graphical.target`]: target('Graphical Interface'),
  [`${SYSTEM}/local-fs.target`]: target('Local File Systems'),
  [`${SYSTEM}/multi-user.target`]: target('Multi-User System'),
  [`${SYSTEM}/network-online.target`]: target('Network is Online'),
  [`${SYSTEM}/network.target`]: target('Network'),
  [`${SYSTEM}/paths.target`]: target('Path Units'),
  [`${SYSTEM}/slices.target`]: target('Slice Units'),
  [`${SYSTEM}/sockets.target`]: target('Socket Units'),
  [`${SYSTEM}/sysinit.target`]: target('System Initialization'),
  [`${SYSTEM}/timers.target`]: target('Timer Units'),
  [`${SYSTEM}/user.slice`]: slice('User and Session Slice'),
  [`${USER}/dbus.service`]: `[Unit]\nDescription=D-Bus User Message Bus\nDocumentation=man:dbus-daemon(1)\nRequires=dbus.socket\n\n[Service]\nType=notify\nNotifyAccess=main\nExecStart=/usr/bin/dbus-daemon --session ${DBUS_EXEC}\nSlice=session.slice\n`,
  [`${USER}/dbus.socket`]:
    '[Unit]\nDescription=D-Bus User Message Bus Socket\n\n[Socket]\nListenStream=%t/bus\n\n[Install]\nWantedBy=sockets.target\n',
  [`${USER}/podman.service`]: PODMAN_SERVICE,
  [`${USER}/podman.socket`]: PODMAN_SOCKET,
  [`${USER}/podman-auto-update.service`]: PODMAN_AUTO_UPDATE,
  [`${USER}/podman-auto-update.timer`]: PODMAN_AUTO_UPDATE_TIMER,
  [`${USER}/podman-restart.service`]: PODMAN_RESTART,
  [`${USER}/basic.target`]: target('Basic System'),
  [`${USER}/default.target`]: target('Main User Target'),
  [`${USER}/paths.target`]: target('Paths'),
  [`${USER}/sockets.target`]: target('Sockets'),
  [`${USER}/timers.target`]: target('Timers'),
  [`${USER}/app.slice`]: slice('User Application Slice'),
};

/** Links in /etc/systemd/system that packages enabled: folder → units. */
export const ENABLED_SYSTEM: Readonly<Record<string, readonly string[]>> = {
  'getty.target.wants': ['getty@tty1.service'],
  'multi-user.target.wants': [
    'containerd.service',
    'docker.service',
    'registry.service',
    'ssh.service',
    'systemd-networkd.service',
  ],
  'sockets.target.wants': ['docker.socket'],
};

/** Units that are active on the idle host: name → sub state. */
export const ACTIVE_SYSTEM: Readonly<Record<string, string>> = {
  'basic.target': 'active',
  'containerd.service': 'running',
  'dbus.service': 'running',
  'dbus.socket': 'running',
  'docker.service': 'running',
  'docker.socket': 'running',
  'getty.target': 'active',
  'getty@tty1.service': 'running',
  'graphical.target': 'active',
  'local-fs.target': 'active',
  'multi-user.target': 'active',
  'network-online.target': 'active',
  'network.target': 'active',
  'paths.target': 'active',
  'serial-getty@ttyS0.service': 'running',
  'slices.target': 'active',
  'sockets.target': 'active',
  'registry.service': 'running',
  'ssh.service': 'running',
  'sysinit.target': 'active',
  'systemd-journald.service': 'running',
  'systemd-logind.service': 'running',
  'systemd-networkd.service': 'running',
  'systemd-udevd.service': 'running',
  'timers.target': 'active',
  'user.slice': 'active',
  'user@1000.service': 'running',
  'user@1001.service': 'running',
};
/** Units that are active for each user whose manager runs. */
export const ACTIVE_USER: Readonly<Record<string, string>> = {
  'app.slice': 'active',
  'basic.target': 'active',
  'dbus.socket': 'listening',
  'default.target': 'active',
  'paths.target': 'active',
  'sockets.target': 'active',
  'timers.target': 'active',
};
