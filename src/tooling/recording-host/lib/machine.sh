# shellcheck shell=bash
# shellcheck disable=SC2154 # here, dir, port and suite are set by recording-host and common.sh
# Booting and stopping. The disk is an overlay: what is written since the build can be dropped.

machine_is_up() { ssh_as root true 2>/dev/null; }

start_qemu() { # no_timer_check: under load, an emulated timer is late, and the kernel would give up at boot
  setsid nohup qemu-system-x86_64 -accel tcg,thread=multi -cpu max -smp 2 -m 4096 -nographic -no-reboot \
    -kernel "$dir/vmlinuz" -initrd "$dir/initrd" \
    -append "root=/dev/vda rw console=ttyS0 quiet net.ifnames=0 apparmor=1 security=apparmor no_timer_check panic=-1" \
    -drive "file=$dir/disk.qcow2,if=virtio,format=qcow2,cache=unsafe" \
    -netdev "user,id=n0,restrict=on,hostfwd=tcp:127.0.0.1:$port-:22" -device virtio-net-pci,netdev=n0 \
    -device virtio-rng-pci -serial "file:$dir/serial.log" -monitor none -display none >"$dir/qemu.log" 2>&1 &
  echo $! >"$dir/qemu.pid"
}

# Waits up to ten minutes: another machine at work beside this one makes booting slow. Fails if qemu ends before.
wait_until_up() {
  local pid end=$((SECONDS + 600))
  pid=$(<"$dir/qemu.pid")
  while [ $SECONDS -lt $end ]; do
    sleep 3
    kill -0 "$pid" 2>/dev/null || return 1
    if machine_is_up; then
      ssh_as root 'systemctl is-system-running --wait >/dev/null || true'
      say "up, ssh on port $port"
      return
    fi
  done
  kill "$pid"
  return 1
}

up() {
  if machine_is_up; then
    say "already up"
    return
  fi
  [ -f "$dir/disk.qcow2" ] || die "there is no machine in $dir yet: make it with: recording-host build"
  start_qemu
  wait_until_up && return
  say "the machine did not come up ($(tail -n 1 "$dir/serial.log" | tr -d '\r')): once more"
  start_qemu
  wait_until_up || die "the machine did not come up: see $dir/serial.log and $dir/qemu.log"
}

down() {
  local pid
  machine_is_up || return 0
  pid=$(cat "$dir/qemu.pid" 2>/dev/null || true)
  ssh_as root 'systemctl poweroff' 2>/dev/null || true
  for _ in $(seq 60); do
    sleep 1
    if [ -n "$pid" ]; then kill -0 "$pid" 2>/dev/null || break; else machine_is_up || break; fi
  done
  rm -f "$dir/qemu.pid"
  sleep 2 # the disk is written to until the very end
}

new_overlay() { # FILE FORMAT  a disk on top of FILE
  rm -f "$dir/disk.qcow2"
  qemu-img create -q -f qcow2 -b "$dir/$1" -F "$2" "$dir/disk.qcow2"
}

fresh() {
  down
  new_overlay ready.qcow2 qcow2
  up
}
