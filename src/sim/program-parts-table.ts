/** Which part of the simulator has which programs. Written by `node src/tooling/simulate/names.ts`; not by hand. */
export const PROGRAM_PARTS = `
awk: awk, mawk
docker: docker, docker-compose
files: chgrp, chmod, chown, chroot, cp, dd, df, du, file, find, findmnt, ln, ls, mkdir, mkfifo, mktemp, mount
files: mv, pwd, readlink, realpath, rm, rmdir, stat, sync, tar, touch, truncate, umount, unlink
jq: jq
net: curl, ifconfig, ip, ip6tables, iptables, nc, netstat, nft, nslookup, ping, ping6, route, ss, ssh, wget
podman: podman
podman-only: podman-system-generator
pods: catatonit
process: capsh, free, getpcaps, kill, killall, lsns, nice, nohup, nsenter, pgrep, pidof, pkill, prlimit, ps
process: pstree, renice, run-parts, setsid, sysctl, top, unshare
rootless: dockerd-rootless-setuptool.sh, dockerd-rootless.sh, rootlesskit
sed: sed
servers: apache2, apache2ctl, docker-init, initdb, nginx, pg_ctl, postgres, psql, python3, redis-cli
servers: redis-server, tini
text: [, apt, apt-cache, apt-get, arch, base64, basename, busybox, cat, clear, cmp, column, comm, cut, date
text: diff, dirname, echo, egrep, env, expand, expr, false, fgrep, fold, grep, gunzip, gzip, hd, head, hexdump
text: join, less, man, md5sum, more, nano, nl, nproc, od, pager, paste, printenv, printf, rev, seq, sha1sum
text: sha256sum, sleep, sort, strings, tac, tail, tee, test, timeout, tr, true, tty, uname, uniq, vi, vim
text: watch, wc, which, xargs, xxd, yes, zcat
units: journalctl, logger, loginctl, systemctl, systemd-cgls, systemd-detect-virt, systemd-run, timedatectl
`;
