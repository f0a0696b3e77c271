/*
 * Files of /etc as the recording host has them.
 */

/** /etc/passwd. */
export const PASSWD = `root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
bin:x:2:2:bin:/bin:/usr/sbin/nologin
sys:x:3:3:sys:/dev:/usr/sbin/nologin
sync:x:4:65534:sync:/bin:/bin/sync
games:x:5:60:games:/usr/games:/usr/sbin/nologin
man:x:6:12:man:/var/cache/man:/usr/sbin/nologin
lp:x:7:7:lp:/var/spool/lpd:/usr/sbin/nologin
mail:x:8:8:mail:/var/mail:/usr/sbin/nologin
news:x:9:9:news:/var/spool/news:/usr/sbin/nologin
uucp:x:10:10:uucp:/var/spool/uucp:/usr/sbin/nologin
proxy:x:13:13:proxy:/bin:/usr/sbin/nologin
www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
backup:x:34:34:backup:/var/backups:/usr/sbin/nologin
list:x:38:38:Mailing List Manager:/var/list:/usr/sbin/nologin
irc:x:39:39:ircd:/run/ircd:/usr/sbin/nologin
_apt:x:42:65534::/nonexistent:/usr/sbin/nologin
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
systemd-network:x:997:997:systemd Network Management:/:/usr/sbin/nologin
messagebus:x:995:995:System Message Bus:/nonexistent:/usr/sbin/nologin
sshd:x:989:65534:sshd user:/run/sshd:/usr/sbin/nologin
ana:x:1000:1000::/home/ana:/bin/bash
ben:x:1001:1001::/home/ben:/bin/bash
`;

/** /etc/group. */
export const GROUP = `root:x:0:
daemon:x:1:
bin:x:2:
sys:x:3:
adm:x:4:
tty:x:5:
disk:x:6:
lp:x:7:
mail:x:8:
news:x:9:
uucp:x:10:
man:x:12:
proxy:x:13:
kmem:x:15:
dialout:x:20:
fax:x:21:
voice:x:22:
cdrom:x:24:
floppy:x:25:
tape:x:26:
sudo:x:27:ana
audio:x:29:
dip:x:30:
www-data:x:33:
backup:x:34:
operator:x:37:
list:x:38:
irc:x:39:
src:x:40:
shadow:x:42:
utmp:x:43:
video:x:44:
sasl:x:45:
plugdev:x:46:
staff:x:50:
games:x:60:
users:x:100:
nogroup:x:65534:
lpadmin:x:999:
systemd-journal:x:998:
systemd-network:x:997:
messagebus:x:995:
input:x:994:
sgx:x:993:
clock:x:992:
kvm:x:991:
render:x:990:
docker:x:988:ana
ana:x:1000:
ben:x:1001:
`;

/** /etc/os-release. */
export const OS_RELEASE = `PRETTY_NAME="Debian GNU/Linux forky/sid"
NAME="Debian GNU/Linux"
VERSION_CODENAME=forky
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`;

/** /etc/containers/registries.conf.d/shortnames.conf. */
export const SHORTNAMES = `[aliases]
  # almalinux
  "almalinux" = "docker.io/library/almalinux"
  "almalinux-minimal" = "docker.io/library/almalinux-minimal"
  # Amazon Linux
  "amazonlinux" = "public.ecr.aws/amazonlinux/amazonlinux"
  # Arch Linux
  "archlinux" = "docker.io/library/archlinux"
  # centos
  "centos" = "quay.io/centos/centos"
  # containers
  "skopeo" = "quay.io/skopeo/stable"
  "buildah" = "quay.io/buildah/stable"
  "podman" = "quay.io/podman/stable"
  "hello" = "quay.io/podman/hello"
  "hello-world" = "quay.io/podman/hello"
  # docker
  "alpine" = "docker.io/library/alpine"
  "docker" = "docker.io/library/docker"
  "registry" = "docker.io/library/registry"
  "swarm" = "docker.io/library/swarm"
  # Fedora
  "fedora-bootc" = "registry.fedoraproject.org/fedora-bootc"
  "fedora-minimal" = "registry.fedoraproject.org/fedora-minimal"
  "fedora" = "registry.fedoraproject.org/fedora"
  # Gentoo
  "gentoo" = "docker.io/gentoo/stage3"
  # openSUSE
  "opensuse/tumbleweed" = "registry.opensuse.org/opensuse/tumbleweed"
  "opensuse/tumbleweed-dnf" = "registry.opensuse.org/opensuse/tumbleweed-dnf"
  "opensuse/tumbleweed-microdnf" = "registry.opensuse.org/opensuse/tumbleweed-microdnf"
  "opensuse/leap" = "registry.opensuse.org/opensuse/leap"
  "opensuse/busybox" = "registry.opensuse.org/opensuse/busybox"
  "tumbleweed" = "registry.opensuse.org/opensuse/tumbleweed"
  "tumbleweed-dnf" = "registry.opensuse.org/opensuse/tumbleweed-dnf"
  "tumbleweed-microdnf" = "registry.opensuse.org/opensuse/tumbleweed-microdnf"
  "leap" = "registry.opensuse.org/opensuse/leap"
  "leap-dnf" = "registry.opensuse.org/opensuse/leap-dnf"
  "leap-microdnf" = "registry.opensuse.org/opensuse/leap-microdnf"
  "tw-busybox" = "registry.opensuse.org/opensuse/busybox"
  # OTel (Open Telemetry) - opentelemetry.io
  "otel/autoinstrumentation-go" = "docker.io/otel/autoinstrumentation-go"
  "otel/autoinstrumentation-nodejs" = "docker.io/otel/autoinstrumentation-nodejs"
  "otel/autoinstrumentation-python" = "docker.io/otel/autoinstrumentation-python"
  "otel/autoinstrumentation-java" = "docker.io/otel/autoinstrumentation-java"
  "otel/autoinstrumentation-dotnet" = "docker.io/otel/autoinstrumentation-dotnet"
  "otel/opentelemetry-collector" = "docker.io/otel/opentelemetry-collector"
  "otel/opentelemetry-collector-contrib" = "docker.io/otel/opentelemetry-collector-contrib"
  "otel/opentelemetry-collector-contrib-dev" = "docker.io/otel/opentelemetry-collector-contrib-dev"
  "otel/opentelemetry-collector-k8s" = "docker.io/otel/opentelemetry-collector-k8s"
  "otel/opentelemetry-operator" = "docker.io/otel/opentelemetry-operator"
  "otel/opentelemetry-operator-bundle" = "docker.io/otel/opentelemetry-operator-bundle"
  "otel/operator-opamp-bridge" = "docker.io/otel/operator-opamp-bridge"
  "otel/semconvgen" = "docker.io/otel/semconvgen"
  "otel/weaver" = "docker.io/otel/weaver"
  # SUSE
  "suse/sle15" = "registry.suse.com/suse/sle15"
  "suse/sles12sp5" = "registry.suse.com/suse/sles12sp5"
  "suse/sles12sp4" = "registry.suse.com/suse/sles12sp4"
  "suse/sles12sp3" = "registry.suse.com/suse/sles12sp3"
  "sle15" = "registry.suse.com/suse/sle15"
  "sles12sp5" = "registry.suse.com/suse/sles12sp5"
  "sles12sp4" = "registry.suse.com/suse/sles12sp4"
  "sles12sp3" = "registry.suse.com/suse/sles12sp3"
  "bci-base" = "registry.suse.com/bci/bci-base"
  "bci/bci-base" = "registry.suse.com/bci/bci-base"
  "bci-micro" = "registry.suse.com/bci/bci-micro"
  "bci/bci-micro" = "registry.suse.com/bci/bci-micro"
  "bci-minimal" = "registry.suse.com/bci/bci-minimal"
  "bci/bci-minimal" = "registry.suse.com/bci/bci-minimal"
  "bci-busybox" = "registry.suse.com/bci/bci-busybox"
  "bci/bci-busybox" = "registry.suse.com/bci/bci-busybox"
  # Red Hat Enterprise Linux
  "rhel" = "registry.access.redhat.com/rhel"
  "rhel6" = "registry.access.redhat.com/rhel6"
  "rhel7" = "registry.access.redhat.com/rhel7"
  "rhel7.9" = "registry.access.redhat.com/rhel7.9"
  "rhel-atomic" = "registry.access.redhat.com/rhel-atomic"
  "rhel9-bootc" = "registry.redhat.io/rhel9/rhel-bootc"
  "rhel-minimal" = "registry.access.redhat.com/rhel-minimal"
  "rhel-init" = "registry.access.redhat.com/rhel-init"
  "rhel7-atomic" = "registry.access.redhat.com/rhel7-atomic"
  "rhel7-minimal" = "registry.access.redhat.com/rhel7-minimal"
  "rhel7-init" = "registry.access.redhat.com/rhel7-init"
  "rhel7/rhel" = "registry.access.redhat.com/rhel7/rhel"
  "rhel7/rhel-atomic" = "registry.access.redhat.com/rhel7/rhel7/rhel-atomic"
  "ubi7/ubi" = "registry.access.redhat.com/ubi7/ubi"
  "ubi7/ubi-minimal" = "registry.access.redhat.com/ubi7-minimal"
  "ubi7/ubi-init" = "registry.access.redhat.com/ubi7-init"
  "ubi7" = "registry.access.redhat.com/ubi7"
  "ubi7-init" = "registry.access.redhat.com/ubi7-init"
  "ubi7-minimal" = "registry.access.redhat.com/ubi7-minimal"
  "rhel8" = "registry.access.redhat.com/ubi8"
  "rhel8-init" = "registry.access.redhat.com/ubi8-init"
  "rhel8-minimal" = "registry.access.redhat.com/ubi8-minimal"
  "rhel8-micro" = "registry.access.redhat.com/ubi8-micro"
  "ubi8" = "registry.access.redhat.com/ubi8"
  "ubi8-minimal" = "registry.access.redhat.com/ubi8-minimal"
  "ubi8-init" = "registry.access.redhat.com/ubi8-init"
  "ubi8-micro" = "registry.access.redhat.com/ubi8-micro"
  "ubi8/ubi" = "registry.access.redhat.com/ubi8/ubi"
  "ubi8/ubi-minimal" = "registry.access.redhat.com/ubi8-minimal"
  "ubi8/ubi-init" = "registry.access.redhat.com/ubi8-init"
  "ubi8/ubi-micro" = "registry.access.redhat.com/ubi8-micro"
  "ubi8/podman" = "registry.access.redhat.com/ubi8/podman"
  "ubi8/buildah" = "registry.access.redhat.com/ubi8/buildah"
  "ubi8/skopeo" = "registry.access.redhat.com/ubi8/skopeo"
  "rhel9" = "registry.access.redhat.com/ubi9"
  "rhel9-init" = "registry.access.redhat.com/ubi9-init"
  "rhel9-minimal" = "registry.access.redhat.com/ubi9-minimal"
  "rhel9-micro" = "registry.access.redhat.com/ubi9-micro"
  "ubi9" = "registry.access.redhat.com/ubi9"
  "ubi9-minimal" = "registry.access.redhat.com/ubi9-minimal"
  "ubi9-init" = "registry.access.redhat.com/ubi9-init"
  "ubi9-micro" = "registry.access.redhat.com/ubi9-micro"
  "ubi9/ubi" = "registry.access.redhat.com/ubi9/ubi"
  "ubi9/ubi-minimal" = "registry.access.redhat.com/ubi9-minimal"
  "ubi9/ubi-init" = "registry.access.redhat.com/ubi9-init"
  "ubi9/ubi-micro" = "registry.access.redhat.com/ubi9-micro"
  "ubi9/podman" = "registry.access.redhat.com/ubi9/podman"
  "ubi9/buildah" = "registry.access.redhat.com/ubi9/buildah"
  "ubi9/skopeo" = "registry.access.redhat.com/ubi9/skopeo"
  # Rocky Linux
  "rockylinux" = "quay.io/rockylinux/rockylinux"
  # Debian
  "debian" = "docker.io/library/debian"
  # Kali Linux
  "kali-bleeding-edge" = "docker.io/kalilinux/kali-bleeding-edge"
  "kali-dev" = "docker.io/kalilinux/kali-dev"
  "kali-experimental" = "docker.io/kalilinux/kali-experimental"
  "kali-last-release" = "docker.io/kalilinux/kali-last-release"
  "kali-rolling" = "docker.io/kalilinux/kali-rolling"
  # Ubuntu
  "ubuntu" = "docker.io/library/ubuntu"
  # Oracle Linux
  "oraclelinux" = "container-registry.oracle.com/os/oraclelinux"
  # busybox
  "busybox" = "docker.io/library/busybox"
  # golang
  "golang" = "docker.io/library/golang"
  # php
  "php" = "docker.io/library/php"
  # python
  "python" = "docker.io/library/python"
  # rust
  "rust" = "docker.io/library/rust"
  # node
  "node" = "docker.io/library/node"
  # Grafana Labs
  "grafana/agent" = "docker.io/grafana/agent"
  "grafana/grafana" = "docker.io/grafana/grafana"
  "grafana/k6" = "docker.io/grafana/k6"
  "grafana/loki" = "docker.io/grafana/loki"
  "grafana/mimir" = "docker.io/grafana/mimir"
  "grafana/oncall" = "docker.io/grafana/oncall"
  "grafana/pyroscope" = "docker.io/grafana/pyroscope"
  "grafana/tempo" = "docker.io/grafana/tempo"
`;

/** Docker's own units. */
export const DOCKER_SERVICE = `[Unit]
Description=Docker Application Container Engine
Documentation=https://docs.docker.com
After=network-online.target nss-lookup.target docker.socket firewalld.service containerd.service time-set.target
Wants=network-online.target containerd.service
Requires=docker.socket
StartLimitBurst=3
StartLimitIntervalSec=60

[Service]
Type=notify
# the default is not to use systemd for cgroups because the delegate issues still
# exists and systemd currently does not support the cgroup feature set required
# for containers run by docker
EnvironmentFile=-/etc/default/docker
ExecStart=/usr/sbin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock $DOCKER_OPTS
ExecReload=/bin/kill -s HUP $MAINPID
TimeoutStartSec=0
RestartSec=2
Restart=always

# Having non-zero Limit*s causes performance problems due to accounting overhead
# in the kernel. We recommend using cgroups to do container-local accounting.
LimitNPROC=infinity
LimitCORE=infinity

# Comment TasksMax if your systemd version does not support it.
# Only systemd 226 and above support this option.
TasksMax=infinity

# set delegate yes so that systemd does not reset the cgroups of docker containers
Delegate=yes

# kill only the docker process, not all processes in the cgroup
KillMode=process
OOMScoreAdjust=-500

[Install]
WantedBy=multi-user.target
`;
export const DOCKER_SOCKET = `[Unit]
Description=Docker Socket for the API

[Socket]
# If /var/run is not implemented as a symlink to /run, you may need to
# specify ListenStream=/var/run/docker.sock instead.
ListenStream=/run/docker.sock
SocketMode=0660
SocketUser=root
SocketGroup=docker

[Install]
WantedBy=sockets.target
`;
