/** Written by `node src/tooling/engines/cli.ts` from the help texts of docker 28 and 29; not by hand. */
export const TABLE = `
# 
udocker [OPTIONS] COMMAND
l
tGlobal Options
f	config	string		"/home/ana/.docker"
fc	context	string
fD	debug
fH	host	string
fl	log-level	string		"info"
f	tls
f	tlscacert	string		"/home/ana/.docker/ca.pem"
f	tlscert	string		"/home/ana/.docker/cert.pem"
f	tlskey	string		"/home/ana/.docker/key.pem"
f	tlsverify
fv	version
gCommon Commands
crun
cexec
cps
cbuild
cbake
cpull
cpush
cimages
clogin
clogout
csearch
cversion
cinfo
gManagement Commands
cbuilder
cbuildx*
ccompose*
ccontainer
ccontext
cimage
cmanifest
cnetwork
cplugin
csystem
?-28 ctrust
cvolume
gSwarm Commands
cswarm
gCommands
cattach
ccommit
ccp
ccreate
cdiff
cevents
cexport
chistory
cimport
cinspect
ckill
cload
clogs
cpause
cport
crename
crestart
crm
crmi
csave
cstart
cstats
cstop
ctag
ctop
cunpause
cupdate
cwait
z
# run
udocker run [OPTIONS] IMAGE [COMMAND] [ARG...]
l
adocker container run, docker run
f	add-host	list
f	annotation	map		map[]
fa	attach	list
f	blkio-weight	uint16		0
f	blkio-weight-device	list		[]
f	cap-add	list
f	cap-drop	list
f	cgroup-parent	string
f	cgroupns	string
f	cidfile	string
f	cpu-period	int
f	cpu-quota	int
f	cpu-rt-period	int
f	cpu-rt-runtime	int
fc	cpu-shares	int
f	cpus	decimal
f	cpuset-cpus	string
f	cpuset-mems	string
fd	detach
f	detach-keys	string
f	device	list
f	device-cgroup-rule	list
f	device-read-bps	list		[]
f	device-read-iops	list		[]
f	device-write-bps	list		[]
f	device-write-iops	list		[]
?-28 f	disable-content-trust			true
f	dns	list
f	dns-option	list
f	dns-search	list
f	domainname	string
f	entrypoint	string
fe	env	list
f	env-file	list
f	expose	list
f	gpus	gpu-request
f	group-add	list
f	health-cmd	string
f	health-interval	duration		0s
f	health-retries	int
f	health-start-interval	duration		0s
f	health-start-period	duration		0s
f	health-timeout	duration		0s
f	help
fh	hostname	string
f	init
fi	interactive
?-28 f	ip	string
?-28 f	ip6	string
?29- f	ip	ip
?29- f	ip6	ip
f	ipc	string
f	isolation	string
?-28 f	kernel-memory	bytes
fl	label	list
f	label-file	list
f	link	list
f	link-local-ip	list
f	log-driver	string
f	log-opt	list
f	mac-address	string
fm	memory	bytes
f	memory-reservation	bytes
f	memory-swap	bytes
f	memory-swappiness	int		-1
f	mount	mount
f	name	string
f	network	network
f	network-alias	list
f	no-healthcheck
f	oom-kill-disable
f	oom-score-adj	int
f	pid	string
f	pids-limit	int
f	platform	string
f	privileged
fp	publish	list
fP	publish-all
f	pull	string		"missing"
fq	quiet
f	read-only
f	restart	string		"no"
f	rm
f	runtime	string
f	security-opt	list
f	shm-size	bytes
f	sig-proxy			true
f	stop-signal	string
f	stop-timeout	int
f	storage-opt	list
f	sysctl	map		map[]
f	tmpfs	list
ft	tty
f	ulimit	ulimit		[]
f	use-api-socket
fu	user	string
f	userns	string
f	uts	string
fv	volume	list
f	volume-driver	string
f	volumes-from	list
fw	workdir	string
# exec
udocker exec [OPTIONS] CONTAINER COMMAND [ARG...]
l
adocker container exec, docker exec
fd	detach
f	detach-keys	string
fe	env	list
f	env-file	list
fi	interactive
f	privileged
ft	tty
fu	user	string
fw	workdir	string
# ps
udocker ps [OPTIONS]
l
adocker container ls, docker container list, docker container ps, docker ps
fa	all			shows just running
ff	filter	filter
f	format	string
fn	last	int		-1
fl	latest
f	no-trunc
fq	quiet
fs	size
# build
udocker buildx build [OPTIONS] PATH | URL | -
l
adocker build, docker builder build, docker image build, docker buildx b
f	add-host	strings
f	allow	stringArray
f	annotation	stringArray
f	attest	stringArray
f	build-arg	stringArray
f	build-context	stringArray
f	builder	string		"default"
f	cache-from	stringArray
f	cache-to	stringArray
f	call	string		"build"
f	cgroup-parent	string
f	check
fD	debug
ff	file	string
f	iidfile	string
f	label	stringArray
f	load
f	metadata-file	string
f	network	string		"default"
f	no-cache
f	no-cache-filter	stringArray
fo	output	stringArray
f	platform	stringArray
f	progress	string		"auto"
f	provenance	string
f	pull
f	push
fq	quiet
f	sbom	string
f	secret	stringArray
f	shm-size	bytes
f	ssh	stringArray
ft	tag	stringArray
f	target	string
f	ulimit	ulimit		[]
# bake
udocker buildx bake [OPTIONS] [TARGET...]
l
adocker buildx bake, docker buildx f
f	allow	stringArray
f	builder	string		"default"
f	call	string		"build"
f	check
fD	debug
ff	file	stringArray
f	list	string
f	load
f	metadata-file	string
f	no-cache
f	print
f	progress	string		"auto"
f	provenance	string
f	pull
f	push
f	sbom	string
f	set	stringArray
# pull
udocker pull [OPTIONS] NAME[:TAG|@DIGEST]
l
adocker image pull, docker pull
fa	all-tags
?-28 f	disable-content-trust			true
f	platform	string
fq	quiet
# push
udocker push [OPTIONS] NAME[:TAG]
l
adocker image push, docker push
fa	all-tags
?-28 f	disable-content-trust			true
?-28 f	platform	string
?29- f	platform	string
fq	quiet
# images
udocker images [OPTIONS] [REPOSITORY[:TAG]]
l
adocker image ls, docker image list, docker images
?-28 fa	all			hides intermediate images
?29- fa	all			hides intermediate and dangling images
f	digests
ff	filter	filter
f	format	string
f	no-trunc
fq	quiet
f	tree
# login
udocker login [OPTIONS] [SERVER]
l
?-28 fp	password	string
?29- fp	password	string
f	password-stdin
fu	username	string
# logout
udocker logout [SERVER]
l
# search
udocker search [OPTIONS] TERM
l
ff	filter	filter
f	format	string
f	limit	int
f	no-trunc
# version
udocker version [OPTIONS]
l
ff	format	string
# info
udocker info [OPTIONS]
l
adocker system info, docker info
ff	format	string
# builder
udocker buildx [OPTIONS] COMMAND
l
f	builder	string		"default"
fD	debug
gManagement Commands
chistory
cimagetools
gCommands
cbake
cbuild
ccreate
cdial-stdio
cdu
cinspect
cls
cprune
crm
cstop
cuse
cversion
z
# buildx
udocker buildx [OPTIONS] COMMAND
l
f	builder	string
fD	debug
gManagement Commands
chistory
cimagetools
gCommands
cbake
cbuild
ccreate
cdial-stdio
cdu
cinspect
cls
cprune
crm
cstop
cuse
cversion
z
# compose
udocker compose [OPTIONS] COMMAND
l
f	all-resources
f	ansi	string		"auto"
f	compatibility
f	dry-run
f	env-file	stringArray
ff	file	stringArray
f	parallel	int		-1
f	profile	stringArray
f	progress	string
f	project-directory	string
fp	project-name	string
gManagement Commands
cbridge
gCommands
cattach
cbuild
ccommit
cconfig
ccp
ccreate
cdown
cevents
cexec
cexport
cimages
ckill
clogs
cls
cpause
cport
cps
cpublish
cpull
cpush
crestart
crm
crun
cscale
cstart
cstats
cstop
ctop
cunpause
cup
cversion
cvolumes
cwait
cwatch
z
# container
udocker container COMMAND
l
gCommands
cattach
ccommit
ccp
ccreate
cdiff
cexec
cexport
cinspect
ckill
clogs
cls
cpause
cport
cprune
crename
crestart
crm
crun
cstart
cstats
cstop
ctop
cunpause
cupdate
cwait
z
# context
udocker context COMMAND
l
gCommands
ccreate
cexport
cimport
cinspect
cls
crm
cshow
cupdate
?-28 cuse
?29- cuse
z
# image
udocker image COMMAND
l
gCommands
cbuild
chistory
cimport
cinspect
cload
cls
cprune
cpull
cpush
crm
csave
ctag
z
# manifest
udocker manifest COMMAND
l
gCommands
cannotate
ccreate
cinspect
cpush
crm
z
# network
udocker network COMMAND
l
gCommands
cconnect
ccreate
cdisconnect
cinspect
cls
cprune
crm
z
# plugin
udocker plugin COMMAND
l
gCommands
ccreate
cdisable
cenable
cinspect
cinstall
cls
cpush
crm
cset
cupgrade
z
# system
udocker system COMMAND
l
gCommands
cdf
cevents
cinfo
cprune
z
# ?-28 trust
udocker trust COMMAND
l
gManagement Commands
ckey
csigner
gCommands
cinspect
crevoke
csign
z
# volume
udocker volume COMMAND
l
gCommands
ccreate
cinspect
cls
cprune
crm
z
# swarm
udocker swarm COMMAND
l
gCommands
cinit
cjoin
z
# attach
udocker attach [OPTIONS] CONTAINER
l
adocker container attach, docker attach
f	detach-keys	string
f	no-stdin
f	sig-proxy			true
# commit
udocker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
l
adocker container commit, docker commit
fa	author	string
fc	change	list
fm	message	string
?-28 fp	pause			true
?29- f	no-pause
# cp
udocker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\\n	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
l
adocker container cp, docker cp
fa	archive
?-28 fL	follow-link
?29- fL	follow-link
fq	quiet
# create
udocker create [OPTIONS] IMAGE [COMMAND] [ARG...]
l
adocker container create, docker create
f	add-host	list
f	annotation	map		map[]
fa	attach	list
f	blkio-weight	uint16		0
f	blkio-weight-device	list		[]
f	cap-add	list
f	cap-drop	list
f	cgroup-parent	string
f	cgroupns	string
f	cidfile	string
f	cpu-period	int
f	cpu-quota	int
f	cpu-rt-period	int
f	cpu-rt-runtime	int
fc	cpu-shares	int
f	cpus	decimal
f	cpuset-cpus	string
f	cpuset-mems	string
f	device	list
f	device-cgroup-rule	list
f	device-read-bps	list		[]
f	device-read-iops	list		[]
f	device-write-bps	list		[]
f	device-write-iops	list		[]
?-28 f	disable-content-trust			true
f	dns	list
f	dns-option	list
f	dns-search	list
f	domainname	string
f	entrypoint	string
fe	env	list
f	env-file	list
f	expose	list
f	gpus	gpu-request
f	group-add	list
f	health-cmd	string
f	health-interval	duration		0s
f	health-retries	int
f	health-start-interval	duration		0s
f	health-start-period	duration		0s
f	health-timeout	duration		0s
f	help
fh	hostname	string
f	init
fi	interactive
?-28 f	ip	string
?-28 f	ip6	string
?29- f	ip	ip
?29- f	ip6	ip
f	ipc	string
f	isolation	string
?-28 f	kernel-memory	bytes
fl	label	list
f	label-file	list
f	link	list
f	link-local-ip	list
f	log-driver	string
f	log-opt	list
f	mac-address	string
fm	memory	bytes
f	memory-reservation	bytes
f	memory-swap	bytes
f	memory-swappiness	int		-1
f	mount	mount
f	name	string
f	network	network
f	network-alias	list
f	no-healthcheck
f	oom-kill-disable
f	oom-score-adj	int
f	pid	string
f	pids-limit	int
f	platform	string
f	privileged
fp	publish	list
fP	publish-all
?-28 f	pull	string		"missing"
?29- f	pull	string		"missing"
fq	quiet
f	read-only
f	restart	string		"no"
f	rm
f	runtime	string
f	security-opt	list
f	shm-size	bytes
f	stop-signal	string
f	stop-timeout	int
f	storage-opt	list
f	sysctl	map		map[]
f	tmpfs	list
ft	tty
f	ulimit	ulimit		[]
f	use-api-socket
fu	user	string
f	userns	string
f	uts	string
fv	volume	list
f	volume-driver	string
f	volumes-from	list
fw	workdir	string
# diff
udocker diff CONTAINER
l
adocker container diff, docker diff
# events
udocker events [OPTIONS]
l
adocker system events, docker events
ff	filter	filter
f	format	string
f	since	string
f	until	string
# export
udocker export [OPTIONS] CONTAINER
l
adocker container export, docker export
fo	output	string
# history
udocker history [OPTIONS] IMAGE
l
adocker image history, docker history
f	format	string
fH	human			true
f	no-trunc
f	platform	string
fq	quiet
# import
udocker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
l
adocker image import, docker import
fc	change	list
fm	message	string
f	platform	string
# inspect
udocker inspect [OPTIONS] NAME|ID [NAME|ID...]
l
ff	format	string
fs	size
f	type	string
# kill
udocker kill [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container kill, docker kill
fs	signal	string
# load
udocker load [OPTIONS]
l
adocker image load, docker load
fi	input	string
?-28 f	platform	string
?29- f	platform	strings
fq	quiet
# logs
udocker logs [OPTIONS] CONTAINER
l
adocker container logs, docker logs
f	details
ff	follow
f	since	string
fn	tail	string		"all"
ft	timestamps
f	until	string
# pause
udocker pause CONTAINER [CONTAINER...]
l
adocker container pause, docker pause
# port
udocker port CONTAINER [PRIVATE_PORT[/PROTO]]
l
adocker container port, docker port
# rename
udocker rename CONTAINER NEW_NAME
l
adocker container rename, docker rename
# restart
udocker restart [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container restart, docker restart
fs	signal	string
ft	timeout	int
# rm
udocker rm [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container rm, docker container remove, docker rm
ff	force
fl	link
fv	volumes
# rmi
udocker rmi [OPTIONS] IMAGE [IMAGE...]
l
adocker image rm, docker image remove, docker rmi
ff	force
f	no-prune
f	platform	strings
# save
udocker save [OPTIONS] IMAGE [IMAGE...]
l
adocker image save, docker save
fo	output	string
?-28 f	platform	string
?29- f	platform	strings
# start
udocker start [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container start, docker start
fa	attach
f	detach-keys	string
fi	interactive
# stats
udocker stats [OPTIONS] [CONTAINER...]
l
adocker container stats, docker stats
fa	all			shows just running
f	format	string
f	no-stream
f	no-trunc
# stop
udocker stop [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container stop, docker stop
fs	signal	string
ft	timeout	int
# tag
udocker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
l
adocker image tag, docker tag
# top
udocker top CONTAINER [ps OPTIONS]
l
adocker container top, docker top
# unpause
udocker unpause CONTAINER [CONTAINER...]
l
adocker container unpause, docker unpause
# update
udocker update [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container update, docker update
f	blkio-weight	uint16		0
f	cpu-period	int
f	cpu-quota	int
f	cpu-rt-period	int
f	cpu-rt-runtime	int
fc	cpu-shares	int
f	cpus	decimal
f	cpuset-cpus	string
f	cpuset-mems	string
fm	memory	bytes
f	memory-reservation	bytes
f	memory-swap	bytes
f	pids-limit	int
f	restart	string
# wait
udocker wait CONTAINER [CONTAINER...]
l
adocker container wait, docker wait
# builder history
udocker buildx history [OPTIONS] COMMAND
l
f	builder	string		"default"
fD	debug
gManagement Commands
cinspect
gCommands
cexport
cimport
clogs
cls
copen
crm
z
# builder imagetools
udocker buildx imagetools [OPTIONS] COMMAND
l
f	builder	string		"default"
fD	debug
gCommands
ccreate
cinspect
z
# builder bake
udocker buildx bake [OPTIONS] [TARGET...]
l
adocker buildx bake, docker buildx f
=bake
# builder build
udocker buildx build [OPTIONS] PATH | URL | -
l
adocker build, docker builder build, docker image build, docker buildx b
=build
# builder create
udocker buildx create [OPTIONS] [CONTEXT|ENDPOINT]
l
f	append
f	bootstrap
f	buildkitd-config	string
f	buildkitd-flags	string
fD	debug
f	driver	string
f	driver-opt	stringArray
f	leave
f	name	string
f	node	string
f	platform	stringArray
f	use
# builder dial-stdio
udocker buildx dial-stdio
l
f	builder	string		"default"
fD	debug
f	platform	string
f	progress	string		"none"
# builder du
udocker buildx du
l
f	builder	string		"default"
fD	debug
f	filter	filter
f	format	string
f	verbose
# builder inspect
udocker buildx inspect [NAME]
l
f	bootstrap
f	builder	string		"default"
fD	debug
# builder ls
udocker buildx ls
l
fD	debug
f	format	string		"table"
f	no-trunc
# builder prune
udocker buildx prune
l
fa	all
f	builder	string		"default"
fD	debug
f	filter	filter
ff	force
f	max-used-space	bytes
f	min-free-space	bytes
f	reserved-space	bytes
f	verbose
# builder rm
udocker buildx rm [OPTIONS] [NAME...]
l
f	all-inactive
f	builder	string		"default"
fD	debug
ff	force
f	keep-daemon
f	keep-state
# builder stop
udocker buildx stop [NAME]
l
f	builder	string		"default"
fD	debug
# builder use
udocker buildx use [OPTIONS] NAME
l
f	builder	string		"default"
fD	debug
f	default
f	global
# builder version
udocker buildx version
l
fD	debug
# buildx history
udocker buildx history [OPTIONS] COMMAND
l
f	builder	string
fD	debug
gManagement Commands
cinspect
gCommands
cexport
cimport
clogs
cls
copen
crm
z
# buildx imagetools
udocker buildx imagetools [OPTIONS] COMMAND
l
f	builder	string
fD	debug
gCommands
ccreate
cinspect
z
# buildx bake
udocker buildx bake [OPTIONS] [TARGET...]
l
adocker buildx bake, docker buildx f
f	allow	stringArray
f	builder	string
f	call	string		"build"
f	check
fD	debug
ff	file	stringArray
f	list	string
f	load
f	metadata-file	string
f	no-cache
f	print
f	progress	string		"auto"
f	provenance	string
f	pull
f	push
f	sbom	string
f	set	stringArray
# buildx build
udocker buildx build [OPTIONS] PATH | URL | -
l
adocker build, docker builder build, docker image build, docker buildx b
f	add-host	strings
f	allow	stringArray
f	annotation	stringArray
f	attest	stringArray
f	build-arg	stringArray
f	build-context	stringArray
f	builder	string
f	cache-from	stringArray
f	cache-to	stringArray
f	call	string		"build"
f	cgroup-parent	string
f	check
fD	debug
ff	file	string
f	iidfile	string
f	label	stringArray
f	load
f	metadata-file	string
f	network	string		"default"
f	no-cache
f	no-cache-filter	stringArray
fo	output	stringArray
f	platform	stringArray
f	progress	string		"auto"
f	provenance	string
f	pull
f	push
fq	quiet
f	sbom	string
f	secret	stringArray
f	shm-size	bytes
f	ssh	stringArray
ft	tag	stringArray
f	target	string
f	ulimit	ulimit		[]
# buildx create
udocker buildx create [OPTIONS] [CONTEXT|ENDPOINT]
l
=builder create
# buildx dial-stdio
udocker buildx dial-stdio
l
f	builder	string
fD	debug
f	platform	string
f	progress	string		"none"
# buildx du
udocker buildx du
l
f	builder	string
fD	debug
f	filter	filter
f	format	string
f	verbose
# buildx inspect
udocker buildx inspect [NAME]
l
f	bootstrap
f	builder	string
fD	debug
# buildx ls
udocker buildx ls
l
=builder ls
# buildx prune
udocker buildx prune
l
fa	all
f	builder	string
fD	debug
f	filter	filter
ff	force
f	max-used-space	bytes
f	min-free-space	bytes
f	reserved-space	bytes
f	verbose
# buildx rm
udocker buildx rm [OPTIONS] [NAME...]
l
f	all-inactive
f	builder	string
fD	debug
ff	force
f	keep-daemon
f	keep-state
# buildx stop
udocker buildx stop [NAME]
l
f	builder	string
fD	debug
# buildx use
udocker buildx use [OPTIONS] NAME
l
f	builder	string
fD	debug
f	default
f	global
# buildx version
udocker buildx version
l
fD	debug
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
udocker container attach [OPTIONS] CONTAINER
l
adocker container attach, docker attach
=attach
# container commit
udocker container commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
l
adocker container commit, docker commit
=commit
# container cp
udocker container cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\\n	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
l
adocker container cp, docker cp
=cp
# container create
udocker container create [OPTIONS] IMAGE [COMMAND] [ARG...]
l
adocker container create, docker create
=create
# container diff
udocker container diff CONTAINER
l
adocker container diff, docker diff
# container exec
udocker container exec [OPTIONS] CONTAINER COMMAND [ARG...]
l
adocker container exec, docker exec
=exec
# container export
udocker container export [OPTIONS] CONTAINER
l
adocker container export, docker export
fo	output	string
# container inspect
udocker container inspect [OPTIONS] CONTAINER [CONTAINER...]
l
ff	format	string
fs	size
# container kill
udocker container kill [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container kill, docker kill
fs	signal	string
# container logs
udocker container logs [OPTIONS] CONTAINER
l
adocker container logs, docker logs
=logs
# container ls
udocker container ls [OPTIONS]
l
adocker container ls, docker container list, docker container ps, docker ps
=ps
# container pause
udocker container pause CONTAINER [CONTAINER...]
l
adocker container pause, docker pause
# container port
udocker container port CONTAINER [PRIVATE_PORT[/PROTO]]
l
adocker container port, docker port
# container prune
udocker container prune [OPTIONS]
l
f	filter	filter
ff	force
# container rename
udocker container rename CONTAINER NEW_NAME
l
adocker container rename, docker rename
# container restart
udocker container restart [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container restart, docker restart
fs	signal	string
ft	timeout	int
# container rm
udocker container rm [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container rm, docker container remove, docker rm
=rm
# container run
udocker container run [OPTIONS] IMAGE [COMMAND] [ARG...]
l
adocker container run, docker run
=run
# container start
udocker container start [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container start, docker start
=start
# container stats
udocker container stats [OPTIONS] [CONTAINER...]
l
adocker container stats, docker stats
=stats
# container stop
udocker container stop [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container stop, docker stop
fs	signal	string
ft	timeout	int
# container top
udocker container top CONTAINER [ps OPTIONS]
l
adocker container top, docker top
# container unpause
udocker container unpause CONTAINER [CONTAINER...]
l
adocker container unpause, docker unpause
# container update
udocker container update [OPTIONS] CONTAINER [CONTAINER...]
l
adocker container update, docker update
=update
# container wait
udocker container wait CONTAINER [CONTAINER...]
l
adocker container wait, docker wait
# context create
udocker context create [OPTIONS] CONTEXT
l
f	description	string
f	docker	stringToString		[]
f	from	string
# context export
udocker context export [OPTIONS] CONTEXT [FILE|-]
l
# context import
udocker context import CONTEXT FILE|-
l
# context inspect
udocker context inspect [OPTIONS] [CONTEXT] [CONTEXT...]
l
ff	format	string
# context ls
udocker context ls [OPTIONS]
l
adocker context ls, docker context list
f	format	string
fq	quiet
# context rm
udocker context rm CONTEXT [CONTEXT...]
l
adocker context rm, docker context remove
ff	force
# context show
udocker context show
l
# context update
udocker context update [OPTIONS] CONTEXT
l
f	description	string
f	docker	stringToString		[]
# context use
udocker context use CONTEXT
?-28 l
?29- l
# image build
udocker buildx build [OPTIONS] PATH | URL | -
l
adocker build, docker builder build, docker image build, docker buildx b
=build
# image history
udocker image history [OPTIONS] IMAGE
l
adocker image history, docker history
=history
# image import
udocker image import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
l
adocker image import, docker import
=import
# image inspect
udocker image inspect [OPTIONS] IMAGE [IMAGE...]
l
ff	format	string
f	platform	string
# image load
udocker image load [OPTIONS]
l
adocker image load, docker load
=load
# image ls
udocker image ls [OPTIONS] [REPOSITORY[:TAG]]
l
adocker image ls, docker image list, docker images
=images
# image prune
udocker image prune [OPTIONS]
l
fa	all
f	filter	filter
ff	force
# image pull
udocker image pull [OPTIONS] NAME[:TAG|@DIGEST]
l
adocker image pull, docker pull
=pull
# image push
udocker image push [OPTIONS] NAME[:TAG]
l
adocker image push, docker push
=push
# image rm
udocker image rm [OPTIONS] IMAGE [IMAGE...]
l
adocker image rm, docker image remove, docker rmi
=rmi
# image save
udocker image save [OPTIONS] IMAGE [IMAGE...]
l
adocker image save, docker save
=save
# image tag
udocker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
l
adocker image tag, docker tag
# manifest annotate
udocker manifest annotate [OPTIONS] MANIFEST_LIST MANIFEST
l
f	arch	string
f	os	string
f	os-features	strings
f	os-version	string
f	variant	string
# manifest create
udocker manifest create MANIFEST_LIST MANIFEST [MANIFEST...]
l
fa	amend
f	insecure
# manifest inspect
udocker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST
l
f	insecure
fv	verbose
# manifest push
udocker manifest push [OPTIONS] MANIFEST_LIST
l
f	insecure
fp	purge
# manifest rm
udocker manifest rm MANIFEST_LIST [MANIFEST_LIST...]
l
# network connect
udocker network connect [OPTIONS] NETWORK CONTAINER
l
f	alias	strings
f	driver-opt	strings
f	gw-priority	int
?-28 f	ip	string
?-28 f	ip6	string
?29- f	ip	ip
?29- f	ip6	ip
f	link	list
?-28 f	link-local-ip	strings
?29- f	link-local-ip	ipSlice		[]
# network create
udocker network create [OPTIONS] NETWORK
l
f	attachable
f	aux-address	map		map[]
f	config-from	string
f	config-only
fd	driver	string		"bridge"
?-28 f	gateway	strings
?29- f	gateway	ipSlice		[]
f	ingress
f	internal
?-28 f	ip-range	strings
?29- f	ip-range	ipNetSlice		[]
f	ipam-driver	string		"default"
f	ipam-opt	map		map[]
f	ipv4			true
f	ipv6
f	label	list
fo	opt	map		map[]
f	scope	string
f	subnet	strings
# network disconnect
udocker network disconnect [OPTIONS] NETWORK CONTAINER
l
ff	force
# network inspect
udocker network inspect [OPTIONS] NETWORK [NETWORK...]
l
ff	format	string
fv	verbose
# network ls
udocker network ls [OPTIONS]
l
adocker network ls, docker network list
ff	filter	filter
f	format	string
f	no-trunc
fq	quiet
# network prune
udocker network prune [OPTIONS]
l
f	filter	filter
ff	force
# network rm
udocker network rm NETWORK [NETWORK...]
l
adocker network rm, docker network remove
ff	force
# plugin create
udocker plugin create [OPTIONS] PLUGIN PLUGIN-DATA-DIR
l
f	compress
# plugin disable
udocker plugin disable [OPTIONS] PLUGIN
l
ff	force
# plugin enable
udocker plugin enable [OPTIONS] PLUGIN
l
f	timeout	int		30
# plugin inspect
udocker plugin inspect [OPTIONS] PLUGIN [PLUGIN...]
l
ff	format	string
# plugin install
udocker plugin install [OPTIONS] PLUGIN [KEY=VALUE...]
l
f	alias	string
f	disable
?-28 f	disable-content-trust			true
f	grant-all-permissions
# plugin ls
udocker plugin ls [OPTIONS]
l
adocker plugin ls, docker plugin list
ff	filter	filter
f	format	string
f	no-trunc
fq	quiet
# plugin push
udocker plugin push [OPTIONS] PLUGIN[:TAG]
l
?-28 f	disable-content-trust			true
# plugin rm
udocker plugin rm [OPTIONS] PLUGIN [PLUGIN...]
l
adocker plugin rm, docker plugin remove
ff	force
# plugin set
udocker plugin set PLUGIN KEY=VALUE [KEY=VALUE...]
l
# plugin upgrade
udocker plugin upgrade [OPTIONS] PLUGIN [REMOTE]
l
?-28 f	disable-content-trust			true
f	grant-all-permissions
f	skip-remote-check
# system df
udocker system df [OPTIONS]
l
f	format	string
fv	verbose
# system events
udocker system events [OPTIONS]
l
adocker system events, docker events
=events
# system info
udocker system info [OPTIONS]
l
adocker system info, docker info
ff	format	string
# system prune
udocker system prune [OPTIONS]
l
fa	all
f	filter	filter
ff	force
f	volumes
# ?-28 trust key
udocker trust key COMMAND
l
gCommands
cgenerate
cload
z
# ?-28 trust signer
udocker trust signer COMMAND
l
gCommands
cadd
cremove
z
# ?-28 trust inspect
udocker trust inspect IMAGE[:TAG] [IMAGE[:TAG]...]
l
f	pretty
# ?-28 trust revoke
udocker trust revoke [OPTIONS] IMAGE[:TAG]
l
fy	yes
# ?-28 trust sign
udocker trust sign IMAGE:TAG
l
f	local
# volume create
udocker volume create [OPTIONS] [VOLUME]
l
fd	driver	string		"local"
f	label	list
fo	opt	map		map[]
# volume inspect
udocker volume inspect [OPTIONS] VOLUME [VOLUME...]
l
ff	format	string
# volume ls
udocker volume ls [OPTIONS]
l
adocker volume ls, docker volume list
ff	filter	filter
f	format	string
fq	quiet
# volume prune
udocker volume prune [OPTIONS]
l
fa	all
f	filter	filter
ff	force
# volume rm
udocker volume rm [OPTIONS] VOLUME [VOLUME...]
l
adocker volume rm, docker volume remove
ff	force
# swarm init
udocker swarm init [OPTIONS]
l
f	advertise-addr	string
f	autolock
f	availability	string		"active"
f	cert-expiry	duration		2160h0m0s
f	data-path-addr	string
f	data-path-port	uint32
f	default-addr-pool	ipNetSlice		[]
f	default-addr-pool-mask-length	uint32		24
f	dispatcher-heartbeat	duration		5s
f	external-ca	external-ca
f	force-new-cluster
f	listen-addr	node-addr		0.0.0.0:2377
f	max-snapshots	uint
f	snapshot-interval	uint		10000
f	task-history-limit	int		5
# swarm join
udocker swarm join [OPTIONS] HOST:PORT
l
f	advertise-addr	string
f	availability	string		"active"
f	data-path-addr	string
f	listen-addr	node-addr		0.0.0.0:2377
f	token	string
# builder history inspect
udocker buildx history inspect [OPTIONS] COMMAND
l
f	builder	string		"default"
fD	debug
f	format	string		"pretty"
gCommands
cattachment
z
# builder history export
udocker buildx history export [OPTIONS] [REF...]
l
f	all
f	builder	string		"default"
fD	debug
f	finalize
fo	output	string
# builder history import
udocker buildx history import [OPTIONS] -
l
f	builder	string		"default"
fD	debug
ff	file	stringArray
# builder history logs
udocker buildx history logs [OPTIONS] [REF]
l
f	builder	string		"default"
fD	debug
f	progress	string		"plain"
# builder history ls
udocker buildx history ls [OPTIONS]
l
f	builder	string		"default"
fD	debug
f	filter	stringArray
f	format	string		"table"
f	local
f	no-trunc
# builder history open
udocker buildx history open [OPTIONS] [REF]
l
f	builder	string		"default"
fD	debug
# builder history rm
udocker buildx history rm [OPTIONS] [REF...]
l
f	all
f	builder	string		"default"
fD	debug
# builder imagetools create
udocker buildx imagetools create [OPTIONS] [SOURCE...]
l
f	annotation	stringArray
f	append
f	builder	string		"default"
fD	debug
f	dry-run
ff	file	stringArray
fp	platform	stringArray
f	prefer-index			true
f	progress	string		"auto"
ft	tag	stringArray
# builder imagetools inspect
udocker buildx imagetools inspect [OPTIONS] NAME
l
f	builder	string		"default"
fD	debug
f	format	string
f	raw
# buildx history inspect
udocker buildx history inspect [OPTIONS] COMMAND
l
f	builder	string
fD	debug
f	format	string		"pretty"
gCommands
cattachment
z
# buildx history export
udocker buildx history export [OPTIONS] [REF...]
l
f	all
f	builder	string
fD	debug
f	finalize
fo	output	string
# buildx history import
udocker buildx history import [OPTIONS] -
l
f	builder	string
fD	debug
ff	file	stringArray
# buildx history logs
udocker buildx history logs [OPTIONS] [REF]
l
f	builder	string
fD	debug
f	progress	string		"plain"
# buildx history ls
udocker buildx history ls [OPTIONS]
l
f	builder	string
fD	debug
f	filter	stringArray
f	format	string		"table"
f	local
f	no-trunc
# buildx history open
udocker buildx history open [OPTIONS] [REF]
l
f	builder	string
fD	debug
# buildx history rm
udocker buildx history rm [OPTIONS] [REF...]
l
f	all
f	builder	string
fD	debug
# buildx imagetools create
udocker buildx imagetools create [OPTIONS] [SOURCE...]
l
f	annotation	stringArray
f	append
f	builder	string
fD	debug
f	dry-run
ff	file	stringArray
fp	platform	stringArray
f	prefer-index			true
f	progress	string		"auto"
ft	tag	stringArray
# buildx imagetools inspect
udocker buildx imagetools inspect [OPTIONS] NAME
l
f	builder	string
fD	debug
f	format	string
f	raw
# compose bridge convert
udocker compose bridge convert
l
f	dry-run
fo	output	string		"out"
f	templates	string
ft	transformation	stringArray
# ?-28 trust key generate
udocker trust key generate NAME
l
f	dir	string
# ?-28 trust key load
udocker trust key load [OPTIONS] KEYFILE
l
f	name	string		"signer"
# ?-28 trust signer add
udocker trust signer add OPTIONS NAME REPOSITORY [REPOSITORY...] 
l
f	key	list
# ?-28 trust signer remove
udocker trust signer remove [OPTIONS] NAME REPOSITORY [REPOSITORY...]
l
ff	force
# ?29- builder history inspect attachment
udocker buildx history inspect attachment [OPTIONS] [REF [DIGEST]]
l
f	builder	string		"default"
fD	debug
f	platform	string
f	type	string
# ?29- buildx history inspect attachment
udocker buildx history inspect attachment [OPTIONS] [REF [DIGEST]]
l
f	builder	string
fD	debug
f	platform	string
f	type	string
`;
