#!/bin/bash
# Prepares a machine that has systemd, Docker and Podman to be recorded on: makes the users ana and ben, and says with a
# file in /etc that everything of Docker's and Podman's on this machine may be removed. Every recording does that: it
# removes all containers, pods, volumes, networks and images, /etc/docker/daemon.json and what is in ana's and ben's homes.
#
#   prepare-host.sh KEY.pub        as root, on a machine for nothing else; KEY.pub is the ssh key to record with
set -euo pipefail

key=${1:?usage: prepare-host.sh KEY.pub}
[ "$(id -u)" = 0 ] || { echo "prepare-host.sh: needs root" >&2; exit 1; }
for program in docker podman newuidmap sudo; do
  command -v "$program" >/dev/null || { echo "prepare-host.sh: $program is missing: install it first" >&2; exit 1; }
done

admins=sudo
getent group sudo >/dev/null || admins=wheel
for user in ana ben; do
  id -u $user >/dev/null 2>&1 || useradd -m -s /bin/bash $user
  grep -q "^$user:" /etc/subuid || { echo "prepare-host.sh: $user has no line in /etc/subuid" >&2; exit 1; }
  install -d -m 700 -o $user -g $user /home/$user/.ssh
  install -m 600 -o $user -g $user "$key" /home/$user/.ssh/authorized_keys
  # their systemd runs from boot on, as Podman's services need it
  mkdir -p /var/lib/systemd/linger
  touch /var/lib/systemd/linger/$user
done
# ana may use Docker and become root, ben may neither
usermod -aG "docker,$admins" ana
echo "%$admins ALL=(ALL) NOPASSWD: ALL" >/etc/sudoers.d/two-engines
touch /etc/two-engines-recording-host
