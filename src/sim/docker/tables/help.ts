/** Line by line the texts of flags.ts. Written by `node src/tooling/engines/cli.ts` from the help texts of docker 28 and 29; not by hand. */
export const PROSE = `


A self-sufficient runtime for containers

Location of client config files
Name of the context to use to connect to the daemon (overrides DOCKER_HOST env var and default context set with "docker context use")
Enable debug mode
Daemon socket to connect to
Set the logging level ("debug", "info", "warn", "error", "fatal")
Use TLS; implied by --tlsverify
Trust certs signed only by this CA
Path to TLS certificate file
Path to TLS key file
Use TLS and verify the remote
Print version information and quit

Create and run a new container from an image
Execute a command in a running container
List containers
Build an image from a Dockerfile
Build from a file
Download an image from a registry
Upload an image to a registry
List images
Authenticate to a registry
Log out from a registry
Search Docker Hub for images
Show the Docker version information
Display system-wide information

Manage builds
Docker Buildx
Docker Compose
Manage containers
Manage contexts
Manage images
Manage Docker image manifests and manifest lists
Manage networks
Manage plugins
Manage Docker
Manage trust on Docker images
Manage volumes

Manage Swarm

Attach local standard input, output, and error streams to a running container
Create a new image from a container's changes
Copy files/folders between a container and the local filesystem
Create a new container
Inspect changes to files or directories on a container's filesystem
Get real time events from the server
Export a container's filesystem as a tar archive
Show the history of an image
Import the contents from a tarball to create a filesystem image
Return low-level information on Docker objects
Kill one or more running containers
Load an image from a tar archive or STDIN
Fetch the logs of a container
Pause all processes within one or more containers
List port mappings or a specific mapping for the container
Rename a container
Restart one or more containers
Remove one or more containers
Remove one or more images
Save one or more images to a tar archive (streamed to STDOUT by default)
Start one or more stopped containers
Display a live stream of container(s) resource usage statistics
Stop one or more running containers
Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE
Display the running processes of a container
Unpause all processes within one or more containers
Update configuration of one or more containers
Block until one or more containers stop, then print their exit codes
Run 'docker COMMAND --help' for more information on a command.\\n\\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/


Create and run a new container from an image

Add a custom host-to-IP mapping (host:ip)
Add an annotation to the container (passed through to the OCI runtime)
Attach to STDIN, STDOUT or STDERR
Block IO (relative weight), between 10 and 1000, or 0 to disable
Block IO weight (relative device weight)
Add Linux capabilities
Drop Linux capabilities
Optional parent cgroup for the container
Cgroup namespace to use (host|private)\\n'host':    Run the container in the Docker host's cgroup namespace\\n'private': Run the container in its own private cgroup namespace '':        Use the cgroup namespace as configured by the\\n           default-cgroupns-mode option on the daemon (default)
Write the container ID to the file
Limit CPU CFS (Completely Fair Scheduler) period
Limit CPU CFS (Completely Fair Scheduler) quota
Limit CPU real-time period in microseconds
Limit CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs
CPUs in which to allow execution (0-3, 0,1)
MEMs in which to allow execution (0-3, 0,1)
Run container in background and print container ID
Override the key sequence for detaching a container
Add a host device to the container
Add a rule to the cgroup allowed devices list
Limit read rate (bytes per second) from a device
Limit read rate (IO per second) from a device
Limit write rate (bytes per second) to a device
Limit write rate (IO per second) to a device
Skip image verification
Set custom DNS servers
Set DNS options
Set custom DNS search domains
Container NIS domain name
Overwrite the default ENTRYPOINT of the image
Set environment variables
Read in a file of environment variables
Expose a port or a range of ports
GPU devices to add to the container ('all' to pass all GPUs)
Add additional groups to join
Command to run to check health
Time between running the check (ms|s|m|h)
Consecutive failures needed to report unhealthy
Time between running the check during the start period (ms|s|m|h)
Start period for the container to initialize before starting health-retries countdown (ms|s|m|h)
Maximum time to allow one check to run (ms|s|m|h)
Print usage
Container host name
Run an init inside the container that forwards signals and reaps processes
Keep STDIN open even if not attached
IPv4 address (e.g., 172.30.100.104)
IPv6 address (e.g., 2001:db8::33)
IPv4 address (e.g., 172.30.100.104)
IPv6 address (e.g., 2001:db8::33)
IPC mode to use
Container isolation technology
Kernel memory limit
Set meta data on a container
Read in a line delimited file of labels
Add link to another container
Container IPv4/IPv6 link-local addresses
Logging driver for the container
Log driver options
Container MAC address (e.g., 92:d0:c6:0a:29:33)
Memory limit
Memory soft limit
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Tune container memory swappiness (0 to 100)
Attach a filesystem mount to the container
Assign a name to the container
Connect a container to a network
Add network-scoped alias for the container
Disable any container-specified HEALTHCHECK
Disable OOM Killer
Tune host's OOM preferences (-1000 to 1000)
PID namespace to use
Tune container pids limit (set -1 for unlimited)
Set platform if server is multi-platform capable
Give extended privileges to this container
Publish a container's port(s) to the host
Publish all exposed ports to random ports
Pull image before running ("always", "missing", "never")
Suppress the pull output
Mount the container's root filesystem as read only
Restart policy to apply when a container exits
Automatically remove the container and its associated anonymous volumes when it exits
Runtime to use for this container
Security Options
Size of /dev/shm
Proxy received signals to the process
Signal to stop the container
Timeout (in seconds) to stop a container
Storage driver options for the container
Sysctl options
Mount a tmpfs directory
Allocate a pseudo-TTY
Ulimit options
Bind mount Docker API socket and required auth
Username or UID (format: <name|uid>[:<group|gid>])
User namespace to use
UTS namespace to use
Bind mount a volume
Optional volume driver for the container
Mount volumes from the specified container(s)
Working directory inside the container


Execute a command in a running container

Detached mode: run command in the background
Override the key sequence for detaching a container
Set environment variables
Read in a file of environment variables
Keep STDIN open even if not attached
Give extended privileges to the command
Allocate a pseudo-TTY
Username or UID (format: "<name|uid>[:<group|gid>]")
Working directory inside the container


List containers

Show all containers
Filter output based on conditions provided
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Show n last created containers (includes all states)
Show the latest created container (includes all states)
Don't truncate output
Only display container IDs
Display total file sizes


Start a build

Add a custom host-to-IP mapping (format: "host:ip")
Allow extra privileged entitlement (e.g., "network.host", "security.insecure", "device")
Add annotation to the image
Attestation parameters (format: "type=sbom,generator=image")
Set build-time variables
Additional build contexts (e.g., name=path)
Override the configured builder instance
External cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
Cache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
Set method for evaluating build ("check", "outline", "targets")
Set the parent cgroup for the "RUN" instructions during build
Shorthand for "--call=check"
Enable debug logging
Name of the Dockerfile (default: "PATH/Dockerfile")
Write the image ID to a file
Set metadata for an image
Shorthand for "--output=type=docker"
Write build result metadata to a file
Set the networking mode for the "RUN" instructions during build
Do not use cache when building the image
Do not cache specified stages
Output destination (format: "type=local,dest=path")
Set target platform for build
Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output
Shorthand for "--attest=type=provenance"
Always attempt to pull all referenced images
Shorthand for "--output=type=registry"
Suppress the build output and print image ID on success
Shorthand for "--attest=type=sbom"
Secret to expose to the build (format: "id=mysecret[,src=/local/secret]")
Shared memory size for build containers
SSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
Name and optionally a tag (format: "name:tag")
Set the target build stage to build
Ulimit options


Build from a file

Allow build to access specified resources
Override the configured builder instance
Set method for evaluating build ("check", "outline", "targets")
Shorthand for "--call=check"
Enable debug logging
Build definition file
List targets or variables
Shorthand for "--set=*.output=type=docker". Conditional.
Write build result metadata to a file
Do not use cache when building the image
Print the options without building
Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output
Shorthand for "--set=*.attest=type=provenance"
Always attempt to pull all referenced images
Shorthand for "--set=*.output=type=registry". Conditional.
Shorthand for "--set=*.attest=type=sbom"
Override target value (e.g., "targetpattern.key=value")


Download an image from a registry

Download all tagged images in the repository
Skip image verification
Set platform if server is multi-platform capable
Suppress verbose output


Upload an image to a registry

Push all tags of an image to the repository
Skip image signing
Push a platform-specific manifest as a single-platform image to the registry. Image index won't be pushed, meaning that other manifests, including attestations won't be preserved. 'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
Push a platform-specific manifest as a single-platform image to the registry.\\nImage index won't be pushed, meaning that other manifests, including attestations won't be preserved.\\n'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)
Suppress verbose output


List images

Show all images
Show all images
Show digests
Filter output based on conditions provided
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Don't truncate output
Only show image IDs
List multi-platform images as a tree (EXPERIMENTAL)


Authenticate to a registry.\\nDefaults to Docker Hub if no server is specified.
Password or Personal Access Token (PAT)
Password or Personal Access Token (PAT), or "-" to read from stdin
Take the Password or Personal Access Token (PAT) from stdin
Username


Log out from a registry.\\nIf no server is specified, the default is defined by the daemon.


Search Docker Hub for images
Filter output based on conditions provided
Pretty-print search using a Go template
Max number of search results
Don't truncate output


Show the Docker version information
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates


Display system-wide information

Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates


Extended build capabilities with BuildKit
Override the configured builder instance
Enable debug logging

Commands to work on build records
Commands to work on images in registry

Build from a file
Start a build
Create a new builder instance
Proxy current stdio streams to builder instance
Disk usage
Inspect current builder instance
List builder instances
Remove build cache
Remove one or more builder instances
Stop builder instance
Set the current builder instance
Show buildx version information
Run 'docker buildx COMMAND --help' for more information on a command.\\n\\nExperimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.


Extended build capabilities with BuildKit
Override the configured builder instance
Enable debug logging

Commands to work on build records
Commands to work on images in registry

Build from a file
Start a build
Create a new builder instance
Proxy current stdio streams to builder instance
Disk usage
Inspect current builder instance
List builder instances
Remove build cache
Remove one or more builder instances
Stop builder instance
Set the current builder instance
Show buildx version information
Run 'docker buildx COMMAND --help' for more information on a command.\\n\\nExperimental commands and flags are hidden. Set BUILDX_EXPERIMENTAL=1 to show them.


Define and run multi-container applications with Docker
Include all resources, even those not used by services
Control when to print ANSI control characters ("never"|"always"|"auto")
Run compose in backward compatibility mode
Execute command in dry run mode
Specify an alternate environment file
Compose configuration files
Control max parallelism, -1 for unlimited
Specify a profile to enable
Set type of progress output (auto, tty, plain, json, quiet)
Specify an alternate working directory (default: the path of the, first specified, Compose file)
Project name

Convert compose files into another model

Attach local standard input, output, and error streams to a service's running container
Build or rebuild services
Create a new image from a service container's changes
Parse, resolve and render compose file in canonical format
Copy files/folders between a service container and the local filesystem
Creates containers for a service
Stop and remove containers, networks
Receive real time events from containers
Execute a command in a running container
Export a service container's filesystem as a tar archive
List images used by the created containers
Force stop service containers
View output from containers
List running compose projects
Pause services
Print the public port for a port binding
List containers
Publish compose application
Pull service images
Push service images
Restart service containers
Removes stopped service containers
Run a one-off command on a service
Scale services 
Start services
Display a live stream of container(s) resource usage statistics
Stop services
Display the running processes
Unpause services
Create and start containers
Show the Docker Compose version information
List volumes
Block until containers of all (or specified) services stop.
Watch build context for service and rebuild/refresh containers when files are updated
Run 'docker compose COMMAND --help' for more information on a command.


Manage containers

Attach local standard input, output, and error streams to a running container
Create a new image from a container's changes
Copy files/folders between a container and the local filesystem
Create a new container
Inspect changes to files or directories on a container's filesystem
Execute a command in a running container
Export a container's filesystem as a tar archive
Display detailed information on one or more containers
Kill one or more running containers
Fetch the logs of a container
List containers
Pause all processes within one or more containers
List port mappings or a specific mapping for the container
Remove all stopped containers
Rename a container
Restart one or more containers
Remove one or more containers
Create and run a new container from an image
Start one or more stopped containers
Display a live stream of container(s) resource usage statistics
Stop one or more running containers
Display the running processes of a container
Unpause all processes within one or more containers
Update configuration of one or more containers
Block until one or more containers stop, then print their exit codes
Run 'docker container COMMAND --help' for more information on a command.


Manage contexts

Create a context
Export a context to a tar archive FILE or a tar stream on STDOUT.
Import a context from a tar or zip file
Display detailed information on one or more contexts
List contexts
Remove one or more contexts
Print the name of the current context
Update a context
Set the current docker context
Set the default docker context
Run 'docker context COMMAND --help' for more information on a command.


Manage images

Build an image from a Dockerfile
Show the history of an image
Import the contents from a tarball to create a filesystem image
Display detailed information on one or more images
Load an image from a tar archive or STDIN
List images
Remove unused images
Download an image from a registry
Upload an image to a registry
Remove one or more images
Save one or more images to a tar archive (streamed to STDOUT by default)
Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE
Run 'docker image COMMAND --help' for more information on a command.


The **docker manifest** command has subcommands for managing image manifests and\\nmanifest lists. A manifest list allows you to use one name to refer to the same image\\nbuilt for multiple architectures.\\n\\nTo see help for a subcommand, use:\\n\\n    docker manifest CMD --help\\n\\nFor full details on using docker manifest lists, see the registry v2 specification.\\n\\nEXPERIMENTAL:\\n  docker manifest is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/

Add additional information to a local image manifest
Create a local manifest list for annotating and pushing to a registry
Display an image manifest, or manifest list
Push a manifest list to a repository
Delete one or more manifest lists from local storage
Run 'docker manifest COMMAND --help' for more information on a command.


Manage networks

Connect a container to a network
Create a network
Disconnect a container from a network
Display detailed information on one or more networks
List networks
Remove all unused networks
Remove one or more networks
Run 'docker network COMMAND --help' for more information on a command.


Manage plugins

Create a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.
Disable a plugin
Enable a plugin
Display detailed information on one or more plugins
Install a plugin
List plugins
Push a plugin to a registry
Remove one or more plugins
Change settings for a plugin
Upgrade an existing plugin
Run 'docker plugin COMMAND --help' for more information on a command.


Manage Docker

Show docker disk usage
Get real time events from the server
Display system-wide information
Remove unused data
Run 'docker system COMMAND --help' for more information on a command.


Manage trust on Docker images

Manage keys for signing Docker images
Manage entities who can sign Docker images

Return low-level information about keys and signatures
Remove trust for an image
Sign an image
Run 'docker trust COMMAND --help' for more information on a command.


Manage volumes

Create a volume
Display detailed information on one or more volumes
List volumes
Remove unused local volumes
Remove one or more volumes
Run 'docker volume COMMAND --help' for more information on a command.


Manage Swarm

Initialize a swarm
Join a swarm as a node and/or manager
Run 'docker swarm COMMAND --help' for more information on a command.


Attach local standard input, output, and error streams to a running container

Override the key sequence for detaching a container
Do not attach STDIN
Proxy all received signals to the process


Create a new image from a container's changes

Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")
Apply Dockerfile instruction to the created image
Commit message
Pause container during commit
Disable pausing container during commit


Copy files/folders between a container and the local filesystem\\n\\nUse '-' as the source to read a tar archive from stdin\\nand extract it to a directory destination in a container.\\nUse '-' as the destination to stream a tar archive of a\\ncontainer source to stdout.

Archive mode (copy all uid/gid information)
Always follow symbol link in SRC_PATH
Always follow symlinks in SRC_PATH
Suppress progress output during copy. Progress output is automatically suppressed if no terminal is attached


Create a new container

Add a custom host-to-IP mapping (host:ip)
Add an annotation to the container (passed through to the OCI runtime)
Attach to STDIN, STDOUT or STDERR
Block IO (relative weight), between 10 and 1000, or 0 to disable
Block IO weight (relative device weight)
Add Linux capabilities
Drop Linux capabilities
Optional parent cgroup for the container
Cgroup namespace to use (host|private)\\n'host':    Run the container in the Docker host's cgroup namespace\\n'private': Run the container in its own private cgroup namespace '':        Use the cgroup namespace as configured by the\\n           default-cgroupns-mode option on the daemon (default)
Write the container ID to the file
Limit CPU CFS (Completely Fair Scheduler) period
Limit CPU CFS (Completely Fair Scheduler) quota
Limit CPU real-time period in microseconds
Limit CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs
CPUs in which to allow execution (0-3, 0,1)
MEMs in which to allow execution (0-3, 0,1)
Add a host device to the container
Add a rule to the cgroup allowed devices list
Limit read rate (bytes per second) from a device
Limit read rate (IO per second) from a device
Limit write rate (bytes per second) to a device
Limit write rate (IO per second) to a device
Skip image verification
Set custom DNS servers
Set DNS options
Set custom DNS search domains
Container NIS domain name
Overwrite the default ENTRYPOINT of the image
Set environment variables
Read in a file of environment variables
Expose a port or a range of ports
GPU devices to add to the container ('all' to pass all GPUs)
Add additional groups to join
Command to run to check health
Time between running the check (ms|s|m|h)
Consecutive failures needed to report unhealthy
Time between running the check during the start period (ms|s|m|h)
Start period for the container to initialize before starting health-retries countdown (ms|s|m|h)
Maximum time to allow one check to run (ms|s|m|h)
Print usage
Container host name
Run an init inside the container that forwards signals and reaps processes
Keep STDIN open even if not attached
IPv4 address (e.g., 172.30.100.104)
IPv6 address (e.g., 2001:db8::33)
IPv4 address (e.g., 172.30.100.104)
IPv6 address (e.g., 2001:db8::33)
IPC mode to use
Container isolation technology
Kernel memory limit
Set meta data on a container
Read in a line delimited file of labels
Add link to another container
Container IPv4/IPv6 link-local addresses
Logging driver for the container
Log driver options
Container MAC address (e.g., 92:d0:c6:0a:29:33)
Memory limit
Memory soft limit
Swap limit equal to memory plus swap: '-1' to enable unlimited swap
Tune container memory swappiness (0 to 100)
Attach a filesystem mount to the container
Assign a name to the container
Connect a container to a network
Add network-scoped alias for the container
Disable any container-specified HEALTHCHECK
Disable OOM Killer
Tune host's OOM preferences (-1000 to 1000)
PID namespace to use
Tune container pids limit (set -1 for unlimited)
Set platform if server is multi-platform capable
Give extended privileges to this container
Publish a container's port(s) to the host
Publish all exposed ports to random ports
Pull image before creating ("always", "|missing", "never")
Pull image before creating ("always", "missing", "never")
Suppress the pull output
Mount the container's root filesystem as read only
Restart policy to apply when a container exits
Automatically remove the container and its associated anonymous volumes when it exits
Runtime to use for this container
Security Options
Size of /dev/shm
Signal to stop the container
Timeout (in seconds) to stop a container
Storage driver options for the container
Sysctl options
Mount a tmpfs directory
Allocate a pseudo-TTY
Ulimit options
Bind mount Docker API socket and required auth
Username or UID (format: <name|uid>[:<group|gid>])
User namespace to use
UTS namespace to use
Bind mount a volume
Optional volume driver for the container
Mount volumes from the specified container(s)
Working directory inside the container


Inspect changes to files or directories on a container's filesystem



Get real time events from the server

Filter output based on conditions provided
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Show all events created since timestamp
Stream events until this timestamp


Export a container's filesystem as a tar archive

Write to a file, instead of STDOUT


Show the history of an image

Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Print sizes and dates in human readable format
Don't truncate output
Show history for the given platform. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
Only show image IDs


Import the contents from a tarball to create a filesystem image

Apply Dockerfile instruction to the created image
Set commit message for imported image
Set platform if server is multi-platform capable


Return low-level information on Docker objects
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Display total file sizes if the type is container
Only inspect objects of the given type


Kill one or more running containers

Signal to send to the container


Load an image from a tar archive or STDIN

Read from tar archive file, instead of STDIN
Load only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
Load only the given platform(s). Formatted as a comma-separated list of "os[/arch[/variant]]" (e.g., "linux/amd64,linux/arm64/v8").
Suppress the load output


Fetch the logs of a container

Show extra details provided to logs
Follow log output
Show logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)
Number of lines to show from the end of the logs
Show timestamps
Show logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)


Pause all processes within one or more containers



List port mappings or a specific mapping for the container



Rename a container



Restart one or more containers

Signal to send to the container
Seconds to wait before killing the container


Remove one or more containers

Force the removal of a running container (uses SIGKILL)
Remove the specified link
Remove anonymous volumes associated with the container


Remove one or more images

Force removal of the image
Do not delete untagged parents
Remove only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")


Save one or more images to a tar archive (streamed to STDOUT by default)

Write to a file, instead of STDOUT
Save only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")
Save only the given platform(s). Formatted as a comma-separated list of "os[/arch[/variant]]" (e.g., "linux/amd64,linux/arm64/v8")


Start one or more stopped containers

Attach STDOUT/STDERR and forward signals
Override the key sequence for detaching a container
Attach container's STDIN


Display a live stream of container(s) resource usage statistics

Show all containers
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Disable streaming stats and only pull the first result
Do not truncate output


Stop one or more running containers

Signal to send to the container
Seconds to wait before killing the container


Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE



Display the running processes of a container



Unpause all processes within one or more containers



Update configuration of one or more containers

Block IO (relative weight), between 10 and 1000, or 0 to disable
Limit CPU CFS (Completely Fair Scheduler) period
Limit CPU CFS (Completely Fair Scheduler) quota
Limit the CPU real-time period in microseconds
Limit the CPU real-time runtime in microseconds
CPU shares (relative weight)
Number of CPUs
CPUs in which to allow execution (0-3, 0,1)
MEMs in which to allow execution (0-3, 0,1)
Memory limit
Memory soft limit
Swap limit equal to memory plus swap: -1 to enable unlimited swap
Tune container pids limit (set -1 for unlimited)
Restart policy to apply when a container exits


Block until one or more containers stop, then print their exit codes



Commands to work on build records
Override the configured builder instance
Enable debug logging

Inspect a build record

Export build records into Docker Desktop bundle
Import build records into Docker Desktop
Print the logs of a build record
List build records
Open a build record in Docker Desktop
Remove build records
Run 'docker buildx history COMMAND --help' for more information on a command.


Commands to work on images in registry
Override the configured builder instance
Enable debug logging

Create a new image based on source images
Show details of an image in the registry
Run 'docker buildx imagetools COMMAND --help' for more information on a command.


Build from a file




Start a build




Create a new builder instance
Append a node to builder instead of changing it
Boot builder after creation
BuildKit daemon config file
BuildKit daemon flags
Enable debug logging
Driver to use (available: "docker-container", "kubernetes", "remote")
Options for the driver
Remove a node from builder instead of changing it
Builder instance name
Create/modify node with given name
Fixed platforms for current node
Set the current builder instance


Proxy current stdio streams to builder instance
Override the configured builder instance
Enable debug logging
Target platform: this is used for node selection
Set type of progress output ("auto", "plain", "rawjson", "tty"). Use plain to show container output


Disk usage
Override the configured builder instance
Enable debug logging
Provide filter values
Format the output
Shorthand for "--format=pretty"


Inspect current builder instance
Ensure builder has booted before inspecting
Override the configured builder instance
Enable debug logging


List builder instances
Enable debug logging
Format the output
Don't truncate output


Remove build cache
Include internal/frontend images
Override the configured builder instance
Enable debug logging
Provide filter values
Do not prompt for confirmation
Maximum amount of disk space allowed to keep for cache
Target amount of free disk space after pruning
Amount of disk space always allowed to keep for cache
Provide a more verbose output


Remove one or more builder instances
Remove all inactive builders
Override the configured builder instance
Enable debug logging
Do not prompt for confirmation
Keep the BuildKit daemon running
Keep BuildKit state


Stop builder instance
Override the configured builder instance
Enable debug logging


Set the current builder instance
Override the configured builder instance
Enable debug logging
Set builder as default for current context
Builder persists context changes


Show buildx version information
Enable debug logging


Commands to work on build records
Override the configured builder instance
Enable debug logging

Inspect a build record

Export build records into Docker Desktop bundle
Import build records into Docker Desktop
Print the logs of a build record
List build records
Open a build record in Docker Desktop
Remove build records
Run 'docker buildx history COMMAND --help' for more information on a command.


Commands to work on images in registry
Override the configured builder instance
Enable debug logging

Create a new image based on source images
Show details of an image in the registry
Run 'docker buildx imagetools COMMAND --help' for more information on a command.


Build from a file

Allow build to access specified resources
Override the configured builder instance
Set method for evaluating build ("check", "outline", "targets")
Shorthand for "--call=check"
Enable debug logging
Build definition file
List targets or variables
Shorthand for "--set=*.output=type=docker". Conditional.
Write build result metadata to a file
Do not use cache when building the image
Print the options without building
Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output
Shorthand for "--set=*.attest=type=provenance"
Always attempt to pull all referenced images
Shorthand for "--set=*.output=type=registry". Conditional.
Shorthand for "--set=*.attest=type=sbom"
Override target value (e.g., "targetpattern.key=value")


Start a build

Add a custom host-to-IP mapping (format: "host:ip")
Allow extra privileged entitlement (e.g., "network.host", "security.insecure", "device")
Add annotation to the image
Attestation parameters (format: "type=sbom,generator=image")
Set build-time variables
Additional build contexts (e.g., name=path)
Override the configured builder instance
External cache sources (e.g., "user/app:cache", "type=local,src=path/to/dir")
Cache export destinations (e.g., "user/app:cache", "type=local,dest=path/to/dir")
Set method for evaluating build ("check", "outline", "targets")
Set the parent cgroup for the "RUN" instructions during build
Shorthand for "--call=check"
Enable debug logging
Name of the Dockerfile (default: "PATH/Dockerfile")
Write the image ID to a file
Set metadata for an image
Shorthand for "--output=type=docker"
Write build result metadata to a file
Set the networking mode for the "RUN" instructions during build
Do not use cache when building the image
Do not cache specified stages
Output destination (format: "type=local,dest=path")
Set target platform for build
Set type of progress output ("auto", "none",  "plain", "quiet", "rawjson", "tty"). Use plain to show container output
Shorthand for "--attest=type=provenance"
Always attempt to pull all referenced images
Shorthand for "--output=type=registry"
Suppress the build output and print image ID on success
Shorthand for "--attest=type=sbom"
Secret to expose to the build (format: "id=mysecret[,src=/local/secret]")
Shared memory size for build containers
SSH agent socket or keys to expose to the build (format: "default|<id>[=<socket>|<key>[,<key>]]")
Name and optionally a tag (format: "name:tag")
Set the target build stage to build
Ulimit options


Create a new builder instance



Proxy current stdio streams to builder instance
Override the configured builder instance
Enable debug logging
Target platform: this is used for node selection
Set type of progress output ("auto", "plain", "rawjson", "tty"). Use plain to show container output


Disk usage
Override the configured builder instance
Enable debug logging
Provide filter values
Format the output
Shorthand for "--format=pretty"


Inspect current builder instance
Ensure builder has booted before inspecting
Override the configured builder instance
Enable debug logging


List builder instances



Remove build cache
Include internal/frontend images
Override the configured builder instance
Enable debug logging
Provide filter values
Do not prompt for confirmation
Maximum amount of disk space allowed to keep for cache
Target amount of free disk space after pruning
Amount of disk space always allowed to keep for cache
Provide a more verbose output


Remove one or more builder instances
Remove all inactive builders
Override the configured builder instance
Enable debug logging
Do not prompt for confirmation
Keep the BuildKit daemon running
Keep BuildKit state


Stop builder instance
Override the configured builder instance
Enable debug logging


Set the current builder instance
Override the configured builder instance
Enable debug logging
Set builder as default for current context
Builder persists context changes


Show buildx version information
Enable debug logging


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


Attach local standard input, output, and error streams to a running container




Create a new image from a container's changes




Copy files/folders between a container and the local filesystem\\n\\nUse '-' as the source to read a tar archive from stdin\\nand extract it to a directory destination in a container.\\nUse '-' as the destination to stream a tar archive of a\\ncontainer source to stdout.




Create a new container




Inspect changes to files or directories on a container's filesystem



Execute a command in a running container




Export a container's filesystem as a tar archive

Write to a file, instead of STDOUT


Display detailed information on one or more containers
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Display total file sizes


Kill one or more running containers

Signal to send to the container


Fetch the logs of a container




List containers




Pause all processes within one or more containers



List port mappings or a specific mapping for the container



Remove all stopped containers
Provide filter values (e.g. "until=<timestamp>")
Do not prompt for confirmation


Rename a container



Restart one or more containers

Signal to send to the container
Seconds to wait before killing the container


Remove one or more containers




Create and run a new container from an image




Start one or more stopped containers




Display a live stream of container(s) resource usage statistics




Stop one or more running containers

Signal to send to the container
Seconds to wait before killing the container


Display the running processes of a container



Unpause all processes within one or more containers



Update configuration of one or more containers




Block until one or more containers stop, then print their exit codes



Create a context\\n\\nDocker endpoint config:\\n\\nNAME                DESCRIPTION\\nfrom                Copy named context's Docker endpoint configuration\\nhost                Docker endpoint on which to connect\\nca                  Trust certs signed only by this CA\\ncert                Path to TLS certificate file\\nkey                 Path to TLS key file\\nskip-tls-verify     Skip TLS certificate validation\\n\\nExample:\\n\\n$ docker context create my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"
Description of the context
set the docker endpoint
create context from a named context


Export a context to a tar archive FILE or a tar stream on STDOUT.


Import a context from a tar or zip file


Display detailed information on one or more contexts
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates


List contexts

Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Only show context names


Remove one or more contexts

Force the removal of a context in use


Print the name of the current context


Update a context\\n\\nDocker endpoint config:\\n\\nNAME                DESCRIPTION\\nfrom                Copy named context's Docker endpoint configuration\\nhost                Docker endpoint on which to connect\\nca                  Trust certs signed only by this CA\\ncert                Path to TLS certificate file\\nkey                 Path to TLS key file\\nskip-tls-verify     Skip TLS certificate validation\\n\\nExample:\\n\\n$ docker context update my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"
Description of the context
set the docker endpoint


Set the current docker context
Set the default docker context


Start a build




Show the history of an image




Import the contents from a tarball to create a filesystem image




Display detailed information on one or more images
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Inspect a specific platform of the multi-platform image.\\nIf the image or the server is not multi-platform capable, the command will error out if the platform does not match. 'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)


Load an image from a tar archive or STDIN




List images




Remove unused images
Remove all unused images, not just dangling ones
Provide filter values (e.g. "until=<timestamp>")
Do not prompt for confirmation


Download an image from a registry




Upload an image to a registry




Remove one or more images




Save one or more images to a tar archive (streamed to STDOUT by default)




Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE



Add additional information to a local image manifest\\n\\nEXPERIMENTAL:\\n  docker manifest annotate is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
Set architecture
Set operating system
Set operating system feature
Set operating system version
Set architecture variant


Create a local manifest list for annotating and pushing to a registry\\n\\nEXPERIMENTAL:\\n  docker manifest create is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
Amend an existing manifest list
Allow communication with an insecure registry


Display an image manifest, or manifest list\\n\\nEXPERIMENTAL:\\n  docker manifest inspect is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
Allow communication with an insecure registry
Output additional info including layers and platform


Push a manifest list to a repository\\n\\nEXPERIMENTAL:\\n  docker manifest push is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/
Allow push to an insecure registry
Remove the local manifest list after push


Delete one or more manifest lists from local storage\\n\\nEXPERIMENTAL:\\n  docker manifest rm is an experimental feature.\\n  Experimental features provide early access to product functionality. These\\n  features may change between releases without warning, or can be removed from a\\n  future release. Learn more about experimental features in our documentation:\\n  https://docs.docker.com/go/experimental/


Connect a container to a network
Add network-scoped alias for the container
driver options for the network
Highest gw-priority provides the default gateway. Accepts positive and negative values.
IPv4 address (e.g., "172.30.100.104")
IPv6 address (e.g., "2001:db8::33")
IPv4 address (e.g., "172.30.100.104")
IPv6 address (e.g., "2001:db8::33")
Add link to another container
Add a link-local address for the container
Add a link-local address for the container


Create a network
Enable manual container attachment
Auxiliary IPv4 or IPv6 addresses used by Network driver
The network from which to copy the configuration
Create a configuration only network
Driver to manage the Network
IPv4 or IPv6 Gateway for the master subnet
IPv4 or IPv6 Gateway for the master subnet
Create swarm routing-mesh network
Restrict external access to the network
Allocate container ip from a sub-range
Allocate container ip from a sub-range
IP Address Management Driver
Set IPAM driver specific options
Enable or disable IPv4 address assignment
Enable or disable IPv6 address assignment
Set metadata on a network
Set driver specific options
Control the network's scope
Subnet in CIDR format that represents a network segment


Disconnect a container from a network
Force the container to disconnect from a network


Display detailed information on one or more networks
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Verbose output for diagnostics


List networks

Provide filter values (e.g. "driver=bridge")
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Do not truncate the output
Only display network IDs


Remove all unused networks
Provide filter values (e.g. "until=<timestamp>")
Do not prompt for confirmation


Remove one or more networks

Do not error if the network does not exist


Create a plugin from a rootfs and configuration. Plugin data directory must contain config.json and rootfs directory.
Compress the context using gzip


Disable a plugin
Force the disable of an active plugin


Enable a plugin
HTTP client timeout (in seconds)


Display detailed information on one or more plugins
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates


Install a plugin
Local name for plugin
Do not enable the plugin on install
Skip image verification
Grant all permissions necessary to run the plugin


List plugins

Provide filter values (e.g. "enabled=true")
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Don't truncate output
Only display plugin IDs


Push a plugin to a registry
Skip image signing


Remove one or more plugins

Force the removal of an active plugin


Change settings for a plugin


Upgrade an existing plugin
Skip image verification
Grant all permissions necessary to run the plugin
Do not check if specified remote plugin matches existing plugin image


Show docker disk usage
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Show detailed information on space usage


Get real time events from the server




Display system-wide information

Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates


Remove unused data
Remove all unused images not just dangling ones
Provide filter values (e.g. "label=<key>=<value>")
Do not prompt for confirmation
Prune anonymous volumes


Manage keys for signing Docker images

Generate and load a signing key-pair
Load a private key file for signing
Run 'docker trust key COMMAND --help' for more information on a command.


Manage entities who can sign Docker images

Add a signer
Remove a signer
Run 'docker trust signer COMMAND --help' for more information on a command.


Return low-level information about keys and signatures
Print the information in a human friendly format


Remove trust for an image
Do not prompt for confirmation


Sign an image
Sign a locally tagged image


Create a volume
Specify volume driver name
Set metadata for a volume
Set driver specific options


Display detailed information on one or more volumes
Format output using a custom template:\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates


List volumes

Provide filter values (e.g. "dangling=true")
Format output using a custom template:\\n'table':            Print output in table format with column headers (default)\\n'table TEMPLATE':   Print output in table format using the given Go template\\n'json':             Print in JSON format 'TEMPLATE':         Print output using the given Go template.\\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates
Only display volume names


Remove unused local volumes
Remove all unused volumes, not just anonymous ones
Provide filter values (e.g. "label=<label>")
Do not prompt for confirmation


Remove one or more volumes. You cannot remove a volume that is in use by a container.

Force the removal of one or more volumes


Initialize a swarm
Advertised address (format: "<ip|interface>[:port]")
Enable manager autolocking (requiring an unlock key to start a stopped manager)
Availability of the node ("active", "pause", "drain")
Validity period for node certificates (ns|us|ms|s|m|h)
Address or interface to use for data path traffic (format: "<ip|interface>")
Port number to use for data path traffic (1024 - 49151). If no value is set or is set to 0, the default port (4789) is used.
default address pool in CIDR format
default address pool subnet mask length
Dispatcher heartbeat period (ns|us|ms|s|m|h)
Specifications of one or more certificate signing endpoints
Force create a new cluster from current state
Listen address (format: "<ip|interface>[:port]")
Number of additional Raft snapshots to retain
Number of log entries between Raft snapshots
Task history retention limit


Join a swarm as a node and/or manager
Advertised address (format: "<ip|interface>[:port]")
Availability of the node ("active", "pause", "drain")
Address or interface to use for data path traffic (format: "<ip|interface>")
Listen address (format: "<ip|interface>[:port]")
Token for entry into the swarm


Inspect a build record
Override the configured builder instance
Enable debug logging
Format the output

Inspect a build record attachment
Run 'docker buildx history inspect COMMAND --help' for more information on a command.


Export build records into Docker Desktop bundle
Export all build records for the builder
Override the configured builder instance
Enable debug logging
Ensure build records are finalized before exporting
Output file path


Import build records into Docker Desktop
Override the configured builder instance
Enable debug logging
Import from a file path


Print the logs of a build record
Override the configured builder instance
Enable debug logging
Set type of progress output (plain, rawjson, tty)


List build records
Override the configured builder instance
Enable debug logging
Provide filter values (e.g., "status=error")
Format the output
List records for current repository only
Don't truncate output


Open a build record in Docker Desktop
Override the configured builder instance
Enable debug logging


Remove build records
Remove all build records
Override the configured builder instance
Enable debug logging


Create a new image based on source images
Add annotation to the image
Append to existing manifest
Override the configured builder instance
Enable debug logging
Show final image instead of pushing
Read source descriptor from file
Filter specified platforms of target image
When only a single source is specified, prefer outputting an image index or manifest list instead of performing a carbon copy
Set type of progress output ("auto", "none", "plain", "rawjson", "tty"). Use plain to show container output
Set reference for new image


Show details of an image in the registry
Override the configured builder instance
Enable debug logging
Format the output using the given Go template
Show original, unformatted JSON manifest


Inspect a build record
Override the configured builder instance
Enable debug logging
Format the output

Inspect a build record attachment
Run 'docker buildx history inspect COMMAND --help' for more information on a command.


Export build records into Docker Desktop bundle
Export all build records for the builder
Override the configured builder instance
Enable debug logging
Ensure build records are finalized before exporting
Output file path


Import build records into Docker Desktop
Override the configured builder instance
Enable debug logging
Import from a file path


Print the logs of a build record
Override the configured builder instance
Enable debug logging
Set type of progress output (plain, rawjson, tty)


List build records
Override the configured builder instance
Enable debug logging
Provide filter values (e.g., "status=error")
Format the output
List records for current repository only
Don't truncate output


Open a build record in Docker Desktop
Override the configured builder instance
Enable debug logging


Remove build records
Remove all build records
Override the configured builder instance
Enable debug logging


Create a new image based on source images
Add annotation to the image
Append to existing manifest
Override the configured builder instance
Enable debug logging
Show final image instead of pushing
Read source descriptor from file
Filter specified platforms of target image
When only a single source is specified, prefer outputting an image index or manifest list instead of performing a carbon copy
Set type of progress output ("auto", "none", "plain", "rawjson", "tty"). Use plain to show container output
Set reference for new image


Show details of an image in the registry
Override the configured builder instance
Enable debug logging
Format the output using the given Go template
Show original, unformatted JSON manifest


Convert compose files to Kubernetes manifests, Helm charts, or another model
Execute command in dry run mode
The output directory for the Kubernetes resources
Directory containing transformation templates
Transformation to apply to compose model (default: docker/compose-bridge-kubernetes)


Generate and load a signing key-pair
Directory to generate key in, defaults to current directory


Load a private key file for signing
Name for the loaded key


Add a signer
Path to the signer's public key file


Remove a signer
Do not prompt for confirmation before removing the most recent signer


Inspect a build record attachment
Override the configured builder instance
Enable debug logging
Platform of attachment
Type of attachment


Inspect a build record attachment
Override the configured builder instance
Enable debug logging
Platform of attachment
Type of attachment
`;
