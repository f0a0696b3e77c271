/** Written by `node src/tooling/engines/cli.ts` from the help texts of podman 5 and 6; not by hand. */
export const TABLE = `
# 
upodman [options] [command]
s
l
ybare
f	cdi-spec-dir	stringArray		[/etc/cdi,/var/run/cdi]
f	cgroup-manager	string		"systemd"
f	config	string
f	conmon	string
fc	connection	string
f	events-backend	string		"journald"
f	help
f	hooks-dir	stringArray		[/usr/share/containers/oci/hooks.d]
f	identity	string
f	imagestore	string
f	log-level	string		"warn"
f	module	stringArray
?-5 f	network-cmd-path	string
f	network-config-dir	string
f	out	string
fr	remote
f	root	string
f	runroot	string
f	runtime	string		"crun"
f	runtime-flag	stringArray
f	ssh	string		"golang"
f	storage-driver	string
f	storage-opt	stringArray
f	syslog			false
f	tls-ca	string
f	tls-cert	string
?6- f	tls-details	string
f	tls-key	string
f	tmpdir	string		"/run/user/1000/libpod/tmp"
f	transient-store
f	url	string		"unix:///run/user/1000/podman/podman.sock"
fv	version
f	volumepath	string
gAvailable Commands
cartifact
cattach
cauto-update
cbuild
ccommit
ccompose
ccontainer
ccp
ccreate
cdiff
cevents
cexec
cexport
cfarm
cgenerate
chealthcheck
chelp
chistory
cimage
cimages
cimport
cinfo
cinit
cinspect
ckill
ckube
cload
clogin
clogout
clogs
cmachine
cmanifest
cmount
cnetwork
cpause
cpod
cport
cps
cpull
cpush
cquadlet
crename
crestart
crm
crmi
crun
csave
csearch
csecret
cstart
cstats
cstop
csystem
ctag
ctop
cunmount
cunpause
cunshare
cuntag
cupdate
cversion
cvolume
cwait
z
# artifact
upodman artifact [command]
s
l
ydescribed
gAvailable Commands
cadd
cextract
cinspect
cls
cpull
cpush
crm
z
# attach
upodman attach [options] CONTAINER
s
l
e
e
e
ydescribed
f	detach-keys	[a-Z]		"ctrl-p,ctrl-q"
fl	latest
f	no-stdin
f	sig-proxy			true
z
# build
upodman build [options] [CONTEXT]
s
l
e
e
e
ydescribed
f	add-host	host:ip		[]
f	all-platforms
f	annotation	stringArray		[]
f	arch	string		"amd64"
f	authfile	string
f	build-arg	argument=value
f	build-arg-file	argfile.conf
f	build-context	argument=value
f	cache-from	stringArray
f	cache-to	stringArray
f	cache-ttl	string
f	cap-add	strings		[]
f	cap-drop	strings		[]
f	cert-dir	string
f	cgroup-parent	string
f	cgroupns	string
f	compat-volumes
f	compress
?6- f	compression-format	string
?6- f	compression-level	int
f	cpp-flag	stringArray
f	cpu-period	uint
f	cpu-quota	int
fc	cpu-shares	uint
f	cpuset-cpus	string
f	cpuset-mems	string
f	created-annotation			true
f	creds	[username[:password]]
f	cw	options
f	decryption-key	strings
f	device	stringArray
fD	disable-compression			true
f	disable-content-trust
f	dns	/etc/resolv.conf
f	dns-option	strings
f	dns-search	strings
f	env	stringArray
ff	file	pathname or URL
?6- f	force-compression
f	force-rm			true
f	format	format		"oci"
f	from	string
f	group-add	strings
f	hooks-dir	stringArray
f	http-proxy			true
f	identity-label			true
f	ignorefile	string
f	iidfile	file
?6- f	iidfile-raw	file
f	inherit-annotations			true
f	inherit-labels			true
f	ipc	path
f	isolation	type		"rootless"
f	jobs	int		1
f	label	stringArray		[]
f	layer-label	stringArray		[]
f	layers			true
f	logfile	file
f	logsplit
f	manifest	string
fm	memory	string
f	memory-swap	string
?6- f	metadata-file	file
?6- f	mount	stringArray
f	network	string
f	no-cache
f	no-hostname
f	no-hosts
f	omit-history
f	os	string		"linux"
f	os-feature	feature
f	os-version	version
fo	output	stringArray
f	pid	path
f	platform	OS/ARCH[/VARIANT]		[linux/amd64]
f	pull	string="always"		"missing"
fq	quiet
f	retry	int		3
f	retry-delay	string
f	rewrite-timestamp
f	rm			true
f	runtime-flag	strings
?6- f	save-stages
f	sbom	preset
f	sbom-image-output	path
f	sbom-image-purl-output	path
f	sbom-merge-strategy	strategy
f	sbom-output	file
f	sbom-purl-output	file
f	sbom-scanner-command	command
f	sbom-scanner-image	image
f	secret	stringArray
f	security-opt	stringArray		[]
f	shm-size	<number><unit>		"65536k"
f	sign-by	FINGERPRINT
f	skip-unused-stages			true
f	source-date-epoch	seconds
?6- f	source-policy-file	pathname
f	squash
f	squash-all
f	ssh	stringArray
?6- f	stage-labels
f	stdin
ft	tag	name
f	target	string
f	timestamp	seconds
f	tls-verify			true
f	ulimit	strings
f	unsetannotation	strings
f	unsetenv	strings
f	unsetlabel	strings
f	userns	path
f	userns-gid-map	containerGID:hostGID:length
f	userns-gid-map-group	name
f	userns-uid-map	containerUID:hostUID:length
f	userns-uid-map-user	name
f	uts	path
f	variant	variant
fv	volume	stringArray
z
# commit
upodman commit [options] CONTAINER [IMAGE]
s
l
e
e
e
e
ydescribed
fa	author	string
fc	change	stringArray
f	config	file
ff	format	Format		"oci"
f	iidfile	file
f	include-volumes
fm	message	string
?-5 fp	pause
?6- fp	pause			true
fq	quiet
fs	squash
z
# compose
upodman compose [options]
s
?-5 l
?6- l
e
e
ydescribed
z
# container
upodman container [command]
s
l
ydescribed
gAvailable Commands
cattach
ccheckpoint
ccleanup
cclone
ccommit
ccp
ccreate
cdiff
cexec
cexists
cexport
cinit
cinspect
ckill
clist
clogs
cmount
cpause
cport
cprune
cps
crename
crestart
crestore
crm
crun
crunlabel
cstart
cstats
cstop
ctop
cunmount
cunpause
cupdate
cwait
z
# cp
upodman cp [options] [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH
s
l
e
ydescribed
fa	archive			true
f	overwrite
z
# create
upodman create [options] IMAGE [COMMAND [ARG...]]
s
l
e
e
e
ydescribed
f	add-host	strings		[]
f	annotation	stringArray
f	arch	ARCH
fa	attach	strings
f	authfile	string
f	blkio-weight	string
f	blkio-weight-device	DEVICE_NAME:WEIGHT
f	cap-add	strings
f	cap-drop	strings
f	cert-dir	Pathname
f	cgroup-conf	strings
f	cgroup-parent	string
f	cgroupns	string
f	cgroups	string		"enabled"
f	chrootdirs	stringArray
f	cidfile	string
f	conmon-pidfile	string
f	cpu-period	uint
f	cpu-quota	int
f	cpu-rt-period	uint
f	cpu-rt-runtime	int
fc	cpu-shares	uint
f	cpus	float
f	cpuset-cpus	string
f	cpuset-mems	string
f	creds	credentials
f	decryption-key	stringArray
f	device	stringArray
f	device-cgroup-rule	strings
f	device-read-bps	stringArray
f	device-read-iops	stringArray
f	device-write-bps	stringArray
f	device-write-iops	stringArray
f	disable-content-trust
f	dns	strings
f	dns-option	strings
f	dns-search	strings
f	entrypoint	string
fe	env	stringArray		[PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
f	env-file	stringArray
f	env-host
f	env-merge	stringArray
f	expose	strings
f	gidmap	strings
f	gpus	strings
f	group-add	strings
f	group-entry	string
f	health-cmd	string
f	health-interval	string		"30s"
f	health-log-destination	string		"local"
f	health-max-log-count	uint		5
f	health-max-log-size	uint		500
f	health-on-failure	string		"none"
f	health-retries	uint		3
f	health-start-period	string		"0s"
f	health-startup-cmd	string
f	health-startup-interval	string		"30s"
f	health-startup-retries	uint
f	health-startup-success	uint
f	health-startup-timeout	string		"30s"
f	health-timeout	string		"30s"
f	help
fh	hostname	string
f	hosts-file	string
f	hostuser	strings
f	http-proxy			true
f	image-volume	string		"anonymous"
f	init
f	init-ctr	string
f	init-path	string
fi	interactive
f	ip	string
f	ip6	string
f	ipc	string
fl	label	stringArray
f	label-file	stringArray
f	log-driver	string		"journald"
f	log-opt	stringArray
f	mac-address	string
fm	memory	<number>[<unit>]
f	memory-reservation	<number>[<unit>]
f	memory-swap	string
f	memory-swappiness	int		-1
f	mount	stringArray
f	name	string
f	network	stringArray
f	network-alias	strings
f	no-healthcheck
f	no-hostname
f	no-hosts
f	oom-kill-disable
f	oom-score-adj	int
f	os	OS
f	passwd-entry	string
f	personality	string
f	pid	string
f	pidfile	string
f	pids-limit	int		2048
f	platform	string
f	pod	string
f	pod-id-file	string
f	privileged
fp	publish	strings		[]
fP	publish-all
f	pull	string		"missing"
fq	quiet
f	rdt-class	string
f	read-only
f	read-only-tmpfs			true
f	replace
f	requires	strings
f	restart	string
f	retry	uint		3
f	retry-delay	string
f	rm
f	rootfs
f	sdnotify	string		"container"
f	seccomp-policy	string		"default"
f	secret	stringArray
f	security-opt	stringArray
f	shm-size	<number>[<unit>]		"65536k"
f	shm-size-systemd	<number>[<unit>]
f	stop-signal	string
f	stop-timeout	uint		10
f	subgidname	string
f	subuidname	string
f	sysctl	strings
f	systemd	string		"true"
f	timeout	uint
f	tls-verify
f	tmpfs	tmpfs
ft	tty
f	tz	string
f	uidmap	strings
f	ulimit	strings
f	umask	string		"0022"
f	unsetenv	stringArray
f	unsetenv-all
fu	user	string
f	userns	string
f	uts	string
f	variant	VARIANT
fv	volume	stringArray
f	volumes-from	stringArray
fw	workdir	string
z
# diff
upodman diff [options] {CONTAINER|IMAGE} [{CONTAINER|IMAGE}]
s
l
e
e
e
ydescribed
f	format	string
fl	latest
z
# events
upodman events [options]
s
l
e
e
e
e
ydescribed
ff	filter	stringArray
f	format	string
f	no-trunc			true
f	since	string
f	stream			true
f	until	string
z
# exec
upodman exec [options] CONTAINER COMMAND [ARG...]
s
l
e
e
e
ydescribed
f	cidfile	string
fd	detach
f	detach-keys	string		"ctrl-p,ctrl-q"
fe	env	stringArray
f	env-file	stringArray
fi	interactive
fl	latest
f	no-session
f	preserve-fd	uints		[]
f	preserve-fds	uint
f	privileged
ft	tty
fu	user	string
fw	workdir	string
z
# export
upodman export [options] CONTAINER
s
l
e
e
ydescribed
fo	output	string
z
# farm
upodman farm [command]
s
l
ydescribed
gAvailable Commands
cbuild
ccreate
clist
cremove
cupdate
z
# generate
upodman generate [command]
s
l
ydescribed
gAvailable Commands
ckube
cspec
csystemd
z
# ?-5 help
upodman help [command] [flags]
s
l
ybare
z
# history
upodman history [options] IMAGE
s
l
e
ydescribed
f	format	string
fH	human			true
f	no-trunc
fq	quiet
z
# image
upodman image [command]
s
l
ydescribed
gAvailable Commands
cbuild
cdiff
cexists
chistory
cimport
cinspect
clist
cload
cmount
cprune
cpull
cpush
crm
csave
cscp
csearch
csign
ctag
ctree
ctrust
cunmount
cuntag
z
# images
upodman images [options] [IMAGE]
s
l
e
e
e
ydescribed
fa	all			hides intermediate images
f	digests
ff	filter	stringArray		[]
f	format	string
f	history
f	no-trunc
fn	noheading
fq	quiet
f	sort	choice	Sort by created, id, repository, size, tag	created
z
# import
upodman import [options] PATH [REFERENCE]
s
l
e
e
e
ydescribed
f	arch	string
fc	change	stringArray
fm	message	string
f	os	string
fq	quiet
f	variant	string
z
# info
upodman info [options]
s
l
e
ydescribed
ff	format	string
z
# init
upodman init [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# inspect
upodman inspect [options] {ARTIFACT|CONTAINER|IMAGE|POD|NETWORK|VOLUME} [...]
s
l
e
e
e
e
e
ydescribed
ff	format	string		"json"
fl	latest
fs	size
ft	type	string		"all"
z
# kill
upodman kill [options] CONTAINER [CONTAINER...]
s
l
e
e
e
ydescribed
fa	all
f	cidfile	stringArray
fl	latest
fs	signal	string		"KILL"
z
# kube
upodman kube [command]
s
l
ydescribed
gAvailable Commands
capply
cdown
cgenerate
cplay
z
# load
upodman load [options]
s
l
ydescribed
fi	input	string
fq	quiet
z
# login
upodman login [options] [REGISTRY]
s
l
e
e
e
ydescribed
f	authfile	string
f	cert-dir	string
f	compat-auth-file	string
f	get-login
fp	password	string
f	password-stdin
f	secret	string
f	tls-verify
fu	username	string
fv	verbose
z
# logout
upodman logout [options] [REGISTRY]
s
l
e
e
e
ydescribed
fa	all
f	authfile	string
f	compat-auth-file	string
z
# logs
upodman logs [options] CONTAINER [CONTAINER...]
s
l
e
e
e
e
e
ydescribed
f	color
ff	follow
fl	latest
fn	names
f	since	string
f	tail	int		-1
ft	timestamps
f	until	string
z
# machine
upodman machine [command]
s
l
ydescribed
gAvailable Commands
ccp
cinfo
cinit
cinspect
clist
cos
creset
?6- crestart
crm
cset
cssh
cstart
cstop
z
# manifest
upodman manifest [command]
s
l
e
e
e
e
e
e
e
ydescribed
gAvailable Commands
cadd
cannotate
ccreate
cexists
cinspect
cpush
cremove
crm
z
# mount
upodman mount [options] [CONTAINER...]
s
l
ydescribed
fa	all
f	format	string
fl	latest
f	no-trunc
z
# network
upodman network [command]
s
l
ydescribed
gAvailable Commands
cconnect
ccreate
cdisconnect
cexists
cinspect
cls
cprune
creload
crm
cupdate
z
# pause
upodman pause [options] CONTAINER [CONTAINER...]
s
l
e
e
e
ydescribed
fa	all
f	cidfile	stringArray
ff	filter	stringArray
fl	latest
z
# pod
upodman pod [command]
s
l
ydescribed
gAvailable Commands
cclone
ccreate
cexists
cinspect
ckill
clogs
cpause
cprune
cps
crestart
crm
cstart
cstats
cstop
ctop
cunpause
z
# port
upodman port [options] CONTAINER [PORT]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# ps
upodman ps [options]
s
l
e
e
e
ydescribed
fa	all
f	external
ff	filter	stringArray
f	format	string
fn	last	int		-1
fl	latest
f	no-trunc
f	noheading
f	ns
fp	pod
fq	quiet
fs	size
f	sort	choice	Sort output by: command, created, id, image, names, runningfor, size, status
f	sync
fw	watch	uint
z
# pull
upodman pull [options] IMAGE [IMAGE...]
s
l
e
e
ydescribed
fa	all-tags
f	arch	ARCH
f	authfile	string
f	cert-dir	Pathname
f	creds	Credentials
f	decryption-key	stringArray
f	disable-content-trust
f	os	OS
f	platform	string
f	policy	string		"always"
fq	quiet
f	retry	uint		3
f	retry-delay	string
f	tls-verify			true
f	variant	string
z
# push
upodman push [options] IMAGE [DESTINATION]
s
l
e
?-5 e
?6- e
ydescribed
f	authfile	string
f	cert-dir	string
f	compress			is same compression type as source
f	compression-format	string		"gzip"
f	compression-level	int
f	creds	Credentials
f	digestfile	string
f	disable-content-trust
f	encrypt-layer	ints
f	encryption-key	stringArray
f	force-compression
ff	format	string		is manifest type of source, with fallbacks
fq	quiet
f	remove-signatures
f	retry	uint		3
f	retry-delay	string
f	sign-by	string
f	sign-by-sigstore	PATH
f	sign-by-sigstore-private-key	PATH
f	sign-by-sq-fingerprint	FINGERPRINT
f	sign-passphrase-file	PATH
f	tls-verify			true
z
# quadlet
upodman quadlet [command]
s
l
ydescribed
gAvailable Commands
cinstall
clist
cprint
crm
z
# rename
upodman rename CONTAINER NAME
s
l
e
ydescribed
z
# restart
upodman restart [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
fa	all
f	cidfile	stringArray
ff	filter	stringArray
fl	latest
f	running
ft	time	int		10
z
# rm
upodman rm [options] CONTAINER [CONTAINER...]
s
l
e
e
e
e
ydescribed
fa	all
f	cidfile	stringArray
f	depend
f	filter	stringArray
ff	force
fi	ignore
fl	latest
ft	time	int		10
fv	volumes
z
# rmi
upodman rmi [options] IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
fa	all
ff	force
fi	ignore
f	no-prune
z
# run
upodman run [options] IMAGE [COMMAND [ARG...]]
s
l
e
e
e
ydescribed
f	add-host	strings		[]
f	annotation	stringArray
f	arch	ARCH
fa	attach	strings
f	authfile	string
f	blkio-weight	string
f	blkio-weight-device	DEVICE_NAME:WEIGHT
f	cap-add	strings
f	cap-drop	strings
f	cert-dir	Pathname
f	cgroup-conf	strings
f	cgroup-parent	string
f	cgroupns	string
f	cgroups	string		"enabled"
f	chrootdirs	stringArray
f	cidfile	string
f	conmon-pidfile	string
f	cpu-period	uint
f	cpu-quota	int
f	cpu-rt-period	uint
f	cpu-rt-runtime	int
fc	cpu-shares	uint
f	cpus	float
f	cpuset-cpus	string
f	cpuset-mems	string
f	creds	credentials
f	decryption-key	stringArray
fd	detach
f	detach-keys	[a-Z]		"ctrl-p,ctrl-q"
f	device	stringArray
f	device-cgroup-rule	strings
f	device-read-bps	stringArray
f	device-read-iops	stringArray
f	device-write-bps	stringArray
f	device-write-iops	stringArray
f	disable-content-trust
f	dns	strings
f	dns-option	strings
f	dns-search	strings
f	entrypoint	string
fe	env	stringArray		[PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
f	env-file	stringArray
f	env-host
f	env-merge	stringArray
f	expose	strings
f	gidmap	strings
f	gpus	strings
f	group-add	strings
f	group-entry	string
f	health-cmd	string
f	health-interval	string		"30s"
f	health-log-destination	string		"local"
f	health-max-log-count	uint		5
f	health-max-log-size	uint		500
f	health-on-failure	string		"none"
f	health-retries	uint		3
f	health-start-period	string		"0s"
f	health-startup-cmd	string
f	health-startup-interval	string		"30s"
f	health-startup-retries	uint
f	health-startup-success	uint
f	health-startup-timeout	string		"30s"
f	health-timeout	string		"30s"
f	help
fh	hostname	string
f	hosts-file	string
f	hostuser	strings
f	http-proxy			true
f	image-volume	string		"anonymous"
f	init
f	init-path	string
fi	interactive
f	ip	string
f	ip6	string
f	ipc	string
fl	label	stringArray
f	label-file	stringArray
f	log-driver	string		"journald"
f	log-opt	stringArray
f	mac-address	string
fm	memory	<number>[<unit>]
f	memory-reservation	<number>[<unit>]
f	memory-swap	string
f	memory-swappiness	int		-1
f	mount	stringArray
f	name	string
f	network	stringArray
f	network-alias	strings
f	no-healthcheck
f	no-hostname
f	no-hosts
f	oom-kill-disable
f	oom-score-adj	int
f	os	OS
f	passwd			true
f	passwd-entry	string
f	personality	string
f	pid	string
f	pidfile	string
f	pids-limit	int		2048
f	platform	string
f	pod	string
f	pod-id-file	string
f	preserve-fd	uints		[]
f	preserve-fds	uint
f	privileged
fp	publish	strings		[]
fP	publish-all
f	pull	string		"missing"
fq	quiet
f	rdt-class	string
f	read-only
f	read-only-tmpfs			true
f	replace
f	requires	strings
f	restart	string
f	retry	uint		3
f	retry-delay	string
f	rm
f	rmi
f	rootfs
f	sdnotify	string		"container"
f	seccomp-policy	string		"default"
f	secret	stringArray
f	security-opt	stringArray
f	shm-size	<number>[<unit>]		"65536k"
f	shm-size-systemd	<number>[<unit>]
f	sig-proxy			true
f	stop-signal	string
f	stop-timeout	uint		10
f	subgidname	string
f	subuidname	string
f	sysctl	strings
f	systemd	string		"true"
f	timeout	uint
f	tls-verify
f	tmpfs	tmpfs
ft	tty
f	tz	string
f	uidmap	strings
f	ulimit	strings
f	umask	string		"0022"
f	unsetenv	stringArray
f	unsetenv-all
fu	user	string
f	userns	string
f	uts	string
f	variant	VARIANT
fv	volume	stringArray
f	volumes-from	stringArray
fw	workdir	string
z
# save
upodman save [options] IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
f	compress			is same compression type as source
f	format	string		"docker-archive"
fm	multi-image-archive
fo	output	string
fq	quiet
f	uncompressed
z
# search
upodman search [options] TERM
s
l
e
e
e
ydescribed
f	authfile	string
f	cert-dir	Pathname
f	compatible
f	creds	Credentials
ff	filter	stringArray		[]
f	format	string
f	limit	int
f	list-tags
f	no-trunc
f	tls-verify			true
z
# secret
upodman secret [command]
s
l
ydescribed
gAvailable Commands
ccreate
cexists
cinspect
cls
crm
z
# start
upodman start [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
f	all
fa	attach
f	detach-keys	[a-Z]		"ctrl-p,ctrl-q"
ff	filter	stringArray
fi	interactive
fl	latest
f	sig-proxy			true if attaching, false otherwise
z
# stats
upodman stats [options] [CONTAINER...]
s
l
e
e
e
ydescribed
fa	all
f	format	string
fi	interval	int		5
fl	latest
f	no-reset
f	no-stream
f	no-trunc
z
# stop
upodman stop [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
fa	all
f	cidfile	stringArray
ff	filter	stringArray
fi	ignore
fl	latest
ft	time	int		10
z
# system
upodman system [command]
s
l
ydescribed
gAvailable Commands
ccheck
cconnection
cdf
cevents
cinfo
cmigrate
cprune
crenumber
creset
cservice
z
# tag
upodman tag IMAGE TARGET_NAME [TARGET_NAME...]
s
l
e
e
e
ydescribed
z
# top
upodman top [options] CONTAINER [FORMAT-DESCRIPTORS|ARGS...]
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
fl	latest
z
# unmount
upodman unmount [options] CONTAINER [CONTAINER...]
s
l
aunmount, umount
e
e
e
ydescribed
fa	all
ff	force
fl	latest
z
# unpause
upodman unpause [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
fa	all
f	cidfile	stringArray
ff	filter	stringArray
fl	latest
z
# unshare
upodman unshare [options] [COMMAND [ARG...]]
s
l
e
e
e
ydescribed
?-5 f	rootless-netns
?6- f	rootless-netns
z
# untag
upodman untag IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
z
# update
upodman update [options] CONTAINER
s
l
e
ydescribed
f	blkio-weight	string
f	blkio-weight-device	DEVICE_NAME:WEIGHT
f	cpu-period	uint
f	cpu-quota	int
f	cpu-rt-period	uint
f	cpu-rt-runtime	int
fc	cpu-shares	uint
f	cpus	float
f	cpuset-cpus	string
f	cpuset-mems	string
f	device-read-bps	stringArray
f	device-read-iops	stringArray
f	device-write-bps	stringArray
f	device-write-iops	stringArray
fe	env	stringArray		[PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
f	health-cmd	string
f	health-interval	string		"30s"
f	health-log-destination	string		"local"
f	health-max-log-count	uint		5
f	health-max-log-size	uint		500
f	health-on-failure	string		"none"
f	health-retries	uint		3
f	health-start-period	string		"0s"
f	health-startup-cmd	string
f	health-startup-interval	string		"30s"
f	health-startup-retries	uint
f	health-startup-success	uint
f	health-startup-timeout	string		"30s"
f	health-timeout	string		"30s"
fl	latest
fm	memory	<number>[<unit>]
f	memory-reservation	<number>[<unit>]
f	memory-swap	string
f	memory-swappiness	int		-1
f	no-healthcheck
f	pids-limit	int		2048
f	restart	string
f	ulimit	strings
f	unsetenv	stringArray
z
# version
upodman version [options]
s
l
ydescribed
ff	format	string
z
# volume
upodman volume [command]
s
l
ydescribed
gAvailable Commands
ccreate
cexists
cexport
cimport
cinspect
cls
cmount
?-5 cprune
?6- cprune
creload
?6- crename
crm
cunmount
z
# wait
upodman wait [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
f	condition	strings
f	exit-first-match
f	ignore
fi	interval	string		"250ms"
fl	latest
z
# artifact add
upodman artifact add [options] ARTIFACT PATH [...PATH]
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
f	annotation	annotation
fa	append
f	file-type	string
f	replace
f	type	string
z
# artifact extract
upodman artifact extract [options] ARTIFACT PATH
s
l
e
?-5 e
?6- e
ydescribed
f	digest	string
f	title	string
z
# artifact inspect
upodman artifact inspect [options] ARTIFACT
s
l
e
ydescribed
ff	format	string		"json"
z
# artifact ls
upodman artifact ls [options]
s
l
als, list
e
ydescribed
f	format	string		"{{range .}}{{.Repository}}\\\\t{{.Tag}}\\\\t{{.Digest}}\\\\t{{.Created}}\\\\t{{.Size}}\\\\n{{end -}}"
f	no-trunc
fn	noheading
z
# artifact pull
upodman artifact pull [options] ARTIFACT
s
l
e
ydescribed
f	authfile	string
f	cert-dir	Pathname
f	creds	Credentials
f	decryption-key	stringArray
fq	quiet
f	retry	uint		3
f	retry-delay	string
f	tls-verify			true
z
# artifact push
upodman artifact push [options] ARTIFACT.
s
l
e
ydescribed
f	authfile	string
f	cert-dir	string
f	creds	Credentials
f	digestfile	string
fq	quiet
f	retry	uint		3
f	retry-delay	string
f	sign-by	string
f	sign-by-sigstore	PATH
f	sign-by-sigstore-private-key	PATH
f	sign-by-sq-fingerprint	FINGERPRINT
f	sign-passphrase-file	PATH
f	tls-verify			true
z
# artifact rm
upodman artifact rm [options] ARTIFACT [ARTIFACT...]
s
l
arm, remove
?-5 e
?-5 e
?6- e
e
e
e
?-5 e
ydescribed
fa	all
fi	ignore
z
# compose bridge
udocker compose bridge [OPTIONS] COMMAND
l
f	dry-run
gManagement Commands
ctransformations
gCommands
cconvert
z
# compose attach
udocker compose attach [OPTIONS] SERVICE
l
f	detach-keys	string
f	dry-run
f	index	int
f	no-stdin
f	sig-proxy			true
# compose build
udocker compose build [OPTIONS] [SERVICE...]
l
f	build-arg	stringArray
f	builder	string
f	check
f	dry-run
fm	memory	bytes
f	no-cache
f	print
f	provenance	string
f	pull
f	push
fq	quiet
f	sbom	string
f	ssh	string
f	with-dependencies
# compose commit
udocker compose commit [OPTIONS] SERVICE [REPOSITORY[:TAG]]
l
fa	author	string
fc	change	list
f	dry-run
f	index	int
fm	message	string
fp	pause			true
# compose config
udocker compose config [OPTIONS] [SERVICE...]
l
f	dry-run
f	environment
f	format	string
f	hash	string
f	images
f	lock-image-digests
f	models
f	networks
f	no-consistency
f	no-env-resolution
f	no-interpolate
f	no-normalize
f	no-path-resolution
fo	output	string		to stdout
f	profiles
fq	quiet
f	resolve-image-digests
f	services
f	variables
f	volumes
# compose cp
udocker compose cp [OPTIONS] SERVICE:SRC_PATH DEST_PATH|-\\n	docker compose cp [OPTIONS] SRC_PATH|- SERVICE:DEST_PATH
l
f	all
fa	archive
f	dry-run
fL	follow-link
f	index	int
# compose create
udocker compose create [OPTIONS] [SERVICE...]
l
f	build
f	dry-run
f	force-recreate
f	no-build
f	no-recreate
f	pull	string		"policy"
f	quiet-pull
f	remove-orphans
f	scale	scale
fy	yes
# compose down
udocker compose down [OPTIONS] [SERVICES]
l
f	dry-run
f	remove-orphans
f	rmi	string
ft	timeout	int
fv	volumes
# compose events
udocker compose events [OPTIONS] [SERVICE...]
l
f	dry-run
f	json
f	since	string
f	until	string
# compose exec
udocker compose exec [OPTIONS] SERVICE COMMAND [ARGS...]
l
fd	detach
f	dry-run
fe	env	stringArray
f	index	int
fT	no-tty			true
f	privileged
fu	user	string
fw	workdir	string
# compose export
udocker compose export [OPTIONS] SERVICE
l
f	dry-run
f	index	int
fo	output	string
# compose images
udocker compose images [OPTIONS] [SERVICE...]
l
f	dry-run
f	format	string		"table"
fq	quiet
# compose kill
udocker compose kill [OPTIONS] [SERVICE...]
l
f	dry-run
f	remove-orphans
fs	signal	string		"SIGKILL"
# compose logs
udocker compose logs [OPTIONS] [SERVICE...]
l
f	dry-run
ff	follow
f	index	int
f	no-color
f	no-log-prefix
f	since	string
fn	tail	string		"all"
ft	timestamps
f	until	string
# compose ls
udocker compose ls [OPTIONS]
l
fa	all
f	dry-run
f	filter	filter
f	format	string		"table"
fq	quiet
# compose pause
udocker compose pause [SERVICE...]
l
f	dry-run
# compose port
udocker compose port [OPTIONS] SERVICE PRIVATE_PORT
l
f	dry-run
f	index	int
f	protocol	string		"tcp"
# compose ps
udocker compose ps [OPTIONS] [SERVICE...]
l
fa	all
f	dry-run
f	filter	string
f	format	string		"table"
f	no-trunc
f	orphans			true
fq	quiet
f	services
f	status	stringArray
# compose publish
udocker compose publish [OPTIONS] REPOSITORY[:TAG]
l
f	app
f	dry-run
f	oci-version	string
f	resolve-image-digests
f	with-env
fy	yes
# compose pull
udocker compose pull [OPTIONS] [SERVICE...]
l
f	dry-run
f	ignore-buildable
f	ignore-pull-failures
f	include-deps
f	policy	string
fq	quiet
# compose push
udocker compose push [OPTIONS] [SERVICE...]
l
f	dry-run
f	ignore-push-failures
f	include-deps
fq	quiet
# compose restart
udocker compose restart [OPTIONS] [SERVICE...]
l
f	dry-run
f	no-deps
ft	timeout	int
# compose rm
udocker compose rm [OPTIONS] [SERVICE...]
l
f	dry-run
ff	force
fs	stop
fv	volumes
# compose run
udocker compose run [OPTIONS] SERVICE [COMMAND] [ARGS...]
l
f	build
f	cap-add	list
f	cap-drop	list
fd	detach
f	dry-run
f	entrypoint	string
fe	env	stringArray
f	env-from-file	stringArray
fi	interactive			true
fl	label	stringArray
f	name	string
fT	no-TTY			true
f	no-deps
fp	publish	stringArray
f	pull	string		"policy"
fq	quiet
f	quiet-build
f	quiet-pull
f	remove-orphans
f	rm
fP	service-ports
f	use-aliases
fu	user	string
fv	volume	stringArray
fw	workdir	string
# compose scale
udocker compose scale [SERVICE=REPLICAS...]
l
f	dry-run
f	no-deps
# compose start
udocker compose start [SERVICE...]
l
f	dry-run
# compose stats
udocker compose stats [OPTIONS] [SERVICE]
l
fa	all			shows just running
f	dry-run
f	format	string
f	no-stream
f	no-trunc
# compose stop
udocker compose stop [OPTIONS] [SERVICE...]
l
f	dry-run
ft	timeout	int
# compose top
udocker compose top [SERVICES...]
l
f	dry-run
# compose unpause
udocker compose unpause [SERVICE...]
l
f	dry-run
# compose up
udocker compose up [OPTIONS] [SERVICE...]
l
f	abort-on-container-exit
f	abort-on-container-failure
f	always-recreate-deps
f	attach	stringArray
f	attach-dependencies
f	build
fd	detach
f	dry-run
f	exit-code-from	string
f	force-recreate
f	menu
f	no-attach	stringArray
f	no-build
f	no-color
f	no-deps
f	no-log-prefix
f	no-recreate
f	no-start
f	pull	string		"policy"
f	quiet-build
f	quiet-pull
f	remove-orphans
fV	renew-anon-volumes
f	scale	scale
ft	timeout	int
f	timestamps
f	wait
f	wait-timeout	int
fw	watch
fy	yes
# compose version
udocker compose version [OPTIONS]
l
f	dry-run
ff	format	string
f	short
# compose volumes
udocker compose volumes [OPTIONS] [SERVICE...]
l
f	dry-run
f	format	string		"table"
fq	quiet
# compose wait
udocker compose wait SERVICE [SERVICE...] [OPTIONS]
l
f	down-project
f	dry-run
# compose watch
udocker compose watch [SERVICE...]
l
f	dry-run
f	no-up
f	prune			true
f	quiet
# container attach
upodman container attach [options] CONTAINER
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
=attach
z
# container checkpoint
upodman container checkpoint [options] CONTAINER [CONTAINER...]
s
l
e
e
e
ydescribed
fa	all
fc	compress	string		"zstd"
f	create-image	string
fe	export	string
f	file-locks
f	ignore-rootfs
f	ignore-volumes
fk	keep
fl	latest
fR	leave-running
fP	pre-checkpoint
f	print-stats
f	tcp-established
f	with-previous
z
# container cleanup
upodman container cleanup [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
fa	all
f	exec	string
fl	latest
f	rm
f	rmi
z
# container clone
upodman container clone [options] CONTAINER NAME IMAGE
s
l
e
ydescribed
f	blkio-weight	string
f	blkio-weight-device	DEVICE_NAME:WEIGHT
f	cpu-period	uint
f	cpu-quota	int
f	cpu-rt-period	uint
f	cpu-rt-runtime	int
fc	cpu-shares	uint
f	cpus	float
f	cpuset-cpus	string
f	cpuset-mems	string
f	destroy
f	device-read-bps	stringArray
f	device-write-bps	stringArray
ff	force
fm	memory	<number>[<unit>]
f	memory-reservation	<number>[<unit>]
f	memory-swap	string
f	memory-swappiness	int		-1
f	name	string
f	pod	string
f	run
z
# container commit
upodman container commit [options] CONTAINER [IMAGE]
s
l
e
e
e
e
ydescribed
=commit
z
# container cp
upodman container cp [options] [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH
s
l
e
ydescribed
fa	archive			true
f	overwrite
z
# container create
upodman container create [options] IMAGE [COMMAND [ARG...]]
s
l
e
e
e
ydescribed
=create
z
# container diff
upodman container diff [options] CONTAINER [CONTAINER]
s
l
e
e
ydescribed
f	format	string
fl	latest
z
# container exec
upodman container exec [options] CONTAINER COMMAND [ARG...]
s
l
e
e
e
ydescribed
=exec
z
# container exists
upodman container exists [options] CONTAINER
s
l
e
e
ydescribed
f	external
z
# container export
upodman container export [options] CONTAINER
s
l
e
e
ydescribed
fo	output	string
z
# container init
upodman container init [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# container inspect
upodman container inspect [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
ff	format	string		"json"
fl	latest
fs	size
z
# container kill
upodman container kill [options] CONTAINER [CONTAINER...]
s
l
e
e
e
ydescribed
=kill
z
# container list
upodman container list [options]
s
l
alist, ls
e
e
e
ydescribed
=ps
z
# container logs
upodman container logs [options] CONTAINER [CONTAINER...]
s
l
e
?-5 e
?-5 e
?-5 e
?-5 e
?-5 e
?6- e
?6- e
?6- e
?6- e
?6- e
ydescribed
=logs
z
# container mount
upodman container mount [options] [CONTAINER...]
s
l
ydescribed
=mount
z
# container pause
upodman container pause [options] CONTAINER [CONTAINER...]
s
l
e
e
e
ydescribed
=pause
z
# container port
upodman container port [options] CONTAINER [PORT]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# container prune
upodman container prune [options]
s
l
e
ydescribed
f	filter	stringArray
ff	force
z
# container ps
upodman container ps [options]
s
l
e
e
e
ydescribed
=ps
z
# container rename
upodman container rename CONTAINER NAME
s
l
e
ydescribed
z
# container restart
upodman container restart [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
=restart
z
# container restore
upodman container restore [options] CONTAINER|IMAGE [CONTAINER|IMAGE...]
s
l
e
e
e
ydescribed
fa	all
f	file-locks
f	ignore-rootfs
f	ignore-static-ip
f	ignore-static-mac
f	ignore-volumes
fi	import	string
f	import-previous	string
fk	keep
fl	latest
fn	name	string
f	pod	string
f	print-stats
fp	publish	strings		[]
f	tcp-close
f	tcp-established
z
# container rm
upodman container rm [options] CONTAINER [CONTAINER...]
s
l
e
e
e
e
ydescribed
=rm
z
# container run
upodman container run [options] IMAGE [COMMAND [ARG...]]
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
=run
z
# container runlabel
upodman container runlabel [options] LABEL IMAGE [ARG...]
s
l
e
e
e
ydescribed
f	authfile	string
f	cert-dir	Pathname
f	creds	Credentials
f	display
fn	name	string
fq	quiet
f	replace
f	tls-verify			true
z
# container start
upodman container start [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
=start
z
# container stats
upodman container stats [options] [CONTAINER...]
s
l
e
e
e
ydescribed
=stats
z
# container stop
upodman container stop [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
=stop
z
# container top
upodman container top [options] CONTAINER [FORMAT-DESCRIPTORS|ARGS...]
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
fl	latest
z
# container unmount
upodman container unmount [options] CONTAINER [CONTAINER...]
s
l
aunmount, umount
e
e
e
ydescribed
=unmount
z
# container unpause
upodman container unpause [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
=unpause
z
# container update
upodman container update [options] CONTAINER
s
l
e
ydescribed
=update
z
# container wait
upodman container wait [options] CONTAINER [CONTAINER...]
s
l
e
e
ydescribed
=wait
z
# farm build
upodman farm build [options] [CONTEXT]
s
l
e
ydescribed
f	add-host	host:ip		[]
f	annotation	stringArray		[]
f	authfile	string
f	build-arg	argument=value
f	build-arg-file	argfile.conf
f	build-context	argument=value
f	cache-from	stringArray
f	cache-to	stringArray
f	cache-ttl	string
f	cap-add	strings		[]
f	cap-drop	strings		[]
f	cert-dir	string
f	cgroup-parent	string
f	cgroupns	string
f	cleanup
f	compat-volumes
?6- f	compression-format	string
?6- f	compression-level	int
f	cpp-flag	stringArray
f	cpu-period	uint
f	cpu-quota	int
fc	cpu-shares	uint
f	cpuset-cpus	string
f	cpuset-mems	string
f	created-annotation			true
f	creds	[username[:password]]
f	decryption-key	strings
f	device	stringArray
fD	disable-compression			true
f	dns	/etc/resolv.conf
f	dns-option	strings
f	dns-search	strings
f	env	stringArray
f	farm	string
ff	file	pathname or URL
?6- f	force-compression
f	force-rm			true
f	format	format		"oci"
f	from	string
f	group-add	strings
f	hooks-dir	stringArray
f	http-proxy			true
f	identity-label			true
f	ignorefile	string
f	iidfile	file
?6- f	iidfile-raw	file
f	inherit-annotations			true
f	inherit-labels			true
f	ipc	path
f	isolation	type		"rootless"
f	jobs	int		1
f	label	stringArray		[]
f	layer-label	stringArray		[]
f	layers			true
fl	local			true
f	logfile	file
fm	memory	string
f	memory-swap	string
?6- f	mount	stringArray
f	network	string
f	no-cache
f	no-hostname
f	no-hosts
f	omit-history
f	os-feature	feature
f	os-version	version
f	pid	path
f	platforms	strings
f	pull	string="always"		"missing"
fq	quiet
f	retry	int		3
f	retry-delay	string
f	rewrite-timestamp
f	rm			true
f	runtime-flag	strings
?6- f	save-stages
f	sbom	preset
f	sbom-image-output	path
f	sbom-image-purl-output	path
f	sbom-merge-strategy	strategy
f	sbom-output	file
f	sbom-purl-output	file
f	sbom-scanner-command	command
f	sbom-scanner-image	image
f	secret	stringArray
f	security-opt	stringArray		[]
f	shm-size	<number><unit>		"65536k"
f	skip-unused-stages			true
f	source-date-epoch	seconds
?6- f	source-policy-file	pathname
f	squash
f	squash-all
f	ssh	stringArray
?6- f	stage-labels
ft	tag	name
f	target	string
f	timestamp	seconds
f	tls-verify			true
f	ulimit	strings
f	unsetannotation	strings
f	unsetenv	strings
f	unsetlabel	strings
f	userns	path
f	userns-gid-map	containerGID:hostGID:length
f	userns-gid-map-group	name
f	userns-uid-map	containerUID:hostUID:length
f	userns-uid-map-user	name
f	uts	path
fv	volume	stringArray
z
# farm create
upodman farm create NAME [CONNECTIONS...]
s
l
e
e
ydescribed
z
# farm list
upodman farm list [options]
s
l
alist, ls
ydescribed
f	format	string
z
# farm remove
upodman farm remove [options] [FARM...]
s
l
aremove, rm
e
e
ydescribed
fa	all
z
# farm update
upodman farm update [options] FARM
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
fa	add	strings
fd	default
fr	remove	strings
z
# generate kube
upodman generate kube [options] {CONTAINER...|POD...|VOLUME...}
s
l
e
e
e
e
e
ydescribed
ff	filename	string
f	podman-only
fr	replicas	int32		1
fs	service
ft	type	string		"pod"
z
# generate spec
upodman generate spec [options] {CONTAINER|POD}
s
l
e
ydescribed
fc	compact
ff	filename	string
fn	name			true
z
# generate systemd
upodman generate systemd [options] {CONTAINER|POD}
s
l
e
e
e
ydescribed
f	after	stringArray
f	container-prefix	string		"container"
fe	env	stringArray
ff	files
f	format	string
fn	name
f	new
f	no-header
f	pod-prefix	string		"pod"
f	requires	stringArray
f	restart-policy	string		"on-failure"
f	restart-sec	uint
f	separator	string		"-"
f	start-timeout	uint
f	stop-timeout	uint		10
f	template
f	wants	stringArray
z
# image build
upodman image build [options] [CONTEXT]
s
l
e
e
e
ydescribed
=build
z
# image diff
upodman image diff [options] IMAGE [IMAGE]
s
l
e
e
ydescribed
f	format	string
z
# image exists
upodman image exists IMAGE
s
l
e
e
ydescribed
z
# image history
upodman image history [options] IMAGE
s
l
e
ydescribed
=history
z
# image import
upodman image import [options] PATH [REFERENCE]
s
l
e
e
e
ydescribed
=import
z
# image inspect
upodman image inspect [options] IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
ff	format	string		"json"
z
# image list
upodman image list [options] [IMAGE]
s
l
alist, ls
e
e
e
ydescribed
=images
z
# image load
upodman image load [options]
s
l
ydescribed
fi	input	string
fq	quiet
z
# image mount
upodman image mount [options] [IMAGE...]
s
l
e
e
e
e
ydescribed
fa	all
f	format	string
z
# image prune
upodman image prune [options]
s
l
e
ydescribed
fa	all
f	build-cache
f	external
f	filter	stringArray
ff	force
z
# image pull
upodman image pull [options] IMAGE [IMAGE...]
s
l
e
e
ydescribed
=pull
z
# image push
upodman image push [options] IMAGE [DESTINATION]
s
l
e
?-5 e
?6- e
ydescribed
=push
z
# image rm
upodman image rm [options] IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
=rmi
z
# image save
upodman image save [options] IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
=save
z
# image scp
upodman image scp [options] IMAGE [HOST::]
s
l
e
ydescribed
?6- f	format	podman save
fq	quiet
z
# image search
upodman image search [options] TERM
s
l
e
e
e
ydescribed
=search
z
# image sign
upodman image sign [options] IMAGE [IMAGE...]
s
l
e
e
ydescribed
fa	all
f	authfile	string
f	cert-dir	Pathname
fd	directory	string
f	sign-by	string
z
# image tag
upodman image tag IMAGE TARGET_NAME [TARGET_NAME...]
s
l
e
e
e
ydescribed
z
# image tree
upodman image tree [options] IMAGE
s
l
e
ydescribed
f	whatrequires
z
# image trust
upodman image trust [command]
s
l
ydescribed
gAvailable Commands
cset
cshow
z
# image unmount
upodman image unmount [options] IMAGE [IMAGE...]
s
l
aunmount, umount
e
e
e
ydescribed
fa	all
ff	force
z
# image untag
upodman image untag IMAGE [IMAGE...]
s
l
e
e
e
ydescribed
z
# kube apply
upodman kube apply [options] [CONTAINER...|POD...|VOLUME...]
s
l
e
e
ydescribed
f	ca-cert-file	string
ff	file	string
fk	kubeconfig	string
f	ns	string
fs	service
z
# kube down
upodman kube down [options] [KUBEFILE [KUBEFILE...]]|-
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
f	force
z
# kube generate
upodman kube generate [options] {CONTAINER...|POD...|VOLUME...}
s
l
e
e
e
e
e
ydescribed
=generate kube
z
# kube play
upodman kube play [options] [KUBEFILE [KUBEFILE...]]|-
s
l
e
e
e
e
ydescribed
f	annotation	stringArray
f	authfile	string
f	build
f	cert-dir	Pathname
f	configmap	Pathname
f	context-dir	string
f	creds	Credentials
f	force
f	ip	ipSlice		[]
f	log-driver	string		"journald"
f	log-opt	stringArray
f	mac-address	strings
f	network	stringArray
f	no-hostname
f	no-hosts
f	no-pod-prefix
f	publish	strings
f	publish-all
fq	quiet
f	replace
f	seccomp-profile-root	string		"/var/lib/kubelet/seccomp"
f	start			true
f	tls-verify			true
f	userns	string
fw	wait
z
# machine cp
upodman machine cp [options] SRC_PATH DEST_PATH
s
l
e
ydescribed
fq	quiet
z
# machine info
upodman machine info [options]
s
l
e
ydescribed
ff	format	string
z
# machine init
upodman machine init [options] [NAME]
s
l
e
ydescribed
f	cpus	uint		1
f	disk-size	uint		100
f	ignition-path	string
?-5 f	image	string
?6- f	image	string		"docker://quay.io/podman/machine-os"
?6- f	import-native-ca
fm	memory	uint		2048
f	now
f	playbook	string
?6- f	provider	string
f	rootful
fs	swap	uint
f	timezone	string		"local"
f	tls-verify			true
?6- fu	update-connection
f	usb	stringArray
f	user-mode-networking
f	username	string		"core"
?-5 fv	volume	stringArray		[$HOME:$HOME]
?6- fv	volume	stringArray		[$HOME:$HOME,/home/ana/.config/containers:/etc/containers]
z
# machine inspect
upodman machine inspect [options] [MACHINE...]
s
l
e
ydescribed
f	format	string
z
# machine list
upodman machine list [options]
s
l
alist, ls
e
e
e
ydescribed
?-5 f	all-providers
f	format	string		"{{range .}}{{.Name}}\\\\t{{.VMType}}\\\\t{{.Created}}\\\\t{{.LastUp}}\\\\t{{.CPUs}}\\\\t{{.Memory}}\\\\t{{.DiskSize}}\\\\n{{end -}}"
fn	noheading
fq	quiet
z
# machine os
upodman machine os [command]
s
l
ydescribed
gAvailable Commands
capply
?6- cupgrade
z
# machine reset
upodman machine reset [options]
s
l
e
ydescribed
ff	force
z
# machine rm
upodman machine rm [options] [MACHINE]
s
l
e
ydescribed
ff	force
f	save-ignition
f	save-image
z
# machine set
upodman machine set [options] [NAME]
s
l
e
ydescribed
f	cpus	uint
f	disk-size	uint
?6- f	import-native-ca
fm	memory	uint
f	rootful
f	usb	stringArray
f	user-mode-networking
z
# machine ssh
upodman machine ssh [options] [NAME] [COMMAND [ARG ...]]
s
l
e
e
ydescribed
f	username	string
z
# machine start
upodman machine start [options] [MACHINE]
s
l
e
ydescribed
f	no-info
fq	quiet
?6- fu	update-connection
z
# machine stop
upodman machine stop [MACHINE]
s
l
e
ydescribed
z
# manifest add
upodman manifest add [options] LIST IMAGEORARTIFACT [IMAGEORARTIFACT...]
s
l
e
e
ydescribed
f	all
f	annotation	annotation
f	arch	architecture
f	artifact
f	artifact-config	string
f	artifact-config-type	string
f	artifact-exclude-titles
f	artifact-layer-type	string
f	artifact-subject	string
f	artifact-type	string
f	authfile	string
f	cert-dir	string
f	creds	[username[:password]]
f	features	features
f	os	OS
f	os-version	version
f	tls-verify			true
f	variant	Variant
z
# manifest annotate
upodman manifest annotate [options] LIST IMAGEORARTIFACT
s
l
e
ydescribed
f	annotation	annotation
f	arch	architecture
f	features	features
f	index
f	os	OS
f	os-features	features
f	os-version	version
f	subject	subject
f	variant	Variant
z
# manifest create
upodman manifest create [options] LIST [IMAGE...]
s
l
e
e
e
e
ydescribed
f	all
fa	amend
f	annotation	stringArray
f	tls-verify			true
z
# manifest exists
upodman manifest exists MANIFEST
s
l
e
ydescribed
z
# manifest inspect
upodman manifest inspect [options] IMAGE
s
l
e
ydescribed
f	authfile	string
f	tls-verify			true
z
# manifest push
upodman manifest push [options] LIST DESTINATION
s
l
e
ydescribed
f	add-compression	strings
f	all			true
f	authfile	string
f	cert-dir	string
f	compression-format	string
f	compression-level	int
f	creds	[username[:password]]
f	digestfile	string
f	force-compression
ff	format	string		is manifest type of source
fq	quiet
f	remove-signatures
?6- f	retry	uint		3
?6- f	retry-delay	string
f	rm
f	sign-by	string
f	sign-by-sigstore	PATH
f	sign-by-sigstore-private-key	PATH
f	sign-by-sq-fingerprint	FINGERPRINT
f	sign-passphrase-file	PATH
f	tls-verify			true
z
# manifest remove
upodman manifest remove LIST DIGEST
s
l
e
ydescribed
z
# manifest rm
upodman manifest rm [options] LIST [LIST...]
s
l
e
ydescribed
fi	ignore
z
# network connect
upodman network connect [options] NETWORK CONTAINER
s
l
e
ydescribed
f	alias	strings
f	ip	ip
f	ip6	ip
f	mac-address	string
z
# network create
upodman network create [options] [NAME]
s
l
e
ydescribed
f	disable-dns
f	dns	strings
fd	driver	string		"bridge"
f	gateway	ipSlice		[]
f	ignore
f	interface-name	string
f	internal
f	ip-range	stringArray
f	ipam-driver	string
f	ipv6
f	label	stringArray
fo	opt	stringArray		[]
?-5 f	route	stringArray
?6- f	route	stringArray
f	subnet	stringArray
z
# network disconnect
upodman network disconnect [options] NETWORK CONTAINER
s
l
e
ydescribed
ff	force
z
# network exists
upodman network exists NETWORK
s
l
e
ydescribed
z
# network inspect
upodman network inspect [options] NETWORK [NETWORK...]
s
l
e
ydescribed
ff	format	string
z
# network ls
upodman network ls [options]
s
l
als, list
e
ydescribed
ff	filter	stringArray
f	format	string
f	no-trunc
fn	noheading
fq	quiet
z
# network prune
upodman network prune [options]
s
l
e
ydescribed
f	filter	stringArray
ff	force
z
# network reload
upodman network reload [options] [CONTAINER...]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# network rm
upodman network rm [options] NETWORK [NETWORK...]
s
l
arm, remove
e
ydescribed
ff	force
?6- fi	ignore
ft	time	int		10
z
# network update
upodman network update [options] NETWORK
s
l
e
ydescribed
f	dns-add	strings
f	dns-drop	strings
z
# pod clone
upodman pod clone [options] POD NAME
s
l
e
ydescribed
f	blkio-weight	string
f	blkio-weight-device	DEVICE_NAME:WEIGHT
f	cgroup-parent	string
fc	cpu-shares	uint
f	cpus	float
f	cpuset-cpus	string
f	cpuset-mems	string
f	destroy
f	device	stringArray
f	device-read-bps	stringArray
f	device-write-bps	stringArray
f	gidmap	strings
f	gpus	strings
f	help
fh	hostname	string
f	infra-command	string
f	infra-conmon-pidfile	string
f	infra-name	string
fl	label	stringArray
f	label-file	stringArray
fm	memory	<number>[<unit>]
f	memory-swap	string
fn	name	string
f	pid	string
f	restart	string
f	security-opt	stringArray
f	shm-size	<number>[<unit>]		"65536k"
f	shm-size-systemd	<number>[<unit>]
f	start
f	subgidname	string
f	subuidname	string
f	sysctl	strings
f	uidmap	strings
f	userns	string
f	uts	string
fv	volume	stringArray
f	volumes-from	stringArray
z
# pod create
upodman pod create [options] [NAME]
s
l
e
e
ydescribed
f	add-host	strings		[]
f	blkio-weight	string
f	blkio-weight-device	DEVICE_NAME:WEIGHT
f	cgroup-parent	string
fc	cpu-shares	uint
f	cpus	float
f	cpuset-cpus	string
f	cpuset-mems	string
f	device	stringArray
f	device-read-bps	stringArray
f	device-write-bps	stringArray
f	dns	strings
f	dns-option	strings
f	dns-search	strings
f	exit-policy	string		"continue"
f	gidmap	strings
f	gpus	strings
f	help
fh	hostname	string
f	hosts-file	string
f	infra			true
f	infra-command	string
f	infra-conmon-pidfile	string
f	infra-image	string
f	infra-name	string
f	ip	string
f	ip6	string
fl	label	stringArray
f	label-file	stringArray
f	mac-address	string
fm	memory	<number>[<unit>]
f	memory-swap	string
fn	name	string
f	network	stringArray
f	network-alias	strings
f	no-hostname
f	no-hosts
f	pid	string
f	pod-id-file	string
fp	publish	strings		[]
f	replace
f	restart	string
f	security-opt	stringArray
f	share	string		"ipc,net,uts"
f	share-parent			true
f	shm-size	<number>[<unit>]		"65536k"
f	shm-size-systemd	<number>[<unit>]
f	subgidname	string
f	subuidname	string
f	sysctl	strings
f	uidmap	strings
f	userns	string
f	uts	string
fv	volume	stringArray
f	volumes-from	stringArray
z
# pod exists
upodman pod exists POD
s
l
e
e
ydescribed
z
# pod inspect
upodman pod inspect [options] POD [POD...]
s
l
e
ydescribed
ff	format	string		"json"
fl	latest
z
# pod kill
upodman pod kill [options] POD [POD...]
s
l
e
e
ydescribed
fa	all
fl	latest
fs	signal	string		"KILL"
z
# pod logs
upodman pod logs [options] POD
s
l
e
?-5 e
?-5 e
?-5 e
?-5 e
?6- e
?6- e
?6- e
?6- e
ydescribed
f	color
fc	container	string
ff	follow
fl	latest
fn	names
f	since	string
f	tail	int		-1
ft	timestamps
f	until	string
z
# pod pause
upodman pod pause [options] POD [POD...]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# pod prune
upodman pod prune [options]
s
l
e
ydescribed
ff	force
z
# pod ps
upodman pod ps [options]
s
l
aps, ls, list
ydescribed
f	ctr-ids
f	ctr-names
f	ctr-status
ff	filter	stringArray
f	format	string
fl	latest
f	no-trunc
fn	noheading
f	ns
fq	quiet
f	sort	string		"created"
z
# pod restart
upodman pod restart [options] POD [POD...]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# pod rm
upodman pod rm [options] POD [POD...]
s
l
e
e
e
ydescribed
fa	all
ff	force
fi	ignore
fl	latest
f	pod-id-file	stringArray
ft	time	int		10
z
# pod start
upodman pod start [options] POD [POD...]
s
l
e
e
ydescribed
fa	all
fl	latest
f	pod-id-file	stringArray
z
# pod stats
upodman pod stats [options] [POD...]
s
l
e
e
e
ydescribed
fa	all
f	format	string
fl	latest
f	no-reset
f	no-stream
z
# pod stop
upodman pod stop [options] POD [POD...]
s
l
e
e
ydescribed
fa	all
fi	ignore
fl	latest
f	pod-id-file	stringArray
ft	time	int		10
z
# pod top
upodman pod top [options] POD [FORMAT-DESCRIPTORS|ARGS...]
s
l
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
fl	latest
z
# pod unpause
upodman pod unpause [options] POD [POD...]
s
l
e
e
ydescribed
fa	all
fl	latest
z
# quadlet install
upodman quadlet install [options] QUADLET-PATH-OR-URL [FILES-PATH-OR-URL...]
s
l
e
?-5 e
?6- e
ydescribed
?6- f	application	string
f	reload-systemd			true
fr	replace
z
# quadlet list
upodman quadlet list [options]
s
l
?6- alist, ls
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
ff	filter	stringArray
?-5 f	format	string		"{{range .}}{{.Name}}\\\\t{{.UnitName}}\\\\t{{.Path}}\\\\t{{.Status}}\\\\t{{.App}}\\\\n{{end -}}"
?6- f	format	string		"{{range .}}{{.Name}}\\\\t{{.UnitName}}\\\\t{{.Path}}\\\\t{{.Status}}\\\\t{{.App}}\\\\t{{.Pod}}\\\\n{{end -}}"
?6- fn	noheading
z
# quadlet print
upodman quadlet print QUADLET
s
l
aprint, cat
e
?-5 e
?-5 e
?6- e
?6- e
ydescribed
z
# quadlet rm
?-5 upodman quadlet rm [options] QUADLET [QUADLET...]
?6- upodman quadlet rm [options] [QUADLET|APPLICATION...]
s
l
e
?-5 e
?-5 e
?6- e
?6- e
?6- e
ydescribed
fa	all
ff	force
fi	ignore
?6- f	recursive
f	reload-systemd			true
z
# secret create
upodman secret create [options] NAME FILE|-
s
l
e
?-5 e
?6- e
ydescribed
fd	driver	string		"file"
f	driver-opts	stringToString		[]
f	env
f	ignore
fl	label	stringArray
f	replace
z
# secret exists
upodman secret exists SECRET
s
l
e
e
ydescribed
z
# secret inspect
upodman secret inspect [options] SECRET [SECRET...]
s
l
e
ydescribed
ff	format	string
f	pretty
f	showsecret
z
# secret ls
upodman secret ls [options]
s
l
als, list
e
ydescribed
ff	filter	stringArray
f	format	string		"{{range .}}{{.ID}}\\\\t{{.Name}}\\\\t{{.Driver}}\\\\t{{.CreatedAt}}\\\\t{{.UpdatedAt}}\\\\n{{end -}}"
fn	noheading
fq	quiet
z
# secret rm
upodman secret rm [options] SECRET [SECRET...]
s
l
e
ydescribed
fa	all
fi	ignore
z
# system check
upodman system check [options]
s
l
e
ydescribed
ff	force
fm	max	duration		24h0m0s
fq	quick
fr	repair
z
# system connection
upodman system connection [command]
s
l
ydescribed
gAvailable Commands
cadd
cdefault
clist
cremove
crename
z
# system df
upodman system df [options]
s
l
ydescribed
f	format	string
fv	verbose
z
# system events
upodman system events [options]
s
l
e
ydescribed
=events
z
# system info
upodman system info [options]
s
l
e
ydescribed
ff	format	string
z
# system migrate
upodman system migrate [options]
s
l
ydescribed
f	migrate-db
f	new-runtime	string
z
# system prune
upodman system prune [options]
s
l
e
ydescribed
fa	all
f	build
f	external
f	filter	stringArray
ff	force
f	volumes
z
# system renumber
upodman system renumber
s
l
ydescribed
z
# system reset
upodman system reset [options]
s
l
ydescribed
ff	force
z
# system service
upodman system service [options] [URI]
s
l
e
e
e
e
?-5 e
ydescribed
f	cors	string
ft	time	uint		5
f	tls-cert	string
f	tls-client-ca	string
f	tls-key	string
z
# volume create
upodman volume create [options] [NAME]
s
l
e
e
e
e
ydescribed
fd	driver	string		"local"
f	gid	int
f	ignore
fl	label	stringArray		[]
fo	opt	stringArray		[]
f	uid	int
z
# volume exists
upodman volume exists VOLUME
s
l
e
ydescribed
z
# volume export
upodman volume export [options] VOLUME
s
l
ydescribed
fo	output	string
z
# volume import
upodman volume import VOLUME [SOURCE]
s
l
e
e
ydescribed
z
# volume inspect
upodman volume inspect [options] VOLUME [VOLUME...]
s
l
e
e
e
ydescribed
fa	all
ff	format	string		"json"
z
# volume ls
upodman volume ls [options]
s
l
als, list
ydescribed
ff	filter	stringArray
f	format	string		"{{range .}}{{.Driver}}\\\\t{{.Name}}\\\\n{{end -}}"
fn	noheading
fq	quiet
z
# volume mount
upodman volume mount NAME
s
l
e
ydescribed
z
# volume prune
upodman volume prune [options]
?-5 s
?-5 l
?6- s
?6- l
ydescribed
?6- fa	all
?6- f	dry-run
f	filter	stringArray
ff	force
z
# volume reload
upodman volume reload
s
l
ydescribed
z
# volume rm
upodman volume rm [options] VOLUME [VOLUME...]
s
l
arm, remove
e
e
e
ydescribed
fa	all
ff	force
ft	time	int		10
z
# volume unmount
upodman volume unmount NAME
s
l
e
ydescribed
z
# compose bridge convert
udocker compose bridge convert
l
f	dry-run
fo	output	string		"out"
f	templates	string
ft	transformation	stringArray
# image trust set
upodman image trust set [options] REGISTRY
s
l
ydescribed
ff	pubkeysfile	stringArray
?6- f	signature-policy	string
ft	type	string		"signedBy"
z
# image trust show
upodman image trust show [options] [REGISTRY]
s
l
ydescribed
fj	json
fn	noheading
f	raw
?6- f	signature-policy	string
z
# machine os apply
?-5 upodman machine os apply [options] IMAGE [NAME]
?6- upodman machine os apply [options] URI|IMAGE [MACHINE]
s
l
e
ydescribed
f	restart
z
# system connection add
upodman system connection add [options] NAME DESTINATION
s
l
e
e
e
e
e
?-5 e
ydescribed
fd	default
f	identity	string
fp	port	int		22
f	socket-path	string		'/run/podman/podman.sock' or '/run/user/{uid}/podman/podman.sock
f	tls-ca	string
f	tls-cert	string
f	tls-key	string
z
# system connection default
upodman system connection default NAME
s
l
e
ydescribed
z
# system connection list
upodman system connection list [options]
s
l
alist, ls
e
?-5 e
?6- e
e
?-5 e
?6- e
e
?-5 e
?6- e
e
?-5 e
?6- e
e
ydescribed
ff	format	string
fq	quiet
z
# system connection remove
upodman system connection remove [options] NAME
s
l
aremove, rm
e
e
ydescribed
fa	all
z
# system connection rename
upodman system connection rename OLD NEW
s
l
arename, mv
e
e
ydescribed
z
# ?6- machine restart
upodman machine restart [options] [MACHINE]
s
l
e
ydescribed
f	no-info
fq	quiet
z
# ?6- volume rename
upodman volume rename VOLUME NEWNAME
s
l
e
ydescribed
z
# ?6- machine os upgrade
upodman machine os upgrade [options] [NAME]
s
l
e
ydescribed
fn	dry-run
ff	format	string
f	restart
z
`;
