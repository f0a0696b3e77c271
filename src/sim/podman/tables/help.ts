/** Line by line the texts of flags.ts. Written by `node src/tooling/engines/cli.ts` from the help texts of podman 5 and 6; not by hand. */
export const PROSE = `


Manage pods, containers and images


Set the CDI spec directory path (may be set multiple times)
Cgroup manager to use ("cgroupfs"|"systemd")
Path to directory containing authentication config file
Path of the conmon binary
Connection to use for remote Podman service (CONTAINER_CONNECTION)
Events backend to use ("file"|"journald"|"none")
Help for podman
Set the OCI hooks directory path (may be set multiple times)
path to SSH identity file, (CONTAINER_SSHKEY)
Path to the 'image store', different from 'graph root', use this to split storing the image into a separate 'image store', see 'man containers-storage.conf' for details
Log messages above specified level (trace, debug, info, warn, warning, error, fatal, panic)
Load the containers.conf(5) module
Path to the command for configuring the network
Path of the configuration directory for networks
Send output (stdout) from podman to a file
Access remote Podman service
Path to the graph root directory where images, containers, etc. are stored
Path to the 'run directory' where all state information is stored
Path to the OCI-compatible binary used to run containers.
add global flags for the container runtime
define the ssh mode
Select which storage driver is used to manage storage of images and containers
Used to pass an option to the storage driver
Output podman-internal logs to syslog as well as the console
path to TLS certificate Authority PEM file for remote.
path to TLS client certificate PEM file for remote.
Path to a containers-tls-details.yaml(5) file
path to TLS client certificate private key PEM file for remote.
Path to the tmp directory for libpod state content.\\n\\nNote: use the environment variable 'TMPDIR' to change the temporary storage location for container images, '/var/tmp'.\\n
Enable transient container storage
URL to access Podman service (CONTAINER_HOST)
version for podman
Path to the volume directory in which volume data is stored

Manage OCI artifacts
Attach to a running container
Auto update containers according to their auto-update policy
Build an image using instructions from Containerfiles
Create new image based on the changed container
Run compose workloads via an external provider such as docker-compose or podman-compose
Manage containers
Copy files/folders between a container and the local filesystem
Create but do not start a container
Display the changes to the object's file system
Show podman system events
Run a process in a running container
Export container's filesystem contents as a tar archive
Farm out builds to remote machines
Generate structured data based on containers, pods or volumes
Manage health checks on containers
Help about any command
Show history of a specified image
Manage images
List images in local storage
Import a tarball to create a filesystem image
Display podman system information
Initialize one or more containers
Display the configuration of object denoted by ID
Kill one or more running containers with a specific signal
Play containers, pods or volumes from a structured file
Load image(s) from a tar archive
Log in to a container registry
Log out of a container registry
Fetch the logs of one or more containers
Manage a virtual machine
Manipulate manifest lists and image indexes
Mount a working container's root filesystem
Manage networks
Pause all the processes in one or more containers
Manage pods
List port mappings or a specific mapping for the container
List containers
Pull an image from a registry
Push an image to a specified destination
Allows users to manage Quadlets
Rename an existing container
Restart one or more containers
Remove one or more containers
Remove one or more images from local storage
Run a command in a new container
Save image(s) to an archive
Search registry for image
Manage secrets
Start one or more containers
Display a live stream of container resource usage statistics
Stop one or more containers
Manage podman
Add an additional name to a local image
Display the running processes of a container
Unmount working container's root filesystem
Unpause the processes in one or more containers
Run a command in a modified user namespace
Remove a name from a local image
Update an existing container
Display the Podman version information
Manage volumes
Block on one or more containers
\\n


Manage OCI artifacts
Manage OCI artifacts


Add an OCI artifact to the local store
Extract an OCI artifact to a local path
Inspect an OCI artifact
List OCI artifacts
Pull an OCI artifact
Push an OCI artifact
Remove one or more OCI artifacts
\\n\\n


Attach to a running container
The podman attach command allows you to attach to a running container using the container's ID or name, either to view its ongoing output or to control it interactively.
podman attach ctrID
  podman attach 1234
  podman attach --no-stdin foobar

Select the key sequence for detaching a container. Format is a single character [a-Z] or a comma separated sequence of \`ctrl-<value>\`, where \`<value>\` is one of: \`a-z\`, \`@\`, \`^\`, \`[\`, \`\\\\\`, \`]\`, \`^\` or \`_\`
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Do not attach STDIN. The default is false
Proxy received signals to the process
\\n\\n


Build an image using instructions from Containerfiles
Builds an OCI or Docker image using instructions from one or more Containerfiles and a specified build context directory.
podman build .
  podman build --creds=username:password -t imageName -f Containerfile.simple .
  podman build --layers --force-rm --tag imageName .

add a custom host-to-IP mapping (host:ip)
attempt to build for all base image platforms
set metadata for an image
set the ARCH of the image to the provided value instead of the architecture of the host
path of the authentication file.
argument=value to supply to the builder
argfile.conf containing lines of argument=value to supply to the builder
argument=value to supply additional build context to the builder
remote repository list to utilise as potential cache source.
remote repository list to utilise as potential cache destination.
only consider cache images under specified duration.
add the specified capability when running
drop the specified capability when running
use certificates at the specified path to access the registry
optional parent cgroup for the container
'private', or 'host'
preserve the contents of VOLUMEs during RUN instructions
this is a legacy option, which has no effect on the image
compression format to use for layers and cache
compression level to use for layers and cache
set additional flag to pass to C preprocessor (cpp)
limit the CPU CFS (Completely Fair Scheduler) period
limit the CPU CFS (Completely Fair Scheduler) quota
CPU shares (relative weight)
CPUs in which to allow execution (0-3, 0,1)
memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
set an "org.opencontainers.image.created" annotation in the image
use [username[:password]] for accessing the registry
confidential workload options
key needed to decrypt the image
additional devices to provide
don't compress layers by default
this is a Docker specific option and is a NOOP
set custom DNS servers or disable it completely by setting it to 'none', which prevents the automatic creation of /etc/resolv.conf.
set custom DNS options
set custom DNS search domains
set environment variable for the image
pathname or URL of a Dockerfile
use the specified compression algorithm even if the destination contains a differently-compressed variant already
always remove intermediate containers after a build, even if the build is unsuccessful.
format of the built image's manifest and metadata. Use BUILDAH_FORMAT environment variable to override.
image name used to replace the value in the first FROM instruction in the Containerfile
add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
set the OCI hooks directory path (may be set multiple times)
pass through HTTP Proxy environment variables
add default identity label
path to an alternate .dockerignore file
file to write the image ID to
file to write the image ID to (without algorithm prefix)
inherit the annotations from the base image or base stages.
inherit the labels from the base image or base stages.
'private', path of IPC namespace to join, or 'host'
type of process isolation to use. Use BUILDAH_ISOLATION environment variable to override.
how many stages to run in parallel
set metadata for an image
set metadata for an intermediate image
use intermediate layers during build. Use BUILDAH_LAYERS environment variable to override.
log to file instead of stdout/stderr
split logfile to different files for each platform
add the image to the specified manifest list. Creates manifest list if it does not exist
memory limit (format: <number>[<unit>], where unit = b, k, m or g)
swap limit equal to memory plus swap: '-1' to enable unlimited swap
file to write metadata about the image to
set transient mounts for each RUN instruction, e.g. type=secret,id=mysecret
'private', 'none', 'ns:path' of network namespace to join, or 'host'
do not use existing cached images for the container build. Build from the start with a new set of cached layers.
do not create new /etc/hostname file for RUN instructions, use the one from the base image.
do not create new /etc/hosts file for RUN instructions, use the one from the base image.
omit build history information from built image
set the OS to the provided value instead of the current operating system of the host
set required OS feature for the target image in addition to values from the base image
set required OS version for the target image instead of the value from the base image
output destination (format: type=local,dest=path)
private, path of PID namespace to join, or 'host'
set the OS/ARCH[/VARIANT] of the image to the provided value instead of the current operating system and architecture of the host (for example "linux/arm")
Pull image policy ("always"|"missing"|"never"|"newer")
refrain from announcing build instructions and image read/write progress
number of times to retry in case of failure when performing push/pull
delay between retries in case of push/pull failures
set timestamps in layers to no later than the value for --source-date-epoch
remove intermediate containers after a successful build
add global flags for the container runtime
save intermediate stage images.
scan working container using preset configuration
add scan results to image as path
add scan results to image as path
merge scan results using strategy
save scan results to file
save scan results to file\`
scan working container using command in scanner image
scan working container using scanner command from image
secret file to expose to the build
security options
size of '/dev/shm'. The format is <number><unit>.
sign the image using a GPG key with the specified FINGERPRINT
skips stages in multi-stage builds which do not affect the final target
set new timestamps in image info to seconds after the epoch, defaults to current time
pathname of source policy file for controlling source references during build
squash all image layers into a single layer
Squash all layers into a single layer
SSH agent socket or keys to expose to the build. (format: default|<id>[=<socket>|<key>[,<key>]])
add metadata labels to intermediate stage images (requires --save-stages).
pass stdin into containers
tagged name to apply to the built image
set the target build stage to build
set new timestamps in image info and layer to seconds after the epoch, defaults to current times
require HTTPS and verify certificates when accessing the registry
ulimit options
unset annotation when inheriting annotations from base image
unset environment variable from final image
unset label when inheriting labels from base image
'container', path of user namespace to join, or 'host'
containerGID:hostGID:length GID mapping to use in user namespace
name of entries from /etc/subgid to use to set user namespace GID mapping
containerUID:hostUID:length UID mapping to use in user namespace
name of entries from /etc/subuid to use to set user namespace UID mapping
private, :path of UTS namespace to join, or 'host'
override the variant of the specified image
bind mount a volume into the container
\\n\\n


Create new image based on the changed container
Create an image from a container's changes. Optionally tag the image created, set the author with the --author flag, set the commit message with the --message flag, and make changes to the instructions with the --change flag.
podman commit -q --message "committing container to image" reverent_golick image-committed
  podman commit -q --author "firstName lastName" reverent_golick image-committed
  podman commit -q --pause=false containerID image-committed
  podman commit containerID

Set the author for the image committed
Apply the following possible instructions to the created image (default []): CMD | ENTRYPOINT | ENV | EXPOSE | LABEL | ONBUILD | STOPSIGNAL | USER | VOLUME | WORKDIR
file containing a container configuration to merge into the image
Format of the image manifest and metadata
file to write the image ID to
Include container volumes as image volumes
Set commit message for imported image
Pause container during commit
Pause container during commit
Suppress output
squash newly built layers into a single new layer
\\n\\n


Run compose workloads via an external provider such as docker-compose or podman-compose
This command is a thin wrapper around an external compose provider such as docker-compose or podman-compose.  This means that podman compose is executing another tool that implements the compose functionality but sets up the environment in a way to let the compose provider communicate transparently with the local Podman socket.  The specified options as well the command and argument are passed directly to the compose provider.\\n\\nThe default compose providers are docker-compose and podman-compose.  If installed, docker-compose takes precedence since it is the original implementation of the Compose specification and is widely used on the supported platforms (i.e., Linux, Mac OS, Windows).\\n\\nIf you want to change the default behavior or have a custom installation path for your provider of choice, please change the compose_providers field in containers.conf(5) to compose_providers = ["/path/to/provider"]. You may also set the PODMAN_COMPOSE_PROVIDER environment variable.
This command is a thin wrapper around an external compose provider such as docker-compose or podman-compose.  This means that podman compose is executing another tool that implements the compose functionality but sets up the environment in a way to let the compose provider communicate transparently with the local Podman socket.  The specified options as well the command and argument are passed directly to the compose provider.\\n\\nThe default compose providers are docker-compose and podman-compose.  If installed, docker-compose takes precedence since it is the original implementation of the Compose specification and is widely used on the supported platforms (i.e., Linux, Mac OS, Windows).\\n\\nIf you want to change the default behavior or have a custom installation path for your provider of choice, please change the compose_providers field in the \`[engine]\` table of containers.conf(5) to compose_providers = ["/path/to/provider"]. You may also set the PODMAN_COMPOSE_PROVIDER environment variable.
podman compose -f nginx.yaml up --detach
  podman --log-level=debug compose -f many-images.yaml pull

\\n\\nUsage:  docker compose [OPTIONS] COMMAND\\n\\nDefine and run multi-container applications with Docker\\n\\nOptions:\\n      --all-resources              Include all resources, even those not\\n                                   used by services\\n      --ansi string                Control when to print ANSI control\\n                                   characters ("never"|"always"|"auto")\\n                                   (default "auto")\\n      --compatibility              Run compose in backward compatibility mode\\n      --dry-run                    Execute command in dry run mode\\n      --env-file stringArray       Specify an alternate environment file\\n  -f, --file stringArray           Compose configuration files\\n      --parallel int               Control max parallelism, -1 for\\n                                   unlimited (default -1)\\n      --profile stringArray        Specify a profile to enable\\n      --progress string            Set type of progress output (auto,\\n                                   tty, plain, json, quiet)\\n      --project-directory string   Specify an alternate working directory\\n                                   (default: the path of the, first\\n                                   specified, Compose file)\\n  -p, --project-name string        Project name\\n\\nManagement Commands:\\n  bridge      Convert compose files into another model\\n\\nCommands:\\n  attach      Attach local standard input, output, and error streams to a service's running container\\n  build       Build or rebuild services\\n  commit      Create a new image from a service container's changes\\n  config      Parse, resolve and render compose file in canonical format\\n  cp          Copy files/folders between a service container and the local filesystem\\n  create      Creates containers for a service\\n  down        Stop and remove containers, networks\\n  events      Receive real time events from containers\\n  exec        Execute a command in a running container\\n  export      Export a service container's filesystem as a tar archive\\n  images      List images used by the created containers\\n  kill        Force stop service containers\\n  logs        View output from containers\\n  ls          List running compose projects\\n  pause       Pause services\\n  port        Print the public port for a port binding\\n  ps          List containers\\n  publish     Publish compose application\\n  pull        Pull service images\\n  push        Push service images\\n  restart     Restart service containers\\n  rm          Removes stopped service containers\\n  run         Run a one-off command on a service\\n  scale       Scale services \\n  start       Start services\\n  stats       Display a live stream of container(s) resource usage statistics\\n  stop        Stop services\\n  top         Display the running processes\\n  unpause     Unpause services\\n  up          Create and start containers\\n  version     Show the Docker Compose version information\\n  volumes     List volumes\\n  wait        Block until containers of all (or specified) services stop.\\n  watch       Watch build context for service and rebuild/refresh containers when files are updated\\n\\nRun 'docker compose COMMAND --help' for more information on a command.\\n


Manage containers
Manage containers


Attach to a running container
Checkpoint one or more containers
Clean up network and mountpoints of one or more containers
Clone an existing container
Create new image based on the changed container
Copy files/folders between a container and the local filesystem
Create but do not start a container
Inspect changes to the container's file systems
Run a process in a running container
Check if a container exists in local storage
Export container's filesystem contents as a tar archive
Initialize one or more containers
Display the configuration of a container
Kill one or more running containers with a specific signal
List containers
Fetch the logs of one or more containers
Mount a working container's root filesystem
Pause all the processes in one or more containers
List port mappings or a specific mapping for the container
Remove all non running containers
List containers
Rename an existing container
Restart one or more containers
Restore one or more containers from a checkpoint
Remove one or more containers
Run a command in a new container
Execute the command described by an image label
Start one or more containers
Display a live stream of container resource usage statistics
Stop one or more containers
Display the running processes of a container
Unmount working container's root filesystem
Unpause the processes in one or more containers
Update an existing container
Block on one or more containers
\\n\\n


Copy files/folders between a container and the local filesystem
Copy the contents of SRC_PATH to the DEST_PATH.\\n\\n  You can copy from the container's file system to the local machine or the reverse, from the local filesystem to the container. If "-" is specified for either the SRC_PATH or DEST_PATH, you can also stream a tar archive from STDIN or to STDOUT. The CONTAINER can be a running or stopped container. The SRC_PATH or DEST_PATH can be a file or a directory.\\n
podman cp [options] [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH

Chown copied files to the primary uid/gid of the destination container.
Allow to overwrite directories with non-directories and vice versa
\\n\\n


Create but do not start a container
Creates a new container from the given image or storage and prepares it for running the specified command.\\n\\n  The container ID is then printed to stdout. You can then start it at any time with the podman start <container_id> command. The container will be created with the initial state 'created'.
podman create alpine ls
  podman create --annotation HELLO=WORLD alpine ls
  podman create -t -i --name myctr alpine ls

Add a custom host-to-IP mapping (host:ip)
Add annotations to container (key=value)
use ARCH instead of the architecture of the machine for choosing images
Attach to STDIN, STDOUT or STDERR
Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Block IO weight (relative weight) accepts a weight value between 10 and 1000.
Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
Add capabilities to the container
Drop capabilities from the container
Pathname of a directory containing TLS certificates and keys
Configure cgroup v2 (key=value)
Optional parent cgroup for the container
cgroup namespace to use
control container cgroup configuration ("enabled"|"disabled"|"no-conmon"|"split")
Chroot directories inside the container
Write the container ID to the file
Path to the file that will receive the PID of conmon
Limit the CPU CFS (Completely Fair Scheduler) period
Limit the CPU CFS (Completely Fair Scheduler) quota
Limit the CPU real-time period in microseconds
Limit the CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs. The default is 0.000 which means no limit
CPUs in which to allow execution (0-3, 0,1)
Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Key needed to decrypt the image (e.g. /path/to/key.pem)
Add a host device to the container
Add a rule to the cgroup allowed devices list
Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
Limit read rate (IO per second) from a device (e.g. --device-read-iops=/dev/sda:1000)
Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
Limit write rate (IO per second) to a device (e.g. --device-write-iops=/dev/sda:1000)
This is a Docker specific option and is a NOOP
Set custom DNS servers
Set custom DNS options
Set custom DNS search domains
Overwrite the default ENTRYPOINT of the image
Set environment variables in container
Read in a file of environment variables
Use all current host environment variables in container
Preprocess environment variables from image before injecting them into the container
Expose a port or a range of ports
GID map to use for the user namespace
GPU devices to add to the container ('all' to pass all GPUs)
Add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
Entry to write to /etc/group
set a healthcheck command for the container ('none' disables the existing healthcheck)
set an interval for the healthcheck. (a value of disable results in no automatic timer setup) 
set the destination of the HealthCheck log. Directory path, local or events_logger (local use container state file) 
set maximum number of attempts in the HealthCheck log file. ('0' value means an infinite number of attempts in the log file)
set maximum length in characters of stored HealthCheck log. ('0' value means an infinite log length)
action to take once the container turns unhealthy
the number of retries allowed before a healthcheck is considered to be unhealthy
the initialization time needed for a container to bootstrap
Set a startup healthcheck command for the container
Set an interval for the startup healthcheck. 
Set the maximum number of retries before the startup healthcheck will restart the container
Set the number of consecutive successes before the startup healthcheck is marked as successful and the normal healthcheck begins (0 indicates any success will start the regular healthcheck)
Set the maximum amount of time that the startup healthcheck may take before it is considered failed
the maximum time allowed to complete the healthcheck before an interval is considered failed and SIGKILL is sent to the healthcheck process

Set container hostname
Base file to create the /etc/hosts file inside the container, or one of the special values. ("image"|"none")
Host user account to add to /etc/passwd within container
Set proxy environment variables in the container based on the host proxy vars
Tells podman how to handle the builtin image volumes ("bind"|"tmpfs"|"ignore")
Run an init binary inside the container that forwards signals and reaps processes
Make this a pod init container.
Path to the container-init binary
Make STDIN available to the contained process
Specify a static IPv4 address for the container
Specify a static IPv6 address for the container
IPC namespace to use
Set metadata on container
Read in a line delimited file of labels
Logging driver for the container
Logging driver options
Container MAC address (e.g. 92:d0:c6:0a:29:33)
Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Tune container memory swappiness (0 to 100, or -1 for system default)
Attach a filesystem mount to the container
Assign a name to the container
Connect a container to a network
Add network-scoped alias for the container
Disable healthchecks on container
Do not create /etc/hostname within the container, instead use the version from the image
Do not create /etc/hosts within the container, instead use the version from the image
Disable OOM Killer
Tune the host's OOM preferences (-1000 to 1000)
use OS instead of the running OS for choosing images
Entry to write to /etc/passwd
Configure execution domain using personality (e.g., LINUX/LINUX32)
PID namespace to use
Write the container process ID to the file
Tune container pids limit (set -1 for unlimited)
Specify the platform for selecting the image.  (Conflicts with --arch and --os)
Run container in an existing pod
Read the pod ID from the file
Give extended privileges to container
Publish a container's port, or a range of ports, to the host
Publish all exposed ports to random ports on the host interface
Pull image policy ("always"|"missing"|"never"|"newer")
Suppress output information when pulling images
Class of Service (COS) that the container should be assigned to
Make containers root filesystem read-only
When running --read-only containers mount read-write tmpfs on /dev, /dev/shm, /run, /tmp and /var/tmp
If a container with the same name exists, replace it
Add one or more requirement containers that must be started before this container will start
Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
number of times to retry in case of failure when performing pull
delay between retries in case of pull failures
Remove container and any anonymous unnamed volume associated with the container after exit
The first argument is not an image but the rootfs to the exploded container
control sd-notify behavior ("container"|"conmon"|"healthy"|"ignore")
Policy for selecting a seccomp profile (experimental)
Add secret to container
Security Options
Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Signal to stop a container. Default is SIGTERM
Timeout (in seconds) that containers stopped by user command have to exit. If exceeded, the container will be forcibly stopped via SIGKILL.
Name of range listed in /etc/subgid for use in user namespace
Name of range listed in /etc/subuid for use in user namespace
Sysctl options
Run container in systemd mode ("true"|"false"|"always")
Maximum length of time a container is allowed to run. The container will be killed automatically after the time expires.
Require HTTPS and verify certificates when contacting registries for pulling images
Mount a temporary filesystem (tmpfs) into a container
Allocate a pseudo-TTY for container
Set timezone in container
UID map to use for the user namespace
Ulimit options
Set umask in container
Unset environment default variables in container
Unset all default environment variables in container
Username or UID (format: <name|uid>[:<group|gid>])
User namespace to use
UTS namespace to use
Use VARIANT instead of the running architecture variant for choosing images
Bind mount a volume into the container
Mount volumes from the specified container(s)
Working directory inside the container
\\n\\n


Display the changes to the object's file system
Displays changes on a container or image's filesystem.  The container or image will be compared to its parent layer or the second argument when given.
podman diff imageID
  podman diff ctrID
  podman diff --format json redis:alpine

Change the output format (json)
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Show podman system events
Monitor podman system events.\\n\\n  By default, streaming mode is used, printing new events as they occur.  Previous events can be listed via --since and --until.
podman events
  podman events --filter event=create
  podman events --format {{.Image}}
  podman events --since 1h30s

filter output
format the output using a Go template
do not truncate the output
show all events created since timestamp
stream events and do not exit when returning the last known event
show all events until timestamp
\\n\\n


Run a process in a running container
Execute the specified command inside a running container.\\n
podman exec -it ctrID ls
  podman exec -it -w /tmp myCtr pwd
  podman exec --user root ctrID ls

File to read the container ID from
Run the exec session in detached mode (backgrounded)
Select the key sequence for detaching a container. Format is a single character [a-Z] or ctrl-<value> where <value> is one of: a-z, @, ^, [, , or _
Set environment variables
Read in a file of environment variables
Make STDIN available to the contained process
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Do not create a database session for the exec process
Pass a list of additional file descriptors to the container
Pass N additional file descriptors to the container
Give the process extended Linux capabilities inside the container.  The default is false
Allocate a pseudo-TTY. The default is false
Sets the username or UID used and optionally the groupname or GID for the specified command
Working directory inside the container
\\n\\n


Export container's filesystem contents as a tar archive
Exports container's filesystem contents as a tar archive and saves it on the local machine.
podman export ctrID > myCtr.tar
  podman export --output="myCtr.tar" ctrID

Write to a specified file (default: stdout, which must be redirected)
\\n\\n


Farm out builds to remote machines
Farm out builds to remote machines that podman can connect to via podman system connection


Build a container image for multiple architectures
Create a new farm
List all existing farms
Remove one or more farms
Update an existing farm
\\n\\n


Generate structured data based on containers, pods or volumes
Generate structured data (e.g., Kubernetes YAML or systemd units) based on containers, pods or volumes.


Generate Kubernetes YAML from containers, pods or volumes.
Generate Specgen JSON based on containers or pods
[DEPRECATED] Generate systemd units
\\n\\n


Help provides help for any command in the application.\\nSimply type podman help [path to command] for full details.


\\n\\n


Show history of a specified image
Displays the history of an image.\\n\\n  The information can be printed out in an easy to read, or user specified format, and can be truncated.
podman history quay.io/fedora/fedora

Change the output to JSON or a Go template
Display sizes and dates in human readable format
Do not truncate the output
Display the numeric IDs only
\\n\\n


Manage images
Manage images


Build an image using instructions from Containerfiles
Inspect changes to the image's file systems
Check if an image exists in local storage
Show history of a specified image
Import a tarball to create a filesystem image
Display the configuration of an image
List images in local storage
Load image(s) from a tar archive
Mount an image's root filesystem
Remove unused images
Pull an image from a registry
Push an image to a specified destination
Remove one or more images from local storage
Save image(s) to an archive
Securely copy images
Search registry for image
Sign an image
Add an additional name to a local image
Print layer hierarchy of an image in a tree format
Manage container image trust policy
Unmount an image's root filesystem
Remove a name from a local image
\\n\\n


List images in local storage
Lists images previously pulled to the system or created on the system.
podman images --format json
  podman images --sort repository --format "table {{.ID}} {{.Repository}} {{.Tag}}"
  podman images --filter dangling=true

Show all images
Show digests
Filter output based on conditions provided
Change the output format to JSON or a Go template
Display the image name history
Do not truncate output
Do not print column headings
Display only image IDs

\\n\\n


Import a tarball to create a filesystem image
Create a container image from the contents of the specified tarball (.tar, .tar.gz, .tgz, .bzip, .tar.xz, .txz, .tar.zst).\\n\\n  Note remote tar balls can be specified, via web address.\\n  Optionally tag the image. You can specify the instructions using the --change option.
podman import https://example.com/ctr.tar url-image
  cat ctr.tar | podman -q import --message "importing the ctr.tar tarball" - image-imported
  cat ctr.tar | podman import -

Set the architecture of the imported image
Apply the following possible instructions to the created image (default []): CMD | ENTRYPOINT | ENV | EXPOSE | LABEL | ONBUILD | STOPSIGNAL | USER | VOLUME | WORKDIR
Set commit message for imported image
Set the OS of the imported image
Suppress output
Set the variant of the imported image
\\n\\n


Display podman system information
Display information pertaining to the host, current storage stats, and build of podman.\\n\\n  Useful for the user and when reporting issues.\\n
podman info

Change the output format to JSON or a Go template
\\n\\n


Initialize one or more containers
Initialize one or more containers, creating the OCI spec and mounts for inspection. Container names or IDs can be used.
podman init 3c45ef19d893
  podman init test1

Initialize all containers
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Display the configuration of object denoted by ID
Displays the low-level information on an object identified by name or ID.\\n  For more inspection options, see:\\n\\n      podman artifact inspect\\n      podman container inspect\\n      podman image inspect\\n      podman network inspect\\n      podman pod inspect\\n      podman volume inspect
podman inspect fedora
  podman inspect --type image fedora
  podman inspect --type artifact quay.io/myimage/myartifact:latest
  podman inspect CtrID ImgID
  podman inspect --format "imageId: {{.Id}} size: {{.Size}}" fedora

Format the output to a Go template or json
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Display total file size
Specify inspect-object type
\\n\\n


Kill one or more running containers with a specific signal
The main process inside each container specified will be sent SIGKILL, or any signal specified with option --signal.
podman kill mywebserver
  podman kill 860a4b23
  podman kill --signal TERM ctrID

Signal all running containers
Read the container ID from the file
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Signal to send to the container
\\n\\n


Play containers, pods or volumes from a structured file
Play structured data (e.g., Kubernetes YAML) based on containers, pods or volumes.


Deploy a podman container, pod, volume, or Kubernetes yaml to a Kubernetes cluster
Remove pods based on Kubernetes YAML
Generate Kubernetes YAML from containers, pods or volumes.
Play a pod or volume based on Kubernetes YAML
\\n\\n


Load image(s) from a tar archive
Loads an image from a locally stored archive (tar file) into container storage.

Read from specified archive file (default: stdin)
Suppress the output
\\n\\n


Log in to a container registry
Log in to a container registry on a specified server.
podman login quay.io
  podman login --username ... --password ... quay.io
  podman login --authfile dir/auth.json quay.io

path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
use certificates at the specified path to access the registry
path of a Docker-compatible config file to update instead
Return the current login user for the registry
Password for registry
Take the password from stdin
Retrieve password from a podman secret
Require HTTPS and verify certificates when contacting registries
Username for registry
Write more detailed information to stdout
\\n\\n


Log out of a container registry
Remove the cached username and password for the registry.
podman logout quay.io
  podman logout --authfile dir/auth.json quay.io
  podman logout --all

Remove the cached credentials for all registries in the auth file
path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
path of a Docker-compatible config file to update instead
\\n\\n


Fetch the logs of one or more containers
Retrieves logs for one or more containers.\\n\\n  This does not guarantee execution order when combined with podman run (i.e., your run may not have generated any logs at the time you execute podman logs).\\n
podman logs ctrID
  podman logs --names ctrID1 ctrID2
  podman logs --tail 2 mywebserver
  podman logs --follow=true --since 10m ctrID
  podman logs mywebserver mydbserver

Output the containers with different colors in the log.
Follow log output.  The default is false
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Output the container name in the log
Show logs since TIMESTAMP
Output the specified number of LINES at the end of the logs.  Defaults to -1, which prints all lines
Output the timestamps in the log
Show logs until TIMESTAMP
\\n\\n


Manage a virtual machine
Manage a virtual machine. Virtual machines are used to run Podman.


Securely copy contents between the virtual machine
Display machine host info
Initialize a virtual machine
Inspect an existing machine
List machines
Manage a Podman virtual machine's OS
Remove all machines
Restart an existing machine
Remove an existing machine
Set a virtual machine setting
SSH into an existing machine
Start an existing machine
Stop an existing machine
\\n\\n


Manipulate manifest lists and image indexes
Creates, modifies, and pushes manifest lists and image indexes.
podman manifest add mylist:v1.11 image:v1.11-amd64
  podman manifest create localhost/list
  podman manifest inspect localhost/list
  podman manifest annotate --annotation left=right mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736
  podman manifest push mylist:v1.11 docker://quay.io/myuser/image:v1.11
  podman manifest remove mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736
  podman manifest rm mylist:v1.11


Add images or artifacts to a manifest list or image index
Add or update information about an entry in a manifest list or image index
Create manifest list or image index
Check if a manifest list exists in local storage
Display the contents of a manifest list or image index
Push a manifest list or image index to a registry
Remove an item from a manifest list or image index
Remove manifest list or image index from local storage
\\n\\n


Mount a working container's root filesystem
podman mount\\n    Lists all mounted containers mount points if no container is specified\\n\\n  podman mount CONTAINER-NAME-OR-ID\\n    Mounts the specified container and outputs the mountpoint\\n

Mount all containers
Print the mounted containers in specified format (json)
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Do not truncate output
\\n\\n


Manage networks
Manage networks


Add container to a network
Create networks for containers and pods
Disconnect a container from a network
Check if network exists
Inspect network
List networks
Prune unused networks
Reload firewall rules for one or more containers
Remove networks
Update an existing podman network
\\n\\n


Pause all the processes in one or more containers
Pauses one or more running containers.  The container name or ID can be used.
podman pause mywebserver
  podman pause 860a4b23
  podman pause --all

Pause all running containers
Read the container ID from the file
Filter output based on conditions given
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Manage pods
Pods are a group of one or more containers sharing the same network, pid and ipc namespaces.


Clone an existing pod
Create a new empty pod
Check if a pod exists in local storage
Display a pod configuration
Send the specified signal or SIGKILL to containers in pod
Fetch logs for pod with one or more containers
Pause one or more pods
Remove all stopped pods and their containers
List pods
Restart one or more pods
Remove one or more pods
Start one or more pods
Display a live stream of resource usage statistics for the containers in one or more pods
Stop one or more pods
Display the running processes of containers in a pod
Unpause one or more pods
\\n\\n


List port mappings or a specific mapping for the container
List port mappings for the CONTAINER, or look up the public-facing port that is NAT-ed to the PRIVATE_PORT\\n
podman port --all
  podman port ctrID 80/tcp

Display port information for all containers
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


List containers
Prints out information about the containers
podman ps -a
  podman ps -a --format "{{.ID}}  {{.Image}}  {{.Labels}}  {{.Mounts}}"
  podman ps --size --sort names

Show all the containers, default is only running containers
Show containers in storage not controlled by Podman
Filter output based on conditions given
Pretty-print containers to JSON or using a Go template
Print the n last created containers (all states)
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Display the extended information
Do not print headers
Display namespace information
Print the ID and name of the pod the containers are associated with
Print the numeric IDs of the containers only
Display the total file sizes

Sync container state with OCI runtime
Watch the ps output on an interval in seconds
\\n\\n


Pull an image from a registry
Pulls an image from a registry and stores it locally.\\n\\n  An image can be pulled by tag or digest. If a tag is not specified, the image with the 'latest' tag is pulled.
podman pull imageName
  podman pull fedora:latest

All tagged images in the repository will be pulled
Use ARCH instead of the architecture of the machine for choosing images
Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Pathname of a directory containing TLS certificates and keys
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Key needed to decrypt the image (e.g. /path/to/key.pem)
This is a Docker specific option and is a NOOP
Use OS instead of the running OS for choosing images
Specify the platform for selecting the image.  (Conflicts with arch and os)
Pull image policy ("always"|"missing"|"never"|"newer")
Suppress output information when pulling images
number of times to retry in case of failure when performing pull
delay between retries in case of pull failures
Require HTTPS and verify certificates when contacting registries
Use VARIANT instead of the running architecture variant for choosing images
\\n\\n


Push an image to a specified destination
Pushes a source image to a specified destination.\\n\\n	The Image "DESTINATION" uses a "transport":"details" format. See podman-push(1) section "DESTINATION" for the expected format.
podman push imageID docker://registry.example.com/repository:tag
		podman push imageID oci-archive:/path/to/layout:image:tag
  podman push imageID oci-archive:/path/to/layout:image:tag

Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Path to a directory containing TLS certificates and keys
Compress tarball image layers when pushing to a directory using the 'dir' transport.
compression format to use
compression level to use
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Write the digest of the pushed image to the specified file
This is a Docker specific option and is a NOOP
Layers to encrypt, 0-indexed layer indices with support for negative indexing (e.g. 0 is the first layer, -1 is the last layer). If not defined, will encrypt all layers if encryption-key flag is specified
Key with the encryption protocol to use to encrypt the image (e.g. jwe:/path/to/key.pem)
Use the specified compression algorithm even if the destination contains a differently-compressed variant already
Manifest type (oci, v2s2, or v2s1) to use in the destination
Suppress output information when pushing images
Discard any pre-existing signatures in the image
number of times to retry in case of failure when performing push
delay between retries in case of push failures
Add a signature at the destination using the specified key
Sign the image using a sigstore parameter file at PATH
Sign the image using a sigstore private key at PATH
Sign the image using a Sequoia-PGP key with the specified FINGERPRINT
Read a passphrase for signing an image from PATH
Require HTTPS and verify certificates when contacting registries
\\n\\n


Allows users to manage Quadlets
Allows users to manage Quadlets


Install a quadlet file or quadlet application
List Quadlets
Display the contents of a quadlet
Remove Quadlets
\\n\\n


Rename an existing container
The podman rename command allows you to rename an existing container
podman rename containerA newName

\\n\\n


Restart one or more containers
Restarts one or more running containers. The container ID or name can be used.\\n\\n  A timeout before forcibly stopping can be set, but defaults to 10 seconds.
podman restart ctrID
  podman restart ctrID1 ctrID2

Restart all non-running containers
Read the container ID from the file
Filter output based on conditions given
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Restart only running containers
Seconds to wait for stop before killing the container
\\n\\n


Remove one or more containers
Removes one or more containers from the host. The container name or ID can be used.\\n\\n  Command does not remove images. Running or unusable containers will not be removed without the -f option.
podman rm ctrID
  podman rm mywebserver myflaskserver 860a4b23
  podman rm --force --all
  podman rm -f c684f0d469f2

Remove all containers
Read the container ID from the file
Remove container and all containers that depend on the selected container
Filter output based on conditions given
Force removal of a running or unusable container
Ignore errors when a specified container is missing
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Seconds to wait for stop before killing the container
Remove anonymous volumes associated with the container
\\n\\n


Remove one or more images from local storage
Removes one or more previously pulled or locally created images.
podman rmi imageID
  podman rmi --force alpine
  podman rmi c4dfb1609ee2 93fd78260bd1 c0ed59d05ff7

Remove all images
Force Removal of the image
Ignore errors if a specified image does not exist
Do not remove dangling images
\\n\\n


Run a command in a new container
Runs a command in a new container from the given image
podman run imageID ls -alF /etc
  podman run --network=host imageID dnf -y install java
  podman run --volume /var/hostdir:/var/ctrdir -i -t fedora /bin/bash

Add a custom host-to-IP mapping (host:ip)
Add annotations to container (key=value)
use ARCH instead of the architecture of the machine for choosing images
Attach to STDIN, STDOUT or STDERR
Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Block IO weight (relative weight) accepts a weight value between 10 and 1000.
Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
Add capabilities to the container
Drop capabilities from the container
Pathname of a directory containing TLS certificates and keys
Configure cgroup v2 (key=value)
Optional parent cgroup for the container
cgroup namespace to use
control container cgroup configuration ("enabled"|"disabled"|"no-conmon"|"split")
Chroot directories inside the container
Write the container ID to the file
Path to the file that will receive the PID of conmon
Limit the CPU CFS (Completely Fair Scheduler) period
Limit the CPU CFS (Completely Fair Scheduler) quota
Limit the CPU real-time period in microseconds
Limit the CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs. The default is 0.000 which means no limit
CPUs in which to allow execution (0-3, 0,1)
Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Key needed to decrypt the image (e.g. /path/to/key.pem)
Run container in background and print container ID
Override the key sequence for detaching a container. Format is a single character [a-Z] or a comma separated sequence of \`ctrl-<value>\`, where \`<value>\` is one of: \`a-cf\`, \`@\`, \`^\`, \`[\`, \`\\\\\`, \`]\`, \`^\` or \`_\`
Add a host device to the container
Add a rule to the cgroup allowed devices list
Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
Limit read rate (IO per second) from a device (e.g. --device-read-iops=/dev/sda:1000)
Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
Limit write rate (IO per second) to a device (e.g. --device-write-iops=/dev/sda:1000)
This is a Docker specific option and is a NOOP
Set custom DNS servers
Set custom DNS options
Set custom DNS search domains
Overwrite the default ENTRYPOINT of the image
Set environment variables in container
Read in a file of environment variables
Use all current host environment variables in container
Preprocess environment variables from image before injecting them into the container
Expose a port or a range of ports
GID map to use for the user namespace
GPU devices to add to the container ('all' to pass all GPUs)
Add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
Entry to write to /etc/group
set a healthcheck command for the container ('none' disables the existing healthcheck)
set an interval for the healthcheck. (a value of disable results in no automatic timer setup) 
set the destination of the HealthCheck log. Directory path, local or events_logger (local use container state file) 
set maximum number of attempts in the HealthCheck log file. ('0' value means an infinite number of attempts in the log file)
set maximum length in characters of stored HealthCheck log. ('0' value means an infinite log length)
action to take once the container turns unhealthy
the number of retries allowed before a healthcheck is considered to be unhealthy
the initialization time needed for a container to bootstrap
Set a startup healthcheck command for the container
Set an interval for the startup healthcheck. 
Set the maximum number of retries before the startup healthcheck will restart the container
Set the number of consecutive successes before the startup healthcheck is marked as successful and the normal healthcheck begins (0 indicates any success will start the regular healthcheck)
Set the maximum amount of time that the startup healthcheck may take before it is considered failed
the maximum time allowed to complete the healthcheck before an interval is considered failed and SIGKILL is sent to the healthcheck process

Set container hostname
Base file to create the /etc/hosts file inside the container, or one of the special values. ("image"|"none")
Host user account to add to /etc/passwd within container
Set proxy environment variables in the container based on the host proxy vars
Tells podman how to handle the builtin image volumes ("bind"|"tmpfs"|"ignore")
Run an init binary inside the container that forwards signals and reaps processes
Path to the container-init binary
Make STDIN available to the contained process
Specify a static IPv4 address for the container
Specify a static IPv6 address for the container
IPC namespace to use
Set metadata on container
Read in a line delimited file of labels
Logging driver for the container
Logging driver options
Container MAC address (e.g. 92:d0:c6:0a:29:33)
Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Tune container memory swappiness (0 to 100, or -1 for system default)
Attach a filesystem mount to the container
Assign a name to the container
Connect a container to a network
Add network-scoped alias for the container
Disable healthchecks on container
Do not create /etc/hostname within the container, instead use the version from the image
Do not create /etc/hosts within the container, instead use the version from the image
Disable OOM Killer
Tune the host's OOM preferences (-1000 to 1000)
use OS instead of the running OS for choosing images
add entries to /etc/passwd and /etc/group
Entry to write to /etc/passwd
Configure execution domain using personality (e.g., LINUX/LINUX32)
PID namespace to use
Write the container process ID to the file
Tune container pids limit (set -1 for unlimited)
Specify the platform for selecting the image.  (Conflicts with --arch and --os)
Run container in an existing pod
Read the pod ID from the file
Pass a file descriptor into the container
Pass a number of additional file descriptors into the container
Give extended privileges to container
Publish a container's port, or a range of ports, to the host
Publish all exposed ports to random ports on the host interface
Pull image policy ("always"|"missing"|"never"|"newer")
Suppress output information when pulling images
Class of Service (COS) that the container should be assigned to
Make containers root filesystem read-only
When running --read-only containers mount read-write tmpfs on /dev, /dev/shm, /run, /tmp and /var/tmp
If a container with the same name exists, replace it
Add one or more requirement containers that must be started before this container will start
Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
number of times to retry in case of failure when performing pull
delay between retries in case of pull failures
Remove container and any anonymous unnamed volume associated with the container after exit
Remove image unless used by other containers, implies --rm
The first argument is not an image but the rootfs to the exploded container
control sd-notify behavior ("container"|"conmon"|"healthy"|"ignore")
Policy for selecting a seccomp profile (experimental)
Add secret to container
Security Options
Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Proxy received signals to the process
Signal to stop a container. Default is SIGTERM
Timeout (in seconds) that containers stopped by user command have to exit. If exceeded, the container will be forcibly stopped via SIGKILL.
Name of range listed in /etc/subgid for use in user namespace
Name of range listed in /etc/subuid for use in user namespace
Sysctl options
Run container in systemd mode ("true"|"false"|"always")
Maximum length of time a container is allowed to run. The container will be killed automatically after the time expires.
Require HTTPS and verify certificates when contacting registries for pulling images
Mount a temporary filesystem (tmpfs) into a container
Allocate a pseudo-TTY for container
Set timezone in container
UID map to use for the user namespace
Ulimit options
Set umask in container
Unset environment default variables in container
Unset all default environment variables in container
Username or UID (format: <name|uid>[:<group|gid>])
User namespace to use
UTS namespace to use
Use VARIANT instead of the running architecture variant for choosing images
Bind mount a volume into the container
Mount volumes from the specified container(s)
Working directory inside the container
\\n\\n


Save image(s) to an archive
Save an image to docker-archive or oci-archive on the local machine. Default is docker-archive.
podman save --quiet -o myimage.tar imageID
  podman save --format docker-dir -o ubuntu-dir ubuntu
  podman save > alpine-all.tar alpine:latest

Compress tarball image layers when saving to a directory using the 'dir' transport.
Save image to oci-archive, oci-dir (directory with oci manifest type), docker-archive, docker-dir (directory with v2s2 manifest type)
Interpret additional arguments as images not tags and create a multi-image-archive (only for docker-archive)
Write to a specified file (default: stdout, which must be redirected)
Suppress the output
Accept uncompressed layers when copying OCI images
\\n\\n


Search registry for image
Search registries for a given image. Can search all the default registries or a specific registry.\\n\\n	Users can limit the number of results, and filter the output based on certain conditions.
podman search --filter=is-official --limit 3 alpine
  podman search registry.fedoraproject.org/  # only works with v2 registries
  podman search --format "table {{.Index}} {{.Name}}" registry.fedoraproject.org/fedora

Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Pathname of a directory containing TLS certificates and keys
List stars, official and automated columns (Docker compatibility)
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Filter output based on conditions provided
Change the output format to JSON or a Go template
Limit the number of results
List the tags of the input registry
Do not truncate the output
Require HTTPS and verify certificates when contacting registries
\\n\\n


Manage secrets
Manage secrets


Create a new secret
Check if a secret exists in local storage
Inspect a secret
List secrets
Remove one or more secrets
\\n\\n


Start one or more containers
Starts one or more containers.  The container name or ID can be used.
podman start 860a4b231279 5421ab43b45
  podman start --interactive --attach imageID

Start all containers regardless of their state or configuration
Attach container's STDOUT and STDERR
Select the key sequence for detaching a container. Format is a single character [a-Z] or a comma separated sequence of \`ctrl-<value>\`, where \`<value>\` is one of: \`a-z\`, \`@\`, \`^\`, \`[\`, \`\\\\\`, \`]\`, \`^\` or \`_\`
Filter output based on conditions given
Make STDIN available to the contained process
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Proxy received signals to the process
\\n\\n


Display a live stream of container resource usage statistics
Display percentage of CPU, memory, network I/O, block I/O and PIDs for one or more containers.
podman stats --all --no-stream
  podman stats ctrID
  podman stats --no-stream --format "table {{.ID}} {{.Name}} {{.MemUsage}}" ctrID

Show all containers. Only running containers are shown by default. The default is false
Pretty-print container statistics to JSON or using a Go template
Time in seconds between stats reports
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Disable resetting the screen between intervals
Disable streaming stats and only pull the first result, default setting is false
Do not truncate output
\\n\\n


Stop one or more containers
Stops one or more running containers.  The container name or ID can be used.\\n\\n  A timeout to forcibly stop the container can also be set but defaults to 10 seconds otherwise.
podman stop ctrID
  podman stop --time 2 mywebserver 6e534f14da9d

Stop all running containers
Read the container ID from the file
Filter output based on conditions given
Ignore errors when a specified container is missing
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Seconds to wait for stop before killing the container
\\n\\n


Manage podman
Manage podman


Check storage consistency
Manage remote API service destinations
Show podman disk usage
Show podman system events
Display podman system information
Migrate containers
Remove unused data
Migrate lock numbers
Reset podman storage
Run API service
\\n\\n


Add an additional name to a local image
Adds one or more additional names to locally-stored image.
podman tag 0e3bbc2 fedora:latest
  podman tag imageID:latest myNewImage:newTag
  podman tag httpd myregistryhost:5000/fedora/httpd:v2

\\n\\n


Display the running processes of a container
Display the running processes of a container.\\n\\n  The top command extends the ps(1) compatible AIX descriptors with container-specific ones as shown below.  In the presence of ps(1) specific flags (e.g, -eo), Podman will execute ps(1) inside the container.\\n\\n\\n  Format Descriptors:\\n    args,capamb,capbnd,capeff,capinh,capprm,comm,etime,group,groups,hgroup,hgroups,hpid,huid,huser,label,nice,pcpu,pgid,pid,ppid,rgroup,rss,ruser,seccomp,state,stime,time,tty,uid,user,vsz
podman top ctrID
podman top ctrID pid seccomp args %C
podman top ctrID -eo user,pid,comm
  podman top ctrID pid seccomp args %C
  podman top ctrID -eo user,pid,comm

Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Unmount working container's root filesystem
Container storage increments a mount counter each time a container is mounted.\\n\\n  When a container is unmounted, the mount counter is decremented. The container's root filesystem is physically unmounted only when the mount counter reaches zero indicating no other processes are using the mount.\\n\\n  An unmount can be forced with the --force flag.\\n

podman unmount ctrID
  podman unmount ctrID1 ctrID2 ctrID3
  podman unmount --all

Unmount all of the currently mounted containers
Force the complete unmount of the specified mounted containers
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Unpause the processes in one or more containers
Unpauses one or more previously paused containers.  The container name or ID can be used.
podman unpause ctrID
  podman unpause --all

Unpause all paused containers
Read the container ID from the file
Filter output based on conditions given
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Run a command in a modified user namespace
Runs a command in a modified user namespace.
podman unshare id
  podman unshare cat /proc/self/uid_map
  podman unshare podman-script.sh

Join the rootless network namespace used for CNI and netavark networking
Join the rootless network namespace used for netavark networking
\\n\\n


Remove a name from a local image
Removes one or more names from a locally-stored image.
podman untag 0e3bbc2
  podman untag imageID:latest otherImageName:latest
  podman untag httpd myregistryhost:5000/fedora/httpd:v2

\\n\\n


Update an existing container
Updates the configuration of an existing container, allowing changes to resource limits and healthchecks
podman update --cpus=5 foobar_container

Block IO weight (relative weight) accepts a weight value between 10 and 1000.
Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
Limit the CPU CFS (Completely Fair Scheduler) period
Limit the CPU CFS (Completely Fair Scheduler) quota
Limit the CPU real-time period in microseconds
Limit the CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs. The default is 0.000 which means no limit
CPUs in which to allow execution (0-3, 0,1)
Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
Limit read rate (IO per second) from a device (e.g. --device-read-iops=/dev/sda:1000)
Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
Limit write rate (IO per second) to a device (e.g. --device-write-iops=/dev/sda:1000)
Set environment variables in container
set a healthcheck command for the container ('none' disables the existing healthcheck)
set an interval for the healthcheck. (a value of disable results in no automatic timer setup) Changing this setting resets timer.
set the destination of the HealthCheck log. Directory path, local or events_logger (local use container state file) Warning: Changing this setting may cause the loss of previous logs!
set maximum number of attempts in the HealthCheck log file. ('0' value means an infinite number of attempts in the log file)
set maximum length in characters of stored HealthCheck log. ('0' value means an infinite log length)
action to take once the container turns unhealthy
the number of retries allowed before a healthcheck is considered to be unhealthy
the initialization time needed for a container to bootstrap
Set a startup healthcheck command for the container
Set an interval for the startup healthcheck. Changing this setting resets the timer, depending on the state of the container.
Set the maximum number of retries before the startup healthcheck will restart the container
Set the number of consecutive successes before the startup healthcheck is marked as successful and the normal healthcheck begins (0 indicates any success will start the regular healthcheck)
Set the maximum amount of time that the startup healthcheck may take before it is considered failed
the maximum time allowed to complete the healthcheck before an interval is considered failed and SIGKILL is sent to the healthcheck process
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Tune container memory swappiness (0 to 100, or -1 for system default)
Disable healthchecks on container
Tune container pids limit (set -1 for unlimited)
Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
Ulimit options
Unset environment default variables in container
\\n\\n


Display the Podman version information


Change the output format to JSON or a Go template
\\n\\n


Manage volumes
Volumes are created in and can be shared between containers


Create a new volume
Check if volume exists
Export volumes
Import a tarball contents into a podman volume
Display detailed information on one or more volumes
List volumes
Mount volume
Remove all unused volumes
Remove unused volumes
Reload all volumes from volume plugins
Rename a volume
Remove one or more volumes
Unmount volume
\\n\\n


Block on one or more containers
Block until one or more containers stop and then print their exit codes.\\n
podman wait --interval 5s ctrID
  podman wait ctrID1 ctrID2

Condition to wait on
Wait for exit of first container which matches conditions, ignore other ones
Ignore if a container does not exist
Time Interval to wait before polling for completion
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Add an OCI artifact to the local store
Add an OCI artifact to the local store from the local filesystem
podman artifact add quay.io/myimage/myartifact:latest /tmp/foobar.txt
podman artifact add --file-type text/yaml quay.io/myimage/myartifact:latest /tmp/foobar.yaml
podman artifact add --append quay.io/myimage/myartifact:latest /tmp/foobar.tar.gz
  podman artifact add --file-type text/yaml quay.io/myimage/myartifact:latest /tmp/foobar.yaml
  podman artifact add --append quay.io/myimage/myartifact:latest /tmp/foobar.tar.gz

set an annotation for the specified files of artifact
Append files to an existing artifact
Set file type to use for the artifact (layer)
Replace an existing artifact
Use type to describe an artifact
\\n\\n


Extract an OCI artifact to a local path
Extract the blobs of an OCI artifact to a local file or directory
podman artifact Extract quay.io/myimage/myartifact:latest /tmp/foobar.txt
podman artifact Extract quay.io/myimage/myartifact:latest /home/paul/mydir
  podman artifact Extract quay.io/myimage/myartifact:latest /home/paul/mydir

Only extract blob with the given digest
Only extract blob with the given title
\\n\\n


Inspect an OCI artifact
Provide details on an OCI artifact
podman artifact inspect quay.io/myimage/myartifact:latest

Format volume output using JSON or a Go template
\\n\\n


List OCI artifacts
List OCI artifacts in local store

podman artifact ls

Format volume output using JSON or a Go template
Do not truncate output
Do not print column headings
\\n\\n


Pull an OCI artifact
Pulls an artifact from a registry and stores it locally.
podman artifact pull quay.io/myimage/myartifact:latest

Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Pathname of a directory containing TLS certificates and keys
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Key needed to decrypt the image (e.g. /path/to/key.pem)
Suppress output information when pulling images
number of times to retry in case of failure when performing pull
delay between retries in case of pull failures
Require HTTPS and verify certificates when contacting registries
\\n\\n


Push an OCI artifact
Push an OCI artifact from local storage to an image registry
podman artifact push quay.io/myimage/myartifact:latest

Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Path to a directory containing TLS certificates and keys
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Write the digest of the pushed image to the specified file
Suppress output information when pushing images
number of times to retry in case of failure when performing push
delay between retries in case of push failures
Add a signature at the destination using the specified key
Sign the image using a sigstore parameter file at PATH
Sign the image using a sigstore private key at PATH
Sign the image using a Sequoia-PGP key with the specified FINGERPRINT
Read a passphrase for signing an image from PATH
Require HTTPS and verify certificates when contacting registries
\\n\\n


Remove one or more OCI artifacts
Remove one or more OCI artifacts from local storage


  podman artifact rm quay.io/myimage/myartifact:latest
podman artifact rm quay.io/myimage/myartifact:latest
  podman artifact rm -a
  podman artifact rm c4dfb1609ee2 93fd78260bd1 c0ed59d05ff7
  podman artifact rm -i c4dfb1609ee2
		

Remove all artifacts
Ignore error if artifact does not exist
\\n\\n


Convert compose files into another model
Execute command in dry run mode

Manage transformation images

Convert compose files to Kubernetes manifests, Helm charts, or another model
Run 'docker compose bridge COMMAND --help' for more information on a command.


Attach local standard input, output, and error streams to a service's running container
Override the key sequence for detaching from a container.
Execute command in dry run mode
index of the container if service has multiple replicas.
Do not attach STDIN
Proxy all received signals to the process


Build or rebuild services
Set build-time variables for services
Set builder to use
Check build configuration
Execute command in dry run mode
Set memory limit for the build container. Not supported by BuildKit.
Do not use cache when building the image
Print equivalent bake file
Add a provenance attestation
Always attempt to pull a newer version of the image
Push service images
Suppress the build output
Add a SBOM attestation
Set SSH authentications used when building service images. (use 'default' for using your default SSH Agent)
Also build dependencies (transitively)


Create a new image from a service container's changes
Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")
Apply Dockerfile instruction to the created image
Execute command in dry run mode
index of the container if service has multiple replicas.
Commit message
Pause container during commit


Parse, resolve and render compose file in canonical format
Execute command in dry run mode
Print environment used for interpolation.
Format the output. Values: [yaml | json]
Print the service config hash, one per line.
Print the image names, one per line.
Produces an override file with image digests
Print the model names, one per line.
Print the network names, one per line.
Don't check model consistency - warning: may produce invalid Compose output
Don't resolve service env files
Don't interpolate environment variables
Don't normalize compose model
Don't resolve file paths
Save to file
Print the profile names, one per line.
Only validate the configuration, don't print anything
Pin image tags to digests
Print the service names, one per line.
Print model variables and default values.
Print the volume names, one per line.


Copy files/folders between a service container and the local filesystem
Include containers created by the run command
Archive mode (copy all uid/gid information)
Execute command in dry run mode
Always follow symbol link in SRC_PATH
Index of the container if service has multiple replicas


Creates containers for a service
Build images before starting containers
Execute command in dry run mode
Recreate containers even if their configuration and image haven't changed
Don't build an image, even if it's policy
If containers already exist, don't recreate them. Incompatible with --force-recreate.
Pull image before running ("always"|"missing"|"never"|"build")
Pull without printing progress information
Remove containers for services not defined in the Compose file
Scale SERVICE to NUM instances. Overrides the scale setting in the Compose file if present.
Assume "yes" as answer to all prompts and run non-interactively


Stop and remove containers, networks
Execute command in dry run mode
Remove containers for services not defined in the Compose file
Remove images used by services. "local" remove only images that don't have a custom tag ("local"|"all")
Specify a shutdown timeout in seconds
Remove named volumes declared in the "volumes" section of the Compose file and anonymous volumes attached to containers


Receive real time events from containers
Execute command in dry run mode
Output events as a stream of json objects
Show all events created since timestamp
Stream events until this timestamp


Execute a command in a running container
Detached mode: Run command in the background
Execute command in dry run mode
Set environment variables
Index of the container if service has multiple replicas
Disable pseudo-TTY allocation. By default 'docker compose exec' allocates a TTY.
Give extended privileges to the process
Run the command as this user
Path to workdir directory for this command


Export a service container's filesystem as a tar archive
Execute command in dry run mode
index of the container if service has multiple replicas.
Write to a file, instead of STDOUT


List images used by the created containers
Execute command in dry run mode
Format the output. Values: [table | json]
Only display IDs


Force stop service containers
Execute command in dry run mode
Remove containers for services not defined in the Compose file
SIGNAL to send to the container


View output from containers
Execute command in dry run mode
Follow log output
index of the container if service has multiple replicas
Produce monochrome output
Don't print prefix in logs
Show logs since timestamp (e.g. 2013-01-02T13:23:37Z) or relative (e.g. 42m for 42 minutes)
Number of lines to show from the end of the logs for each container
Show timestamps
Show logs before a timestamp (e.g. 2013-01-02T13:23:37Z) or relative (e.g. 42m for 42 minutes)


List running compose projects
Show all stopped Compose projects
Execute command in dry run mode
Filter output based on conditions provided
Format the output. Values: [table | json]
Only display project names


Pause services
Execute command in dry run mode


Print the public port for a port binding
Execute command in dry run mode
Index of the container if service has multiple replicas
tcp or udp


List containers
Show all stopped containers (including those created by the run command)
Execute command in dry run mode
Filter services by a property (supported filters: status)
Format output using a custom template: 'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Don't truncate output
Include orphaned services (not declared by project)
Only display IDs
Display services
Filter services by status. Values: [paused | restarting | removing | running | dead | created | exited]


Publish compose application
Published compose application (includes referenced images)
Execute command in dry run mode
OCI image/artifact specification version (automatically determined by default)
Pin image tags to digests
Include environment variables in the published OCI artifact
Assume "yes" as answer to all prompts


Pull service images
Execute command in dry run mode
Ignore images that can be built
Pull what it can and ignores images with pull failures
Also pull services declared as dependencies
Apply pull policy ("missing"|"always")
Pull without printing progress information


Push service images
Execute command in dry run mode
Push what it can and ignores images with push failures
Also push images of services declared as dependencies
Push without printing progress information


Restart service containers
Execute command in dry run mode
Don't restart dependent services
Specify a shutdown timeout in seconds


Removes stopped service containers\\n\\nBy default, anonymous volumes attached to containers will not be removed. You\\ncan override this with -v. To list all volumes, use "docker volume ls".\\n\\nAny data which is not in a volume will be lost.
Execute command in dry run mode
Don't ask to confirm removal
Stop the containers, if required, before removing
Remove any anonymous volumes attached to containers


Run a one-off command on a service
Build image before starting container
Add Linux capabilities
Drop Linux capabilities
Run container in background and print container ID
Execute command in dry run mode
Override the entrypoint of the image
Set environment variables
Set environment variables from file
Keep STDIN open even if not attached
Add or override a label
Assign a name to the container
Disable pseudo-TTY allocation (default: auto-detected)
Don't start linked services
Publish a container's port(s) to the host
Pull image before running ("always"|"missing"|"never")
Don't print anything to STDOUT
Suppress progress output from the build process
Pull without printing progress information
Remove containers for services not defined in the Compose file
Automatically remove the container when it exits
Run command with all service's ports enabled and mapped to the host
Use the service's network useAliases in the network(s) the container connects to
Run as specified username or uid
Bind mount a volume
Working directory inside the container


Scale services
Execute command in dry run mode
Don't start linked services


Start services
Execute command in dry run mode


Display a live stream of container(s) resource usage statistics
Show all containers
Execute command in dry run mode
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/engine/cli/formatting/ for more information about formatting output with templates
Disable streaming stats and only pull the first result
Do not truncate output


Stop services
Execute command in dry run mode
Specify a shutdown timeout in seconds


Display the running processes
Execute command in dry run mode


Unpause services
Execute command in dry run mode


Create and start containers
Stops all containers if any container was stopped. Incompatible with -d
Stops all containers if any container exited with failure. Incompatible with -d
Recreate dependent containers. Incompatible with --no-recreate.
Restrict attaching to the specified services. Incompatible with --attach-dependencies.
Automatically attach to log output of dependent services
Build images before starting containers
Detached mode: Run containers in the background
Execute command in dry run mode
Return the exit code of the selected service container. Implies --abort-on-container-exit
Recreate containers even if their configuration and image haven't changed
Enable interactive shortcuts when running attached. Incompatible with --detach. Can also be enable/disable by setting COMPOSE_MENU environment var.
Do not attach (stream logs) to the specified services
Don't build an image, even if it's policy
Produce monochrome output
Don't start linked services
Don't print prefix in logs
If containers already exist, don't recreate them. Incompatible with --force-recreate.
Don't start the services after creating them
Pull image before running ("always"|"missing"|"never")
Suppress the build output
Pull without printing progress information
Remove containers for services not defined in the Compose file
Recreate anonymous volumes instead of retrieving data from the previous containers
Scale SERVICE to NUM instances. Overrides the scale setting in the Compose file if present.
Use this timeout in seconds for container shutdown when attached or when containers are already running
Show timestamps
Wait for services to be running|healthy. Implies detached mode.
Maximum duration in seconds to wait for the project to be running|healthy
Watch source code and rebuild/refresh containers when files are updated.
Assume "yes" as answer to all prompts and run non-interactively


Show the Docker Compose version information
Execute command in dry run mode
Format the output. Values: [pretty | json]. (Default: pretty)
Shows only Compose's version number


List volumes
Execute command in dry run mode
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Only display volume names


Block until containers of all (or specified) services stop.
Drops project when the first container stops
Execute command in dry run mode


Watch build context for service and rebuild/refresh containers when files are updated
Execute command in dry run mode
Do not build & start services before watching
Prune dangling images on rebuild
hide build output


Attach to a running container
The podman attach command allows you to attach to a running container using the container's ID or name, either to view its ongoing output or to control it interactively.
podman container attach ctrID
	podman container attach 1234
	podman container attach --no-stdin foobar
  podman container attach 1234
  podman container attach --no-stdin foobar


\\n\\n


Checkpoint one or more containers
\\n   podman container checkpoint\\n\\n   Checkpoints one or more running containers. The container name or ID can be used.\\n
podman container checkpoint --keep ctrID
  podman container checkpoint --all
  podman container checkpoint --leave-running ctrID

Checkpoint all running containers
Select compression algorithm (gzip, none, zstd) for checkpoint archive.
Create checkpoint image with specified name
Export the checkpoint image to a tar.gz
Checkpoint a container with file locks
Do not include root file-system changes when exporting
Do not export volumes associated with container
Keep all temporary checkpoint files
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Leave the container running after writing checkpoint to disk
Dump container's memory information only, leave the container running
Display checkpoint statistics
Checkpoint a container with established TCP connections
Checkpoint container with pre-checkpoint images
\\n\\n


Clean up network and mountpoints of one or more containers
\\n   podman container cleanup\\n\\n   Cleans up mount points and network stacks on one or more containers from the host. The container name or ID can be used. This command is used internally when running containers, but can also be used if container cleanup has failed when a container exits.\\n
podman container cleanup ctrID1 ctrID2 ctrID3
  podman container cleanup --all

Cleans up all containers
Clean up the given exec session instead of the container
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
After cleanup, remove the container entirely
After cleanup, remove the image entirely
\\n\\n


Clone an existing container
Creates a copy of an existing container.
podman container clone container_name new_name image_name

Block IO weight (relative weight) accepts a weight value between 10 and 1000.
Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
Limit the CPU CFS (Completely Fair Scheduler) period
Limit the CPU CFS (Completely Fair Scheduler) quota
Limit the CPU real-time period in microseconds
Limit the CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs. The default is 0.000 which means no limit
CPUs in which to allow execution (0-3, 0,1)
Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
destroy the original container
Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
force the existing container to be destroyed
Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Memory soft limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Tune container memory swappiness (0 to 100, or -1 for system default)
Assign a name to the container
Run container in an existing pod
run the new container
\\n\\n


Create new image based on the changed container
Create an image from a container's changes. Optionally tag the image created, set the author with the --author flag, set the commit message with the --message flag, and make changes to the instructions with the --change flag.
podman container commit -q --message "committing container to image" reverent_golick image-committed
  podman container commit -q --author "firstName lastName" reverent_golick image-committed
  podman container commit -q --pause=false containerID image-committed
  podman container commit containerID


\\n\\n


Copy files/folders between a container and the local filesystem
Copy the contents of SRC_PATH to the DEST_PATH.\\n\\n  You can copy from the container's file system to the local machine or the reverse, from the local filesystem to the container. If "-" is specified for either the SRC_PATH or DEST_PATH, you can also stream a tar archive from STDIN or to STDOUT. The CONTAINER can be a running or stopped container. The SRC_PATH or DEST_PATH can be a file or a directory.\\n
podman container cp [CONTAINER:]SRC_PATH [CONTAINER:]DEST_PATH

Chown copied files to the primary uid/gid of the destination container.
Allow to overwrite directories with non-directories and vice versa
\\n\\n


Create but do not start a container
Creates a new container from the given image or storage and prepares it for running the specified command.\\n\\n  The container ID is then printed to stdout. You can then start it at any time with the podman start <container_id> command. The container will be created with the initial state 'created'.
podman container create alpine ls
  podman container create --annotation HELLO=WORLD alpine ls
  podman container create -t -i --name myctr alpine ls


\\n\\n


Inspect changes to the container's file systems
Displays changes to the container filesystem's'.  The container will be compared to its parent layer or the second argument when given.
podman container diff myCtr
  podman container diff -l --format json myCtr

Change the output format (json)
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Run a process in a running container
Execute the specified command inside a running container.\\n
podman container exec -it ctrID ls
  podman container exec -it -w /tmp myCtr pwd
  podman container exec --user root ctrID ls


\\n\\n


Check if a container exists in local storage
If the named container exists in local storage, podman container exists exits with 0, otherwise the exit code will be 1.
podman container exists --external containerID
  podman container exists myctr || podman run --name myctr [etc...]

Check external storage containers as well as Podman containers
\\n\\n


Export container's filesystem contents as a tar archive
Exports container's filesystem contents as a tar archive and saves it on the local machine.
podman container export ctrID > myCtr.tar
  podman container export --output="myCtr.tar" ctrID

Write to a specified file (default: stdout, which must be redirected)
\\n\\n


Initialize one or more containers
Initialize one or more containers, creating the OCI spec and mounts for inspection. Container names or IDs can be used.
podman container init 3c45ef19d893
  podman container init test1

Initialize all containers
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Display the configuration of a container
Displays the low-level information on a container identified by name or ID.
podman container inspect myCtr
  podman container inspect -l --format '{{.Id}} {{.Config.Labels}}'

Format the output to a Go template or json
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Display total file size
\\n\\n


Kill one or more running containers with a specific signal
The main process inside each container specified will be sent SIGKILL, or any signal specified with option --signal.
podman container kill mywebserver
  podman container kill 860a4b23
  podman container kill --signal TERM ctrID


\\n\\n


List containers
Prints out information about the containers

podman container list -a
  podman container list -a --format "{{.ID}}  {{.Image}}  {{.Labels}}  {{.Mounts}}"
  podman container list --size --sort names


\\n\\n


Fetch the logs of one or more containers
Retrieves logs for one or more containers.\\n\\n  This does not guarantee execution order when combined with podman run (i.e., your run may not have generated any logs at the time you execute podman logs).\\n
podman container logs ctrID
		podman container logs --names ctrID1 ctrID2
		podman container logs --color --names ctrID1 ctrID2
		podman container logs --tail 2 mywebserver
		podman container logs --follow=true --since 10m ctrID
		podman container logs mywebserver mydbserver
  podman container logs --names ctrID1 ctrID2
  podman container logs --color --names ctrID1 ctrID2
  podman container logs --tail 2 mywebserver
  podman container logs --follow=true --since 10m ctrID
  podman container logs mywebserver mydbserver


\\n\\n


Mount a working container's root filesystem
podman mount\\n    Lists all mounted containers mount points if no container is specified\\n\\n  podman mount CONTAINER-NAME-OR-ID\\n    Mounts the specified container and outputs the mountpoint\\n


\\n\\n


Pause all the processes in one or more containers
Pauses one or more running containers.  The container name or ID can be used.
podman container pause mywebserver
  podman container pause 860a4b23
  podman container pause --all


\\n\\n


List port mappings or a specific mapping for the container
List port mappings for the CONTAINER, or look up the public-facing port that is NAT-ed to the PRIVATE_PORT\\n
podman container port --all
  podman container port CTRID 80

Display port information for all containers
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Remove all non running containers
podman container prune\\n\\n	Removes all non running containers
podman container prune

Provide filter values (e.g. 'label=<key>=<value>')
Do not prompt for confirmation.  The default is false
\\n\\n


List containers
Prints out information about the containers
podman container ps -a
  podman container ps -a --format "{{.ID}}  {{.Image}}  {{.Labels}}  {{.Mounts}}"
  podman container ps --size --sort names


\\n\\n


Rename an existing container
The podman rename command allows you to rename an existing container
podman container rename containerA newName

\\n\\n


Restart one or more containers
Restarts one or more running containers. The container ID or name can be used.\\n\\n  A timeout before forcibly stopping can be set, but defaults to 10 seconds.
podman container restart ctrID
  podman container restart ctrID1 ctrID2


\\n\\n


Restore one or more containers from a checkpoint
\\n   podman container restore\\n\\n   Restores a container from a checkpoint. The container name or ID can be used.\\n
podman container restore ctrID
  podman container restore imageID
  podman container restore --all

Restore all checkpointed containers
Restore a container with file locks
Do not apply root file-system changes when importing from exported checkpoint
Ignore IP address set via --static-ip
Ignore MAC address set via --mac-address
Do not export volumes associated with container
Restore from exported checkpoint archive (tar.gz)
Restore from exported pre-checkpoint archive (tar.gz)
Keep all temporary checkpoint files
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Specify new name for container restored from exported checkpoint (only works with image or --import)
Restore container into existing Pod (only works with image or --import)
Display restore statistics
Publish a container's port, or a range of ports, to the host
Restore a container and close all TCP connections
Restore a container with established TCP connections
\\n\\n


Remove one or more containers
Removes one or more containers from the host. The container name or ID can be used.\\n\\n  Command does not remove images. Running or unusable containers will not be removed without the -f option.
podman container rm ctrID
  podman container rm mywebserver myflaskserver 860a4b23
  podman container rm --force --all
  podman container rm -f c684f0d469f2


\\n\\n


Run a command in a new container
Runs a command in a new container from the given image
podman container run imageID ls -alF /etc
	podman container run --network=host imageID dnf -y install java
	podman container run --volume /var/hostdir:/var/ctrdir -i -t fedora /bin/bash
  podman container run --network=host imageID dnf -y install java
  podman container run --volume /var/hostdir:/var/ctrdir -i -t fedora /bin/bash


\\n\\n


Execute the command described by an image label
Executes a command as described by a container image label.
podman container runlabel run imageID
  podman container runlabel install imageID arg1 arg2
  podman container runlabel --display run myImage

Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Pathname of a directory containing TLS certificates and keys
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Preview the command that the label would run
Assign a name to the container
Suppress output information when installing images
Replace existing container with a new one from the image
Require HTTPS and verify certificates when contacting registries
\\n\\n


Start one or more containers
Starts one or more containers.  The container name or ID can be used.
podman container start 860a4b231279 5421ab43b45
  podman container start --interactive --attach imageID


\\n\\n


Display a live stream of container resource usage statistics
Display percentage of CPU, memory, network I/O, block I/O and PIDs for one or more containers.
podman container stats --all --no-stream
  podman container stats ctrID
  podman container stats --no-stream --format "table {{.ID}} {{.Name}} {{.MemUsage}}" ctrID


\\n\\n


Stop one or more containers
Stops one or more running containers.  The container name or ID can be used.\\n\\n  A timeout to forcibly stop the container can also be set but defaults to 10 seconds otherwise.
podman container stop ctrID
  podman container stop --time 2 mywebserver 6e534f14da9d


\\n\\n


Display the running processes of a container
Display the running processes of a container.\\n\\n  The top command extends the ps(1) compatible AIX descriptors with container-specific ones as shown below.  In the presence of ps(1) specific flags (e.g, -eo), Podman will execute ps(1) inside the container.\\n
podman container top ctrID
podman container top ctrID pid seccomp args %C
podman container top ctrID -eo user,pid,comm
  podman container top ctrID pid seccomp args %C
  podman container top ctrID -eo user,pid,comm

Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Unmount working container's root filesystem
Container storage increments a mount counter each time a container is mounted.\\n\\n  When a container is unmounted, the mount counter is decremented. The container's root filesystem is physically unmounted only when the mount counter reaches zero indicating no other processes are using the mount.\\n\\n  An unmount can be forced with the --force flag.\\n

podman container unmount ctrID
  podman container unmount ctrID1 ctrID2 ctrID3
  podman container unmount --all


\\n\\n


Unpause the processes in one or more containers
Unpauses one or more previously paused containers.  The container name or ID can be used.
podman container unpause ctrID
  podman container unpause --all


\\n\\n


Update an existing container
Updates the configuration of an existing container, allowing changes to resource limits and healthchecks
podman container update --cpus=5 foobar_container


\\n\\n


Block on one or more containers
Block until one or more containers stop and then print their exit codes.\\n
podman container wait --interval 5s ctrID
  podman container wait ctrID1 ctrID2


\\n\\n


Build a container image for multiple architectures
Build images on farm nodes, then bundle them into a manifest list
podman farm build [flags] buildContextDirectory

add a custom host-to-IP mapping (host:ip)
set metadata for an image
path of the authentication file.
argument=value to supply to the builder
argfile.conf containing lines of argument=value to supply to the builder
argument=value to supply additional build context to the builder
remote repository list to utilise as potential cache source.
remote repository list to utilise as potential cache destination.
only consider cache images under specified duration.
add the specified capability when running
drop the specified capability when running
use certificates at the specified path to access the registry
optional parent cgroup for the container
'private', or 'host'
Remove built images from farm nodes on success
preserve the contents of VOLUMEs during RUN instructions
compression format to use for layers and cache
compression level to use for layers and cache
set additional flag to pass to C preprocessor (cpp)
limit the CPU CFS (Completely Fair Scheduler) period
limit the CPU CFS (Completely Fair Scheduler) quota
CPU shares (relative weight)
CPUs in which to allow execution (0-3, 0,1)
memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
set an "org.opencontainers.image.created" annotation in the image
use [username[:password]] for accessing the registry
key needed to decrypt the image
additional devices to provide
don't compress layers by default
set custom DNS servers or disable it completely by setting it to 'none', which prevents the automatic creation of /etc/resolv.conf.
set custom DNS options
set custom DNS search domains
set environment variable for the image
Farm to use for builds
pathname or URL of a Dockerfile
use the specified compression algorithm even if the destination contains a differently-compressed variant already
always remove intermediate containers after a build, even if the build is unsuccessful.
format of the built image's manifest and metadata. Use BUILDAH_FORMAT environment variable to override.
image name used to replace the value in the first FROM instruction in the Containerfile
add additional groups to the primary container process. 'keep-groups' allows container processes to use supplementary groups.
set the OCI hooks directory path (may be set multiple times)
pass through HTTP Proxy environment variables
add default identity label
path to an alternate .dockerignore file
file to write the image ID to
file to write the image ID to (without algorithm prefix)
inherit the annotations from the base image or base stages.
inherit the labels from the base image or base stages.
'private', path of IPC namespace to join, or 'host'
type of process isolation to use. Use BUILDAH_ISOLATION environment variable to override.
how many stages to run in parallel
set metadata for an image
set metadata for an intermediate image
use intermediate layers during build. Use BUILDAH_LAYERS environment variable to override.
Build image on local machine as well as on farm nodes
log to file instead of stdout/stderr
memory limit (format: <number>[<unit>], where unit = b, k, m or g)
swap limit equal to memory plus swap: '-1' to enable unlimited swap
set transient mounts for each RUN instruction, e.g. type=secret,id=mysecret
'private', 'none', 'ns:path' of network namespace to join, or 'host'
do not use existing cached images for the container build. Build from the start with a new set of cached layers.
do not create new /etc/hostname file for RUN instructions, use the one from the base image.
do not create new /etc/hosts file for RUN instructions, use the one from the base image.
omit build history information from built image
set required OS feature for the target image in addition to values from the base image
set required OS version for the target image instead of the value from the base image
private, path of PID namespace to join, or 'host'
Build only on farm nodes that match the given platforms
Pull image policy ("always"|"missing"|"never"|"newer")
refrain from announcing build instructions and image read/write progress
number of times to retry in case of failure when performing push/pull
delay between retries in case of push/pull failures
set timestamps in layers to no later than the value for --source-date-epoch
remove intermediate containers after a successful build
add global flags for the container runtime
save intermediate stage images.
scan working container using preset configuration
add scan results to image as path
add scan results to image as path
merge scan results using strategy
save scan results to file
save scan results to file\`
scan working container using command in scanner image
scan working container using scanner command from image
secret file to expose to the build
security options
size of '/dev/shm'. The format is <number><unit>.
skips stages in multi-stage builds which do not affect the final target
set new timestamps in image info to seconds after the epoch, defaults to current time
pathname of source policy file for controlling source references during build
squash all image layers into a single layer
Squash all layers into a single layer
SSH agent socket or keys to expose to the build. (format: default|<id>[=<socket>|<key>[,<key>]])
add metadata labels to intermediate stage images (requires --save-stages).
tagged name to apply to the built image
set the target build stage to build
set new timestamps in image info and layer to seconds after the epoch, defaults to current times
require HTTPS and verify certificates when accessing the registry
ulimit options
unset annotation when inheriting annotations from base image
unset environment variable from final image
unset label when inheriting labels from base image
'container', path of user namespace to join, or 'host'
containerGID:hostGID:length GID mapping to use in user namespace
name of entries from /etc/subgid to use to set user namespace GID mapping
containerUID:hostUID:length UID mapping to use in user namespace
name of entries from /etc/subuid to use to set user namespace UID mapping
private, :path of UTS namespace to join, or 'host'
bind mount a volume into the container
\\n\\n


Create a new farm
Create a new farm with connections added via podman system connection add.\\n\\n	The "podman system connection add --farm" command can be used to add a new connection to a new or existing farm.
podman farm create myfarm connection1
  podman farm create myfarm

\\n\\n


List all existing farms
podman farm ls\\n\\nList all available farms. The output of the farms can be filtered\\nand the output format can be changed to JSON or a user specified Go template.


Format farm output using Go template
\\n\\n


Remove one or more farms
Remove one or more existing farms.

podman farm rm myfarm1 myfarm2
  podman farm rm --all

Remove all farms
\\n\\n


Update an existing farm
Update an existing farm by adding a connection, removing a connection, or changing it to the default farm.
podman farm update --add con1 farm1
	podman farm update --remove con2 farm2
	podman farm update --default farm3
  podman farm update --remove con2 farm2
  podman farm update --default farm3

add system connection(s) to farm
set the given farm as the default farm
remove system connection(s) from farm
\\n\\n


Generate Kubernetes YAML from containers, pods or volumes.
Command generates Kubernetes Pod, Service or PersistentVolumeClaim YAML (v1 specification) from Podman containers, pods or volumes.\\n\\n  Whether the input is for a container or pod, Podman will always generate the specification as a pod.
podman kube generate ctrID
  podman kube generate podID
  podman kube generate --service podID
  podman kube generate volumeName
  podman kube generate ctrID podID volumeName --service

Write output to the specified path
Add podman-only reserved annotations to the generated YAML file (Cannot be used by Kubernetes)
Set the replicas number for Deployment kind
Generate YAML for a Kubernetes service object
Generate YAML for the given Kubernetes kind
\\n\\n


Generate Specgen JSON based on containers or pods
Generate Specgen JSON based on containers or pods
podman generate spec ctrID

Print the json in a compact format for consumption
Write output to the specified path
Specify a new name for the generated spec
\\n\\n


[DEPRECATED] Generate systemd units
Generate systemd units for a pod or container.\\n  The generated units can later be controlled via systemctl(1).\\n\\nDEPRECATED command:\\nIt is recommended to use Quadlets for running containers and pods under systemd.\\n\\nPlease refer to podman-systemd.unit(5) for details.\\n
podman generate systemd CTR
  podman generate systemd --new --time 10 CTR
  podman generate systemd --files --name POD

Add dependencies order to the generated unit file
Systemd unit name prefix for containers
Set environment variables to the systemd unit files
Generate .service files instead of printing to stdout
Print the created units in specified format (json)
Use container/pod names instead of IDs
Create a new container or pod instead of starting an existing one
Skip header generation
Systemd unit name prefix for pods
Similar to wants, but declares stronger requirement dependencies
Systemd restart-policy
Systemd restart-sec
Systemd unit name separator between name/id and prefix
Start timeout override
Stop timeout override
Make it a template file and use %i and %I specifiers. Working only for containers
Add (weak) requirement dependencies to the generated unit file
\\n\\n


Build an image using instructions from Containerfiles
Builds an OCI or Docker image using instructions from one or more Containerfiles and a specified build context directory.
podman image build .
  podman image build --creds=username:password -t imageName -f Containerfile.simple .
  podman image build --layers --force-rm --tag imageName .


\\n\\n


Inspect changes to the image's file systems
Displays changes to the image's filesystem.  The image will be compared to its parent layer or the second argument when given.
podman image diff myImage
  podman image diff --format json redis:alpine

Change the output format (json)
\\n\\n


Check if an image exists in local storage
If the named image exists in local storage, podman image exists exits with 0, otherwise the exit code will be 1.
podman image exists ID
  podman image exists IMAGE && podman pull IMAGE

\\n\\n


Show history of a specified image
Displays the history of an image.\\n\\n  The information can be printed out in an easy to read, or user specified format, and can be truncated.
podman image history quay.io/fedora/fedora


\\n\\n


Import a tarball to create a filesystem image
Create a container image from the contents of the specified tarball (.tar, .tar.gz, .tgz, .bzip, .tar.xz, .txz, .tar.zst).\\n\\n  Note remote tar balls can be specified, via web address.\\n  Optionally tag the image. You can specify the instructions using the --change option.
podman image import https://example.com/ctr.tar url-image
  cat ctr.tar | podman -q image import --message "importing the ctr.tar tarball" - image-imported
  cat ctr.tar | podman image import -


\\n\\n


Display the configuration of an image
Displays the low-level information of an image identified by name or ID.
podman image inspect alpine
  podman image inspect --format "imageId: {{.Id}} size: {{.Size}}" alpine
  podman image inspect --format "image: {{.ImageName}} driver: {{.Driver}}" myctr

Format the output to a Go template or json
\\n\\n


List images in local storage
Lists images previously pulled to the system or created on the system.

podman image list --format json
  podman image list --sort repository --format "table {{.ID}} {{.Repository}} {{.Tag}}"
  podman image list --filter dangling=true


\\n\\n


Load image(s) from a tar archive
Loads an image from a locally stored archive (tar file) into container storage.

Read from specified archive file (default: stdin)
Suppress the output
\\n\\n


Mount an image's root filesystem
podman image mount\\n    Lists all mounted images mount points if no images is specified\\n\\n  podman image mount IMAGE-NAME-OR-ID\\n    Mounts the specified image and prints the mountpoint\\n
podman image mount imgID
  podman image mount imgID1 imgID2 imgID3
  podman image mount
  podman image mount --all

Mount all images
Print the mounted images in specified format (json)
\\n\\n


Remove unused images
Removes dangling or unused images from local storage.
podman image prune

Remove all images not in use by containers, not just dangling ones
Remove persistent build cache created by --mount=type=cache
Remove images even when they are used by external containers (e.g., by build containers)
Provide filter values (e.g. 'label=<key>=<value>')
Do not prompt for confirmation
\\n\\n


Pull an image from a registry
Pulls an image from a registry and stores it locally.\\n\\n  An image can be pulled by tag or digest. If a tag is not specified, the image with the 'latest' tag is pulled.
podman image pull imageName
  podman image pull fedora:latest


\\n\\n


Push an image to a specified destination
Pushes a source image to a specified destination.\\n\\n	The Image "DESTINATION" uses a "transport":"details" format. See podman-push(1) section "DESTINATION" for the expected format.
podman image push imageID docker://registry.example.com/repository:tag
		podman image push imageID oci-archive:/path/to/layout:image:tag
  podman image push imageID oci-archive:/path/to/layout:image:tag


\\n\\n


Remove one or more images from local storage
Removes one or more previously pulled or locally created images.
podman image rm imageID
  podman image rm --force alpine
  podman image rm c4dfb1609ee2 93fd78260bd1 c0ed59d05ff7


\\n\\n


Save image(s) to an archive
Save an image to docker-archive or oci-archive on the local machine. Default is docker-archive.
podman image save --quiet -o myimage.tar imageID
  podman image save --format docker-dir -o ubuntu-dir ubuntu
  podman image save > alpine-all.tar alpine:latest


\\n\\n


Securely copy images
Securely copy an image from one host to another.
podman image scp myimage:latest otherhost::

Format for podman save when creating the transfer archive (oci-archive, docker-archive). Default is docker-archive when omitted.
Suppress the output
\\n\\n


Search registry for image
Search registries for a given image. Can search all the default registries or a specific registry.\\n\\n	Users can limit the number of results, and filter the output based on certain conditions.
podman image search --filter=is-official --limit 3 alpine
  podman image search registry.fedoraproject.org/  # only works with v2 registries
  podman image search --format "table {{.Index}} {{.Name}}" registry.fedoraproject.org/fedora


\\n\\n


Sign an image
Create a signature file that can be used later to verify the image.
podman image sign --sign-by mykey imageID
  podman image sign --sign-by mykey --directory ./mykeydir imageID

Sign all the manifests of the multi-architecture image
Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Pathname of a directory containing TLS certificates and keys
Define an alternate directory to store signatures
Name of the signing key
\\n\\n


Add an additional name to a local image
Adds one or more additional names to locally-stored image.
podman image tag 0e3bbc2 fedora:latest
  podman image tag imageID:latest myNewImage:newTag
  podman image tag httpd myregistryhost:5000/fedora/httpd:v2

\\n\\n


Print layer hierarchy of an image in a tree format
Print layer hierarchy of an image in a tree format
podman image tree alpine:latest

Show all child images and layers of the specified image
\\n\\n


Manage container image trust policy
Manages which registries you trust as a source of container images based on their location.\\n  The location is determined by the transport and the registry host of the image.  Using this container image docker://quay.io/podman/stable as an example, docker is the transport and quay.io is the registry host.


Set default trust policy or a new trust policy for a registry
Display trust policy for the system
\\n\\n


Unmount an image's root filesystem
Image storage increments a mount counter each time an image is mounted.\\n\\n  When an image is unmounted, the mount counter is decremented. The image's root filesystem is physically unmounted only when the mount counter reaches zero indicating no other processes are using the mount.\\n\\n  An unmount can be forced with the --force flag.\\n

podman unmount imgID
  podman unmount imgID1 imgID2 imgID3
  podman unmount --all

Unmount all of the currently mounted images
Force the complete unmount of the specified mounted images
\\n\\n


Remove a name from a local image
Removes one or more names from a locally-stored image.
podman image untag 0e3bbc2
  podman image untag imageID:latest otherImageName:latest
  podman image untag httpd myregistryhost:5000/fedora/httpd:v2

\\n\\n


Deploy a podman container, pod, volume, or Kubernetes yaml to a Kubernetes cluster
Command applies a podman container, pod, volume, or kube yaml to a Kubernetes cluster when a kubeconfig file is given.
podman kube apply ctrName volName
  podman kube apply --namespace project -f fileName

Path to the CA cert file for the Kubernetes cluster.
Path to the Kubernetes yaml file to deploy.
Path to the kubeconfig file for the Kubernetes cluster
The namespace to deploy the workload to on the Kubernetes cluster
Create a service object for the container being deployed.
\\n\\n


Remove pods based on Kubernetes YAML
Reads in a structured file of Kubernetes YAML.\\n\\n  Removes pods that have been based on the Kubernetes kind described in the YAML.
podman kube down nginx.yml
   cat nginx.yml | podman kube down -
   podman kube down https://example.com/nginx.yml
  cat nginx.yml | podman kube down -
  podman kube down https://example.com/nginx.yml

remove volumes
\\n\\n


Generate Kubernetes YAML from containers, pods or volumes.
Command generates Kubernetes Pod, Service or PersistentVolumeClaim YAML (v1 specification) from Podman containers, pods or volumes.\\n\\n  Whether the input is for a container or pod, Podman will always generate the specification as a pod.
podman kube generate ctrID
  podman kube generate podID
  podman kube generate --service podID
  podman kube generate volumeName
  podman kube generate ctrID podID volumeName --service


\\n\\n


Play a pod or volume based on Kubernetes YAML
Reads in a structured file of Kubernetes YAML.\\n\\n  Creates pods or volumes based on the Kubernetes kind described in the YAML. Supported kinds are Pods, Deployments, DaemonSets, Jobs, and PersistentVolumeClaims.
podman kube play nginx.yml
  cat nginx.yml | podman kube play -
  podman kube play --creds user:password --seccomp-profile-root /custom/path apache.yml
  podman kube play https://example.com/nginx.yml

Add Podman-specific annotations to containers and pods created by Podman (key=value)
Path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
Build all images in a YAML (given Containerfiles exist)
Pathname of a directory containing TLS certificates and keys
Pathname of a YAML file containing a kubernetes configmap
Path to top level of context directory
Credentials (USERNAME:PASSWORD) to use for authenticating to a registry
Remove volumes as part of --down
Static IP addresses to assign to the pods
Logging driver for the container
Logging driver options
Static MAC addresses to assign to the pods
Connect pod to network(s) or network mode
Do not create /etc/hostname within the container, instead use the version from the image
Do not create /etc/hosts within the pod's containers, instead use the version from the image
Do not prefix container name with pod name
Publish a container's port, or a range of ports, to the host
Whether to publish all ports defined in the K8S YAML file (containerPort, hostPort), if false only hostPort will be published
Suppress output information when pulling images
Delete and recreate pods defined in the YAML file
Directory path for seccomp profiles
Start the pod after creating it
Require HTTPS and verify certificates when contacting registries
User namespace to use
Clean up all objects created when a SIGTERM is received or pods exit
\\n\\n


Securely copy contents between the virtual machine
Securely copy files or directories between the virtual machine and your host
podman machine cp ~/ca.crt podman-machine-default:/etc/containers/certs.d/ca.crt

Suppress copy status output
\\n\\n


Display machine host info
Display information pertaining to the machine host.
podman machine info

Change the output format to JSON or a Go template
\\n\\n


Initialize a virtual machine
Initialize a virtual machine
podman machine init podman-machine-default

Number of CPUs
Disk size in GiB
Path to ignition file
Bootable image for machine
Bootable image for machine
Import the host trusted CA certificates into the machine
Memory in MiB
Start machine now
Run an Ansible playbook after first boot
Override the default machine provider
Whether this machine should prefer rootful container execution
Swap in MiB
Set timezone
Require HTTPS and verify certificates when contacting registries
Set default system connection for this machine
USB Host passthrough: bus=$1,devnum=$2 or vendor=$1,product=$2
Whether this machine should use user-mode networking, routing traffic through a host user-space process
Username used in image
Volumes to mount, source:target
Volumes to mount, source:target
\\n\\n


Inspect an existing machine
Provide details on a managed virtual machine
podman machine inspect myvm

Format volume output using JSON or a Go template
\\n\\n


List machines
List managed virtual machines.

podman machine list,
  podman machine list --format json
  podman machine ls

Show machines from all providers
Format volume output using JSON or a Go template
Do not print headers
Show only machine names
\\n\\n


Manage a Podman virtual machine's OS
Manage a Podman virtual machine's operating system


Apply an OCI image to a Podman Machine's OS
Upgrade machine os
\\n\\n


Remove all machines
Remove all machines, configurations, data, and cached images
podman machine reset

Do not prompt before reset
\\n\\n


Remove an existing machine
Remove a managed virtual machine 
podman machine rm podman-machine-default

Stop and do not prompt before rming
Do not delete ignition file
Do not delete the image file
\\n\\n


Set a virtual machine setting
Set an updatable virtual machine setting
podman machine set --rootful=false

Number of CPUs
Disk size in GiB
Import the host trusted CA certificates into the machine
Memory in MiB
Whether this machine should prefer rootful container execution
USBs bus=$1,devnum=$2 or vendor=$1,product=$2
Whether this machine should use user-mode networking, routing traffic through a host user-space process
\\n\\n


SSH into an existing machine
SSH into a managed virtual machine 
podman machine ssh podman-machine-default
  podman machine ssh myvm echo hello

Username to use when ssh-ing into the VM.
\\n\\n


Start an existing machine
Start a managed virtual machine 
podman machine start podman-machine-default

Suppress informational tips
Suppress machine starting status output
Set default system connection for this machine
\\n\\n


Stop an existing machine
Stop a managed virtual machine 
podman machine stop podman-machine-default

\\n\\n


Add images or artifacts to a manifest list or image index
Adds an image or artifact to a manifest list or image index.
podman manifest add mylist:v1.11 image:v1.11-amd64
  podman manifest add mylist:v1.11 transport:imageName

add all of the list's images if the image is a list
set an annotation for the specified image
override the architecture of the specified image
add all arguments as artifact files rather than as images
artifact configuration file
artifact configuration media type
refrain from setting "org.opencontainers.image.title" annotations on "layers"
artifact layer media type
artifact subject reference
override the artifactType value
path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
use certificates at the specified path to access the registry
use [username[:password]] for accessing the registry
override the features of the specified image
override the OS of the specified image
override the OS version of the specified image
require HTTPS and verify certificates when accessing the registry
override the Variant of the specified image
\\n\\n


Add or update information about an entry in a manifest list or image index
Adds or updates information about an entry in a manifest list or image index.
podman manifest annotate --annotation left=right mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736

set an annotation for the specified image or artifact
override the architecture of the specified image or artifact
override the features of the specified image or artifact
apply --annotation values to the image index itself
override the OS of the specified image or artifact
override the OS features of the specified image or artifact
override the OS version of the specified image or artifact
set the subject to which the image index refers
override the Variant of the specified image or artifact
\\n\\n


Create manifest list or image index
Creates manifest lists or image indexes.
podman manifest create mylist:v1.11
  podman manifest create mylist:v1.11 arch-specific-image-to-add
  podman manifest create mylist:v1.11 arch-specific-image-to-add another-arch-specific-image-to-add
  podman manifest create --all mylist:v1.11 transport:tagged-image-to-add

add all of the lists' images if the images to add are lists
modify an existing list if one with the desired name already exists
set annotations on the new list
require HTTPS and verify certificates when accessing the registry
\\n\\n


Check if a manifest list exists in local storage
If the manifest list exists in local storage, podman manifest exists exits with 0, otherwise the exit code will be 1.
podman manifest exists mylist

\\n\\n


Display the contents of a manifest list or image index
Display the contents of a manifest list or image index.
podman manifest inspect localhost/list

path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
require HTTPS and verify certificates when accessing the registry
\\n\\n


Push a manifest list or image index to a registry
Pushes manifest lists and image indexes to registries.
podman manifest push mylist:v1.11 docker://quay.io/myuser/image:v1.11

add instances with selected compression while pushing
also push the images in the list
path of the authentication file. Use REGISTRY_AUTH_FILE environment variable to override
use certificates at the specified path to access the registry
compression format to use
compression level to use
use [username[:password]] for accessing the registry
after copying the image, write the digest of the resulting digest to the file
Use the specified compression algorithm even if the destination contains a differently-compressed variant already
manifest type (oci or v2s2) to attempt to use when pushing the manifest list
don't output progress information when pushing lists
don't copy signatures when pushing images
number of times to retry in case of failure when performing push
delay between retries in case of push failures
remove the manifest list if push succeeds
Add a signature at the destination using the specified key
Sign the image using a sigstore parameter file at PATH
Sign the image using a sigstore private key at PATH
Sign the image using a Sequoia-PGP key with the specified FINGERPRINT
Read a passphrase for signing an image from PATH
require HTTPS and verify certificates when accessing the registry
\\n\\n


Remove an item from a manifest list or image index
Removes an item from a manifest list or image index.
podman manifest remove mylist:v1.11 sha256:15352d97781ffdf357bf3459c037be3efac4133dc9070c2dce7eca7c05c3e736

\\n\\n


Remove manifest list or image index from local storage
Remove manifest list or image index from local storage.
podman manifest rm mylist:v1.11

Ignore errors when a specified manifest is missing
\\n\\n


Add container to a network
Add container to a network
podman network connect web secondary

network scoped alias for container
set a static ipv4 address for this container network
set a static ipv6 address for this container network
set a static mac address for this container network
\\n\\n


Create networks for containers and pods
Create networks for containers and pods
podman network create podman1

disable dns plugin
DNS servers this network will use
driver to manage the network
IPv4 or IPv6 gateway for the subnet
Don't fail if network already exists
interface name which is used by the driver
restrict external access from this network
allocate container IP from range
IP Address Management Driver
enable IPv6 networking
set metadata on a network
Set driver specific options
static routes
Static routes for this network. Format: <destination>,<gateway>[,<metric>] or <destination>,<type>[,<metric>] where type is blackhole, unreachable, or prohibit
subnets in CIDR format
\\n\\n


Disconnect a container from a network
Remove container from a network
podman network disconnect web secondary

force removal of container from network
\\n\\n


Check if network exists
If the named network exists, podman network exists exits with 0, otherwise the exit code will be 1.
podman network exists net1

\\n\\n


Inspect network
Displays the network configuration for one or more networks.
podman network inspect podman

Pretty-print network to JSON or using a Go template
\\n\\n


List networks
List networks

podman network list

Provide filter values (e.g. 'name=podman')
Pretty-print networks to JSON or using a Go template
Do not truncate the network ID
Do not print headers
display only names
\\n\\n


Prune unused networks
Prune unused networks
podman network prune

Provide filter values (e.g. 'label=<key>=<value>')
do not prompt for confirmation
\\n\\n


Reload firewall rules for one or more containers
Reload container networks, recreating firewall rules
podman network reload 3c13ef6dd843
  podman network reload test1 test2

Reload network configuration of all containers
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Remove networks
Remove networks

podman network rm podman

remove any containers using network
ignore if a specified network does not exist
Seconds to wait for running containers to stop before killing the container
\\n\\n


Update an existing podman network
Update an existing podman network
podman network update podman1

add network level nameservers
remove network level nameservers
\\n\\n


Clone an existing pod
Create an exact copy of a pod and the containers within it
podman pod clone pod_name new_name

Block IO weight (relative weight) accepts a weight value between 10 and 1000.
Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
Optional parent cgroup for the container
CPU shares (relative weight)
Number of CPUs. The default is 0.000 which means no limit
CPUs in which to allow execution (0-3, 0,1)
Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
destroy the original pod
Add a host device to the container
Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
GID map to use for the user namespace
GPU devices to add to the container ('all' to pass all GPUs)

Set container hostname
Overwrite the default ENTRYPOINT of the image
Path to the file that will receive the PID of conmon
Assign a name to the container
Set metadata on container
Read in a line delimited file of labels
Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
name the new pod
PID namespace to use
Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
Security Options
Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
start the new pod
Name of range listed in /etc/subgid for use in user namespace
Name of range listed in /etc/subuid for use in user namespace
Sysctl options
UID map to use for the user namespace
User namespace to use
UTS namespace to use
Bind mount a volume into the container
Mount volumes from the specified container(s)
\\n\\n


Create a new empty pod
After creating the pod, the pod ID is printed to stdout.\\n\\n  You can then start it at any time with the  podman pod start <pod_id> command. The pod will be created with the initial state 'created'.
podman pod create
  podman pod create --label foo=bar mypod

Add a custom host-to-IP mapping (host:ip)
Block IO weight (relative weight) accepts a weight value between 10 and 1000.
Block IO weight (relative device weight, format: DEVICE_NAME:WEIGHT)
Optional parent cgroup for the container
CPU shares (relative weight)
Number of CPUs. The default is 0.000 which means no limit
CPUs in which to allow execution (0-3, 0,1)
Memory nodes (MEMs) in which to allow execution (0-3, 0,1). Only effective on NUMA systems.
Add a host device to the container
Limit read rate (bytes per second) from a device (e.g. --device-read-bps=/dev/sda:1mb)
Limit write rate (bytes per second) to a device (e.g. --device-write-bps=/dev/sda:1mb)
Set custom DNS servers
Set custom DNS options
Set custom DNS search domains
Behaviour when the last container exits
GID map to use for the user namespace
GPU devices to add to the container ('all' to pass all GPUs)

Set container hostname
Base file to create the /etc/hosts file inside the container, or one of the special values. ("image"|"none")
Create an infra container associated with the pod to share namespaces with
Overwrite the default ENTRYPOINT of the image
Path to the file that will receive the PID of conmon
Image to use to override builtin infra container
Assign a name to the container
Specify a static IPv4 address for the container
Specify a static IPv6 address for the container
Set metadata on container
Read in a line delimited file of labels
Container MAC address (e.g. 92:d0:c6:0a:29:33)
Memory limit (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Assign a name to the pod
Connect a container to a network
Add network-scoped alias for the container
Do not create /etc/hostname within the container, instead use the version from the image
Do not create /etc/hosts within the container, instead use the version from the image
PID namespace to use
Write the pod ID to the file
Publish a container's port, or a range of ports, to the host
If a pod with the same name exists, replace it
Restart policy to apply when a container exits ("always"|"no"|"never"|"on-failure"|"unless-stopped")
Security Options
A comma delimited list of kernel namespaces the pod will share
Set the pod's cgroup as the cgroup parent for all containers joining the pod
Size of /dev/shm (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Size of systemd specific tmpfs mounts (/run, /run/lock) (format: <number>[<unit>], where unit = b (bytes), k (kibibytes), m (mebibytes), or g (gibibytes))
Name of range listed in /etc/subgid for use in user namespace
Name of range listed in /etc/subuid for use in user namespace
Sysctl options
UID map to use for the user namespace
User namespace to use
UTS namespace to use
Bind mount a volume into the container
Mount volumes from the specified container(s)
\\n\\n


Check if a pod exists in local storage
If the named pod exists in local storage, podman pod exists exits with 0, otherwise the exit code will be 1.
podman pod exists podID
  podman pod exists mypod || podman pod create --name mypod

\\n\\n


Display a pod configuration
Display the configuration for a pod by name or id\\n\\n	By default, this will render all results in a JSON array.
podman pod inspect podID

Format the output to a Go template or json
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Send the specified signal or SIGKILL to containers in pod
Signals are sent to the main process of each container inside the specified pod.\\n\\n  The default signal is SIGKILL, or any signal specified with option --signal.
podman pod kill podID
  podman pod kill --signal TERM mywebserver

Kill all containers in all pods
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Signal to send to the containers in the pod
\\n\\n


Fetch logs for pod with one or more containers
Displays logs for pod with one or more containers.
podman pod logs podID
		podman pod logs -c ctrname podName
		podman pod logs --tail 2 mywebserver
		podman pod logs --follow=true --since 10m podID
		podman pod logs mywebserver
  podman pod logs -c ctrname podName
  podman pod logs --tail 2 mywebserver
  podman pod logs --follow=true --since 10m podID
  podman pod logs mywebserver

Output the containers within a pod with different colors in the log
Filter logs by container name or id which belongs to pod
Follow log output.
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Output container names instead of container IDs in the log
Show logs since TIMESTAMP
Output the specified number of LINES at the end of the logs.
Output the timestamps in the log
Show logs until TIMESTAMP
\\n\\n


Pause one or more pods
The pod name or ID can be used.\\n\\n  All running containers within each specified pod will then be paused.
podman pod pause podID1 podID2
  podman pod pause --all

Pause all running pods
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Remove all stopped pods and their containers
podman pod prune Removes all exited pods
podman pod prune

Do not prompt for confirmation.  The default is false
\\n\\n


List pods
List all pods on system including their names, ids and current state.


Display the container UUIDs. If no-trunc is not set they will be truncated
Display the container names
Display the container status
Filter output based on conditions given
Pretty-print pods to JSON or using a Go template
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Do not truncate pod and container IDs
Do not print headers
Display namespace information of the pod
Print the numeric IDs of the pods only
Sort output by created, id, name, or number
\\n\\n


Restart one or more pods
The pod ID or name can be used.\\n\\n  All of the containers within each of the specified pods will be restarted. If a container in a pod is not currently running it will be started.
podman pod restart podID1 podID2
  podman pod restart --all

Restart all running pods
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Remove one or more pods
podman rm will remove one or more stopped pods and their containers from the host.\\n\\n  The pod name or ID can be used.  A pod with containers will not be removed without --force. If --force is specified, all containers will be stopped, then removed.
podman pod rm mywebserverpod
  podman pod rm -f 860a4b23
  podman pod rm -f -a

Remove all running pods
Force removal of a running pod by first stopping all containers, then removing all containers in the pod.  The default is false
Ignore errors when a specified pod is missing
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Read the pod ID from the file
Seconds to wait for pod stop before killing the container
\\n\\n


Start one or more pods
The pod name or ID can be used.\\n\\n  All containers defined in the pod will be started.
podman pod start podID
  podman pod start --all

Restart all running pods
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Read the pod ID from the file
\\n\\n


Display a live stream of resource usage statistics for the containers in one or more pods
Display the containers' resource-usage statistics of one or more running pod
podman pod stats
  podman pod stats a69b23034235 named-pod
  podman pod stats --all

Provide stats for all pods
Pretty-print container statistics to JSON or using a Go template
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Disable resetting the screen when streaming
Disable streaming stats and only pull the first result
\\n\\n


Stop one or more pods
The pod name or ID can be used.\\n\\n  This command will stop all running containers in each of the specified pods.
podman pod stop mywebserverpod
  podman pod stop --time 0 490eb 3557fb

Stop all running pods
Ignore errors when a specified pod is missing
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
Write the pod ID to the file
Seconds to wait for pod stop before killing the container
\\n\\n


Display the running processes of containers in a pod
Specify format descriptors to alter the output.\\n\\n  You may run "podman pod top -l pid pcpu seccomp" to print the process ID, the CPU percentage and the seccomp mode of each process of the latest pod.\\n\\n  Format Descriptors:\\n    args,capamb,capbnd,capeff,capinh,capprm,comm,etime,group,groups,hgroup,hgroups,hpid,huid,huser,label,nice,pcpu,pgid,pid,ppid,rgroup,rss,ruser,seccomp,state,stime,time,tty,uid,user,vsz
podman pod top podID
podman pod top podID pid seccomp args %C
podman pod top podID -eo user,pid,comm
  podman pod top podID pid seccomp args %C
  podman pod top podID -eo user,pid,comm

Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Unpause one or more pods
The podman unpause command will unpause all "paused" containers assigned to the pod.\\n\\n  The pod name or ID can be used.
podman pod unpause podID1 podID2
  podman pod unpause --all

Unpause all running pods
Act on the latest container podman is aware of\\nNot supported with the "--remote" flag
\\n\\n


Install a quadlet file or quadlet application
Install a quadlet file or quadlet application. Quadlets may be specified as local files, Web URLs, and OCI artifacts.
podman quadlet install /path/to/myquadlet.container
podman quadlet install https://github.com/containers/podman/blob/main/test/e2e/quadlet/basic.container
  podman quadlet install https://github.com/containers/podman/blob/main/test/e2e/quadlet/basic.container

Group quadlets and associated file in a directory named after the application
Reload systemd after installing Quadlets
Replace the installation even if the quadlet already exists
\\n\\n


List Quadlets
List all Quadlets configured for the current user.

podman quadlet list
podman quadlet list --format '{{ .UnitName }}'
podman quadlet list --filter 'name=test*'
  podman quadlet list --format '{{ .UnitName }}'
  podman quadlet list --filter 'name=test*'

Filter output based on conditions given
Pretty-print output to JSON or using a Go template
Pretty-print output to JSON or using a Go template
Do not print headers
\\n\\n


Display the contents of a quadlet
Print the contents of a Quadlet, displaying the file including all comments

podman quadlet print myquadlet.container
podman quadlet print mypod.pod
podman quadlet print myimage.build
  podman quadlet print mypod.pod
  podman quadlet print myimage.build

\\n\\n



Remove Quadlets
Remove one or more installed Quadlets from the current user
podman quadlet rm test.container
podman quadlet rm --force mysql.container
podman quadlet rm --all --reload-systemd=false
  podman quadlet rm --force mysql.container
  podman quadlet rm --all --reload-systemd=false
  podman quadlet rm --recursive app

Remove all Quadlets for the current user
Remove running quadlets
Do not error for Quadlets that do not exist
Remove all Quadlets belonging to the specified application and its directory
Reload systemd after removal
\\n\\n


Create a new secret
Create a secret. Input can be a path to a file or "-" (read from stdin). Secret drivers "file" (default), "pass", and "shell" are available.
podman secret create mysecret /path/to/secret
		printf "secretdata" | podman secret create mysecret -
  printf "secretdata" | podman secret create mysecret -

Specify secret driver
Specify driver specific options
Read secret data from environment variable
If a secret with the same name exists, ignore and do not create a new secret
Specify labels on the secret
If a secret with the same name exists, replace it
\\n\\n


Check if a secret exists in local storage
If the named secret exists in local storage, podman secret exists exits with 0, otherwise the exit code will be 1.
podman secret exists ID
  podman secret exists SECRET || podman secret create SECRET <secret source>

\\n\\n


Inspect a secret
Display detail information on one or more secrets
podman secret inspect MYSECRET

Format inspect output using Go template
Print inspect output in human-readable format
Display the secret
\\n\\n


List secrets


podman secret ls

Filter secret output
Format secret output using Go template
Do not print headers
Print secret IDs only
\\n\\n


Remove one or more secrets

podman secret rm mysecret1 mysecret2

Remove all secrets
Ignore errors when a specified secret is missing
\\n\\n


Check storage consistency
\\n	podman system check\\n\\n        Check storage for consistency and remove anything that looks damaged\\n
podman system check

Remove inconsistent images and containers
Maximum allowed age of unreferenced layers
Skip time-consuming checks. The default is to include time-consuming checks
Remove inconsistent images
\\n\\n


Manage remote API service destinations
Manage remote API service destination information in podman configuration


Record destination for the Podman service
Set named destination as default
List destination for the Podman service(s)
Delete named destination
Rename "old" to "new"
\\n\\n


Show podman disk usage
\\n	podman system df\\n\\n	Show podman disk usage\\n	

Pretty-print images using a Go template
Show detailed information on disk usage
\\n\\n


Show podman system events
Monitor podman system events.\\n\\n  By default, streaming mode is used, printing new events as they occur.  Previous events can be listed via --since and --until.
podman system events


\\n\\n


Display podman system information
Display information pertaining to the host, current storage stats, and build of podman.\\n\\n  Useful for the user and when reporting issues.\\n
podman system info

Change the output format to JSON or a Go template
\\n\\n


Migrate containers
\\n        podman system migrate\\n\\n        Migrate existing containers to a new version of Podman.\\n

Migrate database from BoltDB to SQLite
Specify a new runtime for all containers
\\n\\n


Remove unused data
\\n	podman system prune\\n\\n        Remove unused data\\n
podman system prune

Remove all unused data
Remove build containers
Remove container data in storage not controlled by podman
Provide filter values (e.g. 'label=<key>=<value>')
Do not prompt for confirmation.  The default is false
Prune volumes
\\n\\n


Migrate lock numbers
\\n        podman system renumber\\n\\n        Migrate lock numbers to handle a change in maximum number of locks.\\n        Mandatory after the number of locks in containers.conf is changed.\\n

\\n\\n


Reset podman storage
Reset podman storage back to default state\\n\\n  All containers will be stopped and removed, and all images, volumes, networks and container content will be removed.\\n  This command does not restart podman.service and podman.socket systemd units. You may need to manually restart it after running this command.\\n

Do not prompt for confirmation
\\n\\n


Run API service
Run an API service\\n\\nEnable a listening service for API access to Podman commands.\\n
podman system service --time=0 unix:///tmp/podman.sock
  podman system service --time=0 tcp://localhost:8888
  podman system service --time=0 --tls-cert=tls.crt --tls-key=tls.key tcp://localhost:8888
  podman system service --time=0 --tls-cert=tls.crt --tls-key=tls.key --tls-client-ca=ca.crt tcp://localhost:8888
    

Set CORS Headers
Time until the service session expires in seconds.  Use 0 to disable the timeout
PEM file containing TLS serving certificate.
Only trust client connections with certificates signed by this CA PEM file
PEM file containing TLS serving certificate private key
\\n\\n


Create a new volume
If using the default driver, "local", the volume will be created on the host in the volumes directory under container storage.
podman volume create myvol
  podman volume create
  podman volume create --label foo=bar myvol
  podman volume create --uid 4321 --gid 1234 myvol

Specify volume driver name
Set the GID of the volume owner
Don't fail if volume already exists
Set metadata for a volume
Set driver specific options
Set the UID of the volume owner
\\n\\n


Check if volume exists
If the given volume exists, podman volume exists exits with 0, otherwise the exit code will be 1.
podman volume exists myvol

\\n\\n


Export volumes
\\npodman volume export\\n\\nAllow content of volume to be exported into external tar.

Write to a specified file (default: stdout, which must be redirected)
\\n\\n


Import a tarball contents into a podman volume
Imports contents into a podman volume from specified tarball (.tar, .tar.gz, .tgz, .bzip, .tar.xz, .txz, .tar.zst).
podman volume import my_vol /home/user/import.tar
  cat ctr.tar | podman volume import my_vol -

\\n\\n


Display detailed information on one or more volumes
Display detailed information on one or more volumes.\\n\\n  Use a Go template to change the format from JSON.
podman volume inspect myvol
  podman volume inspect --all
  podman volume inspect --format "{{.Driver}} {{.Scope}}" myvol

Inspect all volumes
Format volume output using Go template
\\n\\n


List volumes
\\npodman volume ls\\n\\nList all available volumes. The output of the volumes can be filtered\\nand the output format can be changed to JSON or a user specified Go template.


Filter volume output
Format volume output using Go template
Do not print headers
Print volume output in quiet mode
\\n\\n


Mount volume
Mount a volume and return the mountpoint
podman volume mount myvol

\\n\\n


Remove all unused volumes
Volumes that are not currently owned by a container will be removed.\\n\\n  The command prompts for confirmation which can be overridden with the --force flag.\\n  Note all data will be destroyed.
Remove unused volumes
By default, only anonymous (unnamed) unused volumes are removed.\\n  Use --all to remove all unused volumes (anonymous and named).\\n  The command prompts for confirmation which can be overridden with the --force flag.

Remove all unused volumes, both anonymous and named
Show what would be pruned without actually pruning
Provide filter values (e.g. 'label=<key>=<value>')
Do not prompt for confirmation
\\n\\n


Reload all volumes from volume plugins
Check all configured volume plugins and update the libpod database with all available volumes.\\n\\n  Existing volumes are also removed from the database when they are no longer present in the plugin.

\\n\\n


Remove one or more volumes
Remove one or more existing volumes.\\n\\n  By default only volumes that are not being used by any containers will be removed. To remove the volumes anyways, use the --force flag.

podman volume rm myvol1 myvol2
  podman volume rm --all
  podman volume rm --force myvol

Remove all volumes
Remove a volume by force, even if it is being used by a container
Seconds to wait for running containers to stop before killing the container
\\n\\n


Unmount volume
Unmount a volume
podman volume unmount myvol

\\n\\n


Convert compose files to Kubernetes manifests, Helm charts, or another model
Execute command in dry run mode
The output directory for the Kubernetes resources
Directory containing transformation templates
Transformation to apply to compose model (default: docker/compose-bridge-kubernetes)


Set default trust policy or a new trust policy for a registry
Set default trust policy or add a new trust policy for a registry

Path of installed public key(s) to trust for TARGET.\\nAbsolute path to keys is added to policy.json. May\\nused multiple times to define multiple public keys.\\nFile(s) must exist before using this command
Path to a signature-policy file
Trust type, accept values: signedBy(default), accept, reject
\\n\\n


Display trust policy for the system
Display trust policy for the system

Output as json
Do not print column headings
Output raw policy file
Path to a signature-policy file
\\n\\n



Apply an OCI image to a Podman Machine's OS
Apply custom layers from a containerized Fedora CoreOS OCI image on top of an existing VM
podman machine os apply myimage

Restart VM to apply changes
\\n\\n


Record destination for the Podman service
Add destination to podman configuration.\\n  "destination" is one of the form:\\n    [user@]hostname (will default to ssh)\\n    ssh://[user@]hostname[:port][/path] (will obtain socket path from service, if not given.)\\n    tcp://hostname:port (not secured without TLS enabled)\\n    unix://path (absolute path required)\\n
podman system connection add laptop server.fubar.com
  podman system connection add --identity ~/.ssh/dev_rsa testing ssh://root@server.fubar.com:2222
  podman system connection add --identity ~/.ssh/dev_rsa --port 22 production root@server.fubar.com
  podman system connection add debug tcp://localhost:8080
  podman system connection add production-tls --tls-ca=ca.crt --tls-cert=tls.crt --tls-key=tls.key tcp://localhost:8080
  

Set connection to be default
path to SSH identity file
SSH port number for destination
path to podman socket on remote host.
path to TLS certificate Authority PEM file
path to TLS client certificate PEM file
path to TLS client certificate private key PEM file
\\n\\n


Set named destination as default
Set named destination as default for the Podman service
podman system connection default testing

\\n\\n


List destination for the Podman service(s)
List destination information for the Podman service(s) in podman configuration

podman system connection list
	# Format as table without TLS info
  # Format as table without TLS info
  podman system connection ls
	# Format as table with TLS info
  # Format as table with TLS info
  podman system connection ls --format=tls
	# Format as JSON
  # Format as JSON
  podman system connection ls --format=json
	# Format as custom go template
  # Format as custom go template
  podman system connection ls --format='{{range .}}{{.Name}}{{ "\\\\n" }}{{ end }}'

Custom Go template for printing connections
Custom Go template for printing connections
\\n\\n


Delete named destination
Delete named destination from podman configuration

podman system connection remove devl
  podman system connection rm devl

Remove all connections
\\n\\n


Rename "old" to "new"
Rename destination for the Podman service from "old" to "new"

podman system connection rename laptop devl,
  podman system connection mv laptop devl

\\n\\n


Restart an existing machine
Restart a managed virtual machine
podman machine restart podman-machine-default

Suppress informational tips
Suppress machine restarting status output
\\n\\n


Rename a volume
Rename an existing volume. The volume must not be in use by any containers.
podman volume rename oldName newName

\\n\\n


Upgrade machine os
Upgrade the machine operating system to a newer version
podman machine os upgrade

Only check if an upgrade is available
suppress output except for specified format. Implies -n
Restart VM to upgrade
\\n\\n
`;
