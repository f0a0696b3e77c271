import type { Engine } from '../../src/schema/index.ts';
import type { EngineTables } from '../../src/sim/cli/index.ts';
import { PROGRAM_NAMES } from '../../src/sim/programs.ts';
import type { Chance } from './fuzz-chance.ts';
import { engineLine, weighted } from './fuzz-engine.ts';
import { soundLine } from './fuzz-sound.ts';
import { anyWord, quoted, WORDS } from './fuzz-words.ts';

/** Makes command lines for a host with a pair of engines. */
export class Lines {
  readonly #chance: Chance;
  /** On most hosts nothing is removed that all the rest needs. */
  readonly #destroys: boolean;
  readonly #tables: Readonly<Record<Engine, EngineTables>>;
  readonly #paths: Readonly<Record<Engine, readonly string[]>>;

  constructor(chance: Chance, tables: Readonly<Record<Engine, EngineTables>>) {
    this.#chance = chance;
    this.#destroys = chance.once(4);
    this.#tables = tables;
    this.#paths = { docker: weighted(tables.docker), podman: weighted(tables.podman) };
  }

  /** One line (or a few, for here-documents). */
  next(): string {
    const chance = this.#chance;
    const roll = chance.below(100);
    if (roll < 35) return soundLine(chance, chance.pick(['docker', 'podman'] as const));
    if (roll < 50) return this.#engine();
    if (roll < 65) return this.#tool();
    if (roll < 83) return this.#shell();
    if (roll < 92) return this.#host();
    return this.#hostile();
  }

  #engine(): string {
    const engine = this.#chance.pick(['docker', 'podman'] as const);
    return engineLine(this.#chance, engine, this.#tables[engine], this.#paths[engine]);
  }

  #tool(): string {
    const chance = this.#chance;
    const name = chance.pick(
      PROGRAM_NAMES.filter((one) => !/^(apache2|nginx|postgres|redis-server|catatonit|docker-init|tini)$/.test(one)),
    );
    const letter = (): string => `-${chance.pick([...'abcdefghilnopqrstuvwxzACEFLNPRSTUVZ0123456789'])}`;
    const options = chance.many(0, 2, () =>
      chance.once(8) ? `--${chance.pick(['help', 'version', 'all', 'nosuch', 'color=auto', 'recursive'])}` : letter(),
    );
    const args = chance.many(0, 3, () => quoted(chance, chance.once(2) ? chance.pick(WORDS.paths) : anyWord(chance)));
    return [name, ...options, ...args].join(' ');
  }

  #simple(): string {
    const chance = this.#chance;
    return chance.pick([
      () => `echo ${chance.many(0, 3, () => quoted(chance, anyWord(chance))).join(' ')}`,
      () => this.#tool(),
      () => this.#engine(),
      () => `x=${quoted(chance, anyWord(chance))}`,
      () => 'cat /etc/passwd',
      () => `seq ${chance.below(200)}`,
      () =>
        `printf ${quoted(chance, chance.pick(['%s\\n', '%d', '%5.2f', '%q', '%b', '%', '%x%c']))} ${quoted(chance, anyWord(chance))}`,
      () => 'false',
      () => `sleep ${chance.pick(['0', '0.1', '1', 'x', '5'])}`,
      () =>
        `echo $(( ${chance.pick(['1+1', '1/0', '2**70', 'x++', '08', '1<<65', '(1', 'a[1]', '7%0', '-2**63/-1'])} ))`,
    ])();
  }

  #filter(): string {
    return this.#chance.pick([
      'grep a',
      'grep -c .',
      'grep -E "(a|b)+c"',
      'sed s/a/b/g',
      "sed -n '$p;1!G;h'",
      "awk '{print $1, NF}'",
      "awk -F: '$3>=1000{n++} END{print n}'",
      'head -n 2',
      'tail -n +2',
      'cut -d: -f1',
      'sort -u',
      'sort -rn -k2',
      'uniq -c',
      'wc -l',
      'tr a-z A-Z',
      'xargs echo',
      'xargs -n1 true',
      'tee /tmp/t',
      'jq .',
      "jq -r '.[0].Id?'",
      'cat',
      'rev',
      'nl',
      'tac',
      'od -c',
      'while read l; do echo "<$l>"; done',
      'base64',
      'less',
      'column -t',
      'head -c 5',
    ]);
  }

  #shell(): string {
    const chance = this.#chance;
    const one = (): string => this.#simple();
    const path = (): string =>
      chance.pick(['/tmp/a', '/tmp/b', 'a', '/nosuch/x', '/dev/null', '/dev/full', '/etc/x', '"$HOME"/f']);
    return chance.pick([
      () => `${one()} | ${this.#filter()}`,
      () => `${one()} | ${this.#filter()} | ${this.#filter()}`,
      () => `${one()} > ${path()}`,
      () => `${one()} >> ${path()} 2>&1`,
      () => `${one()} < ${path()}`,
      () => `${one()} &`,
      () => `( ${one()}; ${one()} )`,
      () => `{ ${one()}; ${one()}; } 2>/dev/null`,
      () => `${one()} && ${one()} || ${one()}`,
      () => `for i in 1 2 ${quoted(chance, anyWord(chance))}; do ${one()}; done`,
      () => `i=0; while [ $i -lt ${chance.below(5)} ]; do i=$((i+1)); ${one()}; done`,
      () => `case ${quoted(chance, anyWord(chance))} in a*) ${one()};; *) ${one()};; esac`,
      () => `if ${one()}; then ${one()}; else ${one()}; fi`,
      () => `f() { ${one()}; }; f ${quoted(chance, anyWord(chance))}`,
      () => `cat <<EOF\n${anyWord(chance)} $(${one()})\nEOF`,
      () => `cat <<'X' > ${path()}\n${anyWord(chance)}\nX`,
      () => `echo "${anyWord(chance)}`,
      () => `echo '${anyWord(chance)}`,
      () =>
        `echo $(${one()}) \${${chance.pick(['x', 'x:-d', 'x#*a', 'x//a/b', 'x@Q', '#x', '!x', 'x:1:2', 'x^^', '', 'x[@]'])}}`,
      () => `diff <(${one()}) <(${one()})`,
      () =>
        `[[ ${quoted(chance, anyWord(chance))} ${chance.pick(['=~', '==', '<', '-nt', '-eq', '!='])} ${quoted(chance, anyWord(chance))} ]] && ${one()}`,
      () => `set ${chance.pick(['-e', '-u', '-x', '+x', '-o pipefail', '-f', '+f', '+e', '+u', '-- a b'])}`,
      () =>
        `trap ${quoted(chance, chance.pick(['echo bye', '', '-', 'false']))} ${chance.pick(['EXIT', 'INT', 'TERM', 'ERR', 'DEBUG', 'X'])}`,
      () =>
        chance.pick([
          'wait',
          'jobs',
          'fg',
          'bg',
          'kill %1',
          'disown',
          'history',
          'alias l=ls',
          'unalias -a',
          'hash',
          'type ls',
          'pushd /tmp',
          'popd',
          'cd',
          'cd /nosuch',
          'cd /tmp',
          'umask 077',
          'shift',
          'return',
          'break',
          'exec 3>&1',
          'read x',
          'eval "echo hi"',
          'local x',
          'declare -A m; m[a]=1; echo ${m[@]}',
          'a=(1 2 3); echo ${a[@]:1} ${#a[@]}',
          'select x in a b; do break; done',
          'coproc cat',
          'time sleep 1',
          '! true',
          'exit',
          'exit 3',
          'logout',
        ]),
      () =>
        `timeout ${chance.pick(['1', '2s', '0.5'])} ${chance.pick(['sleep 5', 'cat', 'yes > /dev/null', 'docker logs -f web', 'podman logs -f web', 'tail -f /etc/passwd'])}`,
      () => `sudo ${chance.pick(['-u ben ', '-i ', '-n ', ''])}${one()}`,
      () => `su ben -c ${quoted(chance, one())}`,
      () => `docker run --rm busybox sh -c ${quoted(chance, one())}`,
      () => `podman run --rm busybox sh -c ${quoted(chance, one())}`,
    ])();
  }

  #host(): string {
    const chance = this.#chance;
    if (this.#destroys && chance.once(6)) return this.#ruin();
    const signal = chance.pick(WORDS.signals);
    return chance.pick([
      () => `kill -${signal} ${chance.pick(['$$', '%1', String(chance.below(1500)), '1', '$!', '0'])}`,
      () => `sudo kill -${signal} ${300 + chance.below(900)}`,
      () =>
        `sudo pkill -${signal} ${chance.pick(['sleep', 'conmon', 'containerd', 'dockerd', 'containerd-shim', 'nginx', 'sh', '-u ana', 'podman'])}`,
      () =>
        `sudo kill -9 $(pgrep ${chance.pick(['dockerd', 'conmon', 'containerd', 'sleep', 'pasta', 'docker-proxy'])})`,
      () =>
        `sudo systemctl ${chance.pick(['start', 'stop', 'restart', 'status', 'kill', 'enable', 'disable', 'mask', 'unmask', 'is-active', 'cat', 'daemon-reload', 'show', 'reload', 'list-units'])} ${chance.pick(WORDS.units)}`,
      () =>
        `systemctl --user ${chance.pick(['start', 'stop', 'status', 'daemon-reload', 'enable', 'list-units'])} ${chance.pick(['podman.socket', 'web.service', 'nosuch'])}`,
      () =>
        `sudo ${chance.pick(['usermod -aG docker ben', 'ln -s loop /tmp/loop', 'mount -t tmpfs none /mnt', 'umount /mnt', 'useradd zed', 'hostnamectl set-hostname new', 'mkdir -p /a/b/c', 'cp -r /etc /tmp/e', 'chmod 777 /tmp/d'])}`,
      () =>
        `echo '${chance.pick(['eve:x:1003:1003::/home/eve:/bin/sh', ':::', 'ana:x:abc:def::/:/bin/bash', 'x'])}' | sudo tee -a /etc/${chance.pick(['passwd', 'group', 'subuid', 'hosts', 'sudoers'])}`,
      () =>
        `printf 'FROM ${chance.pick(['busybox', 'nosuch', 'scratch', 'busybox AS a'])}\\nRUN ${chance.pick(['true', 'false', 'echo hi > /x', 'exit 3', 'nosuch'])}\\n${chance.pick(['CMD ["sh"]', 'COPY a /a', 'NOPE', 'FROM a', 'ENV A=b', 'USER x', ''])}\\n' > Dockerfile; ${chance.pick(['docker', 'podman'])} build -t mine:1 .`,
      () =>
        `printf 'services:\\n  web:\\n    image: ${chance.pick(['busybox', 'nginx', 'nosuch'])}\\n    command: sleep 1d\\n${chance.pick(['    ports: ["8080:80"]\\n', '    deploy: {replicas: 2}\\n', 'x: [\\n', ''])}' > compose.yaml; ${chance.pick(['docker compose', 'podman-compose', 'docker-compose'])} ${chance.pick(['up -d', 'down', 'ps', 'config', 'logs', 'restart', 'up -d --scale web=2'])}`,
      () =>
        chance.pick([
          'podman system service -t 1 &',
          'docker swarm init',
          'docker swarm leave -f',
          'docker service create --name s busybox sleep 1d',
          'docker service scale s=3',
          'docker service rm s',
          'podman kube generate web',
          'podman generate systemd web',
          'podman unshare id',
          'podman machine init',
          'curl -s localhost:8080',
          'curl --unix-socket /run/docker.sock http://x/version',
          'ss -tlnp',
          'journalctl -n 5',
          'loginctl',
          'podman system reset -f',
          'podman system migrate',
          'docker system prune -af --volumes',
          'podman pod create --name shop -p 8080:80',
          'podman run -d --pod shop --name db redis',
          'podman run -d --pod new:p2 nginx',
        ]),
    ])();
  }

  /** Takes something away that much of the rest needs. */
  #ruin(): string {
    const chance = this.#chance;
    return chance.pick([
      () =>
        `sudo rm -rf ${chance.pick(['/usr', '/etc', '/var/lib/docker', '/bin', '/tmp', '/home/ana', '/run', '/var', '/proc', '/dev', '/lib', '/etc/passwd', '/usr/bin/docker'])}`,
      () =>
        `echo '${chance.pick(['{}', '{"live-restore": true}', '{"bogus": 1}', '{', '{"log-driver": "json-file"}', '[]', '{"hosts": 5}', '{"debug": "x"}'])}' | sudo tee /etc/docker/daemon.json`,
      () =>
        `echo '${chance.pick(['eve:x:1003:1003::/home/eve:/bin/sh', ':::', 'root:x:5:5::/:', 'ana', '', 'ana:x:abc:def::/:/bin/bash'])}' | sudo tee ${chance.pick(['-a', ''])} /etc/${chance.pick(['passwd', 'group', 'subuid', 'subgid', 'hosts', 'shadow', 'sudoers'])}`,
      () =>
        `sudo ${chance.pick(['usermod -aG docker ben', 'gpasswd -d ana docker', 'chmod 000 /run/docker.sock', 'chmod 777 /', 'chown ben /home/ana', 'mv /usr/bin/ls /tmp', 'ln -sf /nosuch /etc/passwd', 'ln -s loop /tmp/loop', 'mount -t tmpfs none /mnt', 'umount /mnt', 'userdel ana', 'useradd zed', 'hostnamectl set-hostname new', 'mkdir -p /a/b/c', 'touch /run/docker.sock', 'chmod -x /usr/bin/podman', 'cp -r /etc /tmp/e', 'mv /etc /etc2', 'mv /etc2 /etc'])}`,
    ])();
  }

  #hostile(): string {
    const chance = this.#chance;
    return chance.pick([
      () => chance.many(1, 12, () => anyWord(chance)).join(chance.pick([' ', '', ';', '|', '&', '\n'])),
      () => `echo ${'a'.repeat(chance.pick([1000, 5000, 20000]))}`,
      () => `${'('.repeat(chance.below(60))}echo x${')'.repeat(chance.below(60))}`,
      () => chance.many(1, 40, () => String.fromCharCode(chance.below(0x250))).join(''),
      () =>
        `echo ${chance.pick(['$((1+', '${x', '"$(', '`', '$(echo $(echo', '<<', '<<<', '>', '2>&', '|&', ';;', '((', '[[ a', '{', 'function', 'if', 'done', 'esac', '!', '&& &&'])}`,
      () => `${anyWord(chance)}=${anyWord(chance)} ${anyWord(chance)}`,
      () => `echo {1..${chance.pick([3, 50, 1000])}}{a,b} | wc -c`,
      () =>
        `printf '%${chance.pick(['5', '-9', '0', '1000', '*'])}${chance.pick(['d', 's', 'x', 'f'])}' ${chance.below(1000)}`,
      () => `head -c ${chance.below(3000)} ${chance.pick(['/dev/urandom', '/dev/zero'])} | ${this.#filter()}`,
    ])();
  }
}
