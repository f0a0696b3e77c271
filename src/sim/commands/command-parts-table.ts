/** Which part of the simulator has which commands. Written by `node src/tooling/simulate/names.ts`; not by hand. */
export const COMMAND_PARTS = `
docker build: build, buildx du, buildx ls, buildx prune, buildx version
docker compose: compose build, compose config, compose cp, compose create, compose down, compose exec
docker compose: compose images, compose kill, compose logs, compose ls, compose pause, compose port, compose ps
docker compose: compose pull, compose restart, compose rm, compose run, compose scale, compose start
docker compose: compose stats, compose stop, compose top, compose unpause, compose up, compose version
docker compose: compose volumes, compose wait
docker containers: attach, container prune, create, exec, kill, pause, rename, restart, rm, run, start, stop
docker containers: unpause, update, wait
docker images: history, image prune, images, import, load, login, logout, pull, push, rmi, save, search, tag
docker swarm: config, node, secret, service, stack, swarm init, swarm join-token, swarm leave
docker things: --version, context create, context inspect, context ls, context rm, context show, context update
docker things: context use, events, info, network connect, network create, network disconnect, network inspect
docker things: network ls, network prune, network rm, plugin disable, plugin enable, plugin ls, plugin rm
docker things: system df, system prune, version, volume create, volume inspect, volume ls, volume prune
docker things: volume rm
podman build: build
podman containers: attach, container cleanup, container clone, container exists, container prune, create, exec
podman containers: init, kill, pause, rename, restart, rm, run, start, stop, unpause, update, wait
podman images: history, image exists, image mount, image prune, image scp, image tree, image trust show
podman images: image unmount, images, import, load, login, logout, pull, push, rmi, save, search, tag, untag
podman kube: kube down, kube generate, kube play, play
podman podman-only: auto-update, compose, container checkpoint, container restore, generate systemd
podman podman-only: healthcheck, machine cp, machine info, machine init, machine inspect, machine list
podman podman-only: machine reset, machine rm, machine set, machine ssh, machine start, machine stop, mount
podman podman-only: quadlet exists, quadlet install, quadlet list, quadlet print, quadlet rm, secret create
podman podman-only: secret exists, secret inspect, secret ls, secret rm, system check, system service, unmount
podman podman-only: unshare
podman pods: pod clone, pod create, pod exists, pod inspect, pod kill, pod logs, pod pause, pod prune, pod ps
podman pods: pod restart, pod rm, pod start, pod stats, pod stop, pod top, pod unpause
podman things: --version, events, info, network connect, network create, network disconnect, network exists
podman things: network inspect, network ls, network prune, network reload, network rm, network update
podman things: system connection add, system connection default, system connection list
podman things: system connection remove, system connection rename, system df, system migrate, system prune
podman things: system renumber, system reset, version, volume create, volume exists, volume export
podman things: volume import, volume inspect, volume ls, volume mount, volume prune, volume rm, volume unmount
`;
