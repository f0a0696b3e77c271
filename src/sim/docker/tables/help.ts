/** Written by `node src/tooling/engines/cli.ts` from the help texts of docker 28 and 29; not by hand. */
export const TABLE = `
# 
udocker [OPTIONS] COMMAND
lA self-sufficient runtime for containers
tGlobal Options
f	config	string	Location of client config files	"/home/ana/.docker"
fc	context	string	Name of the context to use to connect to the daemon (overrides DOCKER_HOST env var and default context set with "docker context use")
fD	debug		Enable debug mode
fH	host	string	Daemon socket to connect to
fl	log-level	string	Set the logging level ("debug", "info", "warn", "error", "fatal")	"info"
f	tls		Use TLS; implied by --tlsverify
f	tlscacert	string	Trust certs signed only by this CA	"/home/ana/.docker/ca.pem"
f	tlscert	string	Path to TLS certificate file	"/home/ana/.docker/cert.pem"
f	tlskey	string	Path to TLS key file	"/home/ana/.docker/key.pem"
f	tlsverify		Use TLS and verify the remote
fv	version		Print version information and quit
gCommon Commands
crun	Create and run a new container from an image
cexec	Execute a command in a running container
cps	List containers
cbuild	Build an image from a Dockerfile
cbake	Build from a file
cpull	Download an image from a registry
cpush	Upload an image to a registry
cimages	List images
clogin	Authenticate to a registry
clogout	Log out from a registry
csearch	Search Docker Hub for images
cversion	Show the Docker version information
cinfo	Display system-wide information
gManagement Commands
cbuilder	Manage builds
cbuildx*	Docker Buildx
ccompose*	Docker Compose
ccontainer	Manage containers
ccontext	Manage contexts
cimage	Manage images
cmanifest	Manage Docker image manifests and manifest lists
cnetwork	Manage networks
cplugin	Manage plugins
csystem	Manage Docker
?-28 ctrust	Manage trust on Docker images
cvolume	Manage volumes
gSwarm Commands
cswarm	Manage Swarm
gCommands
cattach	Attach local standard input, output, and error streams to a running container
ccommit	Create a new image from a container's changes
ccp	Copy files/folders between a container and the local filesystem
ccreate	Create a new container
cdiff	Inspect changes to files or directories on a container's filesystem
cevents	Get real time events from the server
cexport	Export a container's filesystem as a tar archive
chistory	Show the history of an image
cimport	Import the contents from a tarball to create a filesystem image
cinspect	Return low-level information on Docker objects
ckill	Kill one or more running containers
cload	Load an image from a tar archive or STDIN
clogs	Fetch the logs of a container
cpause	Pause all processes within one or more containers
cport	List port mappings or a specific mapping for the container
crename	Rename a container
crestart	Restart one or more containers
crm	Remove one or more containers
crmi	Remove one or more images
csave	Save one or more images to a tar archive (streamed to STDOUT by default)
cstart	Start one or more stopped containers
cstats	Display a live stream of container(s) resource usage statistics
cstop	Stop one or more running containers
ctag	Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE
ctop	Display the running processes of a container
cunpause	Unpause all processes within one or more containers
cupdate	Update configuration of one or more containers
cwait	Block until one or more containers stop, then print their exit codes
zRun 'docker COMMAND --help' for more information on a command.\\n\\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/
# run
udocker run [OPTIONS] IMAGE [COMMAND] [ARG...]
lCreate and run a new container from an image
adocker container run, docker run
f	add-host	list	Add a custom host-to-IP mapping (host:ip)
f	annotation	map	Add an annotation to the container (passed through to the OCI runtime)	map[]
fa	attach	list	Attach to STDIN, STDOUT or STDERR
f	blkio-weight	uint16	Block IO (relative weight), between 10 and 1000, or 0 to disable	0
f	blkio-weight-device	list	Block IO weight (relative device weight)	[]
f	cap-add	list	Add Linux capabilities
f	cap-drop	list	Drop Linux capabilities
f	cgroup-parent	string	Optional parent cgroup for the container
f	cgroupns	string	Cgroup namespace to use (host|private)\\n'host':    Run the container in the Docker host's cgroup namespace\\n'private': Run the container in its own private cgroup namespace '':        Use the cgroup namespace as configured by the\\n           default-cgroupns-mode option on the daemon (default)
f	cidfile	string	Write the container ID to the file
f	cpu-period	int	Limit CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	int	Limit CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit CPU real-time runtime in microseconds
fc	cpu-shares	int	CPU shares (relative weight)
f	cpus	decimal	Number of CPUs
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	MEMs in which to allow execution (0-3, 0,1)
fd	detach		Run container in background and print container ID
f	detach-keys	string	Override the key sequence for detaching a container
f	device	list	Add a host device to the container
f	device-cgroup-rule	list	Add a rule to the cgroup allowed devices list
f	device-read-bps	list	Limit read rate (bytes per second) from a device	[]
f	device-read-iops	list	Limit read rate (IO per second) from a device	[]
f	device-write-bps	list	Limit write rate (bytes per second) to a device	[]
f	device-write-iops	list	Limit write rate (IO per second) to a device	[]
?-28 f	disable-content-trust		Skip image verification	true
f	dns	list	Set custom DNS servers
f	dns-option	list	Set DNS options
f	dns-search	list	Set custom DNS search domains
f	domainname	string	Container NIS domain name
f	entrypoint	string	Overwrite the default ENTRYPOINT of the image
fe	env	list	Set environment variables
f	env-file	list	Read in a file of environment variables
f	expose	list	Expose a port or a range of ports
f	gpus	gpu-request	GPU devices to add to the container ('all' to pass all GPUs)
f	group-add	list	Add additional groups to join
f	health-cmd	string	Command to run to check health
f	health-interval	duration	Time between running the check (ms|s|m|h)	0s
f	health-retries	int	Consecutive failures needed to report unhealthy
f	health-start-interval	duration	Time between running the check during the start period (ms|s|m|h)	0s
f	health-start-period	duration	Start period for the container to initialize before starting health-retries countdown (ms|s|m|h)	0s
f	health-timeout	duration	Maximum time to allow one check to run (ms|s|m|h)	0s
f	help		Print usage
fh	hostname	string	Container host name
f	init		Run an init inside the container that forwards signals and reaps processes
fi	interactive		Keep STDIN open even if not attached
?-28 f	ip	string	IPv4 address (e.g., 172.30.100.104)
?-28 f	ip6	string	IPv6 address (e.g., 2001:db8::33)
?29- f	ip	ip	IPv4 address (e.g., 172.30.100.104)
?29- f	ip6	ip	IPv6 address (e.g., 2001:db8::33)
f	ipc	string	IPC mode to use
f	isolation	string	Container isolation technology
?-28 f	kernel-memory	bytes	Kernel memory limit
fl	label	list	Set meta data on a container
f	label-file	list	Read in a line delimited file of labels
f	link	list	Add link to another container
f	link-local-ip	list	Container IPv4/IPv6 link-local addresses
f	log-driver	string	Logging driver for the container
f	log-opt	list	Log driver options
f	mac-address	string	Container MAC address (e.g., 92:d0:c6:0a:29:33)
fm	memory	bytes	Memory limit
f	memory-reservation	bytes	Memory soft limit
f	memory-swap	bytes	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
f	memory-swappiness	int	Tune container memory swappiness (0 to 100)	-1
f	mount	mount	Attach a filesystem mount to the container
f	name	string	Assign a name to the container
f	network	network	Connect a container to a network
f	network-alias	list	Add network-scoped alias for the container
f	no-healthcheck		Disable any container-specified HEALTHCHECK
f	oom-kill-disable		Disable OOM Killer
f	oom-score-adj	int	Tune host's OOM preferences (-1000 to 1000)
f	pid	string	PID namespace to use
f	pids-limit	int	Tune container pids limit (set -1 for unlimited)
f	platform	string	Set platform if server is multi-platform capable
f	privileged		Give extended privileges to this container
fp	publish	list	Publish a container's port(s) to the host
fP	publish-all		Publish all exposed ports to random ports
f	pull	string	Pull image before running ("always", "missing", "never")	"missing"
fq	quiet		Suppress the pull output
f	read-only		Mount the container's root filesystem as read only
f	restart	string	Restart policy to apply when a container exits	"no"
f	rm		Automatically remove the container and its associated anonymous volumes when it exits
f	runtime	string	Runtime to use for this container
f	security-opt	list	Security Options
f	shm-size	bytes	Size of /dev/shm
f	sig-proxy		Proxy received signals to the process	true
f	stop-signal	string	Signal to stop the container
f	stop-timeout	int	Timeout (in seconds) to stop a container
f	storage-opt	list	Storage driver options for the container
f	sysctl	map	Sysctl options	map[]
f	tmpfs	list	Mount a tmpfs directory
ft	tty		Allocate a pseudo-TTY
f	ulimit	ulimit	Ulimit options	[]
f	use-api-socket		Bind mount Docker API socket and required auth
fu	user	string	Username or UID (format: <name|uid>[:<group|gid>])
f	userns	string	User namespace to use
f	uts	string	UTS namespace to use
fv	volume	list	Bind mount a volume
f	volume-driver	string	Optional volume driver for the container
f	volumes-from	list	Mount volumes from the specified container(s)
fw	workdir	string	Working directory inside the container
# exec
udocker exec [OPTIONS] CONTAINER COMMAND [ARG...]
lExecute a command in a running container
adocker container exec, docker exec
fd	detach		Detached mode: run command in the background
f	detach-keys	string	Override the key sequence for detaching a container
fe	env	list	Set environment variables
f	env-file	list	Read in a file of environment variables
fi	interactive		Keep STDIN open even if not attached
f	privileged		Give extended privileges to the command
ft	tty		Allocate a pseudo-TTY
fu	user	string	Username or UID (format: "<name|uid>[:<group|gid>]")
fw	workdir	string	Working directory inside the container
# ps
udocker ps [OPTIONS]
lList containers
adocker container ls, docker container list, docker container ps, docker ps
fa	all		Show all containers	shows just running
ff	filter	filter	Filter output based on conditions provided
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fn	last	int	Show n last created containers (includes all states)	-1
fl	latest		Show the latest created container (includes all states)
f	no-trunc		Don't truncate output
fq	quiet		Only display container IDs
fs	size		Display total file sizes
# build
udocker buildx build [OPTIONS] PATH | URL | -
lStart a build
adocker build, docker builder build, docker image build, docker buildx b
f	add-host	strings	Add a custom host-to-IP mapping (format: "host:ip")
f	allow	stringArray	Allow extra privileged entitlement (e.g., "network.host", "security.insecure", "device")
f	annotation	stringArray	Add annotation to the image
f	attest	stringArray	Attestation parameters (format: "type=sbom,generator=image")
f	build-arg	stringArray	Set build-time variables
f	build-context	stringArray	Additional build contexts (e.g., name=path)
f	builder	string	Override the configured builder instance	"default"
f	cache-from	stringArray	External cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
f	cache-to	stringArray	Cache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
f	call	string	Set method for evaluating build ("check", "outline", "targets")	"build"
f	cgroup-parent	string	Set the parent cgroup for the "RUN" instructions during build
f	check		Shorthand for "--call=check"
fD	debug		Enable debug logging
ff	file	string	Name of the Dockerfile (default: "PATH/Dockerfile")
f	iidfile	string	Write the image ID to a file
f	label	stringArray	Set metadata for an image
f	load		Shorthand for "--output=type=docker"
f	metadata-file	string	Write build result metadata to a file
f	network	string	Set the networking mode for the "RUN" instructions during build	"default"
f	no-cache		Do not use cache when building the image
f	no-cache-filter	stringArray	Do not cache specified stages
fo	output	stringArray	Output destination (format: "type=local,dest=path")
f	platform	stringArray	Set target platform for build
f	progress	string	Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output	"auto"
f	provenance	string	Shorthand for "--attest=type=provenance"
f	pull		Always attempt to pull all referenced images
f	push		Shorthand for "--output=type=registry"
fq	quiet		Suppress the build output and print image ID on success
f	sbom	string	Shorthand for "--attest=type=sbom"
f	secret	stringArray	Secret to expose to the build (format: "id=mysecret[,src=/local/secret]")
f	shm-size	bytes	Shared memory size for build containers
f	ssh	stringArray	SSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
ft	tag	stringArray	Name and optionally a tag (format: "name:tag")
f	target	string	Set the target build stage to build
f	ulimit	ulimit	Ulimit options	[]
# bake
udocker buildx bake [OPTIONS] [TARGET...]
lBuild from a file
adocker buildx bake, docker buildx f
f	allow	stringArray	Allow build to access specified resources
f	builder	string	Override the configured builder instance	"default"
f	call	string	Set method for evaluating build ("check", "outline", "targets")	"build"
f	check		Shorthand for "--call=check"
fD	debug		Enable debug logging
ff	file	stringArray	Build definition file
f	list	string	List targets or variables
f	load		Shorthand for "--set=*.output=type=docker". Conditional.
f	metadata-file	string	Write build result metadata to a file
f	no-cache		Do not use cache when building the image
f	print		Print the options without building
f	progress	string	Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output	"auto"
f	provenance	string	Shorthand for "--set=*.attest=type=provenance"
f	pull		Always attempt to pull all referenced images
f	push		Shorthand for "--set=*.output=type=registry". Conditional.
f	sbom	string	Shorthand for "--set=*.attest=type=sbom"
f	set	stringArray	Override target value (e.g., "targetpattern.key=value")
# pull
udocker pull [OPTIONS] NAME[:TAG|@DIGEST]
lDownload an image from a registry
adocker image pull, docker pull
fa	all-tags		Download all tagged images in the repository
?-28 f	disable-content-trust		Skip image verification	true
f	platform	string	Set platform if server is multi-platform capable
fq	quiet		Suppress verbose output
# push
udocker push [OPTIONS] NAME[:TAG]
lUpload an image to a registry
adocker image push, docker push
fa	all-tags		Push all tags of an image to the repository
?-28 f	disable-content-trust		Skip image signing	true
?-28 f	platform	string	Push a platform-specific manifest as a single-platform image to the registry. Image index won't be pushed, meaning that other manifests, including attestations won't be preserved. 'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
?29- f	platform	string	Push a platform-specific manifest as a single-platform image to the registry.\\nImage index won't be pushed, meaning that other manifests, including attestations won't be preserved.\\n'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
fq	quiet		Suppress verbose output
# images
udocker images [OPTIONS] [REPOSITORY[:TAG]]
lList images
adocker image ls, docker image list, docker images
?-28 fa	all		Show all images	hides intermediate images
?29- fa	all		Show all images	hides intermediate and dangling images
f	digests		Show digests
ff	filter	filter	Filter output based on conditions provided
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
f	no-trunc		Don't truncate output
fq	quiet		Only show image IDs
f	tree		List multi-platform images as a tree (EXPERIMENTAL)
# login
udocker login [OPTIONS] [SERVER]
lAuthenticate to a registry.\\nDefaults to Docker Hub if no server is specified.
?-28 fp	password	string	Password or Personal Access Token (PAT)
?29- fp	password	string	Password or Personal Access Token (PAT), or "-" to read from stdin
f	password-stdin		Take the Password or Personal Access Token (PAT) from stdin
fu	username	string	Username
# logout
udocker logout [SERVER]
lLog out from a registry.\\nIf no server is specified, the default is defined by the daemon.
# search
udocker search [OPTIONS] TERM
lSearch Docker Hub for images
ff	filter	filter	Filter output based on conditions provided
f	format	string	Pretty-print search using a Go template
f	limit	int	Max number of search results
f	no-trunc		Don't truncate output
# version
udocker version [OPTIONS]
lShow the Docker version information
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
# info
udocker info [OPTIONS]
lDisplay system-wide information
adocker system info, docker info
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
# builder
udocker buildx [OPTIONS] COMMAND
lExtended build capabilities with BuildKit
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
gManagement Commands
chistory	Commands to work on build records
cimagetools	Commands to work on images in registry
gCommands
cbake	Build from a file
cbuild	Start a build
ccreate	Create a new builder instance
cdial-stdio	Proxy current stdio streams to builder instance
cdu	Disk usage
cinspect	Inspect current builder instance
cls	List builder instances
cprune	Remove build cache
crm	Remove one or more builder instances
cstop	Stop builder instance
cuse	Set the current builder instance
cversion	Show buildx version information
zRun 'docker buildx COMMAND --help' for more information on a command.\\n\\nExperimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.
# buildx
udocker buildx [OPTIONS] COMMAND
lExtended build capabilities with BuildKit
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
gManagement Commands
chistory	Commands to work on build records
cimagetools	Commands to work on images in registry
gCommands
cbake	Build from a file
cbuild	Start a build
ccreate	Create a new builder instance
cdial-stdio	Proxy current stdio streams to builder instance
cdu	Disk usage
cinspect	Inspect current builder instance
cls	List builder instances
cprune	Remove build cache
crm	Remove one or more builder instances
cstop	Stop builder instance
cuse	Set the current builder instance
cversion	Show buildx version information
zRun 'docker buildx COMMAND --help' for more information on a command.\\n\\nExperimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.
# compose
udocker compose [OPTIONS] COMMAND
lDefine and run multi-container applications with Docker
f	all-resources		Include all resources, even those not used by services
f	ansi	string	Control when to print ANSI control characters ("never"|"always"|"auto")	"auto"
f	compatibility		Run compose in backward compatibility mode
f	dry-run		Execute command in dry run mode
f	env-file	stringArray	Specify an alternate environment file
ff	file	stringArray	Compose configuration files
f	parallel	int	Control max parallelism, -1 for unlimited	-1
f	profile	stringArray	Specify a profile to enable
f	progress	string	Set type of progress output (auto, tty, plain, json, quiet)
f	project-directory	string	Specify an alternate working directory (default: the path of the, first specified, Compose file)
fp	project-name	string	Project name
gManagement Commands
cbridge	Convert compose files into another model
gCommands
cattach	Attach local standard input, output, and error streams to a service's running container
cbuild	Build or rebuild services
ccommit	Create a new image from a service container's changes
cconfig	Parse, resolve and render compose file in canonical format
ccp	Copy files/folders between a service container and the local filesystem
ccreate	Creates containers for a service
cdown	Stop and remove containers, networks
cevents	Receive real time events from containers
cexec	Execute a command in a running container
cexport	Export a service container's filesystem as a tar archive
cimages	List images used by the created containers
ckill	Force stop service containers
clogs	View output from containers
cls	List running compose projects
cpause	Pause services
cport	Print the public port for a port binding
cps	List containers
cpublish	Publish compose application
cpull	Pull service images
cpush	Push service images
crestart	Restart service containers
crm	Removes stopped service containers
crun	Run a one-off command on a service
cscale	Scale services 
cstart	Start services
cstats	Display a live stream of container(s) resource usage statistics
cstop	Stop services
ctop	Display the running processes
cunpause	Unpause services
cup	Create and start containers
cversion	Show the Docker Compose version information
cvolumes	List volumes
cwait	Block until containers of all (or specified) services stop.
cwatch	Watch build context for service and rebuild/refresh containers when files are updated
zRun 'docker compose COMMAND --help' for more information on a command.
# container
udocker container COMMAND
lManage containers
gCommands
cattach	Attach local standard input, output, and error streams to a running container
ccommit	Create a new image from a container's changes
ccp	Copy files/folders between a container and the local filesystem
ccreate	Create a new container
cdiff	Inspect changes to files or directories on a container's filesystem
cexec	Execute a command in a running container
cexport	Export a container's filesystem as a tar archive
cinspect	Display detailed information on one or more containers
ckill	Kill one or more running containers
clogs	Fetch the logs of a container
cls	List containers
cpause	Pause all processes within one or more containers
cport	List port mappings or a specific mapping for the container
cprune	Remove all stopped containers
crename	Rename a container
crestart	Restart one or more containers
crm	Remove one or more containers
crun	Create and run a new container from an image
cstart	Start one or more stopped containers
cstats	Display a live stream of container(s) resource usage statistics
cstop	Stop one or more running containers
ctop	Display the running processes of a container
cunpause	Unpause all processes within one or more containers
cupdate	Update configuration of one or more containers
cwait	Block until one or more containers stop, then print their exit codes
zRun 'docker container COMMAND --help' for more information on a command.
# context
udocker context COMMAND
lManage contexts
gCommands
ccreate	Create a context
cexport	Export a context to a tar archive FILE or a tar stream on STDOUT.
cimport	Import a context from a tar or zip file
cinspect	Display detailed information on one or more contexts
cls	List contexts
crm	Remove one or more contexts
cshow	Print the name of the current context
cupdate	Update a context
?-28 cuse	Set the current docker context
?29- cuse	Set the default docker context
zRun 'docker context COMMAND --help' for more information on a command.
# image
udocker image COMMAND
lManage images
gCommands
cbuild	Build an image from a Dockerfile
chistory	Show the history of an image
cimport	Import the contents from a tarball to create a filesystem image
cinspect	Display detailed information on one or more images
cload	Load an image from a tar archive or STDIN
cls	List images
cprune	Remove unused images
cpull	Download an image from a registry
cpush	Upload an image to a registry
crm	Remove one or more images
csave	Save one or more images to a tar archive (streamed to STDOUT by default)
ctag	Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE
zRun 'docker image COMMAND --help' for more information on a command.
# manifest
udocker manifest COMMAND
lThe **docker manifest** command has subcommands for managing image manifests and\\nmanifest lists. A manifest list allows you to use one name to refer to the same image\\nbuilt for multiple architectures.\\n\\nTo see help for a subcommand, use:\\n\\n    docker manifest CMD --help\\n\\nFor full details on using docker manifest lists, see the registry v2 specification.\\n\\nEXPERIMENTAL:\\n  docker manifest is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
gCommands
cannotate	Add additional information to a local image manifest
ccreate	Create a local manifest list for annotating and pushing to a registry
cinspect	Display an image manifest, or manifest list
cpush	Push a manifest list to a repository
crm	Delete one or more manifest lists from local storage
zRun 'docker manifest COMMAND --help' for more information on a command.
# network
udocker network COMMAND
lManage networks
gCommands
cconnect	Connect a container to a network
ccreate	Create a network
cdisconnect	Disconnect a container from a network
cinspect	Display detailed information on one or more networks
cls	List networks
cprune	Remove all unused networks
crm	Remove one or more networks
zRun 'docker network COMMAND --help' for more information on a command.
# plugin
udocker plugin COMMAND
lManage plugins
gCommands
ccreate	Create a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.
cdisable	Disable a plugin
cenable	Enable a plugin
cinspect	Display detailed information on one or more plugins
cinstall	Install a plugin
cls	List plugins
cpush	Push a plugin to a registry
crm	Remove one or more plugins
cset	Change settings for a plugin
cupgrade	Upgrade an existing plugin
zRun 'docker plugin COMMAND --help' for more information on a command.
# system
udocker system COMMAND
lManage Docker
gCommands
cdf	Show docker disk usage
cevents	Get real time events from the server
cinfo	Display system-wide information
cprune	Remove unused data
zRun 'docker system COMMAND --help' for more information on a command.
# ?-28 trust
udocker trust COMMAND
lManage trust on Docker images
gManagement Commands
ckey	Manage keys for signing Docker images
csigner	Manage entities who can sign Docker images
gCommands
cinspect	Return low-level information about keys and signatures
crevoke	Remove trust for an image
csign	Sign an image
zRun 'docker trust COMMAND --help' for more information on a command.
# volume
udocker volume COMMAND
lManage volumes
gCommands
ccreate	Create a volume
cinspect	Display detailed information on one or more volumes
cls	List volumes
cprune	Remove unused local volumes
crm	Remove one or more volumes
zRun 'docker volume COMMAND --help' for more information on a command.
# swarm
udocker swarm COMMAND
lManage Swarm
gCommands
cinit	Initialize a swarm
cjoin	Join a swarm as a node and/or manager
zRun 'docker swarm COMMAND --help' for more information on a command.
# attach
udocker attach [OPTIONS] CONTAINER
lAttach local standard input, output, and error streams to a running container
adocker container attach, docker attach
f	detach-keys	string	Override the key sequence for detaching a container
f	no-stdin		Do not attach STDIN
f	sig-proxy		Proxy all received signals to the process	true
# commit
udocker commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
lCreate a new image from a container's changes
adocker container commit, docker commit
fa	author	string	Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")
fc	change	list	Apply Dockerfile instruction to the created image
fm	message	string	Commit message
?-28 fp	pause		Pause container during commit	true
?29- f	no-pause		Disable pausing container during commit
# cp
udocker cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\\n	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
lCopy files/folders between a container and the local filesystem\\n\\nUse '-' as the source to read a tar archive from stdin\\nand extract it to a directory destination in a container.\\nUse '-' as the destination to stream a tar archive of a\\ncontainer source to stdout.
adocker container cp, docker cp
fa	archive		Archive mode (copy all uid/gid information)
?-28 fL	follow-link		Always follow symbol link in SRC_PATH
?29- fL	follow-link		Always follow symlinks in SRC_PATH
fq	quiet		Suppress progress output during copy. Progress output is automatically suppressed if no terminal is attached
# create
udocker create [OPTIONS] IMAGE [COMMAND] [ARG...]
lCreate a new container
adocker container create, docker create
f	add-host	list	Add a custom host-to-IP mapping (host:ip)
f	annotation	map	Add an annotation to the container (passed through to the OCI runtime)	map[]
fa	attach	list	Attach to STDIN, STDOUT or STDERR
f	blkio-weight	uint16	Block IO (relative weight), between 10 and 1000, or 0 to disable	0
f	blkio-weight-device	list	Block IO weight (relative device weight)	[]
f	cap-add	list	Add Linux capabilities
f	cap-drop	list	Drop Linux capabilities
f	cgroup-parent	string	Optional parent cgroup for the container
f	cgroupns	string	Cgroup namespace to use (host|private)\\n'host':    Run the container in the Docker host's cgroup namespace\\n'private': Run the container in its own private cgroup namespace '':        Use the cgroup namespace as configured by the\\n           default-cgroupns-mode option on the daemon (default)
f	cidfile	string	Write the container ID to the file
f	cpu-period	int	Limit CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	int	Limit CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit CPU real-time runtime in microseconds
fc	cpu-shares	int	CPU shares (relative weight)
f	cpus	decimal	Number of CPUs
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	MEMs in which to allow execution (0-3, 0,1)
f	device	list	Add a host device to the container
f	device-cgroup-rule	list	Add a rule to the cgroup allowed devices list
f	device-read-bps	list	Limit read rate (bytes per second) from a device	[]
f	device-read-iops	list	Limit read rate (IO per second) from a device	[]
f	device-write-bps	list	Limit write rate (bytes per second) to a device	[]
f	device-write-iops	list	Limit write rate (IO per second) to a device	[]
?-28 f	disable-content-trust		Skip image verification	true
f	dns	list	Set custom DNS servers
f	dns-option	list	Set DNS options
f	dns-search	list	Set custom DNS search domains
f	domainname	string	Container NIS domain name
f	entrypoint	string	Overwrite the default ENTRYPOINT of the image
fe	env	list	Set environment variables
f	env-file	list	Read in a file of environment variables
f	expose	list	Expose a port or a range of ports
f	gpus	gpu-request	GPU devices to add to the container ('all' to pass all GPUs)
f	group-add	list	Add additional groups to join
f	health-cmd	string	Command to run to check health
f	health-interval	duration	Time between running the check (ms|s|m|h)	0s
f	health-retries	int	Consecutive failures needed to report unhealthy
f	health-start-interval	duration	Time between running the check during the start period (ms|s|m|h)	0s
f	health-start-period	duration	Start period for the container to initialize before starting health-retries countdown (ms|s|m|h)	0s
f	health-timeout	duration	Maximum time to allow one check to run (ms|s|m|h)	0s
f	help		Print usage
fh	hostname	string	Container host name
f	init		Run an init inside the container that forwards signals and reaps processes
fi	interactive		Keep STDIN open even if not attached
?-28 f	ip	string	IPv4 address (e.g., 172.30.100.104)
?-28 f	ip6	string	IPv6 address (e.g., 2001:db8::33)
?29- f	ip	ip	IPv4 address (e.g., 172.30.100.104)
?29- f	ip6	ip	IPv6 address (e.g., 2001:db8::33)
f	ipc	string	IPC mode to use
f	isolation	string	Container isolation technology
?-28 f	kernel-memory	bytes	Kernel memory limit
fl	label	list	Set meta data on a container
f	label-file	list	Read in a line delimited file of labels
f	link	list	Add link to another container
f	link-local-ip	list	Container IPv4/IPv6 link-local addresses
f	log-driver	string	Logging driver for the container
f	log-opt	list	Log driver options
f	mac-address	string	Container MAC address (e.g., 92:d0:c6:0a:29:33)
fm	memory	bytes	Memory limit
f	memory-reservation	bytes	Memory soft limit
f	memory-swap	bytes	Swap limit equal to memory plus swap: '-1' to enable unlimited swap
f	memory-swappiness	int	Tune container memory swappiness (0 to 100)	-1
f	mount	mount	Attach a filesystem mount to the container
f	name	string	Assign a name to the container
f	network	network	Connect a container to a network
f	network-alias	list	Add network-scoped alias for the container
f	no-healthcheck		Disable any container-specified HEALTHCHECK
f	oom-kill-disable		Disable OOM Killer
f	oom-score-adj	int	Tune host's OOM preferences (-1000 to 1000)
f	pid	string	PID namespace to use
f	pids-limit	int	Tune container pids limit (set -1 for unlimited)
f	platform	string	Set platform if server is multi-platform capable
f	privileged		Give extended privileges to this container
fp	publish	list	Publish a container's port(s) to the host
fP	publish-all		Publish all exposed ports to random ports
?-28 f	pull	string	Pull image before creating ("always", "|missing", "never")	"missing"
?29- f	pull	string	Pull image before creating ("always", "missing", "never")	"missing"
fq	quiet		Suppress the pull output
f	read-only		Mount the container's root filesystem as read only
f	restart	string	Restart policy to apply when a container exits	"no"
f	rm		Automatically remove the container and its associated anonymous volumes when it exits
f	runtime	string	Runtime to use for this container
f	security-opt	list	Security Options
f	shm-size	bytes	Size of /dev/shm
f	stop-signal	string	Signal to stop the container
f	stop-timeout	int	Timeout (in seconds) to stop a container
f	storage-opt	list	Storage driver options for the container
f	sysctl	map	Sysctl options	map[]
f	tmpfs	list	Mount a tmpfs directory
ft	tty		Allocate a pseudo-TTY
f	ulimit	ulimit	Ulimit options	[]
f	use-api-socket		Bind mount Docker API socket and required auth
fu	user	string	Username or UID (format: <name|uid>[:<group|gid>])
f	userns	string	User namespace to use
f	uts	string	UTS namespace to use
fv	volume	list	Bind mount a volume
f	volume-driver	string	Optional volume driver for the container
f	volumes-from	list	Mount volumes from the specified container(s)
fw	workdir	string	Working directory inside the container
# diff
udocker diff CONTAINER
lInspect changes to files or directories on a container's filesystem
adocker container diff, docker diff
# events
udocker events [OPTIONS]
lGet real time events from the server
adocker system events, docker events
ff	filter	filter	Filter output based on conditions provided
f	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
f	since	string	Show all events created since timestamp
f	until	string	Stream events until this timestamp
# export
udocker export [OPTIONS] CONTAINER
lExport a container's filesystem as a tar archive
adocker container export, docker export
fo	output	string	Write to a file, instead of STDOUT
# history
udocker history [OPTIONS] IMAGE
lShow the history of an image
adocker image history, docker history
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fH	human		Print sizes and dates in human readable format	true
f	no-trunc		Don't truncate output
f	platform	string	Show history for the given platform. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
fq	quiet		Only show image IDs
# import
udocker import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
lImport the contents from a tarball to create a filesystem image
adocker image import, docker import
fc	change	list	Apply Dockerfile instruction to the created image
fm	message	string	Set commit message for imported image
f	platform	string	Set platform if server is multi-platform capable
# inspect
udocker inspect [OPTIONS] NAME|ID [NAME|ID...]
lReturn low-level information on Docker objects
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fs	size		Display total file sizes if the type is container
f	type	string	Only inspect objects of the given type
# kill
udocker kill [OPTIONS] CONTAINER [CONTAINER...]
lKill one or more running containers
adocker container kill, docker kill
fs	signal	string	Signal to send to the container
# load
udocker load [OPTIONS]
lLoad an image from a tar archive or STDIN
adocker image load, docker load
fi	input	string	Read from tar archive file, instead of STDIN
?-28 f	platform	string	Load only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
?29- f	platform	strings	Load only the given platform(s). Formatted as a comma-separated list of "os[/arch[/variant]]" (e.g., "linux/amd64,linux/arm64/v8").
fq	quiet		Suppress the load output
# logs
udocker logs [OPTIONS] CONTAINER
lFetch the logs of a container
adocker container logs, docker logs
f	details		Show extra details provided to logs
ff	follow		Follow log output
f	since	string	Show logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
fn	tail	string	Number of lines to show from the end of the logs	"all"
ft	timestamps		Show timestamps
f	until	string	Show logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
# pause
udocker pause CONTAINER [CONTAINER...]
lPause all processes within one or more containers
adocker container pause, docker pause
# port
udocker port CONTAINER [PRIVATE_PORT[/PROTO]]
lList port mappings or a specific mapping for the container
adocker container port, docker port
# rename
udocker rename CONTAINER NEW_NAME
lRename a container
adocker container rename, docker rename
# restart
udocker restart [OPTIONS] CONTAINER [CONTAINER...]
lRestart one or more containers
adocker container restart, docker restart
fs	signal	string	Signal to send to the container
ft	timeout	int	Seconds to wait before killing the container
# rm
udocker rm [OPTIONS] CONTAINER [CONTAINER...]
lRemove one or more containers
adocker container rm, docker container remove, docker rm
ff	force		Force the removal of a running container (uses SIGKILL)
fl	link		Remove the specified link
fv	volumes		Remove anonymous volumes associated with the container
# rmi
udocker rmi [OPTIONS] IMAGE [IMAGE...]
lRemove one or more images
adocker image rm, docker image remove, docker rmi
ff	force		Force removal of the image
f	no-prune		Do not delete untagged parents
f	platform	strings	Remove only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
# save
udocker save [OPTIONS] IMAGE [IMAGE...]
lSave one or more images to a tar archive (streamed to STDOUT by default)
adocker image save, docker save
fo	output	string	Write to a file, instead of STDOUT
?-28 f	platform	string	Save only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
?29- f	platform	strings	Save only the given platform(s). Formatted as a comma-separated list of "os[/arch[/variant]]" (e.g., "linux/amd64,linux/arm64/v8")
# start
udocker start [OPTIONS] CONTAINER [CONTAINER...]
lStart one or more stopped containers
adocker container start, docker start
fa	attach		Attach STDOUT/STDERR and forward signals
f	detach-keys	string	Override the key sequence for detaching a container
fi	interactive		Attach container's STDIN
# stats
udocker stats [OPTIONS] [CONTAINER...]
lDisplay a live stream of container(s) resource usage statistics
adocker container stats, docker stats
fa	all		Show all containers	shows just running
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
f	no-stream		Disable streaming stats and only pull the first result
f	no-trunc		Do not truncate output
# stop
udocker stop [OPTIONS] CONTAINER [CONTAINER...]
lStop one or more running containers
adocker container stop, docker stop
fs	signal	string	Signal to send to the container
ft	timeout	int	Seconds to wait before killing the container
# tag
udocker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
lCreate a tag TARGET_IMAGE that refers to SOURCE_IMAGE
adocker image tag, docker tag
# top
udocker top CONTAINER [ps OPTIONS]
lDisplay the running processes of a container
adocker container top, docker top
# unpause
udocker unpause CONTAINER [CONTAINER...]
lUnpause all processes within one or more containers
adocker container unpause, docker unpause
# update
udocker update [OPTIONS] CONTAINER [CONTAINER...]
lUpdate configuration of one or more containers
adocker container update, docker update
f	blkio-weight	uint16	Block IO (relative weight), between 10 and 1000, or 0 to disable	0
f	cpu-period	int	Limit CPU CFS (Completely Fair Scheduler) period
f	cpu-quota	int	Limit CPU CFS (Completely Fair Scheduler) quota
f	cpu-rt-period	int	Limit the CPU real-time period in microseconds
f	cpu-rt-runtime	int	Limit the CPU real-time runtime in microseconds
fc	cpu-shares	int	CPU shares (relative weight)
f	cpus	decimal	Number of CPUs
f	cpuset-cpus	string	CPUs in which to allow execution (0-3, 0,1)
f	cpuset-mems	string	MEMs in which to allow execution (0-3, 0,1)
fm	memory	bytes	Memory limit
f	memory-reservation	bytes	Memory soft limit
f	memory-swap	bytes	Swap limit equal to memory plus swap: -1 to enable unlimited swap
f	pids-limit	int	Tune container pids limit (set -1 for unlimited)
f	restart	string	Restart policy to apply when a container exits
# wait
udocker wait CONTAINER [CONTAINER...]
lBlock until one or more containers stop, then print their exit codes
adocker container wait, docker wait
# builder history
udocker buildx history [OPTIONS] COMMAND
lCommands to work on build records
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
gManagement Commands
cinspect	Inspect a build record
gCommands
cexport	Export build records into Docker Desktop bundle
cimport	Import build records into Docker Desktop
clogs	Print the logs of a build record
cls	List build records
copen	Open a build record in Docker Desktop
crm	Remove build records
zRun 'docker buildx history COMMAND --help' for more information on a command.
# builder imagetools
udocker buildx imagetools [OPTIONS] COMMAND
lCommands to work on images in registry
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
gCommands
ccreate	Create a new image based on source images
cinspect	Show details of an image in the registry
zRun 'docker buildx imagetools COMMAND --help' for more information on a command.
# builder bake
udocker buildx bake [OPTIONS] [TARGET...]
lBuild from a file
adocker buildx bake, docker buildx f
=bake
# builder build
udocker buildx build [OPTIONS] PATH | URL | -
lStart a build
adocker build, docker builder build, docker image build, docker buildx b
=build
# builder create
udocker buildx create [OPTIONS] [CONTEXT|ENDPOINT]
lCreate a new builder instance
f	append		Append a node to builder instead of changing it
f	bootstrap		Boot builder after creation
f	buildkitd-config	string	BuildKit daemon config file
f	buildkitd-flags	string	BuildKit daemon flags
fD	debug		Enable debug logging
f	driver	string	Driver to use (available: "docker-container", "kubernetes", "remote")
f	driver-opt	stringArray	Options for the driver
f	leave		Remove a node from builder instead of changing it
f	name	string	Builder instance name
f	node	string	Create/modify node with given name
f	platform	stringArray	Fixed platforms for current node
f	use		Set the current builder instance
# builder dial-stdio
udocker buildx dial-stdio
lProxy current stdio streams to builder instance
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	platform	string	Target platform: this is used for node selection
f	progress	string	Set type of progress output ("auto", "plain", "rawjson", "tty"). Use plain to show container output	"none"
# builder du
udocker buildx du
lDisk usage
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	filter	filter	Provide filter values
f	format	string	Format the output
f	verbose		Shorthand for "--format=pretty"
# builder inspect
udocker buildx inspect [NAME]
lInspect current builder instance
f	bootstrap		Ensure builder has booted before inspecting
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
# builder ls
udocker buildx ls
lList builder instances
fD	debug		Enable debug logging
f	format	string	Format the output	"table"
f	no-trunc		Don't truncate output
# builder prune
udocker buildx prune
lRemove build cache
fa	all		Include internal/frontend images
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	filter	filter	Provide filter values
ff	force		Do not prompt for confirmation
f	max-used-space	bytes	Maximum amount of disk space allowed to keep for cache
f	min-free-space	bytes	Target amount of free disk space after pruning
f	reserved-space	bytes	Amount of disk space always allowed to keep for cache
f	verbose		Provide a more verbose output
# builder rm
udocker buildx rm [OPTIONS] [NAME...]
lRemove one or more builder instances
f	all-inactive		Remove all inactive builders
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
ff	force		Do not prompt for confirmation
f	keep-daemon		Keep the BuildKit daemon running
f	keep-state		Keep BuildKit state
# builder stop
udocker buildx stop [NAME]
lStop builder instance
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
# builder use
udocker buildx use [OPTIONS] NAME
lSet the current builder instance
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	default		Set builder as default for current context
f	global		Builder persists context changes
# builder version
udocker buildx version
lShow buildx version information
fD	debug		Enable debug logging
# buildx history
udocker buildx history [OPTIONS] COMMAND
lCommands to work on build records
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
gManagement Commands
cinspect	Inspect a build record
gCommands
cexport	Export build records into Docker Desktop bundle
cimport	Import build records into Docker Desktop
clogs	Print the logs of a build record
cls	List build records
copen	Open a build record in Docker Desktop
crm	Remove build records
zRun 'docker buildx history COMMAND --help' for more information on a command.
# buildx imagetools
udocker buildx imagetools [OPTIONS] COMMAND
lCommands to work on images in registry
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
gCommands
ccreate	Create a new image based on source images
cinspect	Show details of an image in the registry
zRun 'docker buildx imagetools COMMAND --help' for more information on a command.
# buildx bake
udocker buildx bake [OPTIONS] [TARGET...]
lBuild from a file
adocker buildx bake, docker buildx f
f	allow	stringArray	Allow build to access specified resources
f	builder	string	Override the configured builder instance
f	call	string	Set method for evaluating build ("check", "outline", "targets")	"build"
f	check		Shorthand for "--call=check"
fD	debug		Enable debug logging
ff	file	stringArray	Build definition file
f	list	string	List targets or variables
f	load		Shorthand for "--set=*.output=type=docker". Conditional.
f	metadata-file	string	Write build result metadata to a file
f	no-cache		Do not use cache when building the image
f	print		Print the options without building
f	progress	string	Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output	"auto"
f	provenance	string	Shorthand for "--set=*.attest=type=provenance"
f	pull		Always attempt to pull all referenced images
f	push		Shorthand for "--set=*.output=type=registry". Conditional.
f	sbom	string	Shorthand for "--set=*.attest=type=sbom"
f	set	stringArray	Override target value (e.g., "targetpattern.key=value")
# buildx build
udocker buildx build [OPTIONS] PATH | URL | -
lStart a build
adocker build, docker builder build, docker image build, docker buildx b
f	add-host	strings	Add a custom host-to-IP mapping (format: "host:ip")
f	allow	stringArray	Allow extra privileged entitlement (e.g., "network.host", "security.insecure", "device")
f	annotation	stringArray	Add annotation to the image
f	attest	stringArray	Attestation parameters (format: "type=sbom,generator=image")
f	build-arg	stringArray	Set build-time variables
f	build-context	stringArray	Additional build contexts (e.g., name=path)
f	builder	string	Override the configured builder instance
f	cache-from	stringArray	External cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
f	cache-to	stringArray	Cache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
f	call	string	Set method for evaluating build ("check", "outline", "targets")	"build"
f	cgroup-parent	string	Set the parent cgroup for the "RUN" instructions during build
f	check		Shorthand for "--call=check"
fD	debug		Enable debug logging
ff	file	string	Name of the Dockerfile (default: "PATH/Dockerfile")
f	iidfile	string	Write the image ID to a file
f	label	stringArray	Set metadata for an image
f	load		Shorthand for "--output=type=docker"
f	metadata-file	string	Write build result metadata to a file
f	network	string	Set the networking mode for the "RUN" instructions during build	"default"
f	no-cache		Do not use cache when building the image
f	no-cache-filter	stringArray	Do not cache specified stages
fo	output	stringArray	Output destination (format: "type=local,dest=path")
f	platform	stringArray	Set target platform for build
f	progress	string	Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output	"auto"
f	provenance	string	Shorthand for "--attest=type=provenance"
f	pull		Always attempt to pull all referenced images
f	push		Shorthand for "--output=type=registry"
fq	quiet		Suppress the build output and print image ID on success
f	sbom	string	Shorthand for "--attest=type=sbom"
f	secret	stringArray	Secret to expose to the build (format: "id=mysecret[,src=/local/secret]")
f	shm-size	bytes	Shared memory size for build containers
f	ssh	stringArray	SSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
ft	tag	stringArray	Name and optionally a tag (format: "name:tag")
f	target	string	Set the target build stage to build
f	ulimit	ulimit	Ulimit options	[]
# buildx create
udocker buildx create [OPTIONS] [CONTEXT|ENDPOINT]
lCreate a new builder instance
=builder create
# buildx dial-stdio
udocker buildx dial-stdio
lProxy current stdio streams to builder instance
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	platform	string	Target platform: this is used for node selection
f	progress	string	Set type of progress output ("auto", "plain", "rawjson", "tty"). Use plain to show container output	"none"
# buildx du
udocker buildx du
lDisk usage
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	filter	filter	Provide filter values
f	format	string	Format the output
f	verbose		Shorthand for "--format=pretty"
# buildx inspect
udocker buildx inspect [NAME]
lInspect current builder instance
f	bootstrap		Ensure builder has booted before inspecting
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
# buildx ls
udocker buildx ls
lList builder instances
=builder ls
# buildx prune
udocker buildx prune
lRemove build cache
fa	all		Include internal/frontend images
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	filter	filter	Provide filter values
ff	force		Do not prompt for confirmation
f	max-used-space	bytes	Maximum amount of disk space allowed to keep for cache
f	min-free-space	bytes	Target amount of free disk space after pruning
f	reserved-space	bytes	Amount of disk space always allowed to keep for cache
f	verbose		Provide a more verbose output
# buildx rm
udocker buildx rm [OPTIONS] [NAME...]
lRemove one or more builder instances
f	all-inactive		Remove all inactive builders
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
ff	force		Do not prompt for confirmation
f	keep-daemon		Keep the BuildKit daemon running
f	keep-state		Keep BuildKit state
# buildx stop
udocker buildx stop [NAME]
lStop builder instance
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
# buildx use
udocker buildx use [OPTIONS] NAME
lSet the current builder instance
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	default		Set builder as default for current context
f	global		Builder persists context changes
# buildx version
udocker buildx version
lShow buildx version information
fD	debug		Enable debug logging
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
udocker container attach [OPTIONS] CONTAINER
lAttach local standard input, output, and error streams to a running container
adocker container attach, docker attach
=attach
# container commit
udocker container commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]
lCreate a new image from a container's changes
adocker container commit, docker commit
=commit
# container cp
udocker container cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\\n	docker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH
lCopy files/folders between a container and the local filesystem\\n\\nUse '-' as the source to read a tar archive from stdin\\nand extract it to a directory destination in a container.\\nUse '-' as the destination to stream a tar archive of a\\ncontainer source to stdout.
adocker container cp, docker cp
=cp
# container create
udocker container create [OPTIONS] IMAGE [COMMAND] [ARG...]
lCreate a new container
adocker container create, docker create
=create
# container diff
udocker container diff CONTAINER
lInspect changes to files or directories on a container's filesystem
adocker container diff, docker diff
# container exec
udocker container exec [OPTIONS] CONTAINER COMMAND [ARG...]
lExecute a command in a running container
adocker container exec, docker exec
=exec
# container export
udocker container export [OPTIONS] CONTAINER
lExport a container's filesystem as a tar archive
adocker container export, docker export
fo	output	string	Write to a file, instead of STDOUT
# container inspect
udocker container inspect [OPTIONS] CONTAINER [CONTAINER...]
lDisplay detailed information on one or more containers
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fs	size		Display total file sizes
# container kill
udocker container kill [OPTIONS] CONTAINER [CONTAINER...]
lKill one or more running containers
adocker container kill, docker kill
fs	signal	string	Signal to send to the container
# container logs
udocker container logs [OPTIONS] CONTAINER
lFetch the logs of a container
adocker container logs, docker logs
=logs
# container ls
udocker container ls [OPTIONS]
lList containers
adocker container ls, docker container list, docker container ps, docker ps
=ps
# container pause
udocker container pause CONTAINER [CONTAINER...]
lPause all processes within one or more containers
adocker container pause, docker pause
# container port
udocker container port CONTAINER [PRIVATE_PORT[/PROTO]]
lList port mappings or a specific mapping for the container
adocker container port, docker port
# container prune
udocker container prune [OPTIONS]
lRemove all stopped containers
f	filter	filter	Provide filter values (e.g. "until=<timestamp>")
ff	force		Do not prompt for confirmation
# container rename
udocker container rename CONTAINER NEW_NAME
lRename a container
adocker container rename, docker rename
# container restart
udocker container restart [OPTIONS] CONTAINER [CONTAINER...]
lRestart one or more containers
adocker container restart, docker restart
fs	signal	string	Signal to send to the container
ft	timeout	int	Seconds to wait before killing the container
# container rm
udocker container rm [OPTIONS] CONTAINER [CONTAINER...]
lRemove one or more containers
adocker container rm, docker container remove, docker rm
=rm
# container run
udocker container run [OPTIONS] IMAGE [COMMAND] [ARG...]
lCreate and run a new container from an image
adocker container run, docker run
=run
# container start
udocker container start [OPTIONS] CONTAINER [CONTAINER...]
lStart one or more stopped containers
adocker container start, docker start
=start
# container stats
udocker container stats [OPTIONS] [CONTAINER...]
lDisplay a live stream of container(s) resource usage statistics
adocker container stats, docker stats
=stats
# container stop
udocker container stop [OPTIONS] CONTAINER [CONTAINER...]
lStop one or more running containers
adocker container stop, docker stop
fs	signal	string	Signal to send to the container
ft	timeout	int	Seconds to wait before killing the container
# container top
udocker container top CONTAINER [ps OPTIONS]
lDisplay the running processes of a container
adocker container top, docker top
# container unpause
udocker container unpause CONTAINER [CONTAINER...]
lUnpause all processes within one or more containers
adocker container unpause, docker unpause
# container update
udocker container update [OPTIONS] CONTAINER [CONTAINER...]
lUpdate configuration of one or more containers
adocker container update, docker update
=update
# container wait
udocker container wait CONTAINER [CONTAINER...]
lBlock until one or more containers stop, then print their exit codes
adocker container wait, docker wait
# context create
udocker context create [OPTIONS] CONTEXT
lCreate a context\\n\\nDocker endpoint config:\\n\\nNAME                DESCRIPTION\\nfrom                Copy named context's Docker endpoint configuration\\nhost                Docker endpoint on which to connect\\nca                  Trust certs signed only by this CA\\ncert                Path to TLS certificate file\\nkey                 Path to TLS key file\\nskip-tls-verify     Skip TLS certificate validation\\n\\nExample:\\n\\n$ docker context create my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"
f	description	string	Description of the context
f	docker	stringToString	set the docker endpoint	[]
f	from	string	create context from a named context
# context export
udocker context export [OPTIONS] CONTEXT [FILE|-]
lExport a context to a tar archive FILE or a tar stream on STDOUT.
# context import
udocker context import CONTEXT FILE|-
lImport a context from a tar or zip file
# context inspect
udocker context inspect [OPTIONS] [CONTEXT] [CONTEXT...]
lDisplay detailed information on one or more contexts
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
# context ls
udocker context ls [OPTIONS]
lList contexts
adocker context ls, docker context list
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fq	quiet		Only show context names
# context rm
udocker context rm CONTEXT [CONTEXT...]
lRemove one or more contexts
adocker context rm, docker context remove
ff	force		Force the removal of a context in use
# context show
udocker context show
lPrint the name of the current context
# context update
udocker context update [OPTIONS] CONTEXT
lUpdate a context\\n\\nDocker endpoint config:\\n\\nNAME                DESCRIPTION\\nfrom                Copy named context's Docker endpoint configuration\\nhost                Docker endpoint on which to connect\\nca                  Trust certs signed only by this CA\\ncert                Path to TLS certificate file\\nkey                 Path to TLS key file\\nskip-tls-verify     Skip TLS certificate validation\\n\\nExample:\\n\\n$ docker context update my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"
f	description	string	Description of the context
f	docker	stringToString	set the docker endpoint	[]
# context use
udocker context use CONTEXT
?-28 lSet the current docker context
?29- lSet the default docker context
# image build
udocker buildx build [OPTIONS] PATH | URL | -
lStart a build
adocker build, docker builder build, docker image build, docker buildx b
=build
# image history
udocker image history [OPTIONS] IMAGE
lShow the history of an image
adocker image history, docker history
=history
# image import
udocker image import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]
lImport the contents from a tarball to create a filesystem image
adocker image import, docker import
=import
# image inspect
udocker image inspect [OPTIONS] IMAGE [IMAGE...]
lDisplay detailed information on one or more images
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
f	platform	string	Inspect a specific platform of the multi-platform image.\\nIf the image or the server is not multi-platform capable, the command will error out if the platform does not match. 'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
# image load
udocker image load [OPTIONS]
lLoad an image from a tar archive or STDIN
adocker image load, docker load
=load
# image ls
udocker image ls [OPTIONS] [REPOSITORY[:TAG]]
lList images
adocker image ls, docker image list, docker images
=images
# image prune
udocker image prune [OPTIONS]
lRemove unused images
fa	all		Remove all unused images, not just dangling ones
f	filter	filter	Provide filter values (e.g. "until=<timestamp>")
ff	force		Do not prompt for confirmation
# image pull
udocker image pull [OPTIONS] NAME[:TAG|@DIGEST]
lDownload an image from a registry
adocker image pull, docker pull
=pull
# image push
udocker image push [OPTIONS] NAME[:TAG]
lUpload an image to a registry
adocker image push, docker push
=push
# image rm
udocker image rm [OPTIONS] IMAGE [IMAGE...]
lRemove one or more images
adocker image rm, docker image remove, docker rmi
=rmi
# image save
udocker image save [OPTIONS] IMAGE [IMAGE...]
lSave one or more images to a tar archive (streamed to STDOUT by default)
adocker image save, docker save
=save
# image tag
udocker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]
lCreate a tag TARGET_IMAGE that refers to SOURCE_IMAGE
adocker image tag, docker tag
# manifest annotate
udocker manifest annotate [OPTIONS] MANIFEST_LIST MANIFEST
lAdd additional information to a local image manifest\\n\\nEXPERIMENTAL:\\n  docker manifest annotate is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
f	arch	string	Set architecture
f	os	string	Set operating system
f	os-features	strings	Set operating system feature
f	os-version	string	Set operating system version
f	variant	string	Set architecture variant
# manifest create
udocker manifest create MANIFEST_LIST MANIFEST [MANIFEST...]
lCreate a local manifest list for annotating and pushing to a registry\\n\\nEXPERIMENTAL:\\n  docker manifest create is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
fa	amend		Amend an existing manifest list
f	insecure		Allow communication with an insecure registry
# manifest inspect
udocker manifest inspect [OPTIONS] [MANIFEST_LIST] MANIFEST
lDisplay an image manifest, or manifest list\\n\\nEXPERIMENTAL:\\n  docker manifest inspect is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
f	insecure		Allow communication with an insecure registry
fv	verbose		Output additional info including layers and platform
# manifest push
udocker manifest push [OPTIONS] MANIFEST_LIST
lPush a manifest list to a repository\\n\\nEXPERIMENTAL:\\n  docker manifest push is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
f	insecure		Allow push to an insecure registry
fp	purge		Remove the local manifest list after push
# manifest rm
udocker manifest rm MANIFEST_LIST [MANIFEST_LIST...]
lDelete one or more manifest lists from local storage\\n\\nEXPERIMENTAL:\\n  docker manifest rm is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
# network connect
udocker network connect [OPTIONS] NETWORK CONTAINER
lConnect a container to a network
f	alias	strings	Add network-scoped alias for the container
f	driver-opt	strings	driver options for the network
f	gw-priority	int	Highest gw-priority provides the default gateway. Accepts positive and negative values.
?-28 f	ip	string	IPv4 address (e.g., "172.30.100.104")
?-28 f	ip6	string	IPv6 address (e.g., "2001:db8::33")
?29- f	ip	ip	IPv4 address (e.g., "172.30.100.104")
?29- f	ip6	ip	IPv6 address (e.g., "2001:db8::33")
f	link	list	Add link to another container
?-28 f	link-local-ip	strings	Add a link-local address for the container
?29- f	link-local-ip	ipSlice	Add a link-local address for the container	[]
# network create
udocker network create [OPTIONS] NETWORK
lCreate a network
f	attachable		Enable manual container attachment
f	aux-address	map	Auxiliary IPv4 or IPv6 addresses used by Network driver	map[]
f	config-from	string	The network from which to copy the configuration
f	config-only		Create a configuration only network
fd	driver	string	Driver to manage the Network	"bridge"
?-28 f	gateway	strings	IPv4 or IPv6 Gateway for the master subnet
?29- f	gateway	ipSlice	IPv4 or IPv6 Gateway for the master subnet	[]
f	ingress		Create swarm routing-mesh network
f	internal		Restrict external access to the network
?-28 f	ip-range	strings	Allocate container ip from a sub-range
?29- f	ip-range	ipNetSlice	Allocate container ip from a sub-range	[]
f	ipam-driver	string	IP Address Management Driver	"default"
f	ipam-opt	map	Set IPAM driver specific options	map[]
f	ipv4		Enable or disable IPv4 address assignment	true
f	ipv6		Enable or disable IPv6 address assignment
f	label	list	Set metadata on a network
fo	opt	map	Set driver specific options	map[]
f	scope	string	Control the network's scope
f	subnet	strings	Subnet in CIDR format that represents a network segment
# network disconnect
udocker network disconnect [OPTIONS] NETWORK CONTAINER
lDisconnect a container from a network
ff	force		Force the container to disconnect from a network
# network inspect
udocker network inspect [OPTIONS] NETWORK [NETWORK...]
lDisplay detailed information on one or more networks
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fv	verbose		Verbose output for diagnostics
# network ls
udocker network ls [OPTIONS]
lList networks
adocker network ls, docker network list
ff	filter	filter	Provide filter values (e.g. "driver=bridge")
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
f	no-trunc		Do not truncate the output
fq	quiet		Only display network IDs
# network prune
udocker network prune [OPTIONS]
lRemove all unused networks
f	filter	filter	Provide filter values (e.g. "until=<timestamp>")
ff	force		Do not prompt for confirmation
# network rm
udocker network rm NETWORK [NETWORK...]
lRemove one or more networks
adocker network rm, docker network remove
ff	force		Do not error if the network does not exist
# plugin create
udocker plugin create [OPTIONS] PLUGIN PLUGIN-DATA-DIR
lCreate a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.
f	compress		Compress the context using gzip
# plugin disable
udocker plugin disable [OPTIONS] PLUGIN
lDisable a plugin
ff	force		Force the disable of an active plugin
# plugin enable
udocker plugin enable [OPTIONS] PLUGIN
lEnable a plugin
f	timeout	int	HTTP client timeout (in seconds)	30
# plugin inspect
udocker plugin inspect [OPTIONS] PLUGIN [PLUGIN...]
lDisplay detailed information on one or more plugins
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
# plugin install
udocker plugin install [OPTIONS] PLUGIN [KEY=VALUE...]
lInstall a plugin
f	alias	string	Local name for plugin
f	disable		Do not enable the plugin on install
?-28 f	disable-content-trust		Skip image verification	true
f	grant-all-permissions		Grant all permissions necessary to run the plugin
# plugin ls
udocker plugin ls [OPTIONS]
lList plugins
adocker plugin ls, docker plugin list
ff	filter	filter	Provide filter values (e.g. "enabled=true")
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
f	no-trunc		Don't truncate output
fq	quiet		Only display plugin IDs
# plugin push
udocker plugin push [OPTIONS] PLUGIN[:TAG]
lPush a plugin to a registry
?-28 f	disable-content-trust		Skip image signing	true
# plugin rm
udocker plugin rm [OPTIONS] PLUGIN [PLUGIN...]
lRemove one or more plugins
adocker plugin rm, docker plugin remove
ff	force		Force the removal of an active plugin
# plugin set
udocker plugin set PLUGIN KEY=VALUE [KEY=VALUE...]
lChange settings for a plugin
# plugin upgrade
udocker plugin upgrade [OPTIONS] PLUGIN [REMOTE]
lUpgrade an existing plugin
?-28 f	disable-content-trust		Skip image verification	true
f	grant-all-permissions		Grant all permissions necessary to run the plugin
f	skip-remote-check		Do not check if specified remote plugin matches existing plugin image
# system df
udocker system df [OPTIONS]
lShow docker disk usage
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fv	verbose		Show detailed information on space usage
# system events
udocker system events [OPTIONS]
lGet real time events from the server
adocker system events, docker events
=events
# system info
udocker system info [OPTIONS]
lDisplay system-wide information
adocker system info, docker info
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
# system prune
udocker system prune [OPTIONS]
lRemove unused data
fa	all		Remove all unused images not just dangling ones
f	filter	filter	Provide filter values (e.g. "label=<key>=<value>")
ff	force		Do not prompt for confirmation
f	volumes		Prune anonymous volumes
# ?-28 trust key
udocker trust key COMMAND
lManage keys for signing Docker images
gCommands
cgenerate	Generate and load a signing key-pair
cload	Load a private key file for signing
zRun 'docker trust key COMMAND --help' for more information on a command.
# ?-28 trust signer
udocker trust signer COMMAND
lManage entities who can sign Docker images
gCommands
cadd	Add a signer
cremove	Remove a signer
zRun 'docker trust signer COMMAND --help' for more information on a command.
# ?-28 trust inspect
udocker trust inspect IMAGE[:TAG] [IMAGE[:TAG]...]
lReturn low-level information about keys and signatures
f	pretty		Print the information in a human friendly format
# ?-28 trust revoke
udocker trust revoke [OPTIONS] IMAGE[:TAG]
lRemove trust for an image
fy	yes		Do not prompt for confirmation
# ?-28 trust sign
udocker trust sign IMAGE:TAG
lSign an image
f	local		Sign a locally tagged image
# volume create
udocker volume create [OPTIONS] [VOLUME]
lCreate a volume
fd	driver	string	Specify volume driver name	"local"
f	label	list	Set metadata for a volume
fo	opt	map	Set driver specific options	map[]
# volume inspect
udocker volume inspect [OPTIONS] VOLUME [VOLUME...]
lDisplay detailed information on one or more volumes
ff	format	string	Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
# volume ls
udocker volume ls [OPTIONS]
lList volumes
adocker volume ls, docker volume list
ff	filter	filter	Provide filter values (e.g. "dangling=true")
f	format	string	Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
fq	quiet		Only display volume names
# volume prune
udocker volume prune [OPTIONS]
lRemove unused local volumes
fa	all		Remove all unused volumes, not just anonymous ones
f	filter	filter	Provide filter values (e.g. "label=<label>")
ff	force		Do not prompt for confirmation
# volume rm
udocker volume rm [OPTIONS] VOLUME [VOLUME...]
lRemove one or more volumes. You cannot remove a volume that is in use by a container.
adocker volume rm, docker volume remove
ff	force		Force the removal of one or more volumes
# swarm init
udocker swarm init [OPTIONS]
lInitialize a swarm
f	advertise-addr	string	Advertised address (format: "<ip|interface>[:port]")
f	autolock		Enable manager autolocking (requiring an unlock key to start a stopped manager)
f	availability	string	Availability of the node ("active", "pause", "drain")	"active"
f	cert-expiry	duration	Validity period for node certificates (ns|us|ms|s|m|h)	2160h0m0s
f	data-path-addr	string	Address or interface to use for data path traffic (format: "<ip|interface>")
f	data-path-port	uint32	Port number to use for data path traffic (1024 - 49151). If no value is set or is set to 0, the default port (4789) is used.
f	default-addr-pool	ipNetSlice	default address pool in CIDR format	[]
f	default-addr-pool-mask-length	uint32	default address pool subnet mask length	24
f	dispatcher-heartbeat	duration	Dispatcher heartbeat period (ns|us|ms|s|m|h)	5s
f	external-ca	external-ca	Specifications of one or more certificate signing endpoints
f	force-new-cluster		Force create a new cluster from current state
f	listen-addr	node-addr	Listen address (format: "<ip|interface>[:port]")	0.0.0.0:2377
f	max-snapshots	uint	Number of additional Raft snapshots to retain
f	snapshot-interval	uint	Number of log entries between Raft snapshots	10000
f	task-history-limit	int	Task history retention limit	5
# swarm join
udocker swarm join [OPTIONS] HOST:PORT
lJoin a swarm as a node and/or manager
f	advertise-addr	string	Advertised address (format: "<ip|interface>[:port]")
f	availability	string	Availability of the node ("active", "pause", "drain")	"active"
f	data-path-addr	string	Address or interface to use for data path traffic (format: "<ip|interface>")
f	listen-addr	node-addr	Listen address (format: "<ip|interface>[:port]")	0.0.0.0:2377
f	token	string	Token for entry into the swarm
# builder history inspect
udocker buildx history inspect [OPTIONS] COMMAND
lInspect a build record
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	format	string	Format the output	"pretty"
gCommands
cattachment	Inspect a build record attachment
zRun 'docker buildx history inspect COMMAND --help' for more information on a command.
# builder history export
udocker buildx history export [OPTIONS] [REF...]
lExport build records into Docker Desktop bundle
f	all		Export all build records for the builder
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	finalize		Ensure build records are finalized before exporting
fo	output	string	Output file path
# builder history import
udocker buildx history import [OPTIONS] -
lImport build records into Docker Desktop
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
ff	file	stringArray	Import from a file path
# builder history logs
udocker buildx history logs [OPTIONS] [REF]
lPrint the logs of a build record
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	progress	string	Set type of progress output (plain, rawjson, tty)	"plain"
# builder history ls
udocker buildx history ls [OPTIONS]
lList build records
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	filter	stringArray	Provide filter values (e.g., "status=error")
f	format	string	Format the output	"table"
f	local		List records for current repository only
f	no-trunc		Don't truncate output
# builder history open
udocker buildx history open [OPTIONS] [REF]
lOpen a build record in Docker Desktop
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
# builder history rm
udocker buildx history rm [OPTIONS] [REF...]
lRemove build records
f	all		Remove all build records
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
# builder imagetools create
udocker buildx imagetools create [OPTIONS] [SOURCE...]
lCreate a new image based on source images
f	annotation	stringArray	Add annotation to the image
f	append		Append to existing manifest
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	dry-run		Show final image instead of pushing
ff	file	stringArray	Read source descriptor from file
fp	platform	stringArray	Filter specified platforms of target image
f	prefer-index		When only a single source is specified, prefer outputting an image index or manifest list instead of performing a carbon copy	true
f	progress	string	Set type of progress output ("auto", "none", "plain", "rawjson", "tty"). Use plain to show container output	"auto"
ft	tag	stringArray	Set reference for new image
# builder imagetools inspect
udocker buildx imagetools inspect [OPTIONS] NAME
lShow details of an image in the registry
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	format	string	Format the output using the given Go template
f	raw		Show original, unformatted JSON manifest
# buildx history inspect
udocker buildx history inspect [OPTIONS] COMMAND
lInspect a build record
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	format	string	Format the output	"pretty"
gCommands
cattachment	Inspect a build record attachment
zRun 'docker buildx history inspect COMMAND --help' for more information on a command.
# buildx history export
udocker buildx history export [OPTIONS] [REF...]
lExport build records into Docker Desktop bundle
f	all		Export all build records for the builder
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	finalize		Ensure build records are finalized before exporting
fo	output	string	Output file path
# buildx history import
udocker buildx history import [OPTIONS] -
lImport build records into Docker Desktop
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
ff	file	stringArray	Import from a file path
# buildx history logs
udocker buildx history logs [OPTIONS] [REF]
lPrint the logs of a build record
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	progress	string	Set type of progress output (plain, rawjson, tty)	"plain"
# buildx history ls
udocker buildx history ls [OPTIONS]
lList build records
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	filter	stringArray	Provide filter values (e.g., "status=error")
f	format	string	Format the output	"table"
f	local		List records for current repository only
f	no-trunc		Don't truncate output
# buildx history open
udocker buildx history open [OPTIONS] [REF]
lOpen a build record in Docker Desktop
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
# buildx history rm
udocker buildx history rm [OPTIONS] [REF...]
lRemove build records
f	all		Remove all build records
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
# buildx imagetools create
udocker buildx imagetools create [OPTIONS] [SOURCE...]
lCreate a new image based on source images
f	annotation	stringArray	Add annotation to the image
f	append		Append to existing manifest
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	dry-run		Show final image instead of pushing
ff	file	stringArray	Read source descriptor from file
fp	platform	stringArray	Filter specified platforms of target image
f	prefer-index		When only a single source is specified, prefer outputting an image index or manifest list instead of performing a carbon copy	true
f	progress	string	Set type of progress output ("auto", "none", "plain", "rawjson", "tty"). Use plain to show container output	"auto"
ft	tag	stringArray	Set reference for new image
# buildx imagetools inspect
udocker buildx imagetools inspect [OPTIONS] NAME
lShow details of an image in the registry
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	format	string	Format the output using the given Go template
f	raw		Show original, unformatted JSON manifest
# compose bridge convert
udocker compose bridge convert
lConvert compose files to Kubernetes manifests, Helm charts, or another model
f	dry-run		Execute command in dry run mode
fo	output	string	The output directory for the Kubernetes resources	"out"
f	templates	string	Directory containing transformation templates
ft	transformation	stringArray	Transformation to apply to compose model (default: docker/compose-bridge-kubernetes)
# ?-28 trust key generate
udocker trust key generate NAME
lGenerate and load a signing key-pair
f	dir	string	Directory to generate key in, defaults to current directory
# ?-28 trust key load
udocker trust key load [OPTIONS] KEYFILE
lLoad a private key file for signing
f	name	string	Name for the loaded key	"signer"
# ?-28 trust signer add
udocker trust signer add OPTIONS NAME REPOSITORY [REPOSITORY...] 
lAdd a signer
f	key	list	Path to the signer's public key file
# ?-28 trust signer remove
udocker trust signer remove [OPTIONS] NAME REPOSITORY [REPOSITORY...]
lRemove a signer
ff	force		Do not prompt for confirmation before removing the most recent signer
# ?29- builder history inspect attachment
udocker buildx history inspect attachment [OPTIONS] [REF [DIGEST]]
lInspect a build record attachment
f	builder	string	Override the configured builder instance	"default"
fD	debug		Enable debug logging
f	platform	string	Platform of attachment
f	type	string	Type of attachment
# ?29- buildx history inspect attachment
udocker buildx history inspect attachment [OPTIONS] [REF [DIGEST]]
lInspect a build record attachment
f	builder	string	Override the configured builder instance
fD	debug		Enable debug logging
f	platform	string	Platform of attachment
f	type	string	Type of attachment
`;
