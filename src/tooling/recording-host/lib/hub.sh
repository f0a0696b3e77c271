# shellcheck shell=bash
# shellcheck disable=SC2154 # here, dir, port and suite are set by recording-host and common.sh
# The image registry inside the machine. It stands in a network namespace of its own, so that the host's port 443 is free,
# and answers at Docker Hub's names: a missing image is 'denied', a missing tag 'unknown', not 'network is unreachable'.
# A second, plain one at localhost:5000 can be pushed to; both serve the same files.

install_hub() { # FOLDER
  local root=$1
  install -D -m 755 "$here/guest/hub-token.py" "$root/etc/image-hub/hub-token.py"
  install -D -m 755 "$here/guest/hub-network.sh" "$root/etc/image-hub/hub-network.sh"
  install -D -m 644 "$here/guest/hub-registry.yml" "$root/etc/image-hub/hub-registry.yml"
  install -D -m 644 "$here/guest/local-registry.yml" "$root/etc/image-hub/local-registry.yml"
  install -m 644 "$here"/guest/*.service "$root/etc/systemd/system/"
  certify_hub "$root"
  # containers get a hosts file without the hub's names
  cp "$root/etc/hosts" "$root/etc/image-hub/hosts"
  mkdir -p "$root/etc/containers/containers.conf.d"
  printf '[containers]\nbase_hosts_file = "/etc/image-hub/hosts"\n' >"$root/etc/containers/containers.conf.d/recording-host.conf"
  printf '10.253.0.2 registry-1.docker.io\n10.253.0.3 auth.docker.io\n' >>"$root/etc/hosts"
  chroot "$root" systemctl enable image-hub image-hub-token local-registry >/dev/null 2>&1
}

certify_hub() { # FOLDER  a certificate for Docker Hub's names that only this machine trusts
  local root=$1
  chroot "$root" openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=registry-1.docker.io \
    -addext subjectAltName=DNS:registry-1.docker.io,DNS:auth.docker.io \
    -keyout /etc/image-hub/hub.key -out /etc/image-hub/hub.crt 2>/dev/null
  install -D -m 644 "$root/etc/image-hub/hub.crt" "$root/usr/local/share/ca-certificates/image-hub.crt"
  chroot "$root" update-ca-certificates >>"$dir/build.log" 2>&1
}
