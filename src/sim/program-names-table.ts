/** Names of all programs of full.ts, known before they are loaded: which files of the host can be executed. */
export const PROGRAM_NAMES: readonly string[] = [
  '[ apache2 apache2ctl apt apt-cache apt-get arch awk base64 basename busybox capsh cat catatonit',
  'chgrp chmod chown chroot clear cmp column comm cp curl cut date dd df diff dircolors dirname',
  'dnsdomainname docker docker-compose docker-init domainname du echo egrep env expand expr false fgrep',
  'file find fold free getent getpcaps gpasswd grep groupadd groupdel groups gunzip gzip hd head',
  'hexdump hostname hostnamectl id ifconfig initdb ip ip6tables iptables join journalctl jq kill',
  'killall less ln logger loginctl logname ls lsns man mawk md5sum mkdir mkfifo mktemp more mount mv',
  'nano nc netstat nft nginx nice nl nohup not-part nproc nsenter nslookup od pager passwd paste pg_ctl',
  'pgrep pidof ping ping6 pkill podman podman-system-generator postgres printenv printf prlimit ps psql',
  'pstree pwd python3 readlink realpath redis-cli redis-server renice rev rm rmdir route run-parts',
  'runuser sed seq setsid sha1sum sha256sum sleep sort ss ssh stat strings su sudo sync sysctl',
  'systemctl systemd-cgls systemd-detect-virt systemd-run tac tail tar tee test timedatectl timeout',
  'tini top touch tr true truncate tty umount uname uniq unlink unshare uptime useradd userdel usermod',
  'users vi vim w watch wc wget which who whoami xargs xxd yes zcat',
]
  .join(' ')
  .split(' ');
