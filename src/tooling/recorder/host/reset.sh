# Puts this machine into a session's start state, as root. Arguments: ENGINE USER IMAGE…
# No containers, pods, volumes or networks of anyone's, clean home folders, both engines idle and configured as
# installed, and just the images asked for in the store of ENGINE (for Podman: of USER).
set -u
engine=$1 user=$2
shift 2
wanted=()
for image in "$@"; do wanted+=("docker.io/library/$image:latest"); done

as() { # USER COMMAND…  in that user's own systemd session
  local who=$1 home uid
  shift
  home=$(getent passwd "$who" | cut -d: -f6)
  uid=$(id -u "$who")
  (cd "$home" && exec runuser -u "$who" -- env HOME="$home" USER="$who" LOGNAME="$who" XDG_RUNTIME_DIR="/run/user/$uid" \
    DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$uid/bus" "$@")
}

reset_docker() {
  local restart=0 unit found
  [ ! -e /etc/docker/daemon.json ] || restart=1
  rm -f /etc/docker/daemon.json
  for unit in docker.socket docker.service; do
    [ ! -d "/etc/systemd/system/$unit.d" ] || { rm -rf "/etc/systemd/system/$unit.d"; systemctl daemon-reload; restart=1; }
  done
  systemctl reset-failed
  systemctl start containerd.service docker.socket
  if [ $restart = 1 ]; then systemctl restart docker.service; else systemctl start docker.service; fi
  mapfile -t found < <(docker ps -aq)
  [ ${#found[@]} = 0 ] || docker rm -f "${found[@]}" >/dev/null
  docker system prune -f >/dev/null
  mapfile -t found < <(docker volume ls -q)
  [ ${#found[@]} = 0 ] || docker volume rm -f "${found[@]}" >/dev/null
}

reset_podman() { # USER
  local home store
  home=$(getent passwd "$1" | cut -d: -f6)
  store=$home/.local/share/containers/storage
  [ "$1" != root ] || store=/var/lib/containers/storage
  rm -rf "$home/.config/containers" "$home/.config/systemd"
  # asking Podman costs seconds on an emulated machine, and mostly there is nothing to remove
  if ! grep -qs '"id"' "$store"/overlay-containers/*containers.json && ! compgen -G "$store/volumes/*" && ! compgen -G "$store/networks/*.json"; then
    return
  fi
  as "$1" bash -c 'podman pod rm -af -t 0; podman rm -af -t 0; podman volume rm -af; podman network prune -f'
} >/dev/null

reset_home() { # USER
  local home
  home=$(getent passwd "$1" | cut -d: -f6)
  rm -rf "$home/.docker" "$home/.bash_history"
  [ "$1" = root ] || find "$home" -mindepth 1 -maxdepth 1 ! -name '.*' -exec rm -rf {} +
  [ "$1" = root ] || find /tmp /var/tmp -mindepth 1 -maxdepth 1 -user "$1" ! -name 'containers-user-*' ! -name 'storage-run-*' -exec rm -rf {} +
}

idle_podman() { # nobody has used Podman since the machine booted: no API service, no process that holds a user namespace
  local who uid pause
  for who in "${people[@]}"; do
    uid=$(id -u "$who")
    [ "$who" = root ] || as "$who" systemctl --user stop podman.socket podman.service
    pause=/run/user/$uid/libpod/tmp/pause.pid
    [ ! -s "$pause" ] || kill "$(cat "$pause")"
    rm -f "$pause"
  done
  systemctl stop podman.socket podman.service
} 2>/dev/null

images() { # in the store of ENGINE
  local have name image
  store() { if [ "$engine" = docker ]; then docker "$@"; else as "$user" podman "$@"; fi; }
  mapfile -t have < <(store images --format '{{.Repository}}:{{.Tag}}')
  for name in "${have[@]}"; do
    image=$name
    case $name in */*) ;; *) image=docker.io/library/$name ;; esac
    case " ${wanted[*]} " in *" $image "*) ;; *) store rmi -f "$name" >/dev/null ;; esac
  done
  [ -z "$(store images -qf dangling=true)" ] || store image prune -f >/dev/null
  for image in "${wanted[@]}"; do
    case " ${have[*]} " in *" $image "* | *" ${image#docker.io/library/} "*) ;; *) store pull -q "$image" >/dev/null || exit 1 ;; esac
  done
}

people=()
for who in ana ben root; do ! id -u "$who" >/dev/null 2>&1 || people+=("$who"); done
for who in "${people[@]}"; do [ "$who" = root ] || loginctl enable-linger "$who"; done
reset_docker
for who in "${people[@]}"; do reset_podman "$who"; reset_home "$who"; done
images
idle_podman
systemctl reset-failed
exit 0
