# shellcheck shell=bash
# shellcheck disable=SC2154 # here, dir, port and suite are set by recording-host and common.sh
# The images of the registry: a layer each, made of Debian's packages.

layer() { # NAME PACKAGE…  makes img/NAME.tar: the files that the packages add to a minimal Debian
  local name=$1
  shift
  cd "$dir/img" || exit
  rm -rf up work mnt
  mkdir up work mnt
  mount -t overlay overlay -o lowerdir=base,upperdir=up,workdir=work mnt
  printf '#!/bin/sh\nexit 101\n' >mnt/usr/sbin/policy-rc.d # no service starts while it is installed
  chmod +x mnt/usr/sbin/policy-rc.d
  mkdir -p mnt/etc/postgresql-common mnt/usr/share/man/man1 mnt/usr/share/man/man7
  echo 'create_main_cluster = false' >mnt/etc/postgresql-common/createcluster.conf
  apt_in mnt "$@"
  rm -rf mnt/usr/share/doc/* mnt/usr/share/man/* mnt/var/cache/apt/*.bin mnt/var/lib/apt/lists/*
  if [ "$name" = nginx ]; then
    ln -sf /dev/stdout mnt/var/log/nginx/access.log
    ln -sf /dev/stderr mnt/var/log/nginx/error.log
  fi
  umount mnt
  find up -type c -delete # the overlay's own marks for deleted files mean nothing in a layer
  tar -C up -cf "$name.tar" .
}

busybox_layer() {
  local applet
  rm -rf bb
  mkdir -p bb/bin bb/etc bb/tmp bb/root bb/home bb/var/www
  cp "$dir/root/usr/bin/busybox" bb/bin/busybox
  for applet in $(bb/bin/busybox --list); do [ "$applet" = busybox ] || ln -sf busybox "bb/bin/$applet"; done
  printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/home:/bin/false\n' >bb/etc/passwd
  printf 'root:x:0:\nnobody:x:65534:\n' >bb/etc/group
  tar -C bb -cf busybox.tar .
}

build_layers() {
  say "image layers"
  mkdir -p "$dir/img"
  cd "$dir/img" || exit
  rm -rf base
  debootstrap --variant=minbase --include=ca-certificates "$suite" base "$(own_mirror)" >>"$dir/build.log" 2>&1
  layer nginx nginx-light curl
  layer redis redis-server redis-tools
  layer python python3-minimal
  layer httpd apache2 curl
  layer postgres postgresql postgresql-client
  rm -rf base/var/cache/apt/archives/*.deb base/usr/share/doc/* base/usr/share/man/* base/var/lib/apt/lists/*
  tar -C base -cf debian.tar --exclude=./dev --exclude=./proc --exclude=./sys .
  busybox_layer
}

push_images() {
  say "images into the machine's registry"
  ssh_as root 'mkdir -p /root/img'
  copy_in "$dir"/img/*.tar root@127.0.0.1:/root/img/
  ssh_as root 'bash -es' <"$here/guest/make-images.sh"
  # shellcheck disable=SC2016 # expanded over there
  ssh_as ana 'for image in busybox debian nginx redis python; do podman pull -q $image >/dev/null; done'
}
