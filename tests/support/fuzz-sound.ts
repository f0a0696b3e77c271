import type { Engine } from '../../src/schema/index.ts';
import type { Chance } from './fuzz-chance.ts';

const NAMES = ['web', 'db', 'box', 'c1', 'c2', 'c3'] as const;
const IMAGES = ['busybox', 'busybox', 'busybox', 'nginx', 'redis', 'debian', 'mine'] as const;
const WORK = [
  'sleep 1d',
  'sleep 1d',
  'sleep 2',
  'true',
  'sh -c "exit 3"',
  'sh -c "echo hi; sleep 1d"',
  "sh -c 'while true; do echo tick; sleep 1; done'",
  "sh -c 'sleep 5 & sleep 1d'",
  'sh -c "trap exit TERM; sleep 1d & wait"',
  'nc -l -p 80',
  'top -b',
] as const;
const FLAGS = [
  '-p 8080:80',
  '-p 8081:80',
  '-p 127.0.0.1:9000:80',
  '-p 80',
  '-P',
  '-v vol1:/v',
  '-v /tmp:/t',
  '-v /x',
  '--mount type=tmpfs,target=/m',
  '--network net1',
  '--network net2',
  '--network host',
  '--network none',
  '--network container:web',
  '-m 64m',
  '--cpus 0.5',
  '--pids-limit 5',
  '--restart always',
  '--restart on-failure:2',
  '--restart unless-stopped',
  '--rm',
  '-e A=b',
  '-l a=b',
  '--user 1000',
  '--user 1000:1000',
  '--read-only',
  '--tmpfs /t',
  '--cap-drop ALL',
  '--cap-add NET_ADMIN',
  '--privileged',
  '--security-opt no-new-privileges',
  '--pid host',
  '--pid container:web',
  '--ipc host',
  '--uts host',
  '--init',
  '--hostname h1',
  '--add-host a:1.2.3.4',
  '--health-cmd true --health-interval 1s',
  '--health-cmd false --health-interval 1s --health-retries 2',
  '-w /tmp',
  '--entrypoint sleep',
  '--stop-signal KILL',
  '--stop-timeout 1',
  '-i',
  '--log-driver none',
  '--userns keep-id',
  '--userns host',
  '--shm-size 1m',
  '--ulimit nofile=10:20',
  '--device /dev/null',
  '--volumes-from db',
  '--replace --name web',
  '--pod shop',
  '--pod new:shop',
] as const;

/** Lines that a learner could mean: most of them succeed, so that later ones find something to work on. */
export function soundLine(chance: Chance, engine: Engine): string {
  const name = (): string => chance.pick(NAMES);
  const engineOnly = engine === 'podman' ? podmanLine : dockerLine;
  if (chance.once(4)) return engineOnly(chance);
  const flags = (): string => chance.many(0, 3, () => chance.pick(FLAGS)).join(' ');
  const run = (verb: string): string => {
    const image = chance.pick(IMAGES);
    return `${verb} --name ${name()} ${flags()} ${image}${image === 'busybox' || chance.once(4) ? ` ${chance.pick(WORK)}` : ''}`;
  };
  const rest = chance.pick([
    () => run('run -d'),
    () => run('run -d'),
    () => run('run -d'),
    () => run('create'),
    () =>
      `run --rm ${flags()} busybox ${chance.pick(['true', 'id', 'ps', 'cat /etc/hosts', 'sh -c "sleep 3"', 'wget -qO- web', 'hostname'])}`,
    () =>
      `exec ${chance.pick(['', '-d', '-i', '-u 1000', '-e X=y'])} ${name()} ${chance.pick(['true', 'ps', 'sleep 1', 'sleep 1d', 'kill 1', 'sh -c "kill -9 -1"', 'touch /x', 'env'])}`,
    () =>
      `${chance.pick(['start', 'stop -t 0', 'stop -t 1', 'restart -t 0', 'kill', 'kill -s TERM', 'pause', 'unpause', 'rm', 'rm -f', 'rm -fv', 'inspect', 'top', 'port', 'diff', 'logs', 'logs --tail 2'])} ${name()}`,
    () => `${chance.pick(['start', 'stop -t 0', 'restart -t 0', 'rm -f', 'kill'])} ${name()} ${name()}`,
    () => `wait ${name()} &`,
    () => `rename ${name()} ${name()}`,
    () => `update -m 32m ${name()}`,
    () => `commit ${name()} mine`,
    () => `cp ${name()}:/etc/hosts /tmp/hosts`,
    () => `cp /etc/passwd ${name()}:/tmp/p`,
    () =>
      `network ${chance.pick(['create net1', 'create net2', 'create --internal net1', 'create --subnet 10.99.0.0/24 net2', 'rm net1', 'rm -f net2', `connect net1 ${name()}`, `connect --alias a net2 ${name()}`, `disconnect net1 ${name()}`, `disconnect -f net2 ${name()}`, 'prune -f', 'ls', 'inspect net1'])}`,
    () =>
      `volume ${chance.pick(['create vol1', 'create vol2', 'rm vol1', 'rm -f vol2', 'prune -f', 'prune -af', 'ls', 'inspect vol1'])}`,
    () =>
      `image ${chance.pick(['prune -f', 'ls -a', 'rm mine', 'rm -f busybox', 'tag busybox mine', 'inspect busybox', 'history nginx', 'prune -af'])}`,
    () =>
      chance.pick([
        'ps -a',
        'ps -as',
        'ps -q',
        'images',
        'info',
        'version',
        'system df',
        'stats --no-stream',
        'pull busybox',
        'pull nginx',
        'container prune -f',
        'system prune -f',
        'ps -a --format "{{.Names}} {{.Status}} {{.Ports}}"',
        'save -o /tmp/s.tar busybox',
        'load -i /tmp/s.tar',
        `export -o /tmp/e.tar ${name()}`,
        'import /tmp/e.tar mine',
        `rm -f $(${engine} ps -aq)`,
        'build -t mine /tmp/build',
      ]),
  ])();
  return `${chance.once(10) ? 'sudo ' : ''}${engine} ${rest}`;
}

function dockerLine(chance: Chance): string {
  return chance.pick([
    'sudo systemctl restart docker',
    'sudo systemctl stop docker docker.socket',
    'sudo systemctl start docker',
    'sudo kill -9 $(pgrep dockerd)',
    'sudo kill -9 $(pgrep -f containerd-shim | head -1)',
    'sudo mkdir -p /etc/docker; echo \'{"live-restore": true}\' | sudo tee /etc/docker/daemon.json; sudo systemctl reload docker',
    'mkdir -p /tmp/shop && cd /tmp/shop && printf \'services:\\n  web:\\n    image: nginx\\n    ports: ["8088:80"]\\n  db:\\n    image: redis\\n    volumes: [data:/data]\\nvolumes: {data: {}}\\n\' > compose.yaml; docker compose up -d; cd',
    'docker compose -f /tmp/shop/compose.yaml up -d --scale db=2',
    'docker compose -f /tmp/shop/compose.yaml restart',
    'docker compose -f /tmp/shop/compose.yaml stop',
    'docker compose -f /tmp/shop/compose.yaml down -v',
    'docker swarm init',
    'docker service create --name s --replicas 2 busybox sleep 1d',
    'docker service scale s=1',
    'docker service rm s',
    'docker swarm leave -f',
    'docker run -d --name web --network net1 --network-alias w -p 8080:80 nginx && curl -s localhost:8080 | head -1',
  ]);
}

function podmanLine(chance: Chance): string {
  const name = chance.pick(NAMES);
  return chance.pick([
    'podman pod create --name shop -p 8082:80',
    'podman pod create --name shop2 --share net,pid',
    `podman run -d --pod shop --name ${name} busybox sleep 1d`,
    `podman run -d --pod new:shop2 --name ${name} nginx`,
    'podman pod stop -t 0 shop',
    'podman pod start shop',
    'podman pod restart shop',
    'podman pod pause shop',
    'podman pod unpause shop',
    'podman pod kill shop',
    'podman pod rm -f shop',
    'podman pod ps',
    'podman pod prune -f',
    `podman kube generate ${name} > /tmp/k.yaml; podman kube play /tmp/k.yaml`,
    'podman kube down /tmp/k.yaml',
    "mkdir -p ~/.config/containers/systemd; printf '[Container]\\nImage=busybox\\nExec=sleep 1d\\n' > ~/.config/containers/systemd/job.container; systemctl --user daemon-reload; systemctl --user start job",
    'systemctl --user stop job',
    'systemctl --user restart job',
    'podman unshare ls -l /',
    `podman init ${name}`,
    `podman container checkpoint ${name}`,
    `podman top ${name} user huser`,
    'sudo kill -9 $(pgrep conmon | head -1)',
    'podman system reset -f',
    'podman system migrate',
    `podman healthcheck run ${name}`,
    'podman volume export vol1 > /tmp/v.tar',
    'systemctl --user start podman.socket; docker -H unix:///run/user/1000/podman/podman.sock ps',
  ]);
}
