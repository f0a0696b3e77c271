# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the files beside this one
# Where things are, and how the machine is spoken to.

dir=${RECORDING_HOST_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/two-engines/recording-host}
port=${RECORDING_HOST_PORT:-2222}
suite=${RECORDING_HOST_SUITE:-sid}
ssh_options=(-i "$dir/key" -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o ConnectTimeout=3)

say() { echo "recording-host: $*" >&2; }
die() {
  say "$*"
  exit 1
}

# The Debian archive that this machine itself installs from.
own_mirror() {
  local mirror
  mirror=$(cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null |
    awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^[a-z+]+:\/\//) { print $i; exit } }')
  [ -n "$mirror" ] || die "no Debian archive found in /etc/apt/sources.list or /etc/apt/sources.list.d"
  echo "$mirror"
}

ssh_as() { # USER [COMMAND…]
  local user=$1
  shift
  ssh "${ssh_options[@]}" -p "$port" "$user@127.0.0.1" "$@"
}

copy_in() { # FILE… ROOT@HOST:PATH
  scp -q "${ssh_options[@]}" -P "$port" "$@"
}
