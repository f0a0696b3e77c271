/*
 * What is installed: names of the commands that Debian's packages put into /usr/bin and /usr/sbin on the recording host.
 */

const words = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

/** /usr/bin of the host. */
export const HOST_BIN: readonly string[] = words(
  '3cpio [ aa-enabled aa-exec aa-features-abi apt apt-cache apt-cdrom apt-config apt-get apt-mark arch awk b2sum',
  'base32 base64 basename basenc bash bashbug buildah busctl busybox captoinfo cat catatonit chage chattr chcon',
  'chfn chgrp chmod choom chown chrt chsh cksum clear clear_console cmp comm compel conmon containerd',
  'containerd-shim-runc-v2 cp crun crun-wasm csplit ctr ctstat curl cut cvtsudoers dash date dbus-cleanup-sockets',
  'dbus-daemon dbus-monitor dbus-run-session dbus-send dbus-update-activation-environment dbus-uuidgen dd',
  'deb-systemd-helper deb-systemd-invoke debconf debconf-apt-progress debconf-communicate debconf-copydb',
  'debconf-escape debconf-set-selections debconf-show df dh_bash-completion diff diff3 dir dircolors dirmngr',
  'dirmngr-client dirname dmesg dnsdomainname docker docker-compose docker-init docker-registry domainname dpkg',
  'dpkg-deb dpkg-divert dpkg-maintscript-helper dpkg-query dpkg-realpath dpkg-split dpkg-statoverride',
  'dpkg-trigger dracut dracut-catimages du echo editor egrep env ex expand expr factor fallocate false fgrep file',
  'find findmnt flock fmt fold free fuse-overlayfs fuser fusermount fusermount3 getconf getent getopt getsubids',
  'gpasswd gpg gpg-agent gpg-connect-agent gpgconf gpgsm grep groups gunzip gzexe gzip hardlink head helpztags',
  'hostid hostname hostnamectl hugetop i386 iconv id infocmp infotocap install ionice ip ipcmk ipcrm ipcs',
  'iptables-xml ischroot join journalctl jq kernel-install kill killall kmod ld.so ldd less lessecho lessfile',
  'lesskey lesspipe link linux-check-removal linux-run-hooks linux-update-symlinks linux-version linux32 linux64',
  'ln lnstat locale localectl localedef logger login loginctl logname ls lsattr lsblk lscpu lsinitrd lsipc',
  'lslocks lsmod lsns mawk mcookie md5sum mkdir mkfifo mknod mktemp more mount mountpoint mv namei nano nawk',
  'netshaper networkctl newgidmap newuidmap nice nisdomainname nl nohup nproc nsenter nstat numfmt od openssl',
  'pager partx passt passt-repair passt.avx2 passwd pasta pasta.avx2 paste pathchk pdb3 pdb3.14 peekfd perl',
  'perl5.42.3 pesto pgrep pico pidof pidwait pinentry pinentry-curses ping ping4 ping6 pinky pkill pldd pmap',
  'podman podman-compose podmansh pr printenv printf prlimit prtstat ps pslog pstree pstree.x11 ptx pwd pwdx',
  'py3clean py3compile py3versions pydoc3 pydoc3.14 pygettext3 pygettext3.14 python-dotenv python3 python3.14',
  'rbash rdma readlink realpath renice reset rgrep rm rmdir rnano routel rtstat run-parts run0 runc runcon rview',
  'savelog script scriptlive scriptreplay sdiff sed select-editor sensible-browser sensible-editor sensible-pager',
  'sensible-terminal seq setarch setpriv setsid setterm sh sha1sum sha224sum sha256sum sha384sum sha512sum shred',
  'shuf skill skopeo slabtop sleep slirp4netns snice sort split sqv ss ssh-keygen stat stdbuf stty su sudo',
  'sudoedit sudoreplay sum sync systemctl systemd-ac-power systemd-analyze systemd-ask-password systemd-cat',
  'systemd-cgls systemd-cgtop systemd-confext systemd-creds systemd-delta systemd-detect-virt systemd-escape',
  'systemd-firstboot systemd-hwdb systemd-id128 systemd-inhibit systemd-machine-id-setup systemd-mount',
  'systemd-mute-console systemd-notify systemd-path systemd-pty-forward systemd-run systemd-socket-activate',
  'systemd-stdio-bridge systemd-sysext systemd-sysinstall systemd-sysusers systemd-tmpfiles',
  'systemd-tty-ask-password-agent systemd-umount systemd-vpick tabs tac tail tar taskset tee tempfile test tic',
  'timedatectl timeout tini tini-static tload toe top touch tput tr true truncate tset tsort tty tzselect ucf',
  'ucfq ucfr uclampset udevadm umount uname uncompress unexpand uniq unlink unshare update-alternatives uptime',
  'users varlinkctl vdir vi view vim.tiny vmstat w wall watch wc wcurl whereis which which.debianutils who whoami',
  'x86_64 xargs yes ypdomainname zcat zcmp zdiff zdump zegrep zfgrep zforce zgrep zless zmore znew',
);

/** /usr/sbin of the host. */
export const HOST_SBIN: readonly string[] = words(
  'aa-load aa-remove-unknown aa-status aa-teardown add-shell agetty apparmor_parser apparmor_status arpd',
  'arptables arptables-nft arptables-nft-restore arptables-nft-save arptables-restore arptables-save',
  'arptables-translate badblocks blkdiscard blkid blockdev bridge capsh chgpasswd chpasswd chroot criu dcb',
  'debugfs depmod devlink docker-proxy dockerd dpkg-preconfigure dpkg-reconfigure dpll dumpe2fs e2freefrag e2fsck',
  'e2image e2label e2mmpstatus e2scrub e2scrub_all e2undo e4crypt e4defrag ebtables ebtables-nft',
  'ebtables-nft-restore ebtables-nft-save ebtables-restore ebtables-save ebtables-translate faillock filefrag',
  'findfs fs-idmap fsck fsck.ext2 fsck.ext3 fsck.ext4 fsfreeze fstab-decode fstrim genl getcap getpcaps getty',
  'groupadd groupdel groupmod grpck grpconv grpunconv halt iconvconfig init insmod installkernel invoke-rc.d ip',
  'ip6tables ip6tables-apply ip6tables-legacy ip6tables-legacy-restore ip6tables-legacy-save ip6tables-nft',
  'ip6tables-nft-restore ip6tables-nft-save ip6tables-restore ip6tables-restore-translate ip6tables-save',
  'ip6tables-translate iptables iptables-apply iptables-legacy iptables-legacy-restore iptables-legacy-save',
  'iptables-nft iptables-nft-restore iptables-nft-save iptables-restore iptables-restore-translate iptables-save',
  'iptables-translate killall5 ldconfig locale-gen logsave losetup lsmod mke2fs mkfs mkfs.ext2 mkfs.ext3',
  'mkfs.ext4 mkhomedir_helper mklost+found mkswap modinfo modprobe mount.fuse mount.fuse3 newusers nfnl_osf nft',
  'nologin pam-auth-update pam_getenv pam_namespace_helper pam_timestamp_check pidfd-kill poweroff pwck pwconv',
  'pwhistory_helper pwunconv readprofile reboot recvtty remap-rootfs remove-shell resize2fs rmmod rmt rmt-tar',
  'rtacct rtcwake rtmon runc runuser sd-helper seccompagent service setcap shadowconfig shutdown sshd',
  'start-stop-daemon sudo_logsrvd sudo_sendlog sulogin swaplabel swapoff swapon sysctl tarcat tc tipc tune2fs',
  'unix_chkpwd unix_update update-ca-certificates update-initramfs update-locale update-passwd update-rc.d',
  'update-shells useradd userdel usermod validlocale vdpa vigr vipw visudo wipefs xtables-legacy-multi',
  'xtables-monitor xtables-nft-multi zic zramctl',
);

/** /usr/bin of a minimal Debian image: what is in no package of the host's own. */
export const DEBIAN_BIN: readonly string[] = words(
  '[ apt apt-cache apt-cdrom apt-config apt-get apt-mark arch awk b2sum base32 base64 basename basenc bash',
  'bashbug captoinfo cat chage chcon chfn chgrp chmod choom chown chrt chsh cksum clear clear_console cmp comm cp',
  'csplit cut dash date dd deb-systemd-helper deb-systemd-invoke debconf debconf-apt-progress debconf-communicate',
  'debconf-copydb debconf-escape debconf-set-selections debconf-show df diff diff3 dir dircolors dirname dmesg',
  'dnsdomainname domainname dpkg dpkg-deb dpkg-divert dpkg-maintscript-helper dpkg-query dpkg-realpath dpkg-split',
  'dpkg-statoverride dpkg-trigger du echo egrep env expand expr factor fallocate false fgrep find findmnt flock',
  'fmt fold getconf getent getopt gpasswd grep groups gunzip gzexe gzip hardlink head hostid hostname i386 iconv',
  'id infocmp infotocap install ionice ipcmk ipcrm ipcs ischroot join ld.so ldd link linux32 linux64 ln locale',
  'localedef logger login logname ls lsblk lscpu lsipc lslocks lsns mawk mcookie md5sum mkdir mkfifo mknod mktemp',
  'more mount mountpoint mv namei nawk nice nisdomainname nl nohup nproc nsenter numfmt od openssl pager partx',
  'passwd paste pathchk perl perl5.42.3 pidof pinky pldd pr printenv printf prlimit ptx pwd rbash readlink',
  'realpath renice reset rgrep rm rmdir run-parts runcon savelog script scriptlive scriptreplay sdiff sed seq',
  'setarch setpriv setsid setterm sh sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split',
  'sqv stat stdbuf stty su sum sync tabs tac tail tar taskset tee tempfile test tic timeout toe touch tput tr',
  'true truncate tset tsort tty tzselect uclampset umount uname uncompress unexpand uniq unlink unshare',
  'update-alternatives users vdir wall wc whereis which which.debianutils who whoami x86_64 xargs yes',
  'ypdomainname zcat zcmp zdiff zdump zegrep zfgrep zforce zgrep zless zmore znew',
);

/** /usr/sbin of a minimal Debian image. */
export const DEBIAN_SBIN: readonly string[] = words(
  'add-shell agetty blkdiscard blkid blockdev chgpasswd chpasswd chroot dpkg-preconfigure dpkg-reconfigure',
  'faillock findfs fsck fsfreeze fstab-decode fstrim getty groupadd groupdel groupmod grpck grpconv grpunconv',
  'iconvconfig installkernel invoke-rc.d killall5 ldconfig losetup mkfs mkhomedir_helper mkswap newusers nologin',
  'pam-auth-update pam_getenv pam_namespace_helper pam_timestamp_check pwck pwconv pwhistory_helper pwunconv',
  'readprofile remove-shell rmt rmt-tar rtcwake runuser service shadowconfig start-stop-daemon sulogin swaplabel',
  'swapoff swapon tarcat unix_chkpwd unix_update update-ca-certificates update-passwd update-rc.d update-shells',
  'useradd userdel usermod vigr vipw wipefs zic zramctl',
);
