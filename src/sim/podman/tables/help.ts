/** Written by `node src/tooling/engines/cli.ts` from the help texts of podman 5 and 6; not by hand. */
export const TABLE = `
# 
upodman [options] [command]
sManage pods, containers and images
l
ybare
f	cdi-spec-dir	stringArray	Set the CDI spec directory path (may be set multiple times)	[/etc/cdi,/var/run/cdi]
f	cgroup-manager	string	Cgroup manager to use ("cgroupfs"|"systemd")	"systemd"
f	config	string	Path to directory containing authentication config file
f	conmon	string	Path of the conmon binary
fc	connection	string	Connection to use for remote Podman service (CONTAINER_CONNECTION)
f	events-backend	string	Events backend to use ("file"|"journald"|"none")	"journald"
f	help		Help for podman
f	hooks-dir	stringArray	Set the OCI hooks directory path (may be set multiple times)	[/usr/share/containers/oci/hooks.d]
f	identity	string	path to SSH identity file, (CONTAINER_SSHKEY)
f	imagestore	string	Path to the 'image store', different from 'graph root', use this to split storing the image into a separate 'image store', see 'man containers-storage.conf' for details
f	log-level	string	Log messages above specified level (trace, debug, info, warn, warning, error, fatal, panic)	"warn"
f	module	stringArray	Load the containers.conf(5) module
?-5 f	network-cmd-path	string	Path to the command for configuring the network
f	network-config-dir	string	Path of the configuration directory for networks
f	out	string	Send output (stdout) from podman to a file
fr	remote		Access remote Podman service
f	root	string	Path to the graph root directory where images, containers, etc. are stored
f	runroot	string	Path to the 'run directory' where all state information is stored
f	runtime	string	Path to the OCI-compatible binary used to run containers.	"crun"
f	runtime-flag	stringArray	add global flags for the container runtime
f	ssh	string	define the ssh mode	"golang"
f	storage-driver	string	Select which storage driver is used to manage storage of images and containers
f	storage-opt	stringArray	Used to pass an option to the storage driver
f	syslog		Output podman-internal logs to syslog as well as the console	false
f	tls-ca	string	path to TLS certificate Authority PEM file for remote.
f	tls-cert	string	path to TLS client certificate PEM file for remote.
?6- f	tls-details	string	Path to a containers-tls-details.yaml(5) file
f	tls-key	string	path to TLS client certificate private key PEM file for remote.
f	tmpdir	string	Path to the tmp directory for libpod state content.\\n\\nNote: use the environment variable 'TMPDIR' to change the temporary storage location for container images, '/var/tmp'.\\n	"/run/user/1000/libpod/tmp"
f	transient-store		Enable transient container storage
f	url	string	URL to access Podman service (CONTAINER_HOST)	"unix:///run/user/1000/podman/podman.sock"
fv	version		version for podman
f	volumepath	string	Path to the volume directory in which volume data is stored
gAvailable Commands
cartifact	Manage OCI artifacts
cattach	Attach to a running container
cauto-update	Auto update containers according to their auto-update policy
cbuild	Build an image using instructions from Containerfiles
ccommit	Create new image based on the changed container
ccompose	Run compose workloads via an external provider such as docker-compose or podman-compose
ccontainer	Manage containers
ccp	Copy files/folders between a container and the local filesystem
ccreate	Create but do not start a container
cdiff	Display the changes to the object's file system
cevents	Show podman system events
cexec	Run a process in a running container
cexport	Export container's filesystem contents as a tar archive
cfarm	Farm out builds to remote machines
cgenerate	Generate structured data based on containers, pods or volumes
chealthcheck	Manage health checks on containers
chelp	Help about any command
chistory	Show history of a specified image
cimage	Manage images
cimages	List images in local storage
cimport	Import a tarball to create a filesystem image
cinfo	Display podman system information
cinit	Initialize one or more containers
cinspect	Display the configuration of object denoted by ID
ckill	Kill one or more running containers with a specific signal
ckube	Play containers, pods or volumes from a structured file
cload	Load image(s) from a tar archive
clogin	Log in to a container registry
clogout	Log out of a container registry
clogs	Fetch the logs of one or more containers
cmachine	Manage a virtual machine
cmanifest	Manipulate manifest lists and image indexes
cmount	Mount a working container's root filesystem
cnetwork	Manage networks
cpause	Pause all the processes in one or more containers
cpod	Manage pods
cport	List port mappings or a specific mapping for the container
cps	List containers
cpull	Pull an image from a registry
cpush	Push an image to a specified destination
cquadlet	Allows users to manage Quadlets
crename	Rename an existing container
crestart	Restart one or more containers
crm	Remove one or more containers
crmi	Remove one or more images from local storage
crun	Run a command in a new container
csave	Save image(s) to an archive
csearch	Search registry for image
csecret	Manage secrets
cstart	Start one or more containers
cstats	Display a live stream of container resource usage statistics
cstop	Stop one or more containers
csystem	Manage podman
ctag	Add an additional name to a local image
ctop	Display the running processes of a container
cunmount	Unmount working container's root filesystem
cunpause	Unpause the processes in one or more containers
cunshare	Run a command in a modified user namespace
cuntag	Remove a name from a local image
cupdate	Update an existing container
cversion	Display the Podman version information
cvolume	Manage volumes
cwait	Block on one or more containers
z\\n
# artifact
upodman artifact [command]
sManage OCI artifacts
lManage OCI artifacts
ydescribed
gAvailable Commands
cadd	Add an OCI artifact to the local store
cextract	Extract an OCI artifact to a local path
cinspect	Inspect an OCI artifact
cls	List OCI artifacts
cpull	Pull an OCI artifact
cpush	Push an OCI artifact
crm	Remove one or more OCI artifacts
z\\n\\n
# attach
upodman attach [options] CONTAINER
sAttach to a running container
lThe podman attach command allows you to attach to a running container using the container's ID or name, either to view its ongoing output or to control it interactively.
epodman attach ctrID
e  podman attach 1234
e  podman attach --no-stdin foobar
ydescribed
f	detach-keys	[a-Z]	Select the key sequence for detaching a container. Format is a single character [a-Z] or a comma separated sequence of \`ctrl-<value>\`, where \`<value>\` is one of: \`a-z\`, \`@\`, \`^\`, \`[\`, \`\\\\\`, \`]\`, \`^\` or \`_\`	"ctrl-p,ctrl-q"
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-stdin		Do not attach STDIN. The default is false
f	sig-proxy		Proxy received signals to the process	true
z\\n\\n
# build
upodman build [options] [CONTEXT]
sBuild an image using instructions from Containerfiles
lBuilds an OCI or Docker image using instructions from one or more Containerfiles and a specified build context directory.
epodman build .
e  podman build --creds=username:password -t imageName -f Containerfile.simple .
e  podman build --layers --force-rm --tag imageName .
ydescribed
f	add-host	host:ip	add a custom host-to-IP mapping (host:ip)	[]
f	all-platforms		attempt to build for all base image platforms
f	annotation	stringArray	set metadata for an image	[]
f	arch	string	set the ARCH of the image to the provided value instead of the architecture of the host	"amd64"
f	authfile	string	path of the authentication file.
f	build-arg	argument=value	argument=value to supply to the builder
f	build-arg-file	argfile.conf	argfile.conf containing lines of argument=value to supply to the builder
f	build-context	argument=value	argument=value to supply additional build context to the builder
f	cache-from	stringArray	remote repository list to utilise as potential cache source.
f	cache-to	stringArray	remote repository list to utilise as potential cache destination.
f	cache-ttl	string	only consider cache images under specified duration.
f	cap-add	strings	add the specified capability when running	[]
f	cap-drop	strings	drop the specified capability when running	[]
f	cert-dir	string	use certificates at the specified path to access the registry
f	cgroup-parent	string	optional parent cgroup for the container
f	cgroupns	string	'private', or 'host'
f	compat-volumes		preserve the contents of VOLUMEs during RUN instructions
f	compress		this is a legacy option, which has no effect on the image
?6- f	compression-format	string	compression format to use for layers and cache
?6- f	compression-level	int	compression level to use for layers and cache
f	cpp-flag	stringArray	set additional flag to pass to C preprocessor (cpp)
f	cpu-period	uint	limit the CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	limit the CPU CFS (Completely Fair Scheduler) quota
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	created-annotation		set an "org.opencontainers.image.created" annotation in the image	true
f	creds	[username[:password]]	use [username[:password]] for accessing the registry
f	cw	options	confidential workload options
f	decryption-key	strings	key needed to decrypt the image
f	device	stringArray	additional devices to provide
fD	disable-compression		don't compress layers by default	true
f	disable-content-trust		this is a Docker specific option and is a NOOP
f	dns	/etc/resolv.conf	set custom DNS servers or disable it completely by setting it to 'none', which prevents the automatic creation of /etc/resolv.conf.
f	dns-option	strings	set custom DNS options
f	dns-search	strings	set custom DNS search domains
f	env	stringArray	set environment variable for the image
ff	file	pathname or URL	pathname or URL of a Dockerfile
?6- f	force-compression		use the specified compression algorithm even if the destination contains a differently-compressed variant already
f	force-rm		always remove intermediate containers after a build, even if the build is unsuccessful.	true
f	format	format	format of the built image's manifest and metadata. Use BUILDAH_FORMAT environment variable to override.	"oci"
f	from	string	image name used to replace the value in the first FROM instruction in the Containerfile
f	group-add	strings	add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
f	hooks-dir	stringArray	set the OCI hooks directory path (may be set multiple times)
f	http-proxy		pass through HTTP Proxy environment variables	true
f	identity-label		add default identity label	true
f	ignorefile	string	path to an alternate .dockerignore file
f	iidfile	file	file to write the image ID to
?6- f	iidfile-raw	file	file to write the image ID to (without algorithm prefix)
f	inherit-annotations		inherit the annotations from the base image or base stages.	true
f	inherit-labels		inherit the labels from the base image or base stages.	true
f	ipc	path	'private', path of IPC namespace to join, or 'host'
f	isolation	type	type of process isolation to use. Use BUILDAH_ISOLATION environment variable to override.	"rootless"
f	jobs	int	how many stages to run in parallel	1
f	label	stringArray	set metadata for an image	[]
f	layer-label	stringArray	set metadata for an intermediate image	[]
f	layers		use intermediate layers during build. Use BUILDAH_LAYERS environment variable to override.	true
f	logfile	file	log to file instead of stdout/stderr
f	logsplit		split logfile to different files for each platform
f	manifest	string	add the image to the specified manifest list. Creates manifest list if it does not exist
fm	memory	string	memory limit (format: <number>[<unit>], where unit = b, k, m or g)
f	memory-swap	string	swap limit equal to memory plus swap: '-1' to enable unlimited swap
?6- f	metadata-file	file	file to write metadata about the image to
?6- f	mount	stringArray	set transient mounts for each RUN instruction, e.g. type=secret,id=mysecret
f	network	string	'private', 'none', 'ns:path' of network namespace to join, or 'host'
f	no-cache		do not use existing cached images for the container build. Build from the start with a new set of cached layers.
f	no-hostname		do not create new /etc/hostname file for RUN instructions, use the one from the base image.
f	no-hosts		do not create new /etc/hosts file for RUN instructions, use the one from the base image.
f	omit-history		omit build history information from built image
f	os	string	set the OS to the provided value instead of the current operating system of the host	"linux"
f	os-feature	feature	set required OS feature for the target image in addition to values from the base image
f	os-version	version	set required OS version for the target image instead of the value from the base image
fo	output	stringArray	output destination (format: type=local,dest=path)
f	pid	path	private, path of PID namespace to join, or 'host'
f	platform	OS/ARCH[/VARIANT]	set the OS/ARCH[/VARIANT] of the image to the provided value instead of the current operating system and architecture of the host (for example "linux/arm")	[linux/amd64]
f	pull	string="always"	Pull image policy ("always"|"missing"|"never"|"newer")	"missing"
fq	quiet		refrain from announcing build instructions and image read/write progress
f	retry	int	number of times to retry in case of failure when performing push/pull	3
f	retry-delay	string	delay between retries in case of push/pull failures
f	rewrite-timestamp		set timestamps in layers to no later than the value for --source-date-epoch
f	rm		remove intermediate containers after a successful build	true
f	runtime-flag	strings	add global flags for the container runtime
?6- f	save-stages		save intermediate stage images.
f	sbom	preset	scan working container using preset configuration
f	sbom-image-output	path	add scan results to image as path
f	sbom-image-purl-output	path	add scan results to image as path
f	sbom-merge-strategy	strategy	merge scan results using strategy
f	sbom-output	file	save scan results to file
f	sbom-purl-output	file	save scan results to file\`
f	sbom-scanner-command	command	scan working container using command in scanner image
f	sbom-scanner-image	image	scan working container using scanner command from image
f	secret	stringArray	secret file to expose to the build
f	security-opt	stringArray	security options	[]
f	shm-size	<number><unit>	size of '/dev/shm'. The format is <number><unit>.	"65536k"
f	sign-by	FINGERPRINT	sign the image using a GPG key with the specified FINGERPRINT
f	skip-unused-stages		skips stages in multi-stage builds which do not affect the final target	true
f	source-date-epoch	seconds	set new timestamps in image info to seconds after the epoch, defaults to current time
?6- f	source-policy-file	pathname	pathname of source policy file for controlling source references during build
f	squash		squash all image layers into a single layer
f	squash-all		Squash all layers into a single layer
f	ssh	stringArray	SSH agent socket or keys to expose to the build. (format: default|<id>[=<socket>|<key>[,<key>]])
?6- f	stage-labels		add metadata labels to intermediate stage images (requires --save-stages).
f	stdin		pass stdin into containers
ft	tag	name	tagged name to apply to the built image
f	target	string	set the target build stage to build
f	timestamp	seconds	set new timestamps in image info and layer to seconds after the epoch, defaults to current times
f	tls-verify		require HTTPS and verify certificates when accessing the registry	true
f	ulimit	strings	ulimit options
f	unsetannotation	strings	unset annotation when inheriting annotations from base image
f	unsetenv	strings	unset environment variable from final image
f	unsetlabel	strings	unset label when inheriting labels from base image
f	userns	path	'container', path of user namespace to join, or 'host'
f	userns-gid-map	containerGID:hostGID:length	containerGID:hostGID:length GID mapping to use in user namespace
f	userns-gid-map-group	name	name of entries from /etc/subgid to use to set user namespace GID mapping
f	userns-uid-map	containerUID:hostUID:length	containerUID:hostUID:length UID mapping to use in user namespace
f	userns-uid-map-user	name	name of entries from /etc/subuid to use to set user namespace UID mapping
f	uts	path	private, :path of UTS namespace to join, or 'host'
f	variant	variant	override the variant of the specified image
fv	volume	stringArray	bind mount a volume into the container
z\\n\\n
# commit
upodman commit [options] CONTAINER [IMAGE]
sCreate new image based on the changed container
lCreate an image from a container's changes. Optionally tag the image created, set the author with the --author flag, set the commit message with the --message flag, and make changes to the instructions with the --change flag.
epodman commit -q --message "committing container to image" reverent_golick image-committed
e  podman commit -q --author "firstName lastName" reverent_golick image-committed
e  podman commit -q --pause=false containerID image-committed
e  podman commit containerID
ydescribed
fa	author	string	Set the author for the image committed
fc	change	stringArray	Apply the following possible instructions to the created image (default []): CMD | ENTRYPOINT | ENV | EXPOSE | LABEL | ONBUILD | STOPSIGNAL | USER | VOLUME | WORKDIR
f	config	file	file containing a container configuration to merge into the image
ff	format	Format	Format of the image manifest and metadata	"oci"
f	iidfile	file	file to write the image ID to
f	include-volumes		Include container volumes as image volumes
fm	message	string	Set commit message for imported image
?-5 fp	pause		Pause container during commit
?6- fp	pause		Pause container during commit	true
fq	quiet		Suppress output
fs	squash		squash newly built layers into a single new layer
z\\n\\n
# compose
upodman compose [options]
sRun compose workloads via an external provider such as docker-compose or podman-compose
?-5 lThis command is a thin wrapper around an external compose provider such as docker-compose or podman-compose.  This means that podman compose is executing another tool that implements the compose functionality but sets up the environment in a way to let the compose provider communicate transparently with the local Podman socket.  The specified options as well the command and argument are passed directly to the compose provider.\\n\\nThe default compose providers are docker-compose and podman-compose.  If installed, docker-compose takes precedence since it is the original implementation of the Compose specification and is widely used on the supported platforms (i.e., Linux, Mac OS, Windows).\\n\\nIf you want to change the default behavior or have a custom installation path for your provider of choice, please change the compose_providers field in containers.conf(5) to compose_providers = ["/path/to/provider"]. You may also set the PODMAN_COMPOSE_PROVIDER environment variable.
?6- lThis command is a thin wrapper around an external compose provider such as docker-compose or podman-compose.  This means that podman compose is executing another tool that implements the compose functionality but sets up the environment in a way to let the compose provider communicate transparently with the local Podman socket.  The specified options as well the command and argument are passed directly to the compose provider.\\n\\nThe default compose providers are docker-compose and podman-compose.  If installed, docker-compose takes precedence since it is the original implementation of the Compose specification and is widely used on the supported platforms (i.e., Linux, Mac OS, Windows).\\n\\nIf you want to change the default behavior or have a custom installation path for your provider of choice, please change the compose_providers field in the \`[engine]\` table of containers.conf(5) to compose_providers = ["/path/to/provider"]. You may also set the PODMAN_COMPOSE_PROVIDER environment variable.
epodman compose -f nginx.yaml up --detach
e  podman --log-level=debug compose -f many-images.yaml pull
ydescribed
z\\n\\nUsage:  docker compose [OPTIONS] COMMAND\\n\\nDefine and run multi-container applications with Docker\\n\\nOptions:\\n      --all-resources              Include all resources, even those not\\n                                   used by services\\n      --ansi string                Control when to print ANSI control\\n                                   characters ("never"|"always"|"auto")\\n                                   (default "auto")\\n      --compatibility              Run compose in backward compatibility mode\\n      --dry-run                    Execute command in dry run mode\\n      --env-file stringArray       Specify an alternate environment file\\n  -f, --file stringArray           Compose configuration files\\n      --parallel int               Control max parallelism, -1 for\\n                                   unlimited (default -1)\\n      --profile stringArray        Specify a profile to enable\\n      --progress string            Set type of progress output (auto,\\n                                   tty, plain, json, quiet)\\n      --project-directory string   Specify an alternate working directory\\n                                   (default: the path of the, first\\n                                   specified, Compose file)\\n  -p, --project-name string        Project name\\n\\nManagement Commands:\\n  bridge      Convert compose files into another model\\n\\nCommands:\\n  attach      Attach local standard input, output, and error streams to a service's running container\\n  build       Build or rebuild services\\n  commit      Create a new image from a service container's changes\\n  config      Parse, resolve and render compose file in canonical format\\n  cp          Copy files/folders between a service container and the local filesystem\\n  create      Creates containers for a service\\n  down        Stop and remove containers, networks\\n  events      Receive real time events from containers\\n  exec        Execute a command in a running container\\n  export      Export a service container's filesystem as a tar archive\\n  images      List images used by the created containers\\n  kill        Force stop service containers\\n  logs        View output from containers\\n  ls          List running compose projects\\n  pause       Pause services\\n  port        Print the public port for a port binding\\n  ps          List containers\\n  publish     Publish compose application\\n  pull        Pull service images\\n  push        Push service images\\n  restart     Restart service containers\\n  rm          Removes stopped service containers\\n  run         Run a one-off command on a service\\n  scale       Scale services \\n  start       Start services\\n  stats       Display a live stream of container(s) resource usage statistics\\n  stop        Stop services\\n  top         Display the running processes\\n  unpause     Unpause services\\n  up          Create and start containers\\n  version     Show the Docker Compose version information\\n  volumes     List volumes\\n  wait        Block until containers of all (or specified) services stop.\\n  watch       Watch build context for service and rebuild/refresh containers when files are updated\\n\\nRun 'docker compose COMMAND --help' for more information on a command.\\n
# container
upodman container [command]
sManage containers
lManage containers
ydescribed
gAvailable Commands
cattach	Attach to a running container
ccheckpoint	Checkpoint one or more containers
ccleanup	Clean up network and mountpoints of one or more containers
cclone	Clone an existing container
ccommit	Create new image based on the changed container
ccp	Copy files/folders between a container and the local filesystem
ccreate	Create but do not start a container
cdiff	Inspect changes to the container's file systems
cexec	Run a process in a running container
cexists	Check if a container exists in local storage
cexport	Export container's filesystem contents as a tar archive
cinit	Initialize one or more containers
cinspect	Display the configuration of a container
ckill	Kill one or more running containers with a specific signal
clist	List containers
clogs	Fetch the logs of one or more containers
cmount	Mount a working container's root filesystem
cpause	Pause all the processes in one or more containers
cport	List port mappings or a specific mapping for the container
cprune	Remove all non running containers
cps	List containers
crename	Rename an existing container
crestart	Restart one or more containers
crestore	Restore one or more containers from a checkpoint
crm	Remove one or more containers
crun	Run a command in a new container
crunlabel	Execute the command described by an image label
cstart	Start one or more containers
cstats	Display a live stream of container resource usage statistics
cstop	Stop one or more containers
ctop	Display the running processes of a container
cunmount	Unmount working container's root filesystem
cunpause	Unpause the processes in one or more containers
cupdate	Update an existing container
cwait	Block on one or more containers
z\\n\\n
# cp
upodman cp [options] [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH
sCopy files/folders between a container and the local filesystem
lCopy the contents of SRC_PATH to the DEST_PATH.\\n\\n  You can copy from the container's file system to the local machine or the reverse, from the local filesystem to the container. If "-" is specified for either the SRC_PATH or DEST_PATH, you can also stream a tar archive from STDIN or to STDOUT. The CONTAINER can be a running or stopped container. The SRC_PATH or DEST_PATH can be a file or a directory.\\n
epodman cp [options] [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH
ydescribed
fa	archive		Chown copied files to the primary uid/gid of the destination container.	true
f	overwrite		Allow to overwrite directories with non-directories and vice versa
z\\n\\n
# create
upodman create [options] IMAGE [COMMAND [ARG...]]
sCreate but do not start a container
lCreates a new container from the given image or storage and prepares it for running the specified command.\\n\\n  The container ID is then printed to stdout. You can then start it at any time with the podman start <container_id> command. The container will be created with the initial state 'created'.
epodman create alpine ls
e  podman create --annotation HELLO=WORLD alpine ls
e  podman create -t -i --name myctr alpine ls
ydescribed
f	add-host	strings	Add a custom host-to-IP mapping (host:ip)	[]
f	annotation	stringArray	Add annotations to container (key=value)
f	arch	ARCH	use ARCH instead of the architecture of the machine for choosing images
fa	attach	strings	Attach to STDIN, STDOUT or STDERR
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	blkio-weight	string	Block IO weight (relative weight) accepts a weight value between 10 and 1000.
f	blkio-weight-device	DEVICE_NAME:WEIGHT	Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
f	cap-add	strings	Add capabilities to the container
f	cap-drop	strings	Drop capabilities from the container
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	cgroup-conf	strings	Configure cgroup v2 (key=value)
f	cgroup-parent	string	Optional parent cgroup for the container
f	cgroupns	string	cgroup namespace to use
f	cgroups	string	control container cgroup configuration ("enabled"|"disabled"|"no-conmon"|"split")	"enabled"
f	chrootdirs	stringArray	Chroot directories inside the container
f	cidfile	string	Write the container ID to the file
f	conmon-pidfile	string	Path to the file that will receive the PID of conmon
f	cpu-period	uint	Limit the CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit the CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	uint	Limit the CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit the CPU real-time runtime in microseconds
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpus	float	Number of CPUs. The default is 0.000 which means no limit
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	creds	credentials	credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	decryption-key	stringArray	Key needed to decrypt the image (e.g. /path/to/key.pem)
f	device	stringArray	Add a host device to the container
f	device-cgroup-rule	strings	Add a rule to the cgroup allowed devices list
f	device-read-bps	stringArray	Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
f	device-read-iops	stringArray	Limit read rate (IO per second) from a device (e.g. --device-read-iops=/dev/sda:1000)
f	device-write-bps	stringArray	Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
f	device-write-iops	stringArray	Limit write rate (IO per second) to a device (e.g. --device-write-iops=/dev/sda:1000)
f	disable-content-trust		This is a Docker specific option and is a NOOP
f	dns	strings	Set custom DNS servers
f	dns-option	strings	Set custom DNS options
f	dns-search	strings	Set custom DNS search domains
f	entrypoint	string	Overwrite the default ENTRYPOINT of the image
fe	env	stringArray	Set environment variables in container	[PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
f	env-file	stringArray	Read in a file of environment variables
f	env-host		Use all current host environment variables in container
f	env-merge	stringArray	Preprocess environment variables from image before injecting them into the container
f	expose	strings	Expose a port or a range of ports
f	gidmap	strings	GID map to use for the user namespace
f	gpus	strings	GPU devices to add to the container ('all' to pass all GPUs)
f	group-add	strings	Add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
f	group-entry	string	Entry to write to /etc/group
f	health-cmd	string	set a healthcheck command for the container ('none' disables the existing healthcheck)
f	health-interval	string	set an interval for the healthcheck. (a value of disable results in no automatic timer setup) 	"30s"
f	health-log-destination	string	set the destination of the HealthCheck log. Directory path, local or events_logger (local use container state file) 	"local"
f	health-max-log-count	uint	set maximum number of attempts in the HealthCheck log file. ('0' value means an infinite number of attempts in the log file)	5
f	health-max-log-size	uint	set maximum length in characters of stored HealthCheck log. ('0' value means an infinite log length)	500
f	health-on-failure	string	action to take once the container turns unhealthy	"none"
f	health-retries	uint	the number of retries allowed before a healthcheck is considered to be unhealthy	3
f	health-start-period	string	the initialization time needed for a container to bootstrap	"0s"
f	health-startup-cmd	string	Set a startup healthcheck command for the container
f	health-startup-interval	string	Set an interval for the startup healthcheck. 	"30s"
f	health-startup-retries	uint	Set the maximum number of retries before the startup healthcheck will restart the container
f	health-startup-success	uint	Set the number of consecutive successes before the startup healthcheck is marked as successful and the normal healthcheck begins (0 indicates any success will start the regular healthcheck)
f	health-startup-timeout	string	Set the maximum amount of time that the startup healthcheck may take before it is considered failed	"30s"
f	health-timeout	string	the maximum time allowed to complete the healthcheck before an interval is considered failed and SIGKILL is sent to the healthcheck process	"30s"
f	help		
fh	hostname	string	Set container hostname
f	hosts-file	string	Base file to create the /etc/hosts file inside the container, or one of the special values. ("image"|"none")
f	hostuser	strings	Host user account to add to /etc/passwd within container
f	http-proxy		Set proxy environment variables in the container based on the host proxy vars	true
f	image-volume	string	Tells podman how to handle the builtin image volumes ("bind"|"tmpfs"|"ignore")	"anonymous"
f	init		Run an init binary inside the container that forwards signals and reaps processes
f	init-ctr	string	Make this a pod init container.
f	init-path	string	Path to the container-init binary
fi	interactive		Make STDIN available to the contained process
f	ip	string	Specify a static IPv4 address for the container
f	ip6	string	Specify a static IPv6 address for the container
f	ipc	string	IPC namespace to use
fl	label	stringArray	Set metadata on container
f	label-file	stringArray	Read in a line delimited file of labels
f	log-driver	string	Logging driver for the container	"journald"
f	log-opt	stringArray	Logging driver options
f	mac-address	string	Container MAC address (e.g. 92:d0:c6:0a:29:33)
fm	memory	<number>[<unit>]	Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-reservation	<number>[<unit>]	Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-swap	string	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
f	memory-swappiness	int	Tune container memory swappiness (0 to 100, or -1 for system default)	-1
f	mount	stringArray	Attach a filesystem mount to the container
f	name	string	Assign a name to the container
f	network	stringArray	Connect a container to a network
f	network-alias	strings	Add network-scoped alias for the container
f	no-healthcheck		Disable healthchecks on container
f	no-hostname		Do not create /etc/hostname within the container, instead use the version from the image
f	no-hosts		Do not create /etc/hosts within the container, instead use the version from the image
f	oom-kill-disable		Disable OOM Killer
f	oom-score-adj	int	Tune the host's OOM preferences (-1000 to 1000)
f	os	OS	use OS instead of the running OS for choosing images
f	passwd-entry	string	Entry to write to /etc/passwd
f	personality	string	Configure execution domain using personality (e.g., LINUX/LINUX32)
f	pid	string	PID namespace to use
f	pidfile	string	Write the container process ID to the file
f	pids-limit	int	Tune container pids limit (set -1 for unlimited)	2048
f	platform	string	Specify the platform for selecting the image.  (Conflicts with --arch and --os)
f	pod	string	Run container in an existing pod
f	pod-id-file	string	Read the pod ID from the file
f	privileged		Give extended privileges to container
fp	publish	strings	Publish a container's port, or a range of ports, to the host	[]
fP	publish-all		Publish all exposed ports to random ports on the host interface
f	pull	string	Pull image policy ("always"|"missing"|"never"|"newer")	"missing"
fq	quiet		Suppress output information when pulling images
f	rdt-class	string	Class of Service (COS) that the container should be assigned to
f	read-only		Make containers root filesystem read-only
f	read-only-tmpfs		When running --read-only containers mount read-write tmpfs on /dev, /dev/shm, /run, /tmp and /var/tmp	true
f	replace		If a container with the same name exists, replace it
f	requires	strings	Add one or more requirement containers that must be started before this container will start
f	restart	string	Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
f	retry	uint	number of times to retry in case of failure when performing pull	3
f	retry-delay	string	delay between retries in case of pull failures
f	rm		Remove container and any anonymous unnamed volume associated with the container after exit
f	rootfs		The first argument is not an image but the rootfs to the exploded container
f	sdnotify	string	control sd-notify behavior ("container"|"conmon"|"healthy"|"ignore")	"container"
f	seccomp-policy	string	Policy for selecting a seccomp profile (experimental)	"default"
f	secret	stringArray	Add secret to container
f	security-opt	stringArray	Security Options
f	shm-size	<number>[<unit>]	Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))	"65536k"
f	shm-size-systemd	<number>[<unit>]	Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	stop-signal	string	Signal to stop a container. Default is SIGTERM
f	stop-timeout	uint	Timeout (in seconds) that containers stopped by user command have to exit. If exceeded, the container will be forcibly stopped via SIGKILL.	10
f	subgidname	string	Name of range listed in /etc/subgid for use in user namespace
f	subuidname	string	Name of range listed in /etc/subuid for use in user namespace
f	sysctl	strings	Sysctl options
f	systemd	string	Run container in systemd mode ("true"|"false"|"always")	"true"
f	timeout	uint	Maximum length of time a container is allowed to run. The container will be killed automatically after the time expires.
f	tls-verify		Require HTTPS and verify certificates when contacting registries for pulling images
f	tmpfs	tmpfs	Mount a temporary filesystem (tmpfs) into a container
ft	tty		Allocate a pseudo-TTY for container
f	tz	string	Set timezone in container
f	uidmap	strings	UID map to use for the user namespace
f	ulimit	strings	Ulimit options
f	umask	string	Set umask in container	"0022"
f	unsetenv	stringArray	Unset environment default variables in container
f	unsetenv-all		Unset all default environment variables in container
fu	user	string	Username or UID (format: <name|uid>[:<group|gid>])
f	userns	string	User namespace to use
f	uts	string	UTS namespace to use
f	variant	VARIANT	Use VARIANT instead of the running architecture variant for choosing images
fv	volume	stringArray	Bind mount a volume into the container
f	volumes-from	stringArray	Mount volumes from the specified container(s)
fw	workdir	string	Working directory inside the container
z\\n\\n
# diff
upodman diff [options] {CONTAINER|IMAGE} [{CONTAINER|IMAGE}]
sDisplay the changes to the object's file system
lDisplays changes on a container or image's filesystem.  The container or image will be compared to its parent layer or the second argument when given.
epodman diff imageID
e  podman diff ctrID
e  podman diff --format json redis:alpine
ydescribed
f	format	string	Change the output format (json)
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# events
upodman events [options]
sShow podman system events
lMonitor podman system events.\\n\\n  By default, streaming mode is used, printing new events as they occur.  Previous events can be listed via --since and --until.
epodman events
e  podman events --filter event=create
e  podman events --format {{.Image}}
e  podman events --since 1h30s
ydescribed
ff	filter	stringArray	filter output
f	format	string	format the output using a Go template
f	no-trunc		do not truncate the output	true
f	since	string	show all events created since timestamp
f	stream		stream events and do not exit when returning the last known event	true
f	until	string	show all events until timestamp
z\\n\\n
# exec
upodman exec [options] CONTAINER COMMAND [ARG...]
sRun a process in a running container
lExecute the specified command inside a running container.\\n
epodman exec -it ctrID ls
e  podman exec -it -w /tmp myCtr pwd
e  podman exec --user root ctrID ls
ydescribed
f	cidfile	string	File to read the container ID from
fd	detach		Run the exec session in detached mode (backgrounded)
f	detach-keys	string	Select the key sequence for detaching a container. Format is a single character [a-Z] or ctrl-<value> where <value> is one of: a-z, @, ^, [, , or _	"ctrl-p,ctrl-q"
fe	env	stringArray	Set environment variables
f	env-file	stringArray	Read in a file of environment variables
fi	interactive		Make STDIN available to the contained process
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-session		Do not create a database session for the exec process
f	preserve-fd	uints	Pass a list of additional file descriptors to the container	[]
f	preserve-fds	uint	Pass N additional file descriptors to the container
f	privileged		Give the process extended Linux capabilities inside the container.  The default is false
ft	tty		Allocate a pseudo-TTY. The default is false
fu	user	string	Sets the username or UID used and optionally the groupname or GID for the specified command
fw	workdir	string	Working directory inside the container
z\\n\\n
# export
upodman export [options] CONTAINER
sExport container's filesystem contents as a tar archive
lExports container's filesystem contents as a tar archive and saves it on the local machine.
epodman export ctrID > myCtr.tar
e  podman export --output="myCtr.tar" ctrID
ydescribed
fo	output	string	Write to a specified file (default: stdout, which must be redirected)
z\\n\\n
# farm
upodman farm [command]
sFarm out builds to remote machines
lFarm out builds to remote machines that podman can connect to via podman system connection
ydescribed
gAvailable Commands
cbuild	Build a container image for multiple architectures
ccreate	Create a new farm
clist	List all existing farms
cremove	Remove one or more farms
cupdate	Update an existing farm
z\\n\\n
# generate
upodman generate [command]
sGenerate structured data based on containers, pods or volumes
lGenerate structured data (e.g., Kubernetes YAML or systemd units) based on containers, pods or volumes.
ydescribed
gAvailable Commands
ckube	Generate Kubernetes YAML from containers, pods or volumes.
cspec	Generate Specgen JSON based on containers or pods
csystemd	[DEPRECATED] Generate systemd units
z\\n\\n
# ?-5 help
upodman help [command] [flags]
sHelp provides help for any command in the application.\\nSimply type podman help [path to command] for full details.
l
ybare
z\\n\\n
# history
upodman history [options] IMAGE
sShow history of a specified image
lDisplays the history of an image.\\n\\n  The information can be printed out in an easy to read, or user specified format, and can be truncated.
epodman history quay.io/fedora/fedora
ydescribed
f	format	string	Change the output to JSON or a Go template
fH	human		Display sizes and dates in human readable format	true
f	no-trunc		Do not truncate the output
fq	quiet		Display the numeric IDs only
z\\n\\n
# image
upodman image [command]
sManage images
lManage images
ydescribed
gAvailable Commands
cbuild	Build an image using instructions from Containerfiles
cdiff	Inspect changes to the image's file systems
cexists	Check if an image exists in local storage
chistory	Show history of a specified image
cimport	Import a tarball to create a filesystem image
cinspect	Display the configuration of an image
clist	List images in local storage
cload	Load image(s) from a tar archive
cmount	Mount an image's root filesystem
cprune	Remove unused images
cpull	Pull an image from a registry
cpush	Push an image to a specified destination
crm	Remove one or more images from local storage
csave	Save image(s) to an archive
cscp	Securely copy images
csearch	Search registry for image
csign	Sign an image
ctag	Add an additional name to a local image
ctree	Print layer hierarchy of an image in a tree format
ctrust	Manage container image trust policy
cunmount	Unmount an image's root filesystem
cuntag	Remove a name from a local image
z\\n\\n
# images
upodman images [options] [IMAGE]
sList images in local storage
lLists images previously pulled to the system or created on the system.
epodman images --format json
e  podman images --sort repository --format "table {{.ID}} {{.Repository}} {{.Tag}}"
e  podman images --filter dangling=true
ydescribed
fa	all		Show all images	hides intermediate images
f	digests		Show digests
ff	filter	stringArray	Filter output based on conditions provided	[]
f	format	string	Change the output format to JSON or a Go template
f	history		Display the image name history
f	no-trunc		Do not truncate output
fn	noheading		Do not print column headings
fq	quiet		Display only image IDs
f	sort	choice	Sort by created, id, repository, size, tag	created
z\\n\\n
# import
upodman import [options] PATH [REFERENCE]
sImport a tarball to create a filesystem image
lCreate a container image from the contents of the specified tarball (.tar, .tar.gz, .tgz, .bzip, .tar.xz, .txz, .tar.zst).\\n\\n  Note remote tar balls can be specified, via web address.\\n  Optionally tag the image. You can specify the instructions using the --change option.
epodman import https://example.com/ctr.tar url-image
e  cat ctr.tar | podman -q import --message "importing the ctr.tar tarball" - image-imported
e  cat ctr.tar | podman import -
ydescribed
f	arch	string	Set the architecture of the imported image
fc	change	stringArray	Apply the following possible instructions to the created image (default []): CMD | ENTRYPOINT | ENV | EXPOSE | LABEL | ONBUILD | STOPSIGNAL | USER | VOLUME | WORKDIR
fm	message	string	Set commit message for imported image
f	os	string	Set the OS of the imported image
fq	quiet		Suppress output
f	variant	string	Set the variant of the imported image
z\\n\\n
# info
upodman info [options]
sDisplay podman system information
lDisplay information pertaining to the host, current storage stats, and build of podman.\\n\\n  Useful for the user and when reporting issues.\\n
epodman info
ydescribed
ff	format	string	Change the output format to JSON or a Go template
z\\n\\n
# init
upodman init [options] CONTAINER [CONTAINER...]
sInitialize one or more containers
lInitialize one or more containers, creating the OCI spec and mounts for inspection. Container names or IDs can be used.
epodman init 3c45ef19d893
e  podman init test1
ydescribed
fa	all		Initialize all containers
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# inspect
upodman inspect [options] {ARTIFACT|CONTAINER|IMAGE|POD|NETWORK|VOLUME} [...]
sDisplay the configuration of object denoted by ID
lDisplays the low-level information on an object identified by name or ID.\\n  For more inspection options, see:\\n\\n      podman artifact inspect\\n      podman container inspect\\n      podman image inspect\\n      podman network inspect\\n      podman pod inspect\\n      podman volume inspect
epodman inspect fedora
e  podman inspect --type image fedora
e  podman inspect --type artifact quay.io/myimage/myartifact:latest
e  podman inspect CtrID ImgID
e  podman inspect --format "imageId: {{.Id}} size: {{.Size}}" fedora
ydescribed
ff	format	string	Format the output to a Go template or json	"json"
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fs	size		Display total file size
ft	type	string	Specify inspect-object type	"all"
z\\n\\n
# kill
upodman kill [options] CONTAINER [CONTAINER...]
sKill one or more running containers with a specific signal
lThe main process inside each container specified will be sent SIGKILL, or any signal specified with option --signal.
epodman kill mywebserver
e  podman kill 860a4b23
e  podman kill --signal TERM ctrID
ydescribed
fa	all		Signal all running containers
f	cidfile	stringArray	Read the container ID from the file
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fs	signal	string	Signal to send to the container	"KILL"
z\\n\\n
# kube
upodman kube [command]
sPlay containers, pods or volumes from a structured file
lPlay structured data (e.g., Kubernetes YAML) based on containers, pods or volumes.
ydescribed
gAvailable Commands
capply	Deploy a podman container, pod, volume, or Kubernetes yaml to a Kubernetes cluster
cdown	Remove pods based on Kubernetes YAML
cgenerate	Generate Kubernetes YAML from containers, pods or volumes.
cplay	Play a pod or volume based on Kubernetes YAML
z\\n\\n
# load
upodman load [options]
sLoad image(s) from a tar archive
lLoads an image from a locally stored archive (tar file) into container storage.
ydescribed
fi	input	string	Read from specified archive file (default: stdin)
fq	quiet		Suppress the output
z\\n\\n
# login
upodman login [options] [REGISTRY]
sLog in to a container registry
lLog in to a container registry on a specified server.
epodman login quay.io
e  podman login --username ... --password ... quay.io
e  podman login --authfile dir/auth.json quay.io
ydescribed
f	authfile	string	path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	string	use certificates at the specified path to access the registry
f	compat-auth-file	string	path of a Docker-compatible config file to update instead
f	get-login		Return the current login user for the registry
fp	password	string	Password for registry
f	password-stdin		Take the password from stdin
f	secret	string	Retrieve password from a podman secret
f	tls-verify		Require HTTPS and verify certificates when contacting registries
fu	username	string	Username for registry
fv	verbose		Write more detailed information to stdout
z\\n\\n
# logout
upodman logout [options] [REGISTRY]
sLog out of a container registry
lRemove the cached username and password for the registry.
epodman logout quay.io
e  podman logout --authfile dir/auth.json quay.io
e  podman logout --all
ydescribed
fa	all		Remove the cached credentials for all registries in the auth file
f	authfile	string	path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	compat-auth-file	string	path of a Docker-compatible config file to update instead
z\\n\\n
# logs
upodman logs [options] CONTAINER [CONTAINER...]
sFetch the logs of one or more containers
lRetrieves logs for one or more containers.\\n\\n  This does not guarantee execution order when combined with podman run (i.e., your run may not have generated any logs at the time you execute podman logs).\\n
epodman logs ctrID
e  podman logs --names ctrID1 ctrID2
e  podman logs --tail 2 mywebserver
e  podman logs --follow=true --since 10m ctrID
e  podman logs mywebserver mydbserver
ydescribed
f	color		Output the containers with different colors in the log.
ff	follow		Follow log output.  The default is false
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fn	names		Output the container name in the log
f	since	string	Show logs since TIMESTAMP
f	tail	int	Output the specified number of LINES at the end of the logs.  Defaults to -1, which prints all lines	-1
ft	timestamps		Output the timestamps in the log
f	until	string	Show logs until TIMESTAMP
z\\n\\n
# machine
upodman machine [command]
sManage a virtual machine
lManage a virtual machine. Virtual machines are used to run Podman.
ydescribed
gAvailable Commands
ccp	Securely copy contents between the virtual machine
cinfo	Display machine host info
cinit	Initialize a virtual machine
cinspect	Inspect an existing machine
clist	List machines
cos	Manage a Podman virtual machine's OS
creset	Remove all machines
?6- crestart	Restart an existing machine
crm	Remove an existing machine
cset	Set a virtual machine setting
cssh	SSH into an existing machine
cstart	Start an existing machine
cstop	Stop an existing machine
z\\n\\n
# manifest
upodman manifest [command]
sManipulate manifest lists and image indexes
lCreates, modifies, and pushes manifest lists and image indexes.
epodman manifest add mylist:v1.11 image:v1.11-amd64
e  podman manifest create localhost/list
e  podman manifest inspect localhost/list
e  podman manifest annotate --annotation left=right mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736
e  podman manifest push mylist:v1.11 docker://quay.io/myuser/image:v1.11
e  podman manifest remove mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736
e  podman manifest rm mylist:v1.11
ydescribed
gAvailable Commands
cadd	Add images or artifacts to a manifest list or image index
cannotate	Add or update information about an entry in a manifest list or image index
ccreate	Create manifest list or image index
cexists	Check if a manifest list exists in local storage
cinspect	Display the contents of a manifest list or image index
cpush	Push a manifest list or image index to a registry
cremove	Remove an item from a manifest list or image index
crm	Remove manifest list or image index from local storage
z\\n\\n
# mount
upodman mount [options] [CONTAINER...]
sMount a working container's root filesystem
lpodman mount\\n    Lists all mounted containers mount points if no container is specified\\n\\n  podman mount CONTAINER-NAME-OR-ID\\n    Mounts the specified container and outputs the mountpoint\\n
ydescribed
fa	all		Mount all containers
f	format	string	Print the mounted containers in specified format (json)
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-trunc		Do not truncate output
z\\n\\n
# network
upodman network [command]
sManage networks
lManage networks
ydescribed
gAvailable Commands
cconnect	Add container to a network
ccreate	Create networks for containers and pods
cdisconnect	Disconnect a container from a network
cexists	Check if network exists
cinspect	Inspect network
cls	List networks
cprune	Prune unused networks
creload	Reload firewall rules for one or more containers
crm	Remove networks
cupdate	Update an existing podman network
z\\n\\n
# pause
upodman pause [options] CONTAINER [CONTAINER...]
sPause all the processes in one or more containers
lPauses one or more running containers.  The container name or ID can be used.
epodman pause mywebserver
e  podman pause 860a4b23
e  podman pause --all
ydescribed
fa	all		Pause all running containers
f	cidfile	stringArray	Read the container ID from the file
ff	filter	stringArray	Filter output based on conditions given
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# pod
upodman pod [command]
sManage pods
lPods are a group of one or more containers sharing the same network, pid and ipc namespaces.
ydescribed
gAvailable Commands
cclone	Clone an existing pod
ccreate	Create a new empty pod
cexists	Check if a pod exists in local storage
cinspect	Display a pod configuration
ckill	Send the specified signal or SIGKILL to containers in pod
clogs	Fetch logs for pod with one or more containers
cpause	Pause one or more pods
cprune	Remove all stopped pods and their containers
cps	List pods
crestart	Restart one or more pods
crm	Remove one or more pods
cstart	Start one or more pods
cstats	Display a live stream of resource usage statistics for the containers in one or more pods
cstop	Stop one or more pods
ctop	Display the running processes of containers in a pod
cunpause	Unpause one or more pods
z\\n\\n
# port
upodman port [options] CONTAINER [PORT]
sList port mappings or a specific mapping for the container
lList port mappings for the CONTAINER, or look up the public-facing port that is NAT-ed to the PRIVATE_PORT\\n
epodman port --all
e  podman port ctrID 80/tcp
ydescribed
fa	all		Display port information for all containers
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# ps
upodman ps [options]
sList containers
lPrints out information about the containers
epodman ps -a
e  podman ps -a --format "{{.ID}}  {{.Image}}  {{.Labels}}  {{.Mounts}}"
e  podman ps --size --sort names
ydescribed
fa	all		Show all the containers, default is only running containers
f	external		Show containers in storage not controlled by Podman
ff	filter	stringArray	Filter output based on conditions given
f	format	string	Pretty-print containers to JSON or using a Go template
fn	last	int	Print the n last created containers (all states)	-1
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-trunc		Display the extended information
f	noheading		Do not print headers
f	ns		Display namespace information
fp	pod		Print the ID and name of the pod the containers are associated with
fq	quiet		Print the numeric IDs of the containers only
fs	size		Display the total file sizes
f	sort	choice	Sort output by: command, created, id, image, names, runningfor, size, status
f	sync		Sync container state with OCI runtime
fw	watch	uint	Watch the ps output on an interval in seconds
z\\n\\n
# pull
upodman pull [options] IMAGE [IMAGE...]
sPull an image from a registry
lPulls an image from a registry and stores it locally.\\n\\n  An image can be pulled by tag or digest. If a tag is not specified, the image with the 'latest' tag is pulled.
epodman pull imageName
e  podman pull fedora:latest
ydescribed
fa	all-tags		All tagged images in the repository will be pulled
f	arch	ARCH	Use ARCH instead of the architecture of the machine for choosing images
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	decryption-key	stringArray	Key needed to decrypt the image (e.g. /path/to/key.pem)
f	disable-content-trust		This is a Docker specific option and is a NOOP
f	os	OS	Use OS instead of the running OS for choosing images
f	platform	string	Specify the platform for selecting the image.  (Conflicts with arch and os)
f	policy	string	Pull image policy ("always"|"missing"|"never"|"newer")	"always"
fq	quiet		Suppress output information when pulling images
f	retry	uint	number of times to retry in case of failure when performing pull	3
f	retry-delay	string	delay between retries in case of pull failures
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
f	variant	string	Use VARIANT instead of the running architecture variant for choosing images
z\\n\\n
# push
upodman push [options] IMAGE [DESTINATION]
sPush an image to a specified destination
lPushes a source image to a specified destination.\\n\\n	The Image "DESTINATION" uses a "transport":"details" format. See podman-push(1) section "DESTINATION" for the expected format.
epodman push imageID docker://registry.example.com/repository:tag
?-5 e		podman push imageID oci-archive:/path/to/layout:image:tag
?6- e  podman push imageID oci-archive:/path/to/layout:image:tag
ydescribed
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	string	Path to a directory containing TLS certificates and keys
f	compress		Compress tarball image layers when pushing to a directory using the 'dir' transport.	is same compression type as source
f	compression-format	string	compression format to use	"gzip"
f	compression-level	int	compression level to use
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	digestfile	string	Write the digest of the pushed image to the specified file
f	disable-content-trust		This is a Docker specific option and is a NOOP
f	encrypt-layer	ints	Layers to encrypt, 0-indexed layer indices with support for negative indexing (e.g. 0 is the first layer, -1 is the last layer). If not defined, will encrypt all layers if encryption-key flag is specified
f	encryption-key	stringArray	Key with the encryption protocol to use to encrypt the image (e.g. jwe:/path/to/key.pem)
f	force-compression		Use the specified compression algorithm even if the destination contains a differently-compressed variant already
ff	format	string	Manifest type (oci, v2s2, or v2s1) to use in the destination	is manifest type of source, with fallbacks
fq	quiet		Suppress output information when pushing images
f	remove-signatures		Discard any pre-existing signatures in the image
f	retry	uint	number of times to retry in case of failure when performing push	3
f	retry-delay	string	delay between retries in case of push failures
f	sign-by	string	Add a signature at the destination using the specified key
f	sign-by-sigstore	PATH	Sign the image using a sigstore parameter file at PATH
f	sign-by-sigstore-private-key	PATH	Sign the image using a sigstore private key at PATH
f	sign-by-sq-fingerprint	FINGERPRINT	Sign the image using a Sequoia-PGP key with the specified FINGERPRINT
f	sign-passphrase-file	PATH	Read a passphrase for signing an image from PATH
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
z\\n\\n
# quadlet
upodman quadlet [command]
sAllows users to manage Quadlets
lAllows users to manage Quadlets
ydescribed
gAvailable Commands
cinstall	Install a quadlet file or quadlet application
clist	List Quadlets
cprint	Display the contents of a quadlet
crm	Remove Quadlets
z\\n\\n
# rename
upodman rename CONTAINER NAME
sRename an existing container
lThe podman rename command allows you to rename an existing container
epodman rename containerA newName
ydescribed
z\\n\\n
# restart
upodman restart [options] CONTAINER [CONTAINER...]
sRestart one or more containers
lRestarts one or more running containers. The container ID or name can be used.\\n\\n  A timeout before forcibly stopping can be set, but defaults to 10 seconds.
epodman restart ctrID
e  podman restart ctrID1 ctrID2
ydescribed
fa	all		Restart all non-running containers
f	cidfile	stringArray	Read the container ID from the file
ff	filter	stringArray	Filter output based on conditions given
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	running		Restart only running containers
ft	time	int	Seconds to wait for stop before killing the container	10
z\\n\\n
# rm
upodman rm [options] CONTAINER [CONTAINER...]
sRemove one or more containers
lRemoves one or more containers from the host. The container name or ID can be used.\\n\\n  Command does not remove images. Running or unusable containers will not be removed without the -f option.
epodman rm ctrID
e  podman rm mywebserver myflaskserver 860a4b23
e  podman rm --force --all
e  podman rm -f c684f0d469f2
ydescribed
fa	all		Remove all containers
f	cidfile	stringArray	Read the container ID from the file
f	depend		Remove container and all containers that depend on the selected container
f	filter	stringArray	Filter output based on conditions given
ff	force		Force removal of a running or unusable container
fi	ignore		Ignore errors when a specified container is missing
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
ft	time	int	Seconds to wait for stop before killing the container	10
fv	volumes		Remove anonymous volumes associated with the container
z\\n\\n
# rmi
upodman rmi [options] IMAGE [IMAGE...]
sRemove one or more images from local storage
lRemoves one or more previously pulled or locally created images.
epodman rmi imageID
e  podman rmi --force alpine
e  podman rmi c4dfb1609ee2 93fd78260bd1 c0ed59d05ff7
ydescribed
fa	all		Remove all images
ff	force		Force Removal of the image
fi	ignore		Ignore errors if a specified image does not exist
f	no-prune		Do not remove dangling images
z\\n\\n
# run
upodman run [options] IMAGE [COMMAND [ARG...]]
sRun a command in a new container
lRuns a command in a new container from the given image
epodman run imageID ls -alF /etc
e  podman run --network=host imageID dnf -y install java
e  podman run --volume /var/hostdir:/var/ctrdir -i -t fedora /bin/bash
ydescribed
f	add-host	strings	Add a custom host-to-IP mapping (host:ip)	[]
f	annotation	stringArray	Add annotations to container (key=value)
f	arch	ARCH	use ARCH instead of the architecture of the machine for choosing images
fa	attach	strings	Attach to STDIN, STDOUT or STDERR
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	blkio-weight	string	Block IO weight (relative weight) accepts a weight value between 10 and 1000.
f	blkio-weight-device	DEVICE_NAME:WEIGHT	Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
f	cap-add	strings	Add capabilities to the container
f	cap-drop	strings	Drop capabilities from the container
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	cgroup-conf	strings	Configure cgroup v2 (key=value)
f	cgroup-parent	string	Optional parent cgroup for the container
f	cgroupns	string	cgroup namespace to use
f	cgroups	string	control container cgroup configuration ("enabled"|"disabled"|"no-conmon"|"split")	"enabled"
f	chrootdirs	stringArray	Chroot directories inside the container
f	cidfile	string	Write the container ID to the file
f	conmon-pidfile	string	Path to the file that will receive the PID of conmon
f	cpu-period	uint	Limit the CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit the CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	uint	Limit the CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit the CPU real-time runtime in microseconds
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpus	float	Number of CPUs. The default is 0.000 which means no limit
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	creds	credentials	credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	decryption-key	stringArray	Key needed to decrypt the image (e.g. /path/to/key.pem)
fd	detach		Run container in background and print container ID
f	detach-keys	[a-Z]	Override the key sequence for detaching a container. Format is a single character [a-Z] or a comma separated sequence of \`ctrl-<value>\`, where \`<value>\` is one of: \`a-cf\`, \`@\`, \`^\`, \`[\`, \`\\\\\`, \`]\`, \`^\` or \`_\`	"ctrl-p,ctrl-q"
f	device	stringArray	Add a host device to the container
f	device-cgroup-rule	strings	Add a rule to the cgroup allowed devices list
f	device-read-bps	stringArray	Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
f	device-read-iops	stringArray	Limit read rate (IO per second) from a device (e.g. --device-read-iops=/dev/sda:1000)
f	device-write-bps	stringArray	Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
f	device-write-iops	stringArray	Limit write rate (IO per second) to a device (e.g. --device-write-iops=/dev/sda:1000)
f	disable-content-trust		This is a Docker specific option and is a NOOP
f	dns	strings	Set custom DNS servers
f	dns-option	strings	Set custom DNS options
f	dns-search	strings	Set custom DNS search domains
f	entrypoint	string	Overwrite the default ENTRYPOINT of the image
fe	env	stringArray	Set environment variables in container	[PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
f	env-file	stringArray	Read in a file of environment variables
f	env-host		Use all current host environment variables in container
f	env-merge	stringArray	Preprocess environment variables from image before injecting them into the container
f	expose	strings	Expose a port or a range of ports
f	gidmap	strings	GID map to use for the user namespace
f	gpus	strings	GPU devices to add to the container ('all' to pass all GPUs)
f	group-add	strings	Add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
f	group-entry	string	Entry to write to /etc/group
f	health-cmd	string	set a healthcheck command for the container ('none' disables the existing healthcheck)
f	health-interval	string	set an interval for the healthcheck. (a value of disable results in no automatic timer setup) 	"30s"
f	health-log-destination	string	set the destination of the HealthCheck log. Directory path, local or events_logger (local use container state file) 	"local"
f	health-max-log-count	uint	set maximum number of attempts in the HealthCheck log file. ('0' value means an infinite number of attempts in the log file)	5
f	health-max-log-size	uint	set maximum length in characters of stored HealthCheck log. ('0' value means an infinite log length)	500
f	health-on-failure	string	action to take once the container turns unhealthy	"none"
f	health-retries	uint	the number of retries allowed before a healthcheck is considered to be unhealthy	3
f	health-start-period	string	the initialization time needed for a container to bootstrap	"0s"
f	health-startup-cmd	string	Set a startup healthcheck command for the container
f	health-startup-interval	string	Set an interval for the startup healthcheck. 	"30s"
f	health-startup-retries	uint	Set the maximum number of retries before the startup healthcheck will restart the container
f	health-startup-success	uint	Set the number of consecutive successes before the startup healthcheck is marked as successful and the normal healthcheck begins (0 indicates any success will start the regular healthcheck)
f	health-startup-timeout	string	Set the maximum amount of time that the startup healthcheck may take before it is considered failed	"30s"
f	health-timeout	string	the maximum time allowed to complete the healthcheck before an interval is considered failed and SIGKILL is sent to the healthcheck process	"30s"
f	help		
fh	hostname	string	Set container hostname
f	hosts-file	string	Base file to create the /etc/hosts file inside the container, or one of the special values. ("image"|"none")
f	hostuser	strings	Host user account to add to /etc/passwd within container
f	http-proxy		Set proxy environment variables in the container based on the host proxy vars	true
f	image-volume	string	Tells podman how to handle the builtin image volumes ("bind"|"tmpfs"|"ignore")	"anonymous"
f	init		Run an init binary inside the container that forwards signals and reaps processes
f	init-path	string	Path to the container-init binary
fi	interactive		Make STDIN available to the contained process
f	ip	string	Specify a static IPv4 address for the container
f	ip6	string	Specify a static IPv6 address for the container
f	ipc	string	IPC namespace to use
fl	label	stringArray	Set metadata on container
f	label-file	stringArray	Read in a line delimited file of labels
f	log-driver	string	Logging driver for the container	"journald"
f	log-opt	stringArray	Logging driver options
f	mac-address	string	Container MAC address (e.g. 92:d0:c6:0a:29:33)
fm	memory	<number>[<unit>]	Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-reservation	<number>[<unit>]	Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-swap	string	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
f	memory-swappiness	int	Tune container memory swappiness (0 to 100, or -1 for system default)	-1
f	mount	stringArray	Attach a filesystem mount to the container
f	name	string	Assign a name to the container
f	network	stringArray	Connect a container to a network
f	network-alias	strings	Add network-scoped alias for the container
f	no-healthcheck		Disable healthchecks on container
f	no-hostname		Do not create /etc/hostname within the container, instead use the version from the image
f	no-hosts		Do not create /etc/hosts within the container, instead use the version from the image
f	oom-kill-disable		Disable OOM Killer
f	oom-score-adj	int	Tune the host's OOM preferences (-1000 to 1000)
f	os	OS	use OS instead of the running OS for choosing images
f	passwd		add entries to /etc/passwd and /etc/group	true
f	passwd-entry	string	Entry to write to /etc/passwd
f	personality	string	Configure execution domain using personality (e.g., LINUX/LINUX32)
f	pid	string	PID namespace to use
f	pidfile	string	Write the container process ID to the file
f	pids-limit	int	Tune container pids limit (set -1 for unlimited)	2048
f	platform	string	Specify the platform for selecting the image.  (Conflicts with --arch and --os)
f	pod	string	Run container in an existing pod
f	pod-id-file	string	Read the pod ID from the file
f	preserve-fd	uints	Pass a file descriptor into the container	[]
f	preserve-fds	uint	Pass a number of additional file descriptors into the container
f	privileged		Give extended privileges to container
fp	publish	strings	Publish a container's port, or a range of ports, to the host	[]
fP	publish-all		Publish all exposed ports to random ports on the host interface
f	pull	string	Pull image policy ("always"|"missing"|"never"|"newer")	"missing"
fq	quiet		Suppress output information when pulling images
f	rdt-class	string	Class of Service (COS) that the container should be assigned to
f	read-only		Make containers root filesystem read-only
f	read-only-tmpfs		When running --read-only containers mount read-write tmpfs on /dev, /dev/shm, /run, /tmp and /var/tmp	true
f	replace		If a container with the same name exists, replace it
f	requires	strings	Add one or more requirement containers that must be started before this container will start
f	restart	string	Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
f	retry	uint	number of times to retry in case of failure when performing pull	3
f	retry-delay	string	delay between retries in case of pull failures
f	rm		Remove container and any anonymous unnamed volume associated with the container after exit
f	rmi		Remove image unless used by other containers, implies --rm
f	rootfs		The first argument is not an image but the rootfs to the exploded container
f	sdnotify	string	control sd-notify behavior ("container"|"conmon"|"healthy"|"ignore")	"container"
f	seccomp-policy	string	Policy for selecting a seccomp profile (experimental)	"default"
f	secret	stringArray	Add secret to container
f	security-opt	stringArray	Security Options
f	shm-size	<number>[<unit>]	Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))	"65536k"
f	shm-size-systemd	<number>[<unit>]	Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	sig-proxy		Proxy received signals to the process	true
f	stop-signal	string	Signal to stop a container. Default is SIGTERM
f	stop-timeout	uint	Timeout (in seconds) that containers stopped by user command have to exit. If exceeded, the container will be forcibly stopped via SIGKILL.	10
f	subgidname	string	Name of range listed in /etc/subgid for use in user namespace
f	subuidname	string	Name of range listed in /etc/subuid for use in user namespace
f	sysctl	strings	Sysctl options
f	systemd	string	Run container in systemd mode ("true"|"false"|"always")	"true"
f	timeout	uint	Maximum length of time a container is allowed to run. The container will be killed automatically after the time expires.
f	tls-verify		Require HTTPS and verify certificates when contacting registries for pulling images
f	tmpfs	tmpfs	Mount a temporary filesystem (tmpfs) into a container
ft	tty		Allocate a pseudo-TTY for container
f	tz	string	Set timezone in container
f	uidmap	strings	UID map to use for the user namespace
f	ulimit	strings	Ulimit options
f	umask	string	Set umask in container	"0022"
f	unsetenv	stringArray	Unset environment default variables in container
f	unsetenv-all		Unset all default environment variables in container
fu	user	string	Username or UID (format: <name|uid>[:<group|gid>])
f	userns	string	User namespace to use
f	uts	string	UTS namespace to use
f	variant	VARIANT	Use VARIANT instead of the running architecture variant for choosing images
fv	volume	stringArray	Bind mount a volume into the container
f	volumes-from	stringArray	Mount volumes from the specified container(s)
fw	workdir	string	Working directory inside the container
z\\n\\n
# save
upodman save [options] IMAGE [IMAGE...]
sSave image(s) to an archive
lSave an image to docker-archive or oci-archive on the local machine. Default is docker-archive.
epodman save --quiet -o myimage.tar imageID
e  podman save --format docker-dir -o ubuntu-dir ubuntu
e  podman save > alpine-all.tar alpine:latest
ydescribed
f	compress		Compress tarball image layers when saving to a directory using the 'dir' transport.	is same compression type as source
f	format	string	Save image to oci-archive, oci-dir (directory with oci manifest type), docker-archive, docker-dir (directory with v2s2 manifest type)	"docker-archive"
fm	multi-image-archive		Interpret additional arguments as images not tags and create a multi-image-archive (only for docker-archive)
fo	output	string	Write to a specified file (default: stdout, which must be redirected)
fq	quiet		Suppress the output
f	uncompressed		Accept uncompressed layers when copying OCI images
z\\n\\n
# search
upodman search [options] TERM
sSearch registry for image
lSearch registries for a given image. Can search all the default registries or a specific registry.\\n\\n	Users can limit the number of results, and filter the output based on certain conditions.
epodman search --filter=is-official --limit 3 alpine
e  podman search registry.fedoraproject.org/  # only works with v2 registries
e  podman search --format "table {{.Index}} {{.Name}}" registry.fedoraproject.org/fedora
ydescribed
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	compatible		List stars, official and automated columns (Docker compatibility)
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
ff	filter	stringArray	Filter output based on conditions provided	[]
f	format	string	Change the output format to JSON or a Go template
f	limit	int	Limit the number of results
f	list-tags		List the tags of the input registry
f	no-trunc		Do not truncate the output
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
z\\n\\n
# secret
upodman secret [command]
sManage secrets
lManage secrets
ydescribed
gAvailable Commands
ccreate	Create a new secret
cexists	Check if a secret exists in local storage
cinspect	Inspect a secret
cls	List secrets
crm	Remove one or more secrets
z\\n\\n
# start
upodman start [options] CONTAINER [CONTAINER...]
sStart one or more containers
lStarts one or more containers.  The container name or ID can be used.
epodman start 860a4b231279 5421ab43b45
e  podman start --interactive --attach imageID
ydescribed
f	all		Start all containers regardless of their state or configuration
fa	attach		Attach container's STDOUT and STDERR
f	detach-keys	[a-Z]	Select the key sequence for detaching a container. Format is a single character [a-Z] or a comma separated sequence of \`ctrl-<value>\`, where \`<value>\` is one of: \`a-z\`, \`@\`, \`^\`, \`[\`, \`\\\\\`, \`]\`, \`^\` or \`_\`	"ctrl-p,ctrl-q"
ff	filter	stringArray	Filter output based on conditions given
fi	interactive		Make STDIN available to the contained process
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	sig-proxy		Proxy received signals to the process	true if attaching, false otherwise
z\\n\\n
# stats
upodman stats [options] [CONTAINER...]
sDisplay a live stream of container resource usage statistics
lDisplay percentage of CPU, memory, network I/O, block I/O and PIDs for one or more containers.
epodman stats --all --no-stream
e  podman stats ctrID
e  podman stats --no-stream --format "table {{.ID}} {{.Name}} {{.MemUsage}}" ctrID
ydescribed
fa	all		Show all containers. Only running containers are shown by default. The default is false
f	format	string	Pretty-print container statistics to JSON or using a Go template
fi	interval	int	Time in seconds between stats reports	5
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-reset		Disable resetting the screen between intervals
f	no-stream		Disable streaming stats and only pull the first result, default setting is false
f	no-trunc		Do not truncate output
z\\n\\n
# stop
upodman stop [options] CONTAINER [CONTAINER...]
sStop one or more containers
lStops one or more running containers.  The container name or ID can be used.\\n\\n  A timeout to forcibly stop the container can also be set but defaults to 10 seconds otherwise.
epodman stop ctrID
e  podman stop --time 2 mywebserver 6e534f14da9d
ydescribed
fa	all		Stop all running containers
f	cidfile	stringArray	Read the container ID from the file
ff	filter	stringArray	Filter output based on conditions given
fi	ignore		Ignore errors when a specified container is missing
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
ft	time	int	Seconds to wait for stop before killing the container	10
z\\n\\n
# system
upodman system [command]
sManage podman
lManage podman
ydescribed
gAvailable Commands
ccheck	Check storage consistency
cconnection	Manage remote API service destinations
cdf	Show podman disk usage
cevents	Show podman system events
cinfo	Display podman system information
cmigrate	Migrate containers
cprune	Remove unused data
crenumber	Migrate lock numbers
creset	Reset podman storage
cservice	Run API service
z\\n\\n
# tag
upodman tag IMAGE TARGET_NAME [TARGET_NAME...]
sAdd an additional name to a local image
lAdds one or more additional names to locally-stored image.
epodman tag 0e3bbc2 fedora:latest
e  podman tag imageID:latest myNewImage:newTag
e  podman tag httpd myregistryhost:5000/fedora/httpd:v2
ydescribed
z\\n\\n
# top
upodman top [options] CONTAINER [FORMAT-DESCRIPTORS|ARGS...]
sDisplay the running processes of a container
lDisplay the running processes of a container.\\n\\n  The top command extends the ps(1) compatible AIX descriptors with container-specific ones as shown below.  In the presence of ps(1) specific flags (e.g, -eo), Podman will execute ps(1) inside the container.\\n\\n\\n  Format Descriptors:\\n    args,capamb,capbnd,capeff,capinh,capprm,comm,etime,group,groups,hgroup,hgroups,hpid,huid,huser,label,nice,pcpu,pgid,pid,ppid,rgroup,rss,ruser,seccomp,state,stime,time,tty,uid,user,vsz
epodman top ctrID
?-5 epodman top ctrID pid seccomp args %C
?-5 epodman top ctrID -eo user,pid,comm
?6- e  podman top ctrID pid seccomp args %C
?6- e  podman top ctrID -eo user,pid,comm
ydescribed
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# unmount
upodman unmount [options] CONTAINER [CONTAINER...]
sUnmount working container's root filesystem
lContainer storage increments a mount counter each time a container is mounted.\\n\\n  When a container is unmounted, the mount counter is decremented. The container's root filesystem is physically unmounted only when the mount counter reaches zero indicating no other processes are using the mount.\\n\\n  An unmount can be forced with the --force flag.\\n
aunmount, umount
epodman unmount ctrID
e  podman unmount ctrID1 ctrID2 ctrID3
e  podman unmount --all
ydescribed
fa	all		Unmount all of the currently mounted containers
ff	force		Force the complete unmount of the specified mounted containers
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# unpause
upodman unpause [options] CONTAINER [CONTAINER...]
sUnpause the processes in one or more containers
lUnpauses one or more previously paused containers.  The container name or ID can be used.
epodman unpause ctrID
e  podman unpause --all
ydescribed
fa	all		Unpause all paused containers
f	cidfile	stringArray	Read the container ID from the file
ff	filter	stringArray	Filter output based on conditions given
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# unshare
upodman unshare [options] [COMMAND [ARG...]]
sRun a command in a modified user namespace
lRuns a command in a modified user namespace.
epodman unshare id
e  podman unshare cat /proc/self/uid_map
e  podman unshare podman-script.sh
ydescribed
?-5 f	rootless-netns		Join the rootless network namespace used for CNI and netavark networking
?6- f	rootless-netns		Join the rootless network namespace used for netavark networking
z\\n\\n
# untag
upodman untag IMAGE [IMAGE...]
sRemove a name from a local image
lRemoves one or more names from a locally-stored image.
epodman untag 0e3bbc2
e  podman untag imageID:latest otherImageName:latest
e  podman untag httpd myregistryhost:5000/fedora/httpd:v2
ydescribed
z\\n\\n
# update
upodman update [options] CONTAINER
sUpdate an existing container
lUpdates the configuration of an existing container, allowing changes to resource limits and healthchecks
epodman update --cpus=5 foobar_container
ydescribed
f	blkio-weight	string	Block IO weight (relative weight) accepts a weight value between 10 and 1000.
f	blkio-weight-device	DEVICE_NAME:WEIGHT	Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
f	cpu-period	uint	Limit the CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit the CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	uint	Limit the CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit the CPU real-time runtime in microseconds
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpus	float	Number of CPUs. The default is 0.000 which means no limit
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	device-read-bps	stringArray	Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
f	device-read-iops	stringArray	Limit read rate (IO per second) from a device (e.g. --device-read-iops=/dev/sda:1000)
f	device-write-bps	stringArray	Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
f	device-write-iops	stringArray	Limit write rate (IO per second) to a device (e.g. --device-write-iops=/dev/sda:1000)
fe	env	stringArray	Set environment variables in container	[PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin]
f	health-cmd	string	set a healthcheck command for the container ('none' disables the existing healthcheck)
f	health-interval	string	set an interval for the healthcheck. (a value of disable results in no automatic timer setup) Changing this setting resets timer.	"30s"
f	health-log-destination	string	set the destination of the HealthCheck log. Directory path, local or events_logger (local use container state file) Warning: Changing this setting may cause the loss of previous logs!	"local"
f	health-max-log-count	uint	set maximum number of attempts in the HealthCheck log file. ('0' value means an infinite number of attempts in the log file)	5
f	health-max-log-size	uint	set maximum length in characters of stored HealthCheck log. ('0' value means an infinite log length)	500
f	health-on-failure	string	action to take once the container turns unhealthy	"none"
f	health-retries	uint	the number of retries allowed before a healthcheck is considered to be unhealthy	3
f	health-start-period	string	the initialization time needed for a container to bootstrap	"0s"
f	health-startup-cmd	string	Set a startup healthcheck command for the container
f	health-startup-interval	string	Set an interval for the startup healthcheck. Changing this setting resets the timer, depending on the state of the container.	"30s"
f	health-startup-retries	uint	Set the maximum number of retries before the startup healthcheck will restart the container
f	health-startup-success	uint	Set the number of consecutive successes before the startup healthcheck is marked as successful and the normal healthcheck begins (0 indicates any success will start the regular healthcheck)
f	health-startup-timeout	string	Set the maximum amount of time that the startup healthcheck may take before it is considered failed	"30s"
f	health-timeout	string	the maximum time allowed to complete the healthcheck before an interval is considered failed and SIGKILL is sent to the healthcheck process	"30s"
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fm	memory	<number>[<unit>]	Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-reservation	<number>[<unit>]	Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-swap	string	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
f	memory-swappiness	int	Tune container memory swappiness (0 to 100, or -1 for system default)	-1
f	no-healthcheck		Disable healthchecks on container
f	pids-limit	int	Tune container pids limit (set -1 for unlimited)	2048
f	restart	string	Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
f	ulimit	strings	Ulimit options
f	unsetenv	stringArray	Unset environment default variables in container
z\\n\\n
# version
upodman version [options]
sDisplay the Podman version information
l
ydescribed
ff	format	string	Change the output format to JSON or a Go template
z\\n\\n
# volume
upodman volume [command]
sManage volumes
lVolumes are created in and can be shared between containers
ydescribed
gAvailable Commands
ccreate	Create a new volume
cexists	Check if volume exists
cexport	Export volumes
cimport	Import a tarball contents into a podman volume
cinspect	Display detailed information on one or more volumes
cls	List volumes
cmount	Mount volume
?-5 cprune	Remove all unused volumes
?6- cprune	Remove unused volumes
creload	Reload all volumes from volume plugins
?6- crename	Rename a volume
crm	Remove one or more volumes
cunmount	Unmount volume
z\\n\\n
# wait
upodman wait [options] CONTAINER [CONTAINER...]
sBlock on one or more containers
lBlock until one or more containers stop and then print their exit codes.\\n
epodman wait --interval 5s ctrID
e  podman wait ctrID1 ctrID2
ydescribed
f	condition	strings	Condition to wait on
f	exit-first-match		Wait for exit of first container which matches conditions, ignore other ones
f	ignore		Ignore if a container does not exist
fi	interval	string	Time Interval to wait before polling for completion	"250ms"
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# artifact add
upodman artifact add [options] ARTIFACT PATH [...PATH]
sAdd an OCI artifact to the local store
lAdd an OCI artifact to the local store from the local filesystem
epodman artifact add quay.io/myimage/myartifact:latest /tmp/foobar.txt
?-5 epodman artifact add --file-type text/yaml quay.io/myimage/myartifact:latest /tmp/foobar.yaml
?-5 epodman artifact add --append quay.io/myimage/myartifact:latest /tmp/foobar.tar.gz
?6- e  podman artifact add --file-type text/yaml quay.io/myimage/myartifact:latest /tmp/foobar.yaml
?6- e  podman artifact add --append quay.io/myimage/myartifact:latest /tmp/foobar.tar.gz
ydescribed
f	annotation	annotation	set an annotation for the specified files of artifact
fa	append		Append files to an existing artifact
f	file-type	string	Set file type to use for the artifact (layer)
f	replace		Replace an existing artifact
f	type	string	Use type to describe an artifact
z\\n\\n
# artifact extract
upodman artifact extract [options] ARTIFACT PATH
sExtract an OCI artifact to a local path
lExtract the blobs of an OCI artifact to a local file or directory
epodman artifact Extract quay.io/myimage/myartifact:latest /tmp/foobar.txt
?-5 epodman artifact Extract quay.io/myimage/myartifact:latest /home/paul/mydir
?6- e  podman artifact Extract quay.io/myimage/myartifact:latest /home/paul/mydir
ydescribed
f	digest	string	Only extract blob with the given digest
f	title	string	Only extract blob with the given title
z\\n\\n
# artifact inspect
upodman artifact inspect [options] ARTIFACT
sInspect an OCI artifact
lProvide details on an OCI artifact
epodman artifact inspect quay.io/myimage/myartifact:latest
ydescribed
ff	format	string	Format volume output using JSON or a Go template	"json"
z\\n\\n
# artifact ls
upodman artifact ls [options]
sList OCI artifacts
lList OCI artifacts in local store
als, list
epodman artifact ls
ydescribed
f	format	string	Format volume output using JSON or a Go template	"{{range .}}{{.Repository}}\\\\t{{.Tag}}\\\\t{{.Digest}}\\\\t{{.Created}}\\\\t{{.Size}}\\\\n{{end -}}"
f	no-trunc		Do not truncate output
fn	noheading		Do not print column headings
z\\n\\n
# artifact pull
upodman artifact pull [options] ARTIFACT
sPull an OCI artifact
lPulls an artifact from a registry and stores it locally.
epodman artifact pull quay.io/myimage/myartifact:latest
ydescribed
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	decryption-key	stringArray	Key needed to decrypt the image (e.g. /path/to/key.pem)
fq	quiet		Suppress output information when pulling images
f	retry	uint	number of times to retry in case of failure when performing pull	3
f	retry-delay	string	delay between retries in case of pull failures
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
z\\n\\n
# artifact push
upodman artifact push [options] ARTIFACT.
sPush an OCI artifact
lPush an OCI artifact from local storage to an image registry
epodman artifact push quay.io/myimage/myartifact:latest
ydescribed
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	string	Path to a directory containing TLS certificates and keys
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	digestfile	string	Write the digest of the pushed image to the specified file
fq	quiet		Suppress output information when pushing images
f	retry	uint	number of times to retry in case of failure when performing push	3
f	retry-delay	string	delay between retries in case of push failures
f	sign-by	string	Add a signature at the destination using the specified key
f	sign-by-sigstore	PATH	Sign the image using a sigstore parameter file at PATH
f	sign-by-sigstore-private-key	PATH	Sign the image using a sigstore private key at PATH
f	sign-by-sq-fingerprint	FINGERPRINT	Sign the image using a Sequoia-PGP key with the specified FINGERPRINT
f	sign-passphrase-file	PATH	Read a passphrase for signing an image from PATH
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
z\\n\\n
# artifact rm
upodman artifact rm [options] ARTIFACT [ARTIFACT...]
sRemove one or more OCI artifacts
lRemove one or more OCI artifacts from local storage
arm, remove
?-5 e
?-5 e  podman artifact rm quay.io/myimage/myartifact:latest
?6- epodman artifact rm quay.io/myimage/myartifact:latest
e  podman artifact rm -a
e  podman artifact rm c4dfb1609ee2 93fd78260bd1 c0ed59d05ff7
e  podman artifact rm -i c4dfb1609ee2
?-5 e		
ydescribed
fa	all		Remove all artifacts
fi	ignore		Ignore error if artifact does not exist
z\\n\\n
# compose bridge
udocker compose bridge [OPTIONS] COMMAND
lConvert compose files into another model
f	dry-run		Execute command in dry run mode
gManagement Commands
ctransformations	Manage transformation images
gCommands
cconvert	Convert compose files to Kubernetes manifests, Helm charts, or another model
zRun 'docker compose bridge COMMAND --help' for more information on a command.
# compose attach
udocker compose attach [OPTIONS] SERVICE
lAttach local standard input, output, and error streams to a service's running container
f	detach-keys	string	Override the key sequence for detaching from a container.
f	dry-run		Execute command in dry run mode
f	index	int	index of the container if service has multiple replicas.
f	no-stdin		Do not attach STDIN
f	sig-proxy		Proxy all received signals to the process	true
# compose build
udocker compose build [OPTIONS] [SERVICE...]
lBuild or rebuild services
f	build-arg	stringArray	Set build-time variables for services
f	builder	string	Set builder to use
f	check		Check build configuration
f	dry-run		Execute command in dry run mode
fm	memory	bytes	Set memory limit for the build container. Not supported by BuildKit.
f	no-cache		Do not use cache when building the image
f	print		Print equivalent bake file
f	provenance	string	Add a provenance attestation
f	pull		Always attempt to pull a newer version of the image
f	push		Push service images
fq	quiet		Suppress the build output
f	sbom	string	Add a SBOM attestation
f	ssh	string	Set SSH authentications used when building service images. (use 'default' for using your default SSH Agent)
f	with-dependencies		Also build dependencies (transitively)
# compose commit
udocker compose commit [OPTIONS] SERVICE [REPOSITORY[:TAG]]
lCreate a new image from a service container's changes
fa	author	string	Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")
fc	change	list	Apply Dockerfile instruction to the created image
f	dry-run		Execute command in dry run mode
f	index	int	index of the container if service has multiple replicas.
fm	message	string	Commit message
fp	pause		Pause container during commit	true
# compose config
udocker compose config [OPTIONS] [SERVICE...]
lParse, resolve and render compose file in canonical format
f	dry-run		Execute command in dry run mode
f	environment		Print environment used for interpolation.
f	format	string	Format the output. Values: [yaml | json]
f	hash	string	Print the service config hash, one per line.
f	images		Print the image names, one per line.
f	lock-image-digests		Produces an override file with image digests
f	models		Print the model names, one per line.
f	networks		Print the network names, one per line.
f	no-consistency		Don't check model consistency - warning: may produce invalid Compose output
f	no-env-resolution		Don't resolve service env files
f	no-interpolate		Don't interpolate environment variables
f	no-normalize		Don't normalize compose model
f	no-path-resolution		Don't resolve file paths
fo	output	string	Save to file	to stdout
f	profiles		Print the profile names, one per line.
fq	quiet		Only validate the configuration, don't print anything
f	resolve-image-digests		Pin image tags to digests
f	services		Print the service names, one per line.
f	variables		Print model variables and default values.
f	volumes		Print the volume names, one per line.
# compose cp
udocker compose cp [OPTIONS] SERVICE:SRC_PATH DEST_PATH|-\\n	docker compose cp [OPTIONS] SRC_PATH|- SERVICE:DEST_PATH
lCopy files/folders between a service container and the local filesystem
f	all		Include containers created by the run command
fa	archive		Archive mode (copy all uid/gid information)
f	dry-run		Execute command in dry run mode
fL	follow-link		Always follow symbol link in SRC_PATH
f	index	int	Index of the container if service has multiple replicas
# compose create
udocker compose create [OPTIONS] [SERVICE...]
lCreates containers for a service
f	build		Build images before starting containers
f	dry-run		Execute command in dry run mode
f	force-recreate		Recreate containers even if their configuration and image haven't changed
f	no-build		Don't build an image, even if it's policy
f	no-recreate		If containers already exist, don't recreate them. Incompatible with --force-recreate.
f	pull	string	Pull image before running ("always"|"missing"|"never"|"build")	"policy"
f	quiet-pull		Pull without printing progress information
f	remove-orphans		Remove containers for services not defined in the Compose file
f	scale	scale	Scale SERVICE to NUM instances. Overrides the scale setting in the Compose file if present.
fy	yes		Assume "yes" as answer to all prompts and run non-interactively
# compose down
udocker compose down [OPTIONS] [SERVICES]
lStop and remove containers, networks
f	dry-run		Execute command in dry run mode
f	remove-orphans		Remove containers for services not defined in the Compose file
f	rmi	string	Remove images used by services. "local" remove only images that don't have a custom tag ("local"|"all")
ft	timeout	int	Specify a shutdown timeout in seconds
fv	volumes		Remove named volumes declared in the "volumes" section of the Compose file and anonymous volumes attached to containers
# compose events
udocker compose events [OPTIONS] [SERVICE...]
lReceive real time events from containers
f	dry-run		Execute command in dry run mode
f	json		Output events as a stream of json objects
f	since	string	Show all events created since timestamp
f	until	string	Stream events until this timestamp
# compose exec
udocker compose exec [OPTIONS] SERVICE COMMAND [ARGS...]
lExecute a command in a running container
fd	detach		Detached mode: Run command in the background
f	dry-run		Execute command in dry run mode
fe	env	stringArray	Set environment variables
f	index	int	Index of the container if service has multiple replicas
fT	no-tty		Disable pseudo-TTY allocation. By default 'docker compose exec' allocates a TTY.	true
f	privileged		Give extended privileges to the process
fu	user	string	Run the command as this user
fw	workdir	string	Path to workdir directory for this command
# compose export
udocker compose export [OPTIONS] SERVICE
lExport a service container's filesystem as a tar archive
f	dry-run		Execute command in dry run mode
f	index	int	index of the container if service has multiple replicas.
fo	output	string	Write to a file, instead of STDOUT
# compose images
udocker compose images [OPTIONS] [SERVICE...]
lList images used by the created containers
f	dry-run		Execute command in dry run mode
f	format	string	Format the output. Values: [table | json]	"table"
fq	quiet		Only display IDs
# compose kill
udocker compose kill [OPTIONS] [SERVICE...]
lForce stop service containers
f	dry-run		Execute command in dry run mode
f	remove-orphans		Remove containers for services not defined in the Compose file
fs	signal	string	SIGNAL to send to the container	"SIGKILL"
# compose logs
udocker compose logs [OPTIONS] [SERVICE...]
lView output from containers
f	dry-run		Execute command in dry run mode
ff	follow		Follow log output
f	index	int	index of the container if service has multiple replicas
f	no-color		Produce monochrome output
f	no-log-prefix		Don't print prefix in logs
f	since	string	Show logs since timestamp (e.g. 2013-01-02T13:23:37Z) or relative (e.g. 42m for 42 minutes)
fn	tail	string	Number of lines to show from the end of the logs for each container	"all"
ft	timestamps		Show timestamps
f	until	string	Show logs before a timestamp (e.g. 2013-01-02T13:23:37Z) or relative (e.g. 42m for 42 minutes)
# compose ls
udocker compose ls [OPTIONS]
lList running compose projects
fa	all		Show all stopped Compose projects
f	dry-run		Execute command in dry run mode
f	filter	filter	Filter output based on conditions provided
f	format	string	Format the output. Values: [table | json]	"table"
fq	quiet		Only display project names
# compose pause
udocker compose pause [SERVICE...]
lPause services
f	dry-run		Execute command in dry run mode
# compose port
udocker compose port [OPTIONS] SERVICE PRIVATE_PORT
lPrint the public port for a port binding
f	dry-run		Execute command in dry run mode
f	index	int	Index of the container if service has multiple replicas
f	protocol	string	tcp or udp	"tcp"
# compose ps
udocker compose ps [OPTIONS] [SERVICE...]
lList containers
fa	all		Show all stopped containers (including those created by the run command)
f	dry-run		Execute command in dry run mode
f	filter	string	Filter services by a property (supported filters: status)
f	format	string	Format output using a custom template: 'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates	"table"
f	no-trunc		Don't truncate output
f	orphans		Include orphaned services (not declared by project)	true
fq	quiet		Only display IDs
f	services		Display services
f	status	stringArray	Filter services by status. Values: [paused | restarting | removing | running | dead | created | exited]
# compose publish
udocker compose publish [OPTIONS] REPOSITORY[:TAG]
lPublish compose application
f	app		Published compose application (includes referenced images)
f	dry-run		Execute command in dry run mode
f	oci-version	string	OCI image/artifact specification version (automatically determined by default)
f	resolve-image-digests		Pin image tags to digests
f	with-env		Include environment variables in the published OCI artifact
fy	yes		Assume "yes" as answer to all prompts
# compose pull
udocker compose pull [OPTIONS] [SERVICE...]
lPull service images
f	dry-run		Execute command in dry run mode
f	ignore-buildable		Ignore images that can be built
f	ignore-pull-failures		Pull what it can and ignores images with pull failures
f	include-deps		Also pull services declared as dependencies
f	policy	string	Apply pull policy ("missing"|"always")
fq	quiet		Pull without printing progress information
# compose push
udocker compose push [OPTIONS] [SERVICE...]
lPush service images
f	dry-run		Execute command in dry run mode
f	ignore-push-failures		Push what it can and ignores images with push failures
f	include-deps		Also push images of services declared as dependencies
fq	quiet		Push without printing progress information
# compose restart
udocker compose restart [OPTIONS] [SERVICE...]
lRestart service containers
f	dry-run		Execute command in dry run mode
f	no-deps		Don't restart dependent services
ft	timeout	int	Specify a shutdown timeout in seconds
# compose rm
udocker compose rm [OPTIONS] [SERVICE...]
lRemoves stopped service containers\\n\\nBy default, anonymous volumes attached to containers will not be removed. You\\ncan override this with -v. To list all volumes, use "docker volume ls".\\n\\nAny data which is not in a volume will be lost.
f	dry-run		Execute command in dry run mode
ff	force		Don't ask to confirm removal
fs	stop		Stop the containers, if required, before removing
fv	volumes		Remove any anonymous volumes attached to containers
# compose run
udocker compose run [OPTIONS] SERVICE [COMMAND] [ARGS...]
lRun a one-off command on a service
f	build		Build image before starting container
f	cap-add	list	Add Linux capabilities
f	cap-drop	list	Drop Linux capabilities
fd	detach		Run container in background and print container ID
f	dry-run		Execute command in dry run mode
f	entrypoint	string	Override the entrypoint of the image
fe	env	stringArray	Set environment variables
f	env-from-file	stringArray	Set environment variables from file
fi	interactive		Keep STDIN open even if not attached	true
fl	label	stringArray	Add or override a label
f	name	string	Assign a name to the container
fT	no-TTY		Disable pseudo-TTY allocation (default: auto-detected)	true
f	no-deps		Don't start linked services
fp	publish	stringArray	Publish a container's port(s) to the host
f	pull	string	Pull image before running ("always"|"missing"|"never")	"policy"
fq	quiet		Don't print anything to STDOUT
f	quiet-build		Suppress progress output from the build process
f	quiet-pull		Pull without printing progress information
f	remove-orphans		Remove containers for services not defined in the Compose file
f	rm		Automatically remove the container when it exits
fP	service-ports		Run command with all service's ports enabled and mapped to the host
f	use-aliases		Use the service's network useAliases in the network(s) the container connects to
fu	user	string	Run as specified username or uid
fv	volume	stringArray	Bind mount a volume
fw	workdir	string	Working directory inside the container
# compose scale
udocker compose scale [SERVICE=REPLICAS...]
lScale services
f	dry-run		Execute command in dry run mode
f	no-deps		Don't start linked services
# compose start
udocker compose start [SERVICE...]
lStart services
f	dry-run		Execute command in dry run mode
# compose stats
udocker compose stats [OPTIONS] [SERVICE]
lDisplay a live stream of container(s) resource usage statistics
fa	all		Show all containers	shows just running
f	dry-run		Execute command in dry run mode
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/engine/cli/formatting/ for more information about formatting output with templates
f	no-stream		Disable streaming stats and only pull the first result
f	no-trunc		Do not truncate output
# compose stop
udocker compose stop [OPTIONS] [SERVICE...]
lStop services
f	dry-run		Execute command in dry run mode
ft	timeout	int	Specify a shutdown timeout in seconds
# compose top
udocker compose top [SERVICES...]
lDisplay the running processes
f	dry-run		Execute command in dry run mode
# compose unpause
udocker compose unpause [SERVICE...]
lUnpause services
f	dry-run		Execute command in dry run mode
# compose up
udocker compose up [OPTIONS] [SERVICE...]
lCreate and start containers
f	abort-on-container-exit		Stops all containers if any container was stopped. Incompatible with -d
f	abort-on-container-failure		Stops all containers if any container exited with failure. Incompatible with -d
f	always-recreate-deps		Recreate dependent containers. Incompatible with --no-recreate.
f	attach	stringArray	Restrict attaching to the specified services. Incompatible with --attach-dependencies.
f	attach-dependencies		Automatically attach to log output of dependent services
f	build		Build images before starting containers
fd	detach		Detached mode: Run containers in the background
f	dry-run		Execute command in dry run mode
f	exit-code-from	string	Return the exit code of the selected service container. Implies --abort-on-container-exit
f	force-recreate		Recreate containers even if their configuration and image haven't changed
f	menu		Enable interactive shortcuts when running attached. Incompatible with --detach. Can also be enable/disable by setting COMPOSE_MENU environment var.
f	no-attach	stringArray	Do not attach (stream logs) to the specified services
f	no-build		Don't build an image, even if it's policy
f	no-color		Produce monochrome output
f	no-deps		Don't start linked services
f	no-log-prefix		Don't print prefix in logs
f	no-recreate		If containers already exist, don't recreate them. Incompatible with --force-recreate.
f	no-start		Don't start the services after creating them
f	pull	string	Pull image before running ("always"|"missing"|"never")	"policy"
f	quiet-build		Suppress the build output
f	quiet-pull		Pull without printing progress information
f	remove-orphans		Remove containers for services not defined in the Compose file
fV	renew-anon-volumes		Recreate anonymous volumes instead of retrieving data from the previous containers
f	scale	scale	Scale SERVICE to NUM instances. Overrides the scale setting in the Compose file if present.
ft	timeout	int	Use this timeout in seconds for container shutdown when attached or when containers are already running
f	timestamps		Show timestamps
f	wait		Wait for services to be running|healthy. Implies detached mode.
f	wait-timeout	int	Maximum duration in seconds to wait for the project to be running|healthy
fw	watch		Watch source code and rebuild/refresh containers when files are updated.
fy	yes		Assume "yes" as answer to all prompts and run non-interactively
# compose version
udocker compose version [OPTIONS]
lShow the Docker Compose version information
f	dry-run		Execute command in dry run mode
ff	format	string	Format the output. Values: [pretty | json]. (Default: pretty)
f	short		Shows only Compose's version number
# compose volumes
udocker compose volumes [OPTIONS] [SERVICE...]
lList volumes
f	dry-run		Execute command in dry run mode
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates	"table"
fq	quiet		Only display volume names
# compose wait
udocker compose wait SERVICE [SERVICE...] [OPTIONS]
lBlock until containers of all (or specified) services stop.
f	down-project		Drops project when the first container stops
f	dry-run		Execute command in dry run mode
# compose watch
udocker compose watch [SERVICE...]
lWatch build context for service and rebuild/refresh containers when files are updated
f	dry-run		Execute command in dry run mode
f	no-up		Do not build & start services before watching
f	prune		Prune dangling images on rebuild	true
f	quiet		hide build output
# container attach
upodman container attach [options] CONTAINER
sAttach to a running container
lThe podman attach command allows you to attach to a running container using the container's ID or name, either to view its ongoing output or to control it interactively.
epodman container attach ctrID
?-5 e	podman container attach 1234
?-5 e	podman container attach --no-stdin foobar
?6- e  podman container attach 1234
?6- e  podman container attach --no-stdin foobar
ydescribed
=attach
z\\n\\n
# container checkpoint
upodman container checkpoint [options] CONTAINER [CONTAINER...]
sCheckpoint one or more containers
l\\n   podman container checkpoint\\n\\n   Checkpoints one or more running containers. The container name or ID can be used.\\n
epodman container checkpoint --keep ctrID
e  podman container checkpoint --all
e  podman container checkpoint --leave-running ctrID
ydescribed
fa	all		Checkpoint all running containers
fc	compress	string	Select compression algorithm (gzip, none, zstd) for checkpoint archive.	"zstd"
f	create-image	string	Create checkpoint image with specified name
fe	export	string	Export the checkpoint image to a tar.gz
f	file-locks		Checkpoint a container with file locks
f	ignore-rootfs		Do not include root file-system changes when exporting
f	ignore-volumes		Do not export volumes associated with container
fk	keep		Keep all temporary checkpoint files
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fR	leave-running		Leave the container running after writing checkpoint to disk
fP	pre-checkpoint		Dump container's memory information only, leave the container running
f	print-stats		Display checkpoint statistics
f	tcp-established		Checkpoint a container with established TCP connections
f	with-previous		Checkpoint container with pre-checkpoint images
z\\n\\n
# container cleanup
upodman container cleanup [options] CONTAINER [CONTAINER...]
sClean up network and mountpoints of one or more containers
l\\n   podman container cleanup\\n\\n   Cleans up mount points and network stacks on one or more containers from the host. The container name or ID can be used. This command is used internally when running containers, but can also be used if container cleanup has failed when a container exits.\\n
epodman container cleanup ctrID1 ctrID2 ctrID3
e  podman container cleanup --all
ydescribed
fa	all		Cleans up all containers
f	exec	string	Clean up the given exec session instead of the container
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	rm		After cleanup, remove the container entirely
f	rmi		After cleanup, remove the image entirely
z\\n\\n
# container clone
upodman container clone [options] CONTAINER NAME IMAGE
sClone an existing container
lCreates a copy of an existing container.
epodman container clone container_name new_name image_name
ydescribed
f	blkio-weight	string	Block IO weight (relative weight) accepts a weight value between 10 and 1000.
f	blkio-weight-device	DEVICE_NAME:WEIGHT	Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
f	cpu-period	uint	Limit the CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit the CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	uint	Limit the CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit the CPU real-time runtime in microseconds
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpus	float	Number of CPUs. The default is 0.000 which means no limit
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	destroy		destroy the original container
f	device-read-bps	stringArray	Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
f	device-write-bps	stringArray	Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
ff	force		force the existing container to be destroyed
fm	memory	<number>[<unit>]	Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-reservation	<number>[<unit>]	Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-swap	string	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
f	memory-swappiness	int	Tune container memory swappiness (0 to 100, or -1 for system default)	-1
f	name	string	Assign a name to the container
f	pod	string	Run container in an existing pod
f	run		run the new container
z\\n\\n
# container commit
upodman container commit [options] CONTAINER [IMAGE]
sCreate new image based on the changed container
lCreate an image from a container's changes. Optionally tag the image created, set the author with the --author flag, set the commit message with the --message flag, and make changes to the instructions with the --change flag.
epodman container commit -q --message "committing container to image" reverent_golick image-committed
e  podman container commit -q --author "firstName lastName" reverent_golick image-committed
e  podman container commit -q --pause=false containerID image-committed
e  podman container commit containerID
ydescribed
=commit
z\\n\\n
# container cp
upodman container cp [options] [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH
sCopy files/folders between a container and the local filesystem
lCopy the contents of SRC_PATH to the DEST_PATH.\\n\\n  You can copy from the container's file system to the local machine or the reverse, from the local filesystem to the container. If "-" is specified for either the SRC_PATH or DEST_PATH, you can also stream a tar archive from STDIN or to STDOUT. The CONTAINER can be a running or stopped container. The SRC_PATH or DEST_PATH can be a file or a directory.\\n
epodman container cp [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH
ydescribed
fa	archive		Chown copied files to the primary uid/gid of the destination container.	true
f	overwrite		Allow to overwrite directories with non-directories and vice versa
z\\n\\n
# container create
upodman container create [options] IMAGE [COMMAND [ARG...]]
sCreate but do not start a container
lCreates a new container from the given image or storage and prepares it for running the specified command.\\n\\n  The container ID is then printed to stdout. You can then start it at any time with the podman start <container_id> command. The container will be created with the initial state 'created'.
epodman container create alpine ls
e  podman container create --annotation HELLO=WORLD alpine ls
e  podman container create -t -i --name myctr alpine ls
ydescribed
=create
z\\n\\n
# container diff
upodman container diff [options] CONTAINER [CONTAINER]
sInspect changes to the container's file systems
lDisplays changes to the container filesystem's'.  The container will be compared to its parent layer or the second argument when given.
epodman container diff myCtr
e  podman container diff -l --format json myCtr
ydescribed
f	format	string	Change the output format (json)
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# container exec
upodman container exec [options] CONTAINER COMMAND [ARG...]
sRun a process in a running container
lExecute the specified command inside a running container.\\n
epodman container exec -it ctrID ls
e  podman container exec -it -w /tmp myCtr pwd
e  podman container exec --user root ctrID ls
ydescribed
=exec
z\\n\\n
# container exists
upodman container exists [options] CONTAINER
sCheck if a container exists in local storage
lIf the named container exists in local storage, podman container exists exits with 0, otherwise the exit code will be 1.
epodman container exists --external containerID
e  podman container exists myctr || podman run --name myctr [etc...]
ydescribed
f	external		Check external storage containers as well as Podman containers
z\\n\\n
# container export
upodman container export [options] CONTAINER
sExport container's filesystem contents as a tar archive
lExports container's filesystem contents as a tar archive and saves it on the local machine.
epodman container export ctrID > myCtr.tar
e  podman container export --output="myCtr.tar" ctrID
ydescribed
fo	output	string	Write to a specified file (default: stdout, which must be redirected)
z\\n\\n
# container init
upodman container init [options] CONTAINER [CONTAINER...]
sInitialize one or more containers
lInitialize one or more containers, creating the OCI spec and mounts for inspection. Container names or IDs can be used.
epodman container init 3c45ef19d893
e  podman container init test1
ydescribed
fa	all		Initialize all containers
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# container inspect
upodman container inspect [options] CONTAINER [CONTAINER...]
sDisplay the configuration of a container
lDisplays the low-level information on a container identified by name or ID.
epodman container inspect myCtr
e  podman container inspect -l --format '{{.Id}} {{.Config.Labels}}'
ydescribed
ff	format	string	Format the output to a Go template or json	"json"
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fs	size		Display total file size
z\\n\\n
# container kill
upodman container kill [options] CONTAINER [CONTAINER...]
sKill one or more running containers with a specific signal
lThe main process inside each container specified will be sent SIGKILL, or any signal specified with option --signal.
epodman container kill mywebserver
e  podman container kill 860a4b23
e  podman container kill --signal TERM ctrID
ydescribed
=kill
z\\n\\n
# container list
upodman container list [options]
sList containers
lPrints out information about the containers
alist, ls
epodman container list -a
e  podman container list -a --format "{{.ID}}  {{.Image}}  {{.Labels}}  {{.Mounts}}"
e  podman container list --size --sort names
ydescribed
=ps
z\\n\\n
# container logs
upodman container logs [options] CONTAINER [CONTAINER...]
sFetch the logs of one or more containers
lRetrieves logs for one or more containers.\\n\\n  This does not guarantee execution order when combined with podman run (i.e., your run may not have generated any logs at the time you execute podman logs).\\n
epodman container logs ctrID
?-5 e		podman container logs --names ctrID1 ctrID2
?-5 e		podman container logs --color --names ctrID1 ctrID2
?-5 e		podman container logs --tail 2 mywebserver
?-5 e		podman container logs --follow=true --since 10m ctrID
?-5 e		podman container logs mywebserver mydbserver
?6- e  podman container logs --names ctrID1 ctrID2
?6- e  podman container logs --color --names ctrID1 ctrID2
?6- e  podman container logs --tail 2 mywebserver
?6- e  podman container logs --follow=true --since 10m ctrID
?6- e  podman container logs mywebserver mydbserver
ydescribed
=logs
z\\n\\n
# container mount
upodman container mount [options] [CONTAINER...]
sMount a working container's root filesystem
lpodman mount\\n    Lists all mounted containers mount points if no container is specified\\n\\n  podman mount CONTAINER-NAME-OR-ID\\n    Mounts the specified container and outputs the mountpoint\\n
ydescribed
=mount
z\\n\\n
# container pause
upodman container pause [options] CONTAINER [CONTAINER...]
sPause all the processes in one or more containers
lPauses one or more running containers.  The container name or ID can be used.
epodman container pause mywebserver
e  podman container pause 860a4b23
e  podman container pause --all
ydescribed
=pause
z\\n\\n
# container port
upodman container port [options] CONTAINER [PORT]
sList port mappings or a specific mapping for the container
lList port mappings for the CONTAINER, or look up the public-facing port that is NAT-ed to the PRIVATE_PORT\\n
epodman container port --all
e  podman container port CTRID 80
ydescribed
fa	all		Display port information for all containers
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# container prune
upodman container prune [options]
sRemove all non running containers
lpodman container prune\\n\\n	Removes all non running containers
epodman container prune
ydescribed
f	filter	stringArray	Provide filter values (e.g. 'label=<key>=<value>')
ff	force		Do not prompt for confirmation.  The default is false
z\\n\\n
# container ps
upodman container ps [options]
sList containers
lPrints out information about the containers
epodman container ps -a
e  podman container ps -a --format "{{.ID}}  {{.Image}}  {{.Labels}}  {{.Mounts}}"
e  podman container ps --size --sort names
ydescribed
=ps
z\\n\\n
# container rename
upodman container rename CONTAINER NAME
sRename an existing container
lThe podman rename command allows you to rename an existing container
epodman container rename containerA newName
ydescribed
z\\n\\n
# container restart
upodman container restart [options] CONTAINER [CONTAINER...]
sRestart one or more containers
lRestarts one or more running containers. The container ID or name can be used.\\n\\n  A timeout before forcibly stopping can be set, but defaults to 10 seconds.
epodman container restart ctrID
e  podman container restart ctrID1 ctrID2
ydescribed
=restart
z\\n\\n
# container restore
upodman container restore [options] CONTAINER|IMAGE [CONTAINER|IMAGE...]
sRestore one or more containers from a checkpoint
l\\n   podman container restore\\n\\n   Restores a container from a checkpoint. The container name or ID can be used.\\n
epodman container restore ctrID
e  podman container restore imageID
e  podman container restore --all
ydescribed
fa	all		Restore all checkpointed containers
f	file-locks		Restore a container with file locks
f	ignore-rootfs		Do not apply root file-system changes when importing from exported checkpoint
f	ignore-static-ip		Ignore IP address set via --static-ip
f	ignore-static-mac		Ignore MAC address set via --mac-address
f	ignore-volumes		Do not export volumes associated with container
fi	import	string	Restore from exported checkpoint archive (tar.gz)
f	import-previous	string	Restore from exported pre-checkpoint archive (tar.gz)
fk	keep		Keep all temporary checkpoint files
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fn	name	string	Specify new name for container restored from exported checkpoint (only works with image or --import)
f	pod	string	Restore container into existing Pod (only works with image or --import)
f	print-stats		Display restore statistics
fp	publish	strings	Publish a container's port, or a range of ports, to the host	[]
f	tcp-close		Restore a container and close all TCP connections
f	tcp-established		Restore a container with established TCP connections
z\\n\\n
# container rm
upodman container rm [options] CONTAINER [CONTAINER...]
sRemove one or more containers
lRemoves one or more containers from the host. The container name or ID can be used.\\n\\n  Command does not remove images. Running or unusable containers will not be removed without the -f option.
epodman container rm ctrID
e  podman container rm mywebserver myflaskserver 860a4b23
e  podman container rm --force --all
e  podman container rm -f c684f0d469f2
ydescribed
=rm
z\\n\\n
# container run
upodman container run [options] IMAGE [COMMAND [ARG...]]
sRun a command in a new container
lRuns a command in a new container from the given image
epodman container run imageID ls -alF /etc
?-5 e	podman container run --network=host imageID dnf -y install java
?-5 e	podman container run --volume /var/hostdir:/var/ctrdir -i -t fedora /bin/bash
?6- e  podman container run --network=host imageID dnf -y install java
?6- e  podman container run --volume /var/hostdir:/var/ctrdir -i -t fedora /bin/bash
ydescribed
=run
z\\n\\n
# container runlabel
upodman container runlabel [options] LABEL IMAGE [ARG...]
sExecute the command described by an image label
lExecutes a command as described by a container image label.
epodman container runlabel run imageID
e  podman container runlabel install imageID arg1 arg2
e  podman container runlabel --display run myImage
ydescribed
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	display		Preview the command that the label would run
fn	name	string	Assign a name to the container
fq	quiet		Suppress output information when installing images
f	replace		Replace existing container with a new one from the image
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
z\\n\\n
# container start
upodman container start [options] CONTAINER [CONTAINER...]
sStart one or more containers
lStarts one or more containers.  The container name or ID can be used.
epodman container start 860a4b231279 5421ab43b45
e  podman container start --interactive --attach imageID
ydescribed
=start
z\\n\\n
# container stats
upodman container stats [options] [CONTAINER...]
sDisplay a live stream of container resource usage statistics
lDisplay percentage of CPU, memory, network I/O, block I/O and PIDs for one or more containers.
epodman container stats --all --no-stream
e  podman container stats ctrID
e  podman container stats --no-stream --format "table {{.ID}} {{.Name}} {{.MemUsage}}" ctrID
ydescribed
=stats
z\\n\\n
# container stop
upodman container stop [options] CONTAINER [CONTAINER...]
sStop one or more containers
lStops one or more running containers.  The container name or ID can be used.\\n\\n  A timeout to forcibly stop the container can also be set but defaults to 10 seconds otherwise.
epodman container stop ctrID
e  podman container stop --time 2 mywebserver 6e534f14da9d
ydescribed
=stop
z\\n\\n
# container top
upodman container top [options] CONTAINER [FORMAT-DESCRIPTORS|ARGS...]
sDisplay the running processes of a container
lDisplay the running processes of a container.\\n\\n  The top command extends the ps(1) compatible AIX descriptors with container-specific ones as shown below.  In the presence of ps(1) specific flags (e.g, -eo), Podman will execute ps(1) inside the container.\\n
epodman container top ctrID
?-5 epodman container top ctrID pid seccomp args %C
?-5 epodman container top ctrID -eo user,pid,comm
?6- e  podman container top ctrID pid seccomp args %C
?6- e  podman container top ctrID -eo user,pid,comm
ydescribed
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# container unmount
upodman container unmount [options] CONTAINER [CONTAINER...]
sUnmount working container's root filesystem
lContainer storage increments a mount counter each time a container is mounted.\\n\\n  When a container is unmounted, the mount counter is decremented. The container's root filesystem is physically unmounted only when the mount counter reaches zero indicating no other processes are using the mount.\\n\\n  An unmount can be forced with the --force flag.\\n
aunmount, umount
epodman container unmount ctrID
e  podman container unmount ctrID1 ctrID2 ctrID3
e  podman container unmount --all
ydescribed
=unmount
z\\n\\n
# container unpause
upodman container unpause [options] CONTAINER [CONTAINER...]
sUnpause the processes in one or more containers
lUnpauses one or more previously paused containers.  The container name or ID can be used.
epodman container unpause ctrID
e  podman container unpause --all
ydescribed
=unpause
z\\n\\n
# container update
upodman container update [options] CONTAINER
sUpdate an existing container
lUpdates the configuration of an existing container, allowing changes to resource limits and healthchecks
epodman container update --cpus=5 foobar_container
ydescribed
=update
z\\n\\n
# container wait
upodman container wait [options] CONTAINER [CONTAINER...]
sBlock on one or more containers
lBlock until one or more containers stop and then print their exit codes.\\n
epodman container wait --interval 5s ctrID
e  podman container wait ctrID1 ctrID2
ydescribed
=wait
z\\n\\n
# farm build
upodman farm build [options] [CONTEXT]
sBuild a container image for multiple architectures
lBuild images on farm nodes, then bundle them into a manifest list
epodman farm build [flags] buildContextDirectory
ydescribed
f	add-host	host:ip	add a custom host-to-IP mapping (host:ip)	[]
f	annotation	stringArray	set metadata for an image	[]
f	authfile	string	path of the authentication file.
f	build-arg	argument=value	argument=value to supply to the builder
f	build-arg-file	argfile.conf	argfile.conf containing lines of argument=value to supply to the builder
f	build-context	argument=value	argument=value to supply additional build context to the builder
f	cache-from	stringArray	remote repository list to utilise as potential cache source.
f	cache-to	stringArray	remote repository list to utilise as potential cache destination.
f	cache-ttl	string	only consider cache images under specified duration.
f	cap-add	strings	add the specified capability when running	[]
f	cap-drop	strings	drop the specified capability when running	[]
f	cert-dir	string	use certificates at the specified path to access the registry
f	cgroup-parent	string	optional parent cgroup for the container
f	cgroupns	string	'private', or 'host'
f	cleanup		Remove built images from farm nodes on success
f	compat-volumes		preserve the contents of VOLUMEs during RUN instructions
?6- f	compression-format	string	compression format to use for layers and cache
?6- f	compression-level	int	compression level to use for layers and cache
f	cpp-flag	stringArray	set additional flag to pass to C preprocessor (cpp)
f	cpu-period	uint	limit the CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	limit the CPU CFS (Completely Fair Scheduler) quota
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	created-annotation		set an "org.opencontainers.image.created" annotation in the image	true
f	creds	[username[:password]]	use [username[:password]] for accessing the registry
f	decryption-key	strings	key needed to decrypt the image
f	device	stringArray	additional devices to provide
fD	disable-compression		don't compress layers by default	true
f	dns	/etc/resolv.conf	set custom DNS servers or disable it completely by setting it to 'none', which prevents the automatic creation of /etc/resolv.conf.
f	dns-option	strings	set custom DNS options
f	dns-search	strings	set custom DNS search domains
f	env	stringArray	set environment variable for the image
f	farm	string	Farm to use for builds
ff	file	pathname or URL	pathname or URL of a Dockerfile
?6- f	force-compression		use the specified compression algorithm even if the destination contains a differently-compressed variant already
f	force-rm		always remove intermediate containers after a build, even if the build is unsuccessful.	true
f	format	format	format of the built image's manifest and metadata. Use BUILDAH_FORMAT environment variable to override.	"oci"
f	from	string	image name used to replace the value in the first FROM instruction in the Containerfile
f	group-add	strings	add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
f	hooks-dir	stringArray	set the OCI hooks directory path (may be set multiple times)
f	http-proxy		pass through HTTP Proxy environment variables	true
f	identity-label		add default identity label	true
f	ignorefile	string	path to an alternate .dockerignore file
f	iidfile	file	file to write the image ID to
?6- f	iidfile-raw	file	file to write the image ID to (without algorithm prefix)
f	inherit-annotations		inherit the annotations from the base image or base stages.	true
f	inherit-labels		inherit the labels from the base image or base stages.	true
f	ipc	path	'private', path of IPC namespace to join, or 'host'
f	isolation	type	type of process isolation to use. Use BUILDAH_ISOLATION environment variable to override.	"rootless"
f	jobs	int	how many stages to run in parallel	1
f	label	stringArray	set metadata for an image	[]
f	layer-label	stringArray	set metadata for an intermediate image	[]
f	layers		use intermediate layers during build. Use BUILDAH_LAYERS environment variable to override.	true
fl	local		Build image on local machine as well as on farm nodes	true
f	logfile	file	log to file instead of stdout/stderr
fm	memory	string	memory limit (format: <number>[<unit>], where unit = b, k, m or g)
f	memory-swap	string	swap limit equal to memory plus swap: '-1' to enable unlimited swap
?6- f	mount	stringArray	set transient mounts for each RUN instruction, e.g. type=secret,id=mysecret
f	network	string	'private', 'none', 'ns:path' of network namespace to join, or 'host'
f	no-cache		do not use existing cached images for the container build. Build from the start with a new set of cached layers.
f	no-hostname		do not create new /etc/hostname file for RUN instructions, use the one from the base image.
f	no-hosts		do not create new /etc/hosts file for RUN instructions, use the one from the base image.
f	omit-history		omit build history information from built image
f	os-feature	feature	set required OS feature for the target image in addition to values from the base image
f	os-version	version	set required OS version for the target image instead of the value from the base image
f	pid	path	private, path of PID namespace to join, or 'host'
f	platforms	strings	Build only on farm nodes that match the given platforms
f	pull	string="always"	Pull image policy ("always"|"missing"|"never"|"newer")	"missing"
fq	quiet		refrain from announcing build instructions and image read/write progress
f	retry	int	number of times to retry in case of failure when performing push/pull	3
f	retry-delay	string	delay between retries in case of push/pull failures
f	rewrite-timestamp		set timestamps in layers to no later than the value for --source-date-epoch
f	rm		remove intermediate containers after a successful build	true
f	runtime-flag	strings	add global flags for the container runtime
?6- f	save-stages		save intermediate stage images.
f	sbom	preset	scan working container using preset configuration
f	sbom-image-output	path	add scan results to image as path
f	sbom-image-purl-output	path	add scan results to image as path
f	sbom-merge-strategy	strategy	merge scan results using strategy
f	sbom-output	file	save scan results to file
f	sbom-purl-output	file	save scan results to file\`
f	sbom-scanner-command	command	scan working container using command in scanner image
f	sbom-scanner-image	image	scan working container using scanner command from image
f	secret	stringArray	secret file to expose to the build
f	security-opt	stringArray	security options	[]
f	shm-size	<number><unit>	size of '/dev/shm'. The format is <number><unit>.	"65536k"
f	skip-unused-stages		skips stages in multi-stage builds which do not affect the final target	true
f	source-date-epoch	seconds	set new timestamps in image info to seconds after the epoch, defaults to current time
?6- f	source-policy-file	pathname	pathname of source policy file for controlling source references during build
f	squash		squash all image layers into a single layer
f	squash-all		Squash all layers into a single layer
f	ssh	stringArray	SSH agent socket or keys to expose to the build. (format: default|<id>[=<socket>|<key>[,<key>]])
?6- f	stage-labels		add metadata labels to intermediate stage images (requires --save-stages).
ft	tag	name	tagged name to apply to the built image
f	target	string	set the target build stage to build
f	timestamp	seconds	set new timestamps in image info and layer to seconds after the epoch, defaults to current times
f	tls-verify		require HTTPS and verify certificates when accessing the registry	true
f	ulimit	strings	ulimit options
f	unsetannotation	strings	unset annotation when inheriting annotations from base image
f	unsetenv	strings	unset environment variable from final image
f	unsetlabel	strings	unset label when inheriting labels from base image
f	userns	path	'container', path of user namespace to join, or 'host'
f	userns-gid-map	containerGID:hostGID:length	containerGID:hostGID:length GID mapping to use in user namespace
f	userns-gid-map-group	name	name of entries from /etc/subgid to use to set user namespace GID mapping
f	userns-uid-map	containerUID:hostUID:length	containerUID:hostUID:length UID mapping to use in user namespace
f	userns-uid-map-user	name	name of entries from /etc/subuid to use to set user namespace UID mapping
f	uts	path	private, :path of UTS namespace to join, or 'host'
fv	volume	stringArray	bind mount a volume into the container
z\\n\\n
# farm create
upodman farm create NAME [CONNECTIONS...]
sCreate a new farm
lCreate a new farm with connections added via podman system connection add.\\n\\n	The "podman system connection add --farm" command can be used to add a new connection to a new or existing farm.
epodman farm create myfarm connection1
e  podman farm create myfarm
ydescribed
z\\n\\n
# farm list
upodman farm list [options]
sList all existing farms
lpodman farm ls\\n\\nList all available farms. The output of the farms can be filtered\\nand the output format can be changed to JSON or a user specified Go template.
alist, ls
ydescribed
f	format	string	Format farm output using Go template
z\\n\\n
# farm remove
upodman farm remove [options] [FARM...]
sRemove one or more farms
lRemove one or more existing farms.
aremove, rm
epodman farm rm myfarm1 myfarm2
e  podman farm rm --all
ydescribed
fa	all		Remove all farms
z\\n\\n
# farm update
upodman farm update [options] FARM
sUpdate an existing farm
lUpdate an existing farm by adding a connection, removing a connection, or changing it to the default farm.
epodman farm update --add con1 farm1
?-5 e	podman farm update --remove con2 farm2
?-5 e	podman farm update --default farm3
?6- e  podman farm update --remove con2 farm2
?6- e  podman farm update --default farm3
ydescribed
fa	add	strings	add system connection(s) to farm
fd	default		set the given farm as the default farm
fr	remove	strings	remove system connection(s) from farm
z\\n\\n
# generate kube
upodman generate kube [options] {CONTAINER...|POD...|VOLUME...}
sGenerate Kubernetes YAML from containers, pods or volumes.
lCommand generates Kubernetes Pod, Service or PersistentVolumeClaim YAML (v1 specification) from Podman containers, pods or volumes.\\n\\n  Whether the input is for a container or pod, Podman will always generate the specification as a pod.
epodman kube generate ctrID
e  podman kube generate podID
e  podman kube generate --service podID
e  podman kube generate volumeName
e  podman kube generate ctrID podID volumeName --service
ydescribed
ff	filename	string	Write output to the specified path
f	podman-only		Add podman-only reserved annotations to the generated YAML file (Cannot be used by Kubernetes)
fr	replicas	int32	Set the replicas number for Deployment kind	1
fs	service		Generate YAML for a Kubernetes service object
ft	type	string	Generate YAML for the given Kubernetes kind	"pod"
z\\n\\n
# generate spec
upodman generate spec [options] {CONTAINER|POD}
sGenerate Specgen JSON based on containers or pods
lGenerate Specgen JSON based on containers or pods
epodman generate spec ctrID
ydescribed
fc	compact		Print the json in a compact format for consumption
ff	filename	string	Write output to the specified path
fn	name		Specify a new name for the generated spec	true
z\\n\\n
# generate systemd
upodman generate systemd [options] {CONTAINER|POD}
s[DEPRECATED] Generate systemd units
lGenerate systemd units for a pod or container.\\n  The generated units can later be controlled via systemctl(1).\\n\\nDEPRECATED command:\\nIt is recommended to use Quadlets for running containers and pods under systemd.\\n\\nPlease refer to podman-systemd.unit(5) for details.\\n
epodman generate systemd CTR
e  podman generate systemd --new --time 10 CTR
e  podman generate systemd --files --name POD
ydescribed
f	after	stringArray	Add dependencies order to the generated unit file
f	container-prefix	string	Systemd unit name prefix for containers	"container"
fe	env	stringArray	Set environment variables to the systemd unit files
ff	files		Generate .service files instead of printing to stdout
f	format	string	Print the created units in specified format (json)
fn	name		Use container/pod names instead of IDs
f	new		Create a new container or pod instead of starting an existing one
f	no-header		Skip header generation
f	pod-prefix	string	Systemd unit name prefix for pods	"pod"
f	requires	stringArray	Similar to wants, but declares stronger requirement dependencies
f	restart-policy	string	Systemd restart-policy	"on-failure"
f	restart-sec	uint	Systemd restart-sec
f	separator	string	Systemd unit name separator between name/id and prefix	"-"
f	start-timeout	uint	Start timeout override
f	stop-timeout	uint	Stop timeout override	10
f	template		Make it a template file and use %i and %I specifiers. Working only for containers
f	wants	stringArray	Add (weak) requirement dependencies to the generated unit file
z\\n\\n
# image build
upodman image build [options] [CONTEXT]
sBuild an image using instructions from Containerfiles
lBuilds an OCI or Docker image using instructions from one or more Containerfiles and a specified build context directory.
epodman image build .
e  podman image build --creds=username:password -t imageName -f Containerfile.simple .
e  podman image build --layers --force-rm --tag imageName .
ydescribed
=build
z\\n\\n
# image diff
upodman image diff [options] IMAGE [IMAGE]
sInspect changes to the image's file systems
lDisplays changes to the image's filesystem.  The image will be compared to its parent layer or the second argument when given.
epodman image diff myImage
e  podman image diff --format json redis:alpine
ydescribed
f	format	string	Change the output format (json)
z\\n\\n
# image exists
upodman image exists IMAGE
sCheck if an image exists in local storage
lIf the named image exists in local storage, podman image exists exits with 0, otherwise the exit code will be 1.
epodman image exists ID
e  podman image exists IMAGE && podman pull IMAGE
ydescribed
z\\n\\n
# image history
upodman image history [options] IMAGE
sShow history of a specified image
lDisplays the history of an image.\\n\\n  The information can be printed out in an easy to read, or user specified format, and can be truncated.
epodman image history quay.io/fedora/fedora
ydescribed
=history
z\\n\\n
# image import
upodman image import [options] PATH [REFERENCE]
sImport a tarball to create a filesystem image
lCreate a container image from the contents of the specified tarball (.tar, .tar.gz, .tgz, .bzip, .tar.xz, .txz, .tar.zst).\\n\\n  Note remote tar balls can be specified, via web address.\\n  Optionally tag the image. You can specify the instructions using the --change option.
epodman image import https://example.com/ctr.tar url-image
e  cat ctr.tar | podman -q image import --message "importing the ctr.tar tarball" - image-imported
e  cat ctr.tar | podman image import -
ydescribed
=import
z\\n\\n
# image inspect
upodman image inspect [options] IMAGE [IMAGE...]
sDisplay the configuration of an image
lDisplays the low-level information of an image identified by name or ID.
epodman image inspect alpine
e  podman image inspect --format "imageId: {{.Id}} size: {{.Size}}" alpine
e  podman image inspect --format "image: {{.ImageName}} driver: {{.Driver}}" myctr
ydescribed
ff	format	string	Format the output to a Go template or json	"json"
z\\n\\n
# image list
upodman image list [options] [IMAGE]
sList images in local storage
lLists images previously pulled to the system or created on the system.
alist, ls
epodman image list --format json
e  podman image list --sort repository --format "table {{.ID}} {{.Repository}} {{.Tag}}"
e  podman image list --filter dangling=true
ydescribed
=images
z\\n\\n
# image load
upodman image load [options]
sLoad image(s) from a tar archive
lLoads an image from a locally stored archive (tar file) into container storage.
ydescribed
fi	input	string	Read from specified archive file (default: stdin)
fq	quiet		Suppress the output
z\\n\\n
# image mount
upodman image mount [options] [IMAGE...]
sMount an image's root filesystem
lpodman image mount\\n    Lists all mounted images mount points if no images is specified\\n\\n  podman image mount IMAGE-NAME-OR-ID\\n    Mounts the specified image and prints the mountpoint\\n
epodman image mount imgID
e  podman image mount imgID1 imgID2 imgID3
e  podman image mount
e  podman image mount --all
ydescribed
fa	all		Mount all images
f	format	string	Print the mounted images in specified format (json)
z\\n\\n
# image prune
upodman image prune [options]
sRemove unused images
lRemoves dangling or unused images from local storage.
epodman image prune
ydescribed
fa	all		Remove all images not in use by containers, not just dangling ones
f	build-cache		Remove persistent build cache created by --mount=type=cache
f	external		Remove images even when they are used by external containers (e.g., by build containers)
f	filter	stringArray	Provide filter values (e.g. 'label=<key>=<value>')
ff	force		Do not prompt for confirmation
z\\n\\n
# image pull
upodman image pull [options] IMAGE [IMAGE...]
sPull an image from a registry
lPulls an image from a registry and stores it locally.\\n\\n  An image can be pulled by tag or digest. If a tag is not specified, the image with the 'latest' tag is pulled.
epodman image pull imageName
e  podman image pull fedora:latest
ydescribed
=pull
z\\n\\n
# image push
upodman image push [options] IMAGE [DESTINATION]
sPush an image to a specified destination
lPushes a source image to a specified destination.\\n\\n	The Image "DESTINATION" uses a "transport":"details" format. See podman-push(1) section "DESTINATION" for the expected format.
epodman image push imageID docker://registry.example.com/repository:tag
?-5 e		podman image push imageID oci-archive:/path/to/layout:image:tag
?6- e  podman image push imageID oci-archive:/path/to/layout:image:tag
ydescribed
=push
z\\n\\n
# image rm
upodman image rm [options] IMAGE [IMAGE...]
sRemove one or more images from local storage
lRemoves one or more previously pulled or locally created images.
epodman image rm imageID
e  podman image rm --force alpine
e  podman image rm c4dfb1609ee2 93fd78260bd1 c0ed59d05ff7
ydescribed
=rmi
z\\n\\n
# image save
upodman image save [options] IMAGE [IMAGE...]
sSave image(s) to an archive
lSave an image to docker-archive or oci-archive on the local machine. Default is docker-archive.
epodman image save --quiet -o myimage.tar imageID
e  podman image save --format docker-dir -o ubuntu-dir ubuntu
e  podman image save > alpine-all.tar alpine:latest
ydescribed
=save
z\\n\\n
# image scp
upodman image scp [options] IMAGE [HOST::]
sSecurely copy images
lSecurely copy an image from one host to another.
epodman image scp myimage:latest otherhost::
ydescribed
?6- f	format	podman save	Format for podman save when creating the transfer archive (oci-archive, docker-archive). Default is docker-archive when omitted.
fq	quiet		Suppress the output
z\\n\\n
# image search
upodman image search [options] TERM
sSearch registry for image
lSearch registries for a given image. Can search all the default registries or a specific registry.\\n\\n	Users can limit the number of results, and filter the output based on certain conditions.
epodman image search --filter=is-official --limit 3 alpine
e  podman image search registry.fedoraproject.org/  # only works with v2 registries
e  podman image search --format "table {{.Index}} {{.Name}}" registry.fedoraproject.org/fedora
ydescribed
=search
z\\n\\n
# image sign
upodman image sign [options] IMAGE [IMAGE...]
sSign an image
lCreate a signature file that can be used later to verify the image.
epodman image sign --sign-by mykey imageID
e  podman image sign --sign-by mykey --directory ./mykeydir imageID
ydescribed
fa	all		Sign all the manifests of the multi-architecture image
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
fd	directory	string	Define an alternate directory to store signatures
f	sign-by	string	Name of the signing key
z\\n\\n
# image tag
upodman image tag IMAGE TARGET_NAME [TARGET_NAME...]
sAdd an additional name to a local image
lAdds one or more additional names to locally-stored image.
epodman image tag 0e3bbc2 fedora:latest
e  podman image tag imageID:latest myNewImage:newTag
e  podman image tag httpd myregistryhost:5000/fedora/httpd:v2
ydescribed
z\\n\\n
# image tree
upodman image tree [options] IMAGE
sPrint layer hierarchy of an image in a tree format
lPrint layer hierarchy of an image in a tree format
epodman image tree alpine:latest
ydescribed
f	whatrequires		Show all child images and layers of the specified image
z\\n\\n
# image trust
upodman image trust [command]
sManage container image trust policy
lManages which registries you trust as a source of container images based on their location.\\n  The location is determined by the transport and the registry host of the image.  Using this container image docker://quay.io/podman/stable as an example, docker is the transport and quay.io is the registry host.
ydescribed
gAvailable Commands
cset	Set default trust policy or a new trust policy for a registry
cshow	Display trust policy for the system
z\\n\\n
# image unmount
upodman image unmount [options] IMAGE [IMAGE...]
sUnmount an image's root filesystem
lImage storage increments a mount counter each time an image is mounted.\\n\\n  When an image is unmounted, the mount counter is decremented. The image's root filesystem is physically unmounted only when the mount counter reaches zero indicating no other processes are using the mount.\\n\\n  An unmount can be forced with the --force flag.\\n
aunmount, umount
epodman unmount imgID
e  podman unmount imgID1 imgID2 imgID3
e  podman unmount --all
ydescribed
fa	all		Unmount all of the currently mounted images
ff	force		Force the complete unmount of the specified mounted images
z\\n\\n
# image untag
upodman image untag IMAGE [IMAGE...]
sRemove a name from a local image
lRemoves one or more names from a locally-stored image.
epodman image untag 0e3bbc2
e  podman image untag imageID:latest otherImageName:latest
e  podman image untag httpd myregistryhost:5000/fedora/httpd:v2
ydescribed
z\\n\\n
# kube apply
upodman kube apply [options] [CONTAINER...|POD...|VOLUME...]
sDeploy a podman container, pod, volume, or Kubernetes yaml to a Kubernetes cluster
lCommand applies a podman container, pod, volume, or kube yaml to a Kubernetes cluster when a kubeconfig file is given.
epodman kube apply ctrName volName
e  podman kube apply --namespace project -f fileName
ydescribed
f	ca-cert-file	string	Path to the CA cert file for the Kubernetes cluster.
ff	file	string	Path to the Kubernetes yaml file to deploy.
fk	kubeconfig	string	Path to the kubeconfig file for the Kubernetes cluster
f	ns	string	The namespace to deploy the workload to on the Kubernetes cluster
fs	service		Create a service object for the container being deployed.
z\\n\\n
# kube down
upodman kube down [options] [KUBEFILE [KUBEFILE...]]|-
sRemove pods based on Kubernetes YAML
lReads in a structured file of Kubernetes YAML.\\n\\n  Removes pods that have been based on the Kubernetes kind described in the YAML.
epodman kube down nginx.yml
?-5 e   cat nginx.yml | podman kube down -
?-5 e   podman kube down https://example.com/nginx.yml
?6- e  cat nginx.yml | podman kube down -
?6- e  podman kube down https://example.com/nginx.yml
ydescribed
f	force		remove volumes
z\\n\\n
# kube generate
upodman kube generate [options] {CONTAINER...|POD...|VOLUME...}
sGenerate Kubernetes YAML from containers, pods or volumes.
lCommand generates Kubernetes Pod, Service or PersistentVolumeClaim YAML (v1 specification) from Podman containers, pods or volumes.\\n\\n  Whether the input is for a container or pod, Podman will always generate the specification as a pod.
epodman kube generate ctrID
e  podman kube generate podID
e  podman kube generate --service podID
e  podman kube generate volumeName
e  podman kube generate ctrID podID volumeName --service
ydescribed
=generate kube
z\\n\\n
# kube play
upodman kube play [options] [KUBEFILE [KUBEFILE...]]|-
sPlay a pod or volume based on Kubernetes YAML
lReads in a structured file of Kubernetes YAML.\\n\\n  Creates pods or volumes based on the Kubernetes kind described in the YAML. Supported kinds are Pods, Deployments, DaemonSets, Jobs, and PersistentVolumeClaims.
epodman kube play nginx.yml
e  cat nginx.yml | podman kube play -
e  podman kube play --creds user:password --seccomp-profile-root /custom/path apache.yml
e  podman kube play https://example.com/nginx.yml
ydescribed
f	annotation	stringArray	Add Podman-specific annotations to containers and pods created by Podman (key=value)
f	authfile	string	Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	build		Build all images in a YAML (given Containerfiles exist)
f	cert-dir	Pathname	Pathname of a directory containing TLS certificates and keys
f	configmap	Pathname	Pathname of a YAML file containing a kubernetes configmap
f	context-dir	string	Path to top level of context directory
f	creds	Credentials	Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
f	force		Remove volumes as part of --down
f	ip	ipSlice	Static IP addresses to assign to the pods	[]
f	log-driver	string	Logging driver for the container	"journald"
f	log-opt	stringArray	Logging driver options
f	mac-address	strings	Static MAC addresses to assign to the pods
f	network	stringArray	Connect pod to network(s) or network mode
f	no-hostname		Do not create /etc/hostname within the container, instead use the version from the image
f	no-hosts		Do not create /etc/hosts within the pod's containers, instead use the version from the image
f	no-pod-prefix		Do not prefix container name with pod name
f	publish	strings	Publish a container's port, or a range of ports, to the host
f	publish-all		Whether to publish all ports defined in the K8S YAML file (containerPort, hostPort), if false only hostPort will be published
fq	quiet		Suppress output information when pulling images
f	replace		Delete and recreate pods defined in the YAML file
f	seccomp-profile-root	string	Directory path for seccomp profiles	"/var/lib/kubelet/seccomp"
f	start		Start the pod after creating it	true
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
f	userns	string	User namespace to use
fw	wait		Clean up all objects created when a SIGTERM is received or pods exit
z\\n\\n
# machine cp
upodman machine cp [options] SRC_PATH DEST_PATH
sSecurely copy contents between the virtual machine
lSecurely copy files or directories between the virtual machine and your host
epodman machine cp ~/ca.crt podman-machine-default:/etc/containers/certs.d/ca.crt
ydescribed
fq	quiet		Suppress copy status output
z\\n\\n
# machine info
upodman machine info [options]
sDisplay machine host info
lDisplay information pertaining to the machine host.
epodman machine info
ydescribed
ff	format	string	Change the output format to JSON or a Go template
z\\n\\n
# machine init
upodman machine init [options] [NAME]
sInitialize a virtual machine
lInitialize a virtual machine
epodman machine init podman-machine-default
ydescribed
f	cpus	uint	Number of CPUs	1
f	disk-size	uint	Disk size in GiB	100
f	ignition-path	string	Path to ignition file
?-5 f	image	string	Bootable image for machine
?6- f	image	string	Bootable image for machine	"docker://quay.io/podman/machine-os"
?6- f	import-native-ca		Import the host trusted CA certificates into the machine
fm	memory	uint	Memory in MiB	2048
f	now		Start machine now
f	playbook	string	Run an Ansible playbook after first boot
?6- f	provider	string	Override the default machine provider
f	rootful		Whether this machine should prefer rootful container execution
fs	swap	uint	Swap in MiB
f	timezone	string	Set timezone	"local"
f	tls-verify		Require HTTPS and verify certificates when contacting registries	true
?6- fu	update-connection		Set default system connection for this machine
f	usb	stringArray	USB Host passthrough: bus=$1,devnum=$2 or vendor=$1,product=$2
f	user-mode-networking		Whether this machine should use user-mode networking, routing traffic through a host user-space process
f	username	string	Username used in image	"core"
?-5 fv	volume	stringArray	Volumes to mount, source:target	[$HOME:$HOME]
?6- fv	volume	stringArray	Volumes to mount, source:target	[$HOME:$HOME,/home/ana/.config/containers:/etc/containers]
z\\n\\n
# machine inspect
upodman machine inspect [options] [MACHINE...]
sInspect an existing machine
lProvide details on a managed virtual machine
epodman machine inspect myvm
ydescribed
f	format	string	Format volume output using JSON or a Go template
z\\n\\n
# machine list
upodman machine list [options]
sList machines
lList managed virtual machines.
alist, ls
epodman machine list,
e  podman machine list --format json
e  podman machine ls
ydescribed
?-5 f	all-providers		Show machines from all providers
f	format	string	Format volume output using JSON or a Go template	"{{range .}}{{.Name}}\\\\t{{.VMType}}\\\\t{{.Created}}\\\\t{{.LastUp}}\\\\t{{.CPUs}}\\\\t{{.Memory}}\\\\t{{.DiskSize}}\\\\n{{end -}}"
fn	noheading		Do not print headers
fq	quiet		Show only machine names
z\\n\\n
# machine os
upodman machine os [command]
sManage a Podman virtual machine's OS
lManage a Podman virtual machine's operating system
ydescribed
gAvailable Commands
capply	Apply an OCI image to a Podman Machine's OS
?6- cupgrade	Upgrade machine os
z\\n\\n
# machine reset
upodman machine reset [options]
sRemove all machines
lRemove all machines, configurations, data, and cached images
epodman machine reset
ydescribed
ff	force		Do not prompt before reset
z\\n\\n
# machine rm
upodman machine rm [options] [MACHINE]
sRemove an existing machine
lRemove a managed virtual machine 
epodman machine rm podman-machine-default
ydescribed
ff	force		Stop and do not prompt before rming
f	save-ignition		Do not delete ignition file
f	save-image		Do not delete the image file
z\\n\\n
# machine set
upodman machine set [options] [NAME]
sSet a virtual machine setting
lSet an updatable virtual machine setting
epodman machine set --rootful=false
ydescribed
f	cpus	uint	Number of CPUs
f	disk-size	uint	Disk size in GiB
?6- f	import-native-ca		Import the host trusted CA certificates into the machine
fm	memory	uint	Memory in MiB
f	rootful		Whether this machine should prefer rootful container execution
f	usb	stringArray	USBs bus=$1,devnum=$2 or vendor=$1,product=$2
f	user-mode-networking		Whether this machine should use user-mode networking, routing traffic through a host user-space process
z\\n\\n
# machine ssh
upodman machine ssh [options] [NAME] [COMMAND [ARG ...]]
sSSH into an existing machine
lSSH into a managed virtual machine 
epodman machine ssh podman-machine-default
e  podman machine ssh myvm echo hello
ydescribed
f	username	string	Username to use when ssh-ing into the VM.
z\\n\\n
# machine start
upodman machine start [options] [MACHINE]
sStart an existing machine
lStart a managed virtual machine 
epodman machine start podman-machine-default
ydescribed
f	no-info		Suppress informational tips
fq	quiet		Suppress machine starting status output
?6- fu	update-connection		Set default system connection for this machine
z\\n\\n
# machine stop
upodman machine stop [MACHINE]
sStop an existing machine
lStop a managed virtual machine 
epodman machine stop podman-machine-default
ydescribed
z\\n\\n
# manifest add
upodman manifest add [options] LIST IMAGEORARTIFACT [IMAGEORARTIFACT...]
sAdd images or artifacts to a manifest list or image index
lAdds an image or artifact to a manifest list or image index.
epodman manifest add mylist:v1.11 image:v1.11-amd64
e  podman manifest add mylist:v1.11 transport:imageName
ydescribed
f	all		add all of the list's images if the image is a list
f	annotation	annotation	set an annotation for the specified image
f	arch	architecture	override the architecture of the specified image
f	artifact		add all arguments as artifact files rather than as images
f	artifact-config	string	artifact configuration file
f	artifact-config-type	string	artifact configuration media type
f	artifact-exclude-titles		refrain from setting "org.opencontainers.image.title" annotations on "layers"
f	artifact-layer-type	string	artifact layer media type
f	artifact-subject	string	artifact subject reference
f	artifact-type	string	override the artifactType value
f	authfile	string	path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	string	use certificates at the specified path to access the registry
f	creds	[username[:password]]	use [username[:password]] for accessing the registry
f	features	features	override the features of the specified image
f	os	OS	override the OS of the specified image
f	os-version	version	override the OS version of the specified image
f	tls-verify		require HTTPS and verify certificates when accessing the registry	true
f	variant	Variant	override the Variant of the specified image
z\\n\\n
# manifest annotate
upodman manifest annotate [options] LIST IMAGEORARTIFACT
sAdd or update information about an entry in a manifest list or image index
lAdds or updates information about an entry in a manifest list or image index.
epodman manifest annotate --annotation left=right mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736
ydescribed
f	annotation	annotation	set an annotation for the specified image or artifact
f	arch	architecture	override the architecture of the specified image or artifact
f	features	features	override the features of the specified image or artifact
f	index		apply --annotation values to the image index itself
f	os	OS	override the OS of the specified image or artifact
f	os-features	features	override the OS features of the specified image or artifact
f	os-version	version	override the OS version of the specified image or artifact
f	subject	subject	set the subject to which the image index refers
f	variant	Variant	override the Variant of the specified image or artifact
z\\n\\n
# manifest create
upodman manifest create [options] LIST [IMAGE...]
sCreate manifest list or image index
lCreates manifest lists or image indexes.
epodman manifest create mylist:v1.11
e  podman manifest create mylist:v1.11 arch-specific-image-to-add
e  podman manifest create mylist:v1.11 arch-specific-image-to-add another-arch-specific-image-to-add
e  podman manifest create --all mylist:v1.11 transport:tagged-image-to-add
ydescribed
f	all		add all of the lists' images if the images to add are lists
fa	amend		modify an existing list if one with the desired name already exists
f	annotation	stringArray	set annotations on the new list
f	tls-verify		require HTTPS and verify certificates when accessing the registry	true
z\\n\\n
# manifest exists
upodman manifest exists MANIFEST
sCheck if a manifest list exists in local storage
lIf the manifest list exists in local storage, podman manifest exists exits with 0, otherwise the exit code will be 1.
epodman manifest exists mylist
ydescribed
z\\n\\n
# manifest inspect
upodman manifest inspect [options] IMAGE
sDisplay the contents of a manifest list or image index
lDisplay the contents of a manifest list or image index.
epodman manifest inspect localhost/list
ydescribed
f	authfile	string	path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	tls-verify		require HTTPS and verify certificates when accessing the registry	true
z\\n\\n
# manifest push
upodman manifest push [options] LIST DESTINATION
sPush a manifest list or image index to a registry
lPushes manifest lists and image indexes to registries.
epodman manifest push mylist:v1.11 docker://quay.io/myuser/image:v1.11
ydescribed
f	add-compression	strings	add instances with selected compression while pushing
f	all		also push the images in the list	true
f	authfile	string	path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
f	cert-dir	string	use certificates at the specified path to access the registry
f	compression-format	string	compression format to use
f	compression-level	int	compression level to use
f	creds	[username[:password]]	use [username[:password]] for accessing the registry
f	digestfile	string	after copying the image, write the digest of the resulting digest to the file
f	force-compression		Use the specified compression algorithm even if the destination contains a differently-compressed variant already
ff	format	string	manifest type (oci or v2s2) to attempt to use when pushing the manifest list	is manifest type of source
fq	quiet		don't output progress information when pushing lists
f	remove-signatures		don't copy signatures when pushing images
?6- f	retry	uint	number of times to retry in case of failure when performing push	3
?6- f	retry-delay	string	delay between retries in case of push failures
f	rm		remove the manifest list if push succeeds
f	sign-by	string	Add a signature at the destination using the specified key
f	sign-by-sigstore	PATH	Sign the image using a sigstore parameter file at PATH
f	sign-by-sigstore-private-key	PATH	Sign the image using a sigstore private key at PATH
f	sign-by-sq-fingerprint	FINGERPRINT	Sign the image using a Sequoia-PGP key with the specified FINGERPRINT
f	sign-passphrase-file	PATH	Read a passphrase for signing an image from PATH
f	tls-verify		require HTTPS and verify certificates when accessing the registry	true
z\\n\\n
# manifest remove
upodman manifest remove LIST DIGEST
sRemove an item from a manifest list or image index
lRemoves an item from a manifest list or image index.
epodman manifest remove mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736
ydescribed
z\\n\\n
# manifest rm
upodman manifest rm [options] LIST [LIST...]
sRemove manifest list or image index from local storage
lRemove manifest list or image index from local storage.
epodman manifest rm mylist:v1.11
ydescribed
fi	ignore		Ignore errors when a specified manifest is missing
z\\n\\n
# network connect
upodman network connect [options] NETWORK CONTAINER
sAdd container to a network
lAdd container to a network
epodman network connect web secondary
ydescribed
f	alias	strings	network scoped alias for container
f	ip	ip	set a static ipv4 address for this container network
f	ip6	ip	set a static ipv6 address for this container network
f	mac-address	string	set a static mac address for this container network
z\\n\\n
# network create
upodman network create [options] [NAME]
sCreate networks for containers and pods
lCreate networks for containers and pods
epodman network create podman1
ydescribed
f	disable-dns		disable dns plugin
f	dns	strings	DNS servers this network will use
fd	driver	string	driver to manage the network	"bridge"
f	gateway	ipSlice	IPv4 or IPv6 gateway for the subnet	[]
f	ignore		Don't fail if network already exists
f	interface-name	string	interface name which is used by the driver
f	internal		restrict external access from this network
f	ip-range	stringArray	allocate container IP from range
f	ipam-driver	string	IP Address Management Driver
f	ipv6		enable IPv6 networking
f	label	stringArray	set metadata on a network
fo	opt	stringArray	Set driver specific options	[]
?-5 f	route	stringArray	static routes
?6- f	route	stringArray	Static routes for this network. Format: <destination>,<gateway>[,<metric>] or <destination>,<type>[,<metric>] where type is blackhole, unreachable, or prohibit
f	subnet	stringArray	subnets in CIDR format
z\\n\\n
# network disconnect
upodman network disconnect [options] NETWORK CONTAINER
sDisconnect a container from a network
lRemove container from a network
epodman network disconnect web secondary
ydescribed
ff	force		force removal of container from network
z\\n\\n
# network exists
upodman network exists NETWORK
sCheck if network exists
lIf the named network exists, podman network exists exits with 0, otherwise the exit code will be 1.
epodman network exists net1
ydescribed
z\\n\\n
# network inspect
upodman network inspect [options] NETWORK [NETWORK...]
sInspect network
lDisplays the network configuration for one or more networks.
epodman network inspect podman
ydescribed
ff	format	string	Pretty-print network to JSON or using a Go template
z\\n\\n
# network ls
upodman network ls [options]
sList networks
lList networks
als, list
epodman network list
ydescribed
ff	filter	stringArray	Provide filter values (e.g. 'name=podman')
f	format	string	Pretty-print networks to JSON or using a Go template
f	no-trunc		Do not truncate the network ID
fn	noheading		Do not print headers
fq	quiet		display only names
z\\n\\n
# network prune
upodman network prune [options]
sPrune unused networks
lPrune unused networks
epodman network prune
ydescribed
f	filter	stringArray	Provide filter values (e.g. 'label=<key>=<value>')
ff	force		do not prompt for confirmation
z\\n\\n
# network reload
upodman network reload [options] [CONTAINER...]
sReload firewall rules for one or more containers
lReload container networks, recreating firewall rules
epodman network reload 3c13ef6dd843
e  podman network reload test1 test2
ydescribed
fa	all		Reload network configuration of all containers
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# network rm
upodman network rm [options] NETWORK [NETWORK...]
sRemove networks
lRemove networks
arm, remove
epodman network rm podman
ydescribed
ff	force		remove any containers using network
?6- fi	ignore		ignore if a specified network does not exist
ft	time	int	Seconds to wait for running containers to stop before killing the container	10
z\\n\\n
# network update
upodman network update [options] NETWORK
sUpdate an existing podman network
lUpdate an existing podman network
epodman network update podman1
ydescribed
f	dns-add	strings	add network level nameservers
f	dns-drop	strings	remove network level nameservers
z\\n\\n
# pod clone
upodman pod clone [options] POD NAME
sClone an existing pod
lCreate an exact copy of a pod and the containers within it
epodman pod clone pod_name new_name
ydescribed
f	blkio-weight	string	Block IO weight (relative weight) accepts a weight value between 10 and 1000.
f	blkio-weight-device	DEVICE_NAME:WEIGHT	Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
f	cgroup-parent	string	Optional parent cgroup for the container
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpus	float	Number of CPUs. The default is 0.000 which means no limit
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	destroy		destroy the original pod
f	device	stringArray	Add a host device to the container
f	device-read-bps	stringArray	Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
f	device-write-bps	stringArray	Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
f	gidmap	strings	GID map to use for the user namespace
f	gpus	strings	GPU devices to add to the container ('all' to pass all GPUs)
f	help		
fh	hostname	string	Set container hostname
f	infra-command	string	Overwrite the default ENTRYPOINT of the image
f	infra-conmon-pidfile	string	Path to the file that will receive the PID of conmon
f	infra-name	string	Assign a name to the container
fl	label	stringArray	Set metadata on container
f	label-file	stringArray	Read in a line delimited file of labels
fm	memory	<number>[<unit>]	Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-swap	string	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
fn	name	string	name the new pod
f	pid	string	PID namespace to use
f	restart	string	Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
f	security-opt	stringArray	Security Options
f	shm-size	<number>[<unit>]	Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))	"65536k"
f	shm-size-systemd	<number>[<unit>]	Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	start		start the new pod
f	subgidname	string	Name of range listed in /etc/subgid for use in user namespace
f	subuidname	string	Name of range listed in /etc/subuid for use in user namespace
f	sysctl	strings	Sysctl options
f	uidmap	strings	UID map to use for the user namespace
f	userns	string	User namespace to use
f	uts	string	UTS namespace to use
fv	volume	stringArray	Bind mount a volume into the container
f	volumes-from	stringArray	Mount volumes from the specified container(s)
z\\n\\n
# pod create
upodman pod create [options] [NAME]
sCreate a new empty pod
lAfter creating the pod, the pod ID is printed to stdout.\\n\\n  You can then start it at any time with the  podman pod start <pod_id> command. The pod will be created with the initial state 'created'.
epodman pod create
e  podman pod create --label foo=bar mypod
ydescribed
f	add-host	strings	Add a custom host-to-IP mapping (host:ip)	[]
f	blkio-weight	string	Block IO weight (relative weight) accepts a weight value between 10 and 1000.
f	blkio-weight-device	DEVICE_NAME:WEIGHT	Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
f	cgroup-parent	string	Optional parent cgroup for the container
fc	cpu-shares	uint	CPU shares (relative weight)
f	cpus	float	Number of CPUs. The default is 0.000 which means no limit
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
f	device	stringArray	Add a host device to the container
f	device-read-bps	stringArray	Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
f	device-write-bps	stringArray	Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
f	dns	strings	Set custom DNS servers
f	dns-option	strings	Set custom DNS options
f	dns-search	strings	Set custom DNS search domains
f	exit-policy	string	Behaviour when the last container exits	"continue"
f	gidmap	strings	GID map to use for the user namespace
f	gpus	strings	GPU devices to add to the container ('all' to pass all GPUs)
f	help		
fh	hostname	string	Set container hostname
f	hosts-file	string	Base file to create the /etc/hosts file inside the container, or one of the special values. ("image"|"none")
f	infra		Create an infra container associated with the pod to share namespaces with	true
f	infra-command	string	Overwrite the default ENTRYPOINT of the image
f	infra-conmon-pidfile	string	Path to the file that will receive the PID of conmon
f	infra-image	string	Image to use to override builtin infra container
f	infra-name	string	Assign a name to the container
f	ip	string	Specify a static IPv4 address for the container
f	ip6	string	Specify a static IPv6 address for the container
fl	label	stringArray	Set metadata on container
f	label-file	stringArray	Read in a line delimited file of labels
f	mac-address	string	Container MAC address (e.g. 92:d0:c6:0a:29:33)
fm	memory	<number>[<unit>]	Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	memory-swap	string	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
fn	name	string	Assign a name to the pod
f	network	stringArray	Connect a container to a network
f	network-alias	strings	Add network-scoped alias for the container
f	no-hostname		Do not create /etc/hostname within the container, instead use the version from the image
f	no-hosts		Do not create /etc/hosts within the container, instead use the version from the image
f	pid	string	PID namespace to use
f	pod-id-file	string	Write the pod ID to the file
fp	publish	strings	Publish a container's port, or a range of ports, to the host	[]
f	replace		If a pod with the same name exists, replace it
f	restart	string	Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
f	security-opt	stringArray	Security Options
f	share	string	A comma delimited list of kernel namespaces the pod will share	"ipc,net,uts"
f	share-parent		Set the pod's cgroup as the cgroup parent for all containers joining the pod	true
f	shm-size	<number>[<unit>]	Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))	"65536k"
f	shm-size-systemd	<number>[<unit>]	Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
f	subgidname	string	Name of range listed in /etc/subgid for use in user namespace
f	subuidname	string	Name of range listed in /etc/subuid for use in user namespace
f	sysctl	strings	Sysctl options
f	uidmap	strings	UID map to use for the user namespace
f	userns	string	User namespace to use
f	uts	string	UTS namespace to use
fv	volume	stringArray	Bind mount a volume into the container
f	volumes-from	stringArray	Mount volumes from the specified container(s)
z\\n\\n
# pod exists
upodman pod exists POD
sCheck if a pod exists in local storage
lIf the named pod exists in local storage, podman pod exists exits with 0, otherwise the exit code will be 1.
epodman pod exists podID
e  podman pod exists mypod || podman pod create --name mypod
ydescribed
z\\n\\n
# pod inspect
upodman pod inspect [options] POD [POD...]
sDisplay a pod configuration
lDisplay the configuration for a pod by name or id\\n\\n	By default, this will render all results in a JSON array.
epodman pod inspect podID
ydescribed
ff	format	string	Format the output to a Go template or json	"json"
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# pod kill
upodman pod kill [options] POD [POD...]
sSend the specified signal or SIGKILL to containers in pod
lSignals are sent to the main process of each container inside the specified pod.\\n\\n  The default signal is SIGKILL, or any signal specified with option --signal.
epodman pod kill podID
e  podman pod kill --signal TERM mywebserver
ydescribed
fa	all		Kill all containers in all pods
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fs	signal	string	Signal to send to the containers in the pod	"KILL"
z\\n\\n
# pod logs
upodman pod logs [options] POD
sFetch logs for pod with one or more containers
lDisplays logs for pod with one or more containers.
epodman pod logs podID
?-5 e		podman pod logs -c ctrname podName
?-5 e		podman pod logs --tail 2 mywebserver
?-5 e		podman pod logs --follow=true --since 10m podID
?-5 e		podman pod logs mywebserver
?6- e  podman pod logs -c ctrname podName
?6- e  podman pod logs --tail 2 mywebserver
?6- e  podman pod logs --follow=true --since 10m podID
?6- e  podman pod logs mywebserver
ydescribed
f	color		Output the containers within a pod with different colors in the log
fc	container	string	Filter logs by container name or id which belongs to pod
ff	follow		Follow log output.
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
fn	names		Output container names instead of container IDs in the log
f	since	string	Show logs since TIMESTAMP
f	tail	int	Output the specified number of LINES at the end of the logs.	-1
ft	timestamps		Output the timestamps in the log
f	until	string	Show logs until TIMESTAMP
z\\n\\n
# pod pause
upodman pod pause [options] POD [POD...]
sPause one or more pods
lThe pod name or ID can be used.\\n\\n  All running containers within each specified pod will then be paused.
epodman pod pause podID1 podID2
e  podman pod pause --all
ydescribed
fa	all		Pause all running pods
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# pod prune
upodman pod prune [options]
sRemove all stopped pods and their containers
lpodman pod prune Removes all exited pods
epodman pod prune
ydescribed
ff	force		Do not prompt for confirmation.  The default is false
z\\n\\n
# pod ps
upodman pod ps [options]
sList pods
lList all pods on system including their names, ids and current state.
aps, ls, list
ydescribed
f	ctr-ids		Display the container UUIDs. If no-trunc is not set they will be truncated
f	ctr-names		Display the container names
f	ctr-status		Display the container status
ff	filter	stringArray	Filter output based on conditions given
f	format	string	Pretty-print pods to JSON or using a Go template
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-trunc		Do not truncate pod and container IDs
fn	noheading		Do not print headers
f	ns		Display namespace information of the pod
fq	quiet		Print the numeric IDs of the pods only
f	sort	string	Sort output by created, id, name, or number	"created"
z\\n\\n
# pod restart
upodman pod restart [options] POD [POD...]
sRestart one or more pods
lThe pod ID or name can be used.\\n\\n  All of the containers within each of the specified pods will be restarted. If a container in a pod is not currently running it will be started.
epodman pod restart podID1 podID2
e  podman pod restart --all
ydescribed
fa	all		Restart all running pods
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# pod rm
upodman pod rm [options] POD [POD...]
sRemove one or more pods
lpodman rm will remove one or more stopped pods and their containers from the host.\\n\\n  The pod name or ID can be used.  A pod with containers will not be removed without --force. If --force is specified, all containers will be stopped, then removed.
epodman pod rm mywebserverpod
e  podman pod rm -f 860a4b23
e  podman pod rm -f -a
ydescribed
fa	all		Remove all running pods
ff	force		Force removal of a running pod by first stopping all containers, then removing all containers in the pod.  The default is false
fi	ignore		Ignore errors when a specified pod is missing
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	pod-id-file	stringArray	Read the pod ID from the file
ft	time	int	Seconds to wait for pod stop before killing the container	10
z\\n\\n
# pod start
upodman pod start [options] POD [POD...]
sStart one or more pods
lThe pod name or ID can be used.\\n\\n  All containers defined in the pod will be started.
epodman pod start podID
e  podman pod start --all
ydescribed
fa	all		Restart all running pods
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	pod-id-file	stringArray	Read the pod ID from the file
z\\n\\n
# pod stats
upodman pod stats [options] [POD...]
sDisplay a live stream of resource usage statistics for the containers in one or more pods
lDisplay the containers' resource-usage statistics of one or more running pod
epodman pod stats
e  podman pod stats a69b23034235 named-pod
e  podman pod stats --all
ydescribed
fa	all		Provide stats for all pods
f	format	string	Pretty-print container statistics to JSON or using a Go template
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	no-reset		Disable resetting the screen when streaming
f	no-stream		Disable streaming stats and only pull the first result
z\\n\\n
# pod stop
upodman pod stop [options] POD [POD...]
sStop one or more pods
lThe pod name or ID can be used.\\n\\n  This command will stop all running containers in each of the specified pods.
epodman pod stop mywebserverpod
e  podman pod stop --time 0 490eb 3557fb
ydescribed
fa	all		Stop all running pods
fi	ignore		Ignore errors when a specified pod is missing
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
f	pod-id-file	stringArray	Write the pod ID to the file
ft	time	int	Seconds to wait for pod stop before killing the container	10
z\\n\\n
# pod top
upodman pod top [options] POD [FORMAT-DESCRIPTORS|ARGS...]
sDisplay the running processes of containers in a pod
lSpecify format descriptors to alter the output.\\n\\n  You may run "podman pod top -l pid pcpu seccomp" to print the process ID, the CPU percentage and the seccomp mode of each process of the latest pod.\\n\\n  Format Descriptors:\\n    args,capamb,capbnd,capeff,capinh,capprm,comm,etime,group,groups,hgroup,hgroups,hpid,huid,huser,label,nice,pcpu,pgid,pid,ppid,rgroup,rss,ruser,seccomp,state,stime,time,tty,uid,user,vsz
epodman pod top podID
?-5 epodman pod top podID pid seccomp args %C
?-5 epodman pod top podID -eo user,pid,comm
?6- e  podman pod top podID pid seccomp args %C
?6- e  podman pod top podID -eo user,pid,comm
ydescribed
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# pod unpause
upodman pod unpause [options] POD [POD...]
sUnpause one or more pods
lThe podman unpause command will unpause all "paused" containers assigned to the pod.\\n\\n  The pod name or ID can be used.
epodman pod unpause podID1 podID2
e  podman pod unpause --all
ydescribed
fa	all		Unpause all running pods
fl	latest		Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
z\\n\\n
# quadlet install
upodman quadlet install [options] QUADLET-PATH-OR-URL [FILES-PATH-OR-URL...]
sInstall a quadlet file or quadlet application
lInstall a quadlet file or quadlet application. Quadlets may be specified as local files, Web URLs, and OCI artifacts.
epodman quadlet install /path/to/myquadlet.container
?-5 epodman quadlet install https://github.com/containers/podman/blob/main/test/e2e/quadlet/basic.container
?6- e  podman quadlet install https://github.com/containers/podman/blob/main/test/e2e/quadlet/basic.container
ydescribed
?6- f	application	string	Group quadlets and associated file in a directory named after the application
f	reload-systemd		Reload systemd after installing Quadlets	true
fr	replace		Replace the installation even if the quadlet already exists
z\\n\\n
# quadlet list
upodman quadlet list [options]
sList Quadlets
lList all Quadlets configured for the current user.
?6- alist, ls
epodman quadlet list
?-5 epodman quadlet list --format '{{ .UnitName }}'
?-5 epodman quadlet list --filter 'name=test*'
?6- e  podman quadlet list --format '{{ .UnitName }}'
?6- e  podman quadlet list --filter 'name=test*'
ydescribed
ff	filter	stringArray	Filter output based on conditions given
?-5 f	format	string	Pretty-print output to JSON or using a Go template	"{{range .}}{{.Name}}\\\\t{{.UnitName}}\\\\t{{.Path}}\\\\t{{.Status}}\\\\t{{.App}}\\\\n{{end -}}"
?6- f	format	string	Pretty-print output to JSON or using a Go template	"{{range .}}{{.Name}}\\\\t{{.UnitName}}\\\\t{{.Path}}\\\\t{{.Status}}\\\\t{{.App}}\\\\t{{.Pod}}\\\\n{{end -}}"
?6- fn	noheading		Do not print headers
z\\n\\n
# quadlet print
upodman quadlet print QUADLET
sDisplay the contents of a quadlet
lPrint the contents of a Quadlet, displaying the file including all comments
aprint, cat
epodman quadlet print myquadlet.container
?-5 epodman quadlet print mypod.pod
?-5 epodman quadlet print myimage.build
?6- e  podman quadlet print mypod.pod
?6- e  podman quadlet print myimage.build
ydescribed
z\\n\\n
# quadlet rm
?-5 upodman quadlet rm [options] QUADLET [QUADLET...]
?6- upodman quadlet rm [options] [QUADLET|APPLICATION...]
sRemove Quadlets
lRemove one or more installed Quadlets from the current user
epodman quadlet rm test.container
?-5 epodman quadlet rm --force mysql.container
?-5 epodman quadlet rm --all --reload-systemd=false
?6- e  podman quadlet rm --force mysql.container
?6- e  podman quadlet rm --all --reload-systemd=false
?6- e  podman quadlet rm --recursive app
ydescribed
fa	all		Remove all Quadlets for the current user
ff	force		Remove running quadlets
fi	ignore		Do not error for Quadlets that do not exist
?6- f	recursive		Remove all Quadlets belonging to the specified application and its directory
f	reload-systemd		Reload systemd after removal	true
z\\n\\n
# secret create
upodman secret create [options] NAME FILE|-
sCreate a new secret
lCreate a secret. Input can be a path to a file or "-" (read from stdin). Secret drivers "file" (default), "pass", and "shell" are available.
epodman secret create mysecret /path/to/secret
?-5 e		printf "secretdata" | podman secret create mysecret -
?6- e  printf "secretdata" | podman secret create mysecret -
ydescribed
fd	driver	string	Specify secret driver	"file"
f	driver-opts	stringToString	Specify driver specific options	[]
f	env		Read secret data from environment variable
f	ignore		If a secret with the same name exists, ignore and do not create a new secret
fl	label	stringArray	Specify labels on the secret
f	replace		If a secret with the same name exists, replace it
z\\n\\n
# secret exists
upodman secret exists SECRET
sCheck if a secret exists in local storage
lIf the named secret exists in local storage, podman secret exists exits with 0, otherwise the exit code will be 1.
epodman secret exists ID
e  podman secret exists SECRET || podman secret create SECRET <secret source>
ydescribed
z\\n\\n
# secret inspect
upodman secret inspect [options] SECRET [SECRET...]
sInspect a secret
lDisplay detail information on one or more secrets
epodman secret inspect MYSECRET
ydescribed
ff	format	string	Format inspect output using Go template
f	pretty		Print inspect output in human-readable format
f	showsecret		Display the secret
z\\n\\n
# secret ls
upodman secret ls [options]
sList secrets
l
als, list
epodman secret ls
ydescribed
ff	filter	stringArray	Filter secret output
f	format	string	Format secret output using Go template	"{{range .}}{{.ID}}\\\\t{{.Name}}\\\\t{{.Driver}}\\\\t{{.CreatedAt}}\\\\t{{.UpdatedAt}}\\\\n{{end -}}"
fn	noheading		Do not print headers
fq	quiet		Print secret IDs only
z\\n\\n
# secret rm
upodman secret rm [options] SECRET [SECRET...]
sRemove one or more secrets
l
epodman secret rm mysecret1 mysecret2
ydescribed
fa	all		Remove all secrets
fi	ignore		Ignore errors when a specified secret is missing
z\\n\\n
# system check
upodman system check [options]
sCheck storage consistency
l\\n	podman system check\\n\\n        Check storage for consistency and remove anything that looks damaged\\n
epodman system check
ydescribed
ff	force		Remove inconsistent images and containers
fm	max	duration	Maximum allowed age of unreferenced layers	24h0m0s
fq	quick		Skip time-consuming checks. The default is to include time-consuming checks
fr	repair		Remove inconsistent images
z\\n\\n
# system connection
upodman system connection [command]
sManage remote API service destinations
lManage remote API service destination information in podman configuration
ydescribed
gAvailable Commands
cadd	Record destination for the Podman service
cdefault	Set named destination as default
clist	List destination for the Podman service(s)
cremove	Delete named destination
crename	Rename "old" to "new"
z\\n\\n
# system df
upodman system df [options]
sShow podman disk usage
l\\n	podman system df\\n\\n	Show podman disk usage\\n	
ydescribed
f	format	string	Pretty-print images using a Go template
fv	verbose		Show detailed information on disk usage
z\\n\\n
# system events
upodman system events [options]
sShow podman system events
lMonitor podman system events.\\n\\n  By default, streaming mode is used, printing new events as they occur.  Previous events can be listed via --since and --until.
epodman system events
ydescribed
=events
z\\n\\n
# system info
upodman system info [options]
sDisplay podman system information
lDisplay information pertaining to the host, current storage stats, and build of podman.\\n\\n  Useful for the user and when reporting issues.\\n
epodman system info
ydescribed
ff	format	string	Change the output format to JSON or a Go template
z\\n\\n
# system migrate
upodman system migrate [options]
sMigrate containers
l\\n        podman system migrate\\n\\n        Migrate existing containers to a new version of Podman.\\n
ydescribed
f	migrate-db		Migrate database from BoltDB to SQLite
f	new-runtime	string	Specify a new runtime for all containers
z\\n\\n
# system prune
upodman system prune [options]
sRemove unused data
l\\n	podman system prune\\n\\n        Remove unused data\\n
epodman system prune
ydescribed
fa	all		Remove all unused data
f	build		Remove build containers
f	external		Remove container data in storage not controlled by podman
f	filter	stringArray	Provide filter values (e.g. 'label=<key>=<value>')
ff	force		Do not prompt for confirmation.  The default is false
f	volumes		Prune volumes
z\\n\\n
# system renumber
upodman system renumber
sMigrate lock numbers
l\\n        podman system renumber\\n\\n        Migrate lock numbers to handle a change in maximum number of locks.\\n        Mandatory after the number of locks in containers.conf is changed.\\n
ydescribed
z\\n\\n
# system reset
upodman system reset [options]
sReset podman storage
lReset podman storage back to default state\\n\\n  All containers will be stopped and removed, and all images, volumes, networks and container content will be removed.\\n  This command does not restart podman.service and podman.socket systemd units. You may need to manually restart it after running this command.\\n
ydescribed
ff	force		Do not prompt for confirmation
z\\n\\n
# system service
upodman system service [options] [URI]
sRun API service
lRun an API service\\n\\nEnable a listening service for API access to Podman commands.\\n
epodman system service --time=0 unix:///tmp/podman.sock
e  podman system service --time=0 tcp://localhost:8888
e  podman system service --time=0 --tls-cert=tls.crt --tls-key=tls.key tcp://localhost:8888
e  podman system service --time=0 --tls-cert=tls.crt --tls-key=tls.key --tls-client-ca=ca.crt tcp://localhost:8888
?-5 e    
ydescribed
f	cors	string	Set CORS Headers
ft	time	uint	Time until the service session expires in seconds.  Use 0 to disable the timeout	5
f	tls-cert	string	PEM file containing TLS serving certificate.
f	tls-client-ca	string	Only trust client connections with certificates signed by this CA PEM file
f	tls-key	string	PEM file containing TLS serving certificate private key
z\\n\\n
# volume create
upodman volume create [options] [NAME]
sCreate a new volume
lIf using the default driver, "local", the volume will be created on the host in the volumes directory under container storage.
epodman volume create myvol
e  podman volume create
e  podman volume create --label foo=bar myvol
e  podman volume create --uid 4321 --gid 1234 myvol
ydescribed
fd	driver	string	Specify volume driver name	"local"
f	gid	int	Set the GID of the volume owner
f	ignore		Don't fail if volume already exists
fl	label	stringArray	Set metadata for a volume	[]
fo	opt	stringArray	Set driver specific options	[]
f	uid	int	Set the UID of the volume owner
z\\n\\n
# volume exists
upodman volume exists VOLUME
sCheck if volume exists
lIf the given volume exists, podman volume exists exits with 0, otherwise the exit code will be 1.
epodman volume exists myvol
ydescribed
z\\n\\n
# volume export
upodman volume export [options] VOLUME
sExport volumes
l\\npodman volume export\\n\\nAllow content of volume to be exported into external tar.
ydescribed
fo	output	string	Write to a specified file (default: stdout, which must be redirected)
z\\n\\n
# volume import
upodman volume import VOLUME [SOURCE]
sImport a tarball contents into a podman volume
lImports contents into a podman volume from specified tarball (.tar, .tar.gz, .tgz, .bzip, .tar.xz, .txz, .tar.zst).
epodman volume import my_vol /home/user/import.tar
e  cat ctr.tar | podman volume import my_vol -
ydescribed
z\\n\\n
# volume inspect
upodman volume inspect [options] VOLUME [VOLUME...]
sDisplay detailed information on one or more volumes
lDisplay detailed information on one or more volumes.\\n\\n  Use a Go template to change the format from JSON.
epodman volume inspect myvol
e  podman volume inspect --all
e  podman volume inspect --format "{{.Driver}} {{.Scope}}" myvol
ydescribed
fa	all		Inspect all volumes
ff	format	string	Format volume output using Go template	"json"
z\\n\\n
# volume ls
upodman volume ls [options]
sList volumes
l\\npodman volume ls\\n\\nList all available volumes. The output of the volumes can be filtered\\nand the output format can be changed to JSON or a user specified Go template.
als, list
ydescribed
ff	filter	stringArray	Filter volume output
f	format	string	Format volume output using Go template	"{{range .}}{{.Driver}}\\\\t{{.Name}}\\\\n{{end -}}"
fn	noheading		Do not print headers
fq	quiet		Print volume output in quiet mode
z\\n\\n
# volume mount
upodman volume mount NAME
sMount volume
lMount a volume and return the mountpoint
epodman volume mount myvol
ydescribed
z\\n\\n
# volume prune
upodman volume prune [options]
?-5 sRemove all unused volumes
?-5 lVolumes that are not currently owned by a container will be removed.\\n\\n  The command prompts for confirmation which can be overridden with the --force flag.\\n  Note all data will be destroyed.
?6- sRemove unused volumes
?6- lBy default, only anonymous (unnamed) unused volumes are removed.\\n  Use --all to remove all unused volumes (anonymous and named).\\n  The command prompts for confirmation which can be overridden with the --force flag.
ydescribed
?6- fa	all		Remove all unused volumes, both anonymous and named
?6- f	dry-run		Show what would be pruned without actually pruning
f	filter	stringArray	Provide filter values (e.g. 'label=<key>=<value>')
ff	force		Do not prompt for confirmation
z\\n\\n
# volume reload
upodman volume reload
sReload all volumes from volume plugins
lCheck all configured volume plugins and update the libpod database with all available volumes.\\n\\n  Existing volumes are also removed from the database when they are no longer present in the plugin.
ydescribed
z\\n\\n
# volume rm
upodman volume rm [options] VOLUME [VOLUME...]
sRemove one or more volumes
lRemove one or more existing volumes.\\n\\n  By default only volumes that are not being used by any containers will be removed. To remove the volumes anyways, use the --force flag.
arm, remove
epodman volume rm myvol1 myvol2
e  podman volume rm --all
e  podman volume rm --force myvol
ydescribed
fa	all		Remove all volumes
ff	force		Remove a volume by force, even if it is being used by a container
ft	time	int	Seconds to wait for running containers to stop before killing the container	10
z\\n\\n
# volume unmount
upodman volume unmount NAME
sUnmount volume
lUnmount a volume
epodman volume unmount myvol
ydescribed
z\\n\\n
# compose bridge convert
udocker compose bridge convert
lConvert compose files to Kubernetes manifests, Helm charts, or another model
f	dry-run		Execute command in dry run mode
fo	output	string	The output directory for the Kubernetes resources	"out"
f	templates	string	Directory containing transformation templates
ft	transformation	stringArray	Transformation to apply to compose model (default: docker/compose-bridge-kubernetes)
# image trust set
upodman image trust set [options] REGISTRY
sSet default trust policy or a new trust policy for a registry
lSet default trust policy or add a new trust policy for a registry
ydescribed
ff	pubkeysfile	stringArray	Path of installed public key(s) to trust for TARGET.\\nAbsolute path to keys is added to policy.json. May\\nused multiple times to define multiple public keys.\\nFile(s) must exist before using this command
?6- f	signature-policy	string	Path to a signature-policy file
ft	type	string	Trust type, accept values: signedBy(default), accept, reject	"signedBy"
z\\n\\n
# image trust show
upodman image trust show [options] [REGISTRY]
sDisplay trust policy for the system
lDisplay trust policy for the system
ydescribed
fj	json		Output as json
fn	noheading		Do not print column headings
f	raw		Output raw policy file
?6- f	signature-policy	string	Path to a signature-policy file
z\\n\\n
# machine os apply
?-5 upodman machine os apply [options] IMAGE [NAME]
?6- upodman machine os apply [options] URI|IMAGE [MACHINE]
sApply an OCI image to a Podman Machine's OS
lApply custom layers from a containerized Fedora CoreOS OCI image on top of an existing VM
epodman machine os apply myimage
ydescribed
f	restart		Restart VM to apply changes
z\\n\\n
# system connection add
upodman system connection add [options] NAME DESTINATION
sRecord destination for the Podman service
lAdd destination to podman configuration.\\n  "destination" is one of the form:\\n    [user@]hostname (will default to ssh)\\n    ssh://[user@]hostname[:port][/path] (will obtain socket path from service, if not given.)\\n    tcp://hostname:port (not secured without TLS enabled)\\n    unix://path (absolute path required)\\n
epodman system connection add laptop server.fubar.com
e  podman system connection add --identity ~/.ssh/dev_rsa testing ssh://root@server.fubar.com:2222
e  podman system connection add --identity ~/.ssh/dev_rsa --port 22 production root@server.fubar.com
e  podman system connection add debug tcp://localhost:8080
e  podman system connection add production-tls --tls-ca=ca.crt --tls-cert=tls.crt --tls-key=tls.key tcp://localhost:8080
?-5 e  
ydescribed
fd	default		Set connection to be default
f	identity	string	path to SSH identity file
fp	port	int	SSH port number for destination	22
f	socket-path	string	path to podman socket on remote host.	'/run/podman/podman.sock' or '/run/user/{uid}/podman/podman.sock
f	tls-ca	string	path to TLS certificate Authority PEM file
f	tls-cert	string	path to TLS client certificate PEM file
f	tls-key	string	path to TLS client certificate private key PEM file
z\\n\\n
# system connection default
upodman system connection default NAME
sSet named destination as default
lSet named destination as default for the Podman service
epodman system connection default testing
ydescribed
z\\n\\n
# system connection list
upodman system connection list [options]
sList destination for the Podman service(s)
lList destination information for the Podman service(s) in podman configuration
alist, ls
epodman system connection list
?-5 e	# Format as table without TLS info
?6- e  # Format as table without TLS info
e  podman system connection ls
?-5 e	# Format as table with TLS info
?6- e  # Format as table with TLS info
e  podman system connection ls --format=tls
?-5 e	# Format as JSON
?6- e  # Format as JSON
e  podman system connection ls --format=json
?-5 e	# Format as custom go template
?6- e  # Format as custom go template
e  podman system connection ls --format='{{range .}}{{.Name}}{{ "\\\\n" }}{{ end }}'
ydescribed
ff	format	string	Custom Go template for printing connections
fq	quiet		Custom Go template for printing connections
z\\n\\n
# system connection remove
upodman system connection remove [options] NAME
sDelete named destination
lDelete named destination from podman configuration
aremove, rm
epodman system connection remove devl
e  podman system connection rm devl
ydescribed
fa	all		Remove all connections
z\\n\\n
# system connection rename
upodman system connection rename OLD NEW
sRename "old" to "new"
lRename destination for the Podman service from "old" to "new"
arename, mv
epodman system connection rename laptop devl,
e  podman system connection mv laptop devl
ydescribed
z\\n\\n
# ?6- machine restart
upodman machine restart [options] [MACHINE]
sRestart an existing machine
lRestart a managed virtual machine
epodman machine restart podman-machine-default
ydescribed
f	no-info		Suppress informational tips
fq	quiet		Suppress machine restarting status output
z\\n\\n
# ?6- volume rename
upodman volume rename VOLUME NEWNAME
sRename a volume
lRename an existing volume. The volume must not be in use by any containers.
epodman volume rename oldName newName
ydescribed
z\\n\\n
# ?6- machine os upgrade
upodman machine os upgrade [options] [NAME]
sUpgrade machine os
lUpgrade the machine operating system to a newer version
epodman machine os upgrade
ydescribed
fn	dry-run		Only check if an upgrade is available
ff	format	string	suppress output except for specified format. Implies -n
f	restart		Restart VM to upgrade
z\\n\\n
`;
