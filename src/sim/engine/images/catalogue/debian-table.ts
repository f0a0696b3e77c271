/** Folders and entries of the layer that makes debian, in the format that tree.ts reads. */
export const DEBIAN_TREE = `/
 bin|lusr/bin|snmj
 boot|d
 etc|d|y0wl
 home|d|snmj
 lib|lusr/lib|
 lib64|lusr/lib64|
 media|d|y0wl
 mnt|d
 opt|d
 root|d||700
 run|d
 sbin|lusr/sbin|snmj
 srv|d|y0wl
 tmp|d||1777
 usr|d
 var|d
/etc
 .pwd.lock|0|y0wl|600
 alternatives|d
 apt|d
 bash.bashrc|c|vm99
 bindresvport.blacklist|a7|wipz
 ca-certificates|d|y0wl
 ca-certificates.conf|41k
 cron.daily|d
 debconf.conf|2af|pggn
 debian_version|c|snmj
 default|d|y0wl
 dpkg|d
 environment|c
 fstab|c
 gai.conf|1zs|opxt
 group|c|y0wl
 gshadow|a4||640|0.42
 host.conf|c|snmj
 issue|c
 issue.net|c
 kernel|d|x9s4
 ld.so.cache|35m|y0wl
 ld.so.conf|c|wipz
 ld.so.conf.d|d|y0wl
 libaudit.conf|5b|w31s
 localtime|l/usr/share/zoneinfo/Etc/UTC|y0wl
 login.defs|5e1|wkpc
 logrotate.d|d|y0wl
 motd|c|snmj
 nsswitch.conf|c|wipz
 opt|d|y0wl
 os-release|l../usr/lib/os-release|snmj
 pam.conf|fc|tu5e
 pam.d|d|y0wl
 passwd|c
 profile|c|snmj
 profile.d|d
 rc0.d|d|w7na
 rc1.d|d
 rc2.d|d
 rc3.d|d
 rc4.d|d
 rc5.d|d
 rc6.d|d
 rcS.d|d
 rmt|l/usr/sbin/rmt|x7yg
 security|d|y0wl
 selinux|d
 shadow|c||640|0.42
 shells|c
 skel|d
 ssl|d
 subgid|0
 subuid|0
 systemd|d|w7na
 terminfo|d|y0wl
 update-motd.d|d
 xattr.conf|i4|tkex
/etc/alternatives
 README|c|vs2w
/etc/apt
 apt.conf.d|d|y0wl
 auth.conf.d|d|x9s4
 keyrings|d
 preferences.d|d
 sources.list|16|y0wl
 sources.list.d|d|x9s4
 trusted.gpg.d|d|y0wl
/etc/apt/apt.conf.d
 01autoremove|b3|x9s4
 70debconf|52|pggn
/etc/ca-certificates
 update.d|d|x1nf
/etc/default
 nss|1cs|wipz
 useradd|v1|w7ar
/etc/dpkg
 dpkg.cfg|fg|vig1
 dpkg.cfg.d|d|vs2w
 origins|d|y0wl
/etc/dpkg/origins
 debian|c|snmj
 default|ldebian|y0wl
/etc/kernel
 postinst.d|d|x9s4
/etc/ld.so.conf.d
 libc.conf|18|wipz
 x86_64-linux-gnu.conf|26
/etc/security
 limits.d|d|tu5e
 namespace.d|d
/etc/selinux
 semanage.conf|1ld|twtw
/etc/skel
 .bash_logout|c|vm99
 .bashrc|c
 .profile|c
/etc/ssl
 certs|d|y0wl
 openssl.cnf|9kr|wejq
 private|d||700
/etc/systemd
 system|d|y0wl
 user|d|w7na
/etc/update-motd.d
 10-uname|n|snmj|755
/root
 .bashrc|c|snmj
 .profile|c
/run
 lock|d|y0wl|1777
 mount|d
/usr
 bin|d|y0wl
 games|d|snmj
 include|d
 lib|d|y0wl
 lib64|d
 libexec|d
 local|d
 sbin|d
 share|d
 src|d|snmj
/usr/bin
 [|170o|prrm
 apt|r60|x9s4
 apt-cache|2f7s
 apt-cdrom|kug
 apt-config|ny8
 apt-get|1a4o
 apt-mark|1t3c
 arch|xjc|prrm
 awk|l/etc/alternatives/awk|w071
 b2sum|1dc8|prrm
 base32|10p4
 base64|10p4
 basename|xjc
 basenc|1dc8
 bash|udrk|vm99
 bashbug|5ea
 captoinfo|ltic|tnfz
 cat|10q0|prrm
 chage|2cmg|wkpc|2755|0.42
 chcon|1mtk|prrm
 chfn|1lx4|wkpc|4755
 chgrp|1pzc|prrm
 chmod|1jns
 choom|1jhs|waao
 chown|1pzc|prrm
 chrt|1sz4|waao
 chsh|17zs|wkpc|4755
 cksum|31e0|prrm
 clear|b94|tnfz
 clear_console|b6g|vm99
 cmp|14ag|lquk
 comm|10p4|prrm
 cp|3avc
 csplit|1a6g
 cut|13uw
 dash|2s3s|dtd1
 date|2f9k|prrm
 dd|1muo
 deb-systemd-helper|ism|w7na
 deb-systemd-invoke|5pk
 debconf|27q|pggn
 debconf-apt-progress|952
 debconf-communicate|hb
 debconf-copydb|1bq
 debconf-escape|ik
 debconf-set-selections|2hc
 debconf-show|1ep
 df|265s|prrm
 diff|38k8|lquk
 diff3|1amw
 dir|3kq0|prrm
 dircolors|170o
 dirname|xjc
 dmesg|24bk|waao
 dnsdomainname|lhostname|a85b
 domainname|lhostname|
 dpkg|76eo|vs2w
 dpkg-deb|4080
 dpkg-divert|3nrs
 dpkg-maintscript-helper|gb2
 dpkg-query|3u34
 dpkg-realpath|1d8w
 dpkg-split|37qo
 dpkg-statoverride|1zig
 dpkg-trigger|25ts
 du|2ll4|prrm
 echo|xjc
 egrep|15|l2ki
 env|17cg|prrm
 expand|10p4
 expr|13u0
 factor|1jns
 fallocate|u7k|waao
 false|xjc|prrm
 fgrep|15|l2ki
 find|6tww|wjvj
 findmnt|29z4|waao
 flock|xfk
 fmt|13uw|prrm
 fold|10p4
 getconf|nxk|wipz
 getent|rdk
 getopt|u7k|waao
 gpasswd|1zig|wkpc|4755
 grep|4j2o|l2ki
 groups|xjc|prrm
 gunzip|1qy|v1x1
 gzexe|4y4
 gzip|29hc
 hardlink|1a34|waao
 head|13uw|prrm
 hostid|xjc
 hostname|kns|a85b
 i386|lsetarch|waao
 iconv|1ghs|wipz
 id|13uw|prrm
 infocmp|1ge8|tnfz
 infotocap|ltic|
 install|3e1c|prrm
 ionice|r1s|waao
 ipcmk|u9c
 ipcrm|1w4w
 ipcs|1zao
 ischroot|b9c|vdnt
 join|1a7c|prrm
 ld.so|l../lib64/ld-linux-x86-64.so.2|wipz
 ldd|44r
 link|xjc|prrm
 linux32|lsetarch|waao
 linux64|lsetarch|
 ln|1mts|prrm
 locale|1000|wipz
 localedef|6qm0
 logger|1dn4|waao
 login|25m8
 logname|xjc|prrm
 ls|3kp4
 lsblk|5kvk|waao
 lscpu|3zzk
 lsipc|2lf4
 lslocks|22sg
 lsns|28s0
 mawk|3u08|w071
 mcookie|u9c|waao
 md5sum|13uw|prrm
 mkdir|1waw
 mkfifo|1mtk
 mknod|1pzc
 mktemp|10p4
 more|1d68|waao
 mount|1ptc||4755
 mountpoint|eeg
 mv|37pk|prrm
 namei|u7k|waao
 nawk|l/etc/alternatives/nawk|w071
 nice|10p4|prrm
 nisdomainname|lhostname|a85b
 nl|13wo|prrm
 nohup|10p4
 nproc|10p4
 nsenter|25ts|waao
 numfmt|1mug|prrm
 od|1t60
 openssl|o6aw|wejq
 pager|l/etc/alternatives/pager|waao
 partx|34ds
 passwd|2pfs|wkpc|4755
 paste|10p4|prrm
 pathchk|xjc
 perl|2gdzk|v2sa
 perl5.42.3|2gdzk
 pidof|l../sbin/killall5|qrzp
 pinky|1a6g|prrm
 pldd|ho8|wipz
 pr|1zig|prrm
 printenv|xjc
 printf|1jns
 prlimit|1q80|waao
 ptx|1dd4|prrm
 pwd|10p4
 rbash|lbash|vm99
 readlink|170o|prrm
 realpath|1a6g
 renice|b8o|waao
 reset|ltset|tnfz
 rgrep|u|g5z1
 rm|1mtk|prrm
 rmdir|xjc
 run-parts|o80|vdnt
 runcon|10p4|prrm
 savelog|83b|vdnt
 script|1sz4|waao
 scriptlive|1gc0
 scriptreplay|13ow
 sdiff|1apk|lquk
 sed|2pjs|relf
 seq|13uw|prrm
 setarch|28zs|waao
 setpriv|2i9c
 setsid|b8o
 setterm|10j4
 sh|ldash|dtd1
 sha1sum|13uw|prrm
 sha224sum|170o
 sha256sum|170o
 sha384sum|170o
 sha512sum|170o
 shred|1gi0
 shuf|1dc8
 sleep|10p4
 sort|2s40
 split|1jzk
 sqv|15h40|vlc0
 stat|2c3s|prrm
 stdbuf|10p4
 stty|1mtk
 su|1sz4|waao|4755
 sum|13v4|prrm
 sync|xjc
 tabs|eeo|tnfz
 tac|10p4|prrm
 tail|1t60
 tar|a694|x7yg
 taskset|1mnk|waao
 tee|10p4|prrm
 tempfile|b4g|vdnt
 test|16zs|prrm
 tic|22jk|tnfz
 timeout|110w|prrm
 toe|hkg|tnfz
 touch|1waw|prrm
 tput|nww|tnfz
 tr|1a6g|prrm
 true|xjc
 truncate|10p4
 tset|nw8|tnfz
 tsort|1a6g|prrm
 tty|xjc
 tzselect|gvg|wipz
 uclampset|1ptc|waao
 umount|1gc0||4755
 uname|xjc|prrm
 uncompress|lgunzip|v1x1
 unexpand|10p4|prrm
 uniq|170o
 unlink|xjc
 unshare|2c48|waao
 update-alternatives|1a2o|vs2w
 users|13uw|prrm
 vdir|3kq0
 wall|10j4|waao
 wc|1gi8|prrm
 whereis|16uo|waao
 which|l/etc/alternatives/which|vdnt
 which.debianutils|u0
 who|1dc8|prrm
 whoami|xjc
 x86_64|lsetarch|waao
 xargs|1mo8|wjvj
 yes|xjc|prrm
 ypdomainname|lhostname|a85b
 zcat|1gw|v1x1
 zcmp|18p
 zdiff|4x1
 zdump|kpk|wipz
 zegrep|t|v1x1
 zfgrep|t
 zforce|1jr
 zgrep|6a0
 zless|1tp
 zmore|1d4
 znew|3qr
/usr/lib
 apt|d|y0wl
 dpkg|d|x9s4
 init|d|y0wl
 locale|d|wipz
 lsb|d|y0wl
 mime|d|x7yg
 os-release|c|snmj
 ssl|d|y0wl
 systemd|d|x9s4
 tmpfiles.d|d|y0wl
 udev|d|x9s4
 x86_64-linux-gnu|d|y0wl
/usr/libexec
 coreutils|d|y0wl
 dpkg|d
 libselinux|d
/usr/local
 bin|d|y0wl
 etc|d
 games|d
 include|d
 lib|d
 libexec|d
 sbin|d
 share|d
 src|d
/usr/sbin
 add-shell|t9|vdnt
 agetty|325s|waao
 blkdiscard|u7k
 blkid|3aq8
 blockdev|28s0
 chgpasswd|1jmo|wkpc
 chpasswd|2688
 chroot|13uw|prrm
 dpkg-preconfigure|3ir|pggn
 dpkg-reconfigure|3i0
 faillock|hko|tu5e
 findfs|b8o|waao
 fsck|1gc0
 fsfreeze|b8o
 fstab-decode|b8w|qrzp
 fstrim|22gg|waao
 getty|lagetty|
 groupadd|2fsg|wkpc
 groupdel|265k
 groupmod|2frc
 grpck|1jns
 grpconv|1a20
 grpunconv|1a20
 iconvconfig|o0o|wipz
 installkernel|23b|vdnt
 invoke-rc.d|cqt|w7na
 killall5|ksg|qrzp
 ldconfig|ldnc|wipz
 losetup|31c8|waao
 mkfs|b8o
 mkhomedir_helper|b9k|tu5e
 mkswap|37jk|waao
 newusers|2isw|wkpc
 nologin|u7k|waao
 pam-auth-update|gjl|tu5e
 pam_getenv|28a
 pam_namespace_helper|cz
 pam_timestamp_check|b94
 pwck|1ghk|wkpc
 pwconv|1a2g
 pwhistory_helper|hko|tu5e
 pwunconv|1a20|wkpc
 readprofile|u8g|waao
 remove-shell|uv|vdnt
 rmt|l/etc/alternatives/rmt|x7yg
 rmt-tar|1dxc
 rtcwake|1a0g|waao
 runuser|1sz4
 service|73w|w7na
 shadowconfig|24e|wkpa
 start-stop-daemon|14nk|vs2w
 sulogin|1a0g|waao
 swaplabel|eeg
 swapoff|1mnk
 swapon|1a0g
 tarcat|q0|x7yg
 unix_chkpwd|xdk|tu5e|2755|0.42
 unix_update|xdk
 update-ca-certificates|4dk|x1nf
 update-passwd|xko|m7he
 update-rc.d|e5z|w7na
 update-shells|34y|vdnt
 useradd|3f60|wkpc
 userdel|2ivk
 usermod|38qw
 vigr|lvipw|
 vipw|1lgo
 wipefs|16uo|waao
 zic|1a2w|wipz
 zramctl|37mw|waao
/usr/share
 apt|d|y0wl
 base-files|d
 base-passwd|d
 bash-completion|d|x9s4
 bug|d|y0wl
 ca-certificates|d
 common-licenses|d
 debconf|d
 debianutils|d
 dict|d|snmj
 doc|d|y0wl
 doc-base|d
 dpkg|d
 fish|d|vlc0
 gcc|d|x5wq
 gdb|d
 info|d|y0wl
 keyrings|d
 libc-bin|d
 lintian|d
 locale|d
 man|d
 menu|d
 misc|d|snmj
 pam|d|y0wl
 pam-configs|d
 perl5|d|pggn
 pixmaps|d|y0wl
 polkit-1|d|vs2w
 tabset|d|y0wl
 terminfo|d|tnfz
 util-linux|d|waao
 zoneinfo|d|y0wl
 zsh|d|vlc0
/usr/share/zoneinfo
 Etc|d|y0wl
/usr/share/zoneinfo/Etc
 UTC|36|xaae
/var
 backups|d|snmj
 cache|d|y0wl
 lib|d
 local|d|snmj
 lock|l/run/lock|y0wl
 log|d
 mail|d||2775|0.8
 opt|d
 run|l/run|
 spool|d
 tmp|d|snmj|1777
/var/cache
 apt|d|y0wk
 debconf|d|y0wl
 ldconfig|d||700
/var/cache/apt
 archives|d|y0wl
/var/lib
 apt|d|y0wl
 dpkg|d
 misc|d|snmj
 pam|d|y0wl
 shells.state|2c
 systemd|d
/var/lib/apt
 lists|d|y0wl
 mirrors|d|x9s4
 periodic|d
/var/lib/apt/mirrors
 partial|d|x9s4
/var/log
 alternatives.log|1x6|y0wl
 apt|d|x9s4
 bootstrap.log|14ad|y0wl
 dpkg.log|u7q
/var/spool
 mail|l../mail|y0wl
`;

/** Texts of its files, by path. */
export const DEBIAN_TEXTS: Readonly<Record<string, string>> = {
  '/etc/bash.bashrc': `# System-wide .bashrc file for interactive bash(1) shells.

# To enable the settings / commands in this file for login shells as well,
# this file has to be sourced in /etc/profile.

# If not running interactively, don't do anything
[ -z "\${PS1-}" ] && return

# check the window size after each command and, if necessary,
# update the values of LINES and COLUMNS.
shopt -s checkwinsize

# set variable identifying the chroot you work in (used in the prompt below)
if [ -z "\${debian_chroot:-}" ] && [ -r /etc/debian_chroot ]; then
    debian_chroot=$(< /etc/debian_chroot)
fi

# set a fancy prompt (non-color, overwrite the one in /etc/profile)
# but only if not SUDOing and have SUDO_PS1 set; then assume smart user.
if ! [ -n "\${SUDO_USER-}" -a -n "\${SUDO_PS1-}" ]; then
  PS1='\${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ '
fi

case "$TERM" in
xterm*|vte*|gnome*)
    for _hook in /etc/profile.d/vte*.sh; do : ; done
    if [ -r $_hook ]; then
        . $_hook
    fi
    unset _hook
    ;;
xterm*|rxvt*)
    # Commented out, don't overwrite xterm -T "title" -n "icontitle" by default.
    # If this is an xterm set the title to user@host:dir
    #PROMPT_COMMAND='echo -ne "\\033]0;\${USER}@\${HOSTNAME}: \${PWD}\\007"'
    ;;
*)
    ;;
esac

# enable bash completion in interactive shells
#if ! shopt -oq posix; then
#  if [ -f /usr/share/bash-completion/bash_completion ]; then
#    . /usr/share/bash-completion/bash_completion
#  elif [ -f /etc/bash_completion ]; then
#    . /etc/bash_completion
#  fi
#fi

# if the command-not-found package is installed, use it
if [ -x /usr/lib/command-not-found ] || [ -x /usr/share/command-not-found/command-not-found ]; then
	function command_not_found_handle {
	        # check because c-n-f could've been removed in the meantime
                if [ -x /usr/lib/command-not-found ]; then
		   /usr/lib/command-not-found -- "$1"
                   return $?
                elif [ -x /usr/share/command-not-found/command-not-found ]; then
		   /usr/share/command-not-found/command-not-found -- "$1"
                   return $?
		else
		   printf "%s: command not found\\n" "$1" >&2
		   return 127
		fi
	}
fi

# Source profile.d even though "it's meant to be for login shells
# only". This is commented out by default, for not cluttering the
# shell with things a user might not expect.  Please see above
# for the explict hooks for bash-completion and command-not-found.

#if [ -d /etc/profile.d ]; then
#  for _i in /etc/profile.d/*.sh; do
#    if [ -r $_i ]; then
#      . $_i
#    fi
#  done
#  unset _i
#fi
`,
  '/etc/debian_version': `forky/sid
`,
  '/etc/environment': ``,
  '/etc/fstab': `# UNCONFIGURED FSTAB FOR BASE SYSTEM
`,
  '/etc/group': `root:x:0:
daemon:x:1:
bin:x:2:
sys:x:3:
adm:x:4:
tty:x:5:
disk:x:6:
lp:x:7:
mail:x:8:
news:x:9:
uucp:x:10:
man:x:12:
proxy:x:13:
kmem:x:15:
dialout:x:20:
fax:x:21:
voice:x:22:
cdrom:x:24:
floppy:x:25:
tape:x:26:
sudo:x:27:
audio:x:29:
dip:x:30:
www-data:x:33:
backup:x:34:
operator:x:37:
list:x:38:
irc:x:39:
src:x:40:
shadow:x:42:
utmp:x:43:
video:x:44:
sasl:x:45:
plugdev:x:46:
staff:x:50:
games:x:60:
users:x:100:
nogroup:x:65534:
`,
  '/etc/host.conf': `multi on
`,
  '/etc/issue': `Debian GNU/Linux forky/sid \\n \\l

`,
  '/etc/issue.net': `Debian GNU/Linux forky/sid
`,
  '/etc/ld.so.conf': `include /etc/ld.so.conf.d/*.conf

`,
  '/etc/motd': `
The programs included with the Debian GNU/Linux system are free software;
the exact distribution terms for each program are described in the
individual files in /usr/share/doc/*/copyright.

Debian GNU/Linux comes with ABSOLUTELY NO WARRANTY, to the extent
permitted by applicable law.
`,
  '/etc/nsswitch.conf': `# /etc/nsswitch.conf
#
# Example configuration of GNU Name Service Switch functionality.
# If you have the \`glibc-doc-reference' and \`info' packages installed, try:
# \`info libc "Name Service Switch"' for information about this file.

passwd:         files
group:          files
shadow:         files
gshadow:        files

hosts:          files dns
networks:       files

protocols:      db files
services:       db files
ethers:         db files
rpc:            db files

netgroup:       nis
`,
  '/etc/passwd': `root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
bin:x:2:2:bin:/bin:/usr/sbin/nologin
sys:x:3:3:sys:/dev:/usr/sbin/nologin
sync:x:4:65534:sync:/bin:/bin/sync
games:x:5:60:games:/usr/games:/usr/sbin/nologin
man:x:6:12:man:/var/cache/man:/usr/sbin/nologin
lp:x:7:7:lp:/var/spool/lpd:/usr/sbin/nologin
mail:x:8:8:mail:/var/mail:/usr/sbin/nologin
news:x:9:9:news:/var/spool/news:/usr/sbin/nologin
uucp:x:10:10:uucp:/var/spool/uucp:/usr/sbin/nologin
proxy:x:13:13:proxy:/bin:/usr/sbin/nologin
www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
backup:x:34:34:backup:/var/backups:/usr/sbin/nologin
list:x:38:38:Mailing List Manager:/var/list:/usr/sbin/nologin
irc:x:39:39:ircd:/run/ircd:/usr/sbin/nologin
_apt:x:42:65534::/nonexistent:/usr/sbin/nologin
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
`,
  '/etc/profile': `# /etc/profile: system-wide .profile file for the Bourne shell (sh(1))
# and Bourne compatible shells (bash(1), ksh(1), ash(1), ...).

if [ "$(id -u)" -eq 0 ]; then
  PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
else
  PATH="/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"
fi
export PATH

if [ "\${PS1-}" ]; then
  if [ "\${BASH-}" ] && [ "$BASH" != "/bin/sh" ]; then
    # The file bash.bashrc already sets the default PS1.
    # PS1='\\h:\\w\\$ '
    if [ -f /etc/bash.bashrc ]; then
      . /etc/bash.bashrc
    fi
  else
    if [ "$(id -u)" -eq 0 ]; then
      PS1='# '
    else
      PS1='$ '
    fi
  fi
fi

if [ -d /etc/profile.d ]; then
  for i in $(run-parts --list --regex '^[a-zA-Z0-9_][a-zA-Z0-9._-]*\\.sh$' /etc/profile.d); do
    if [ -r $i ]; then
      . $i
    fi
  done
  unset i
fi
`,
  '/etc/shadow': `root:*:20778::99999:7:::
daemon:*:20778::99999:7:::
bin:*:20778::99999:7:::
sys:*:20778::99999:7:::
sync:*:20778::99999:7:::
games:*:20778::99999:7:::
man:*:20778::99999:7:::
lp:*:20778::99999:7:::
mail:*:20778::99999:7:::
news:*:20778::99999:7:::
uucp:*:20778::99999:7:::
proxy:*:20778::99999:7:::
www-data:*:20778::99999:7:::
backup:*:20778::99999:7:::
list:*:20778::99999:7:::
irc:*:20778::99999:7:::
_apt:*:20778::99999:7:::
nobody:*:20778::99999:7:::
`,
  '/etc/shells': `# /etc/shells: valid login shells
/bin/sh
/usr/bin/sh
/bin/bash
/usr/bin/bash
/bin/rbash
/usr/bin/rbash
/usr/bin/dash
`,
  '/etc/alternatives/README': `Please read the update-alternatives(1) man page for information on this
directory and its contents.
`,
  '/etc/dpkg/origins/debian': `Vendor: Debian
Vendor-URL: https://www.debian.org/
Bugs: debbugs://bugs.debian.org
`,
  '/etc/skel/.bash_logout': `# ~/.bash_logout: executed by bash(1) when login shell exits.

# when leaving the console clear the screen to increase privacy

if [ "$SHLVL" = 1 ]; then
    [ -x /usr/bin/clear_console ] && /usr/bin/clear_console -q
fi
`,
  '/etc/skel/.bashrc': `# ~/.bashrc: executed by bash(1) for non-login shells.
# see /usr/share/doc/bash/examples/startup-files (in the package bash-doc)
# for examples

# If not running interactively, don't do anything
case $- in
    *i*) ;;
      *) return;;
esac

# don't put duplicate lines or lines starting with space in the history.
# See bash(1) for more options
HISTCONTROL=ignoreboth

# append to the history file, don't overwrite it
shopt -s histappend

# for setting history length see HISTSIZE and HISTFILESIZE in bash(1)
HISTSIZE=1000
HISTFILESIZE=2000

# check the window size after each command and, if necessary,
# update the values of LINES and COLUMNS.
shopt -s checkwinsize

# If set, the pattern "**" used in a pathname expansion context will
# match all files and zero or more directories and subdirectories.
#shopt -s globstar

# make less more friendly for non-text input files, see lesspipe(1)
#[ -x /usr/bin/lesspipe ] && eval "$(SHELL=/bin/sh lesspipe)"

# set variable identifying the chroot you work in (used in the prompt below)
if [ -z "\${debian_chroot:-}" ] && [ -r /etc/debian_chroot ]; then
    debian_chroot=$(cat /etc/debian_chroot)
fi

# set a fancy prompt (non-color, unless we know we "want" color)
case "$TERM" in
    xterm-color|*-256color) color_prompt=yes;;
esac

# uncomment for a colored prompt, if the terminal has the capability; turned
# off by default to not distract the user: the focus in a terminal window
# should be on the output of commands, not on the prompt
#force_color_prompt=yes

if [ -n "$force_color_prompt" ]; then
    if [ -x /usr/bin/tput ] && tput setaf 1 >&/dev/null; then
	# We have color support; assume it's compliant with Ecma-48
	# (ISO/IEC-6429). (Lack of such support is extremely rare, and such
	# a case would tend to support setf rather than setaf.)
	color_prompt=yes
    else
	color_prompt=
    fi
fi

if [ "$color_prompt" = yes ]; then
    PS1='\${debian_chroot:+($debian_chroot)}\\[\\033[01;32m\\]\\u@\\h\\[\\033[00m\\]:\\[\\033[01;34m\\]\\w\\[\\033[00m\\]\\$ '
else
    PS1='\${debian_chroot:+($debian_chroot)}\\u@\\h:\\w\\$ '
fi
unset color_prompt force_color_prompt

# If this is an xterm set the title to user@host:dir
case "$TERM" in
xterm*|rxvt*)
    PS1="\\[\\e]0;\${debian_chroot:+($debian_chroot)}\\u@\\h: \\w\\a\\]$PS1"
    ;;
*)
    ;;
esac

# enable color support of ls and also add handy aliases
if [ -x /usr/bin/dircolors ]; then
    test -r ~/.dircolors && eval "$(dircolors -b ~/.dircolors)" || eval "$(dircolors -b)"
    alias ls='ls --color=auto'
    #alias dir='dir --color=auto'
    #alias vdir='vdir --color=auto'

    #alias grep='grep --color=auto'
    #alias fgrep='fgrep --color=auto'
    #alias egrep='egrep --color=auto'
fi

# colored GCC warnings and errors
#export GCC_COLORS='error=01;31:warning=01;35:note=01;36:caret=01;32:locus=01:quote=01'

# some more ls aliases
#alias ll='ls -l'
#alias la='ls -A'
#alias l='ls -CF'

# Alias definitions.
# You may want to put all your additions into a separate file like
# ~/.bash_aliases, instead of adding them here directly.
# See /usr/share/doc/bash-doc/examples in the bash-doc package.

if [ -f ~/.bash_aliases ]; then
    . ~/.bash_aliases
fi

# enable programmable completion features (you don't need to enable
# this, if it's already enabled in /etc/bash.bashrc and /etc/profile
# sources /etc/bash.bashrc).
if ! shopt -oq posix; then
  if [ -f /usr/share/bash-completion/bash_completion ]; then
    . /usr/share/bash-completion/bash_completion
  elif [ -f /etc/bash_completion ]; then
    . /etc/bash_completion
  fi
fi
`,
  '/etc/skel/.profile': `# ~/.profile: executed by the command interpreter for login shells.
# This file is not read by bash(1), if ~/.bash_profile or ~/.bash_login
# exists.
# see /usr/share/doc/bash/examples/startup-files for examples.
# the files are located in the bash-doc package.

# the default umask is set in /etc/profile; for setting the umask
# for ssh logins, install and configure the libpam-umask package.
#umask 022

# if running bash
if [ -n "$BASH_VERSION" ]; then
    # include .bashrc if it exists
    if [ -f "$HOME/.bashrc" ]; then
	. "$HOME/.bashrc"
    fi
fi

# set PATH so it includes user's private bin if it exists
if [ -d "$HOME/bin" ] ; then
    PATH="$HOME/bin:$PATH"
fi

# set PATH so it includes user's private bin if it exists
if [ -d "$HOME/.local/bin" ] ; then
    PATH="$HOME/.local/bin:$PATH"
fi
`,
  '/root/.bashrc': `# ~/.bashrc: executed by bash(1) for non-login shells.

# Note: PS1 is set in /etc/profile, and the default umask is defined
# in /etc/login.defs. You should not need this unless you want different
# defaults for root.
# PS1='\${debian_chroot:+($debian_chroot)}\\h:\\w\\$ '
# umask 022

# You may uncomment the following lines if you want \`ls' to be colorized:
# export LS_OPTIONS='--color=auto'
# eval "$(dircolors)"
# alias ls='ls $LS_OPTIONS'
# alias ll='ls $LS_OPTIONS -l'
# alias l='ls $LS_OPTIONS -lA'
#
# Some more alias to avoid making mistakes:
# alias rm='rm -i'
# alias cp='cp -i'
# alias mv='mv -i'
`,
  '/root/.profile': `# ~/.profile: executed by Bourne-compatible login shells.

if [ "$BASH" ]; then
  if [ -f ~/.bashrc ]; then
    . ~/.bashrc
  fi
fi
`,
  '/usr/lib/os-release': `PRETTY_NAME="Debian GNU/Linux forky/sid"
NAME="Debian GNU/Linux"
VERSION_CODENAME=forky
ID=debian
HOME_URL="https://www.debian.org/"
SUPPORT_URL="https://www.debian.org/support"
BUG_REPORT_URL="https://bugs.debian.org/"
`,
};
