# shellcheck shell=bash
# shellcheck disable=SC2154 # here, dir, port and suite are set by recording-host and common.sh
# The machine's Debian: packages, people, configuration.

# What the machine has: kernel and ssh; the engines and their helpers; tools that sessions use; what makes images.
system_packages=(
  linux-image-cloud-amd64 openssh-server dbus dbus-user-session libpam-systemd udev kmod apparmor
  docker.io docker-cli docker-compose docker-buildx podman podman-compose passt slirp4netns crun runc netavark
  aardvark-dns catatonit tini fuse-overlayfs criu iptables nftables
  jq less vim-tiny nano file iputils-ping libcap2-bin bash-completion locales
  docker-registry buildah skopeo busybox-static python3
)

install_host_packages() {
  local tool missing=0
  for tool in debootstrap qemu-system-x86_64 qemu-img mke2fs ssh-keygen; do command -v "$tool" >/dev/null || missing=1; done
  [ $missing = 1 ] || return 0
  say "packages of this machine: debootstrap, qemu"
  apt-get update -q >/dev/null
  apt-get install -y -q --no-install-recommends debootstrap qemu-system-x86 qemu-utils e2fsprogs openssh-client >/dev/null
}

apt_in() { # FOLDER PACKAGE…  installs packages in the Debian system in FOLDER
  local root=$1
  shift
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  printf 'Acquire::Check-Valid-Until "false";\nAPT::Install-Recommends "false";\n' >"$root/etc/apt/apt.conf.d/99recording-host"
  mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
  {
    chroot "$root" apt-get update -q
    DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y -q "$@"
  } >>"$dir/build.log" 2>&1 || {
    umount "$root/proc"
    die "installing packages failed: see $dir/build.log"
  }
  umount "$root/proc"
  rm -rf "$root"/var/cache/apt/archives/*.deb
}

add_people() { # FOLDER
  local root=$1
  [ -f "$dir/key" ] || ssh-keygen -q -t ed25519 -N '' -C recording-host -f "$dir/key"
  install -m 755 "$here/prepare-host.sh" "$root/root/prepare-host.sh"
  install -m 644 "$dir/key.pub" "$root/root/key.pub"
  chroot "$root" /root/prepare-host.sh /root/key.pub
  install -D -m 600 "$dir/key.pub" "$root/root/.ssh/authorized_keys"
  rm "$root/root/prepare-host.sh" "$root/root/key.pub"
}

configure() { # FOLDER
  local root=$1
  echo containerhost >"$root/etc/hostname"
  printf '127.0.0.1 localhost containerhost\n' >"$root/etc/hosts"
  : >"$root/etc/motd"
  printf '/dev/vda / ext4 defaults 0 1\n' >"$root/etc/fstab"
  printf '[Match]\nName=en* eth*\n[Network]\nDHCP=yes\n' >"$root/etc/systemd/network/10-ethernet.network"
  mkdir -p "$root/etc/containers/registries.conf.d"
  echo 'unqualified-search-registries = ["docker.io"]' >"$root/etc/containers/registries.conf.d/05-search.conf"
}

build_system() {
  local root=$dir/root mirror
  mirror=$(own_mirror)
  say "base system, from the archive that this machine uses"
  rm -rf "$root"
  debootstrap --variant=minbase --include=ca-certificates,systemd,systemd-sysv,sudo,procps,psmisc,curl,iproute2,uidmap \
    "$suite" "$root" "$mirror" >"$dir/build.log" 2>&1 || die "debootstrap failed: see $dir/build.log"
  say "kernel and engines"
  apt_in "$root" "${system_packages[@]}"
  add_people "$root"
  configure "$root"
  install_hub "$root"
  chroot "$root" systemctl disable docker-registry >/dev/null 2>&1 || true
  chroot "$root" systemctl enable systemd-networkd ssh docker containerd >/dev/null 2>&1
  cp "$root"/boot/vmlinuz-* "$dir/vmlinuz"
  cp "$root"/boot/initrd.img-* "$dir/initrd"
}
