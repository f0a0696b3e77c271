# shellcheck shell=bash
# Runs on the recording host as root, once: turns the layers in /root/img into images, pushes them, pulls the usual ones.
cd /root/img || exit

make_image() { # NAME TAG BASE CONFIG…
  local name=$1 tag=$2 base=$3 container each
  shift 3
  container=$(buildah from "$base")
  buildah add -q "$container" "$name.tar" / >/dev/null
  buildah config "$@" "$container"
  buildah commit -q --format docker "$container" "docker.io/library/$name:$tag" >/dev/null
  buildah rm "$container" >/dev/null
  for each in "$tag" latest; do
    buildah push -q --tls-verify=false "docker.io/library/$name:$tag" "docker://127.0.0.1:5000/library/$name:$each"
  done
}

version_in() { # NAME PACKAGE PARTS  the first PARTS numbers of the version that a layer has of a package
  tar -xOf "$1.tar" ./var/lib/dpkg/status | sed -n "/^Package: $2\$/,/^\$/s/^Version: \([0-9]*:\)\{0,1\}\([0-9.]*\).*/\2/p" | cut -d. -f "1-$3"
}

# Tags are the versions that Debian's packages have today.
busybox=$(dpkg-query -W -f '${Version}' busybox-static | grep -oE '[0-9]+\.[0-9]+' | head -n 1)
codename=$(tar -xOf debian.tar ./usr/lib/os-release | sed -n 's/^VERSION_CODENAME=//p')
postgres=$(version_in postgres postgresql 1)
debian=docker.io/library/debian:$codename

make_image busybox "$busybox" scratch --cmd '["sh"]'
make_image debian "$codename" scratch --cmd '["bash"]'
make_image nginx "$(version_in nginx nginx 2)" "$debian" --cmd '["nginx","-g","daemon off;"]' --port 80 --stop-signal SIGQUIT \
  --env "NGINX_VERSION=$(version_in nginx nginx 3)"
make_image redis "$(version_in redis redis-server 2)" "$debian" --cmd '["redis-server","--protected-mode","no"]' --port 6379 \
  --workingdir /data --volume /data
make_image python "$(version_in python python3-minimal 2)" "$debian" --cmd '["python3"]'
make_image httpd "$(version_in httpd apache2 2)" "$debian" --cmd '["apache2ctl","-D","FOREGROUND"]' --port 80 --stop-signal SIGWINCH
make_image postgres "$postgres" "$debian" --cmd '["postgres"]' --port 5432 --volume /var/lib/postgresql \
  --env "PATH=/usr/lib/postgresql/$postgres/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
cd / || exit
buildah rmi -af >/dev/null
rm -rf /root/img
for image in busybox debian nginx redis python; do docker pull -q "$image" >/dev/null; done
