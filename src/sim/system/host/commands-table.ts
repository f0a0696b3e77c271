/*
 * What is installed: names of the commands that Debian's packages put into /usr/bin and /usr/sbin on the recording host.
 */

const words = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

/** /usr/bin of the host. */
export const HOST_BIN: readonly string[] = words(
  '[ addpart apt apt-cache apt-cdrom apt-config apt-get apt-mark arch awk b2sum base32 base64 basename',
  'basenc bash buildah bunzip2 busctl busybox bzcat bzip2 bzmore captoinfo cat catatonit chage chattr',
  'chcon chfn chgrp chmod choom chown chrt chsh cksum clear cmp comm conmon containerd',
  'containerd-shim-runc-v2 containerd-stress cp criu crun csplit ctr ctstat curl cut dash date',
  'dbus-daemon dbus-monitor dbus-send dd deb-systemd-helper debconf delpart df diff diff3 dir dircolors',
  'dirname dmesg dnsdomainname docker docker-compose docker-registry domainname dpkg dpkg-deb',
  'dpkg-divert dpkg-maintscript-helper dpkg-query dpkg-realpath dpkg-split dpkg-statoverride',
  'dpkg-trigger du echo egrep env expand expiry expr factor fallocate false fgrep file fincore find',
  'findmnt flock fmt fold free fuse-overlayfs fuser getconf getent getopt gpasswd grep groups gunzip',
  'gzexe gzip hardlink head hostid hostname hostnamectl iconv id infocmp infotocap install ionice ip',
  'ipcmk ipcrm ipcs ischroot join journalctl jq kernel-install kill killall kmod ldd less lessecho',
  'lesskey lesspipe link linux32 linux64 ln lnstat locale localectl localedef logger login loginctl',
  'logname ls lsattr lsblk lscpu lsfd lsipc lsirq lslocks lslogins lsmem lsmod lsns mawk mcookie md5sum',
  'mesg mkdir mkfifo mknod mktemp more mount mountpoint mv namei nano networkctl newgidmap newgrp',
  'newuidmap nice nisdomainname nl nohup nproc nsenter nstat numfmt od openssl pager partx passt',
  'passt-repair passt.avx2 passwd pasta pasta.avx2 paste pathchk peekfd perl pgrep pidof pidwait ping',
  'ping4 ping6 pinky pkill pldd pmap podman podman-compose podman-remote pr printenv printf prlimit',
  'prtstat ps pslog pstree ptx pwd pwdx python3 python3.14 rdma readlink realpath rename.ul renice',
  'reset resizepart rev rgrep rm rmdir rnano routel rtstat run-parts runc runcon rview savelog scp',
  'script scriptlive scriptreplay sdiff sed seq setarch setpriv setsid setterm sftp sg sh sha1sum',
  'sha224sum sha256sum sha384sum sha512sum shred shuf skill skopeo slabtop sleep slirp4netns snice sort',
  'split ss ssh ssh-add ssh-agent ssh-keygen ssh-keyscan stat stdbuf stty su sudo sudoedit sudoreplay',
  'sum sync systemctl systemd systemd-analyze systemd-ask-password systemd-cat systemd-cgls',
  'systemd-cgtop systemd-creds systemd-cryptenroll systemd-delta systemd-detect-virt systemd-escape',
  'systemd-firstboot systemd-id128 systemd-inhibit systemd-machine-id-setup systemd-mount',
  'systemd-notify systemd-path systemd-repart systemd-run systemd-socket-activate systemd-stdio-bridge',
  'systemd-sysusers systemd-tmpfiles systemd-tty-ask-password-agent systemd-umount tabs tac tail tar',
  'taskset tee test tic timedatectl timeout tini tini-static tload toe top touch tput tr true truncate',
  'tset tsort tty tzselect uclampset udevadm umount uname uncompress unexpand uniq unlink unshare',
  'update-alternatives uptime users utmpdump vdir vi view vim.tiny vmstat w wall watch wc wdctl whereis',
  'which which.debianutils who whoami xargs yes ypdomainname zcat zcmp zdiff zdump zegrep zfgrep zforce',
  'zgrep zless zmore znew',
);

/** /usr/sbin of the host. */
export const HOST_SBIN: readonly string[] = words(
  'aa-enabled aa-status add-shell agetty apparmor_parser apparmor_status arpd badblocks blkdiscard',
  'blkid blkzone blockdev bridge capsh chcpu chgpasswd chmem chpasswd chroot cpgr cppw ctrlaltdel dcb',
  'debugfs depmod devlink docker-init docker-proxy dockerd dumpe2fs e2freefrag e2fsck e2image e2label',
  'e2mmpstatus e2scrub e2scrub_all e2undo e4crypt e4defrag filefrag findfs fsck fsck.cramfs fsck.ext2',
  'fsck.ext3 fsck.ext4 fsck.minix fsfreeze fstab-decode fstrim genl getcap getpcaps getty groupadd',
  'groupdel groupmems groupmod grpck grpconv grpunconv halt hwclock iconvconfig init insmod',
  'installkernel invoke-rc.d ip6tables iptables iptables-restore iptables-save isosize killall5',
  'ldattach ldconfig locale-gen losetup lsmod mke2fs mkfs mkfs.bfs mkfs.cramfs mkfs.ext2 mkfs.ext3',
  'mkfs.ext4 mkfs.minix mklost+found mkswap modinfo modprobe newusers nft nologin pivot_root poweroff',
  'pwck pwconv pwunconv readprofile reboot remove-shell resize2fs rmmod rmt-tar rtacct rtcwake rtmon',
  'runlevel runuser service setcap shadowconfig shutdown sshd start-stop-daemon sulogin swaplabel',
  'swapoff swapon switch_root sysctl tarcat tc telinit tipc tune2fs update-ca-certificates',
  'update-locale update-rc.d update-shells useradd userdel usermod vdpa vigr vipw visudo wipefs zic',
  'zramctl',
);

/** /usr/bin of a minimal Debian image: what is in no package of the host's own. */
export const DEBIAN_BIN: readonly string[] = words(
  '[ addpart apt apt-cache apt-cdrom apt-config apt-get apt-mark arch awk b2sum base32 base64 basename',
  'basenc bash bashbug c_rehash captoinfo cat chage chcon chfn chgrp chmod choom chown chrt chsh cksum',
  'clear clear_console cmp comm cp csplit cut dash date dd delpart df diff diff3 dir dircolors dirname',
  'dmesg dnsdomainname domainname dpkg dpkg-deb dpkg-divert dpkg-maintscript-helper dpkg-query',
  'dpkg-realpath dpkg-split dpkg-statoverride dpkg-trigger du echo egrep env expand expiry expr factor',
  'fallocate false fgrep find findmnt flock fmt fold getconf getent getopt gpasswd grep groups gunzip',
  'gzexe gzip hardlink head hostid hostname iconv id infocmp infotocap install ionice ipcmk ipcrm ipcs',
  'ischroot join ldd link linux32 linux64 ln locale localedef logger login logname ls lsblk lscpu lsipc',
  'lslocks lslogins lsmem lsns mawk mcookie md5sum mesg mkdir mkfifo mknod mktemp more mount mountpoint',
  'mv namei newgrp nice nisdomainname nl nohup nproc nsenter numfmt od openssl partx passwd paste',
  'pathchk perl pidof pinky pldd pr printenv printf prlimit ptx pwd rbash readlink realpath rename.ul',
  'renice reset resizepart rev rgrep rm rmdir run-parts runcon savelog script scriptlive scriptreplay',
  'sdiff sed seq setarch setpriv setsid setterm sg sh sha1sum sha224sum sha256sum sha384sum sha512sum',
  'shred shuf sleep sort split stat stdbuf stty su sum sync tabs tac tail tar taskset tee test tic',
  'timeout toe touch tput tr true truncate tset tsort tty tzselect uclampset umount uname uncompress',
  'unexpand uniq unlink unshare update-alternatives users utmpdump vdir wall wc wdctl whereis which',
  'which.debianutils who whoami xargs yes ypdomainname zcat zcmp zdiff zdump zegrep zfgrep zforce zgrep',
  'zless zmore znew',
);

/** /usr/sbin of a minimal Debian image. */
export const DEBIAN_SBIN: readonly string[] = words(
  'add-shell agetty blkdiscard blkid blkzone blockdev chcpu chgpasswd chmem chpasswd chroot cpgr cppw',
  'ctrlaltdel findfs fsck fsck.cramfs fsck.minix fsfreeze fstab-decode fstrim getty groupadd groupdel',
  'groupmems groupmod grpck grpconv grpunconv iconvconfig installkernel isosize killall5 ldattach',
  'ldconfig losetup mkfs mkfs.bfs mkfs.cramfs mkfs.minix mkswap newusers nologin pivot_root pwck pwconv',
  'pwunconv readprofile remove-shell rmt-tar rtcwake runuser shadowconfig start-stop-daemon sulogin',
  'swaplabel swapoff swapon switch_root tarcat update-ca-certificates update-passwd update-shells',
  'useradd userdel usermod vigr vipw wipefs zic zramctl',
);
