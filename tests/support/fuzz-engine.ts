import type { Engine } from '../../src/schema/index.ts';
import type { Command, EngineTables, Flag } from '../../src/sim/cli/index.ts';
import type { Chance } from './fuzz-chance.ts';
import { anyWord, inside, quoted, WORDS } from './fuzz-words.ts';

/** What a flag of some name is likely to be given. */
function valueFor(chance: Chance, { long, kind }: Flag): string {
  if (chance.once(5)) return anyWord(chance);
  if (/^(name|pod|container|volumes-from|requires)$/.test(long)) return chance.pick(WORDS.names);
  if (/^(network|net)$/.test(long)) return chance.pick(WORDS.networks);
  if (/volume|mount|tmpfs/.test(long))
    return chance.pick([
      'vol1:/v',
      '/tmp:/t',
      '/nosuch:/x',
      'vol2:/v:ro',
      '/etc:/e:ro',
      'type=bind,src=/tmp,dst=/m',
      '/w',
    ]);
  if (long === 'publish')
    return chance.pick(['8080:80', '8081:80', '80', '127.0.0.1:9000:80', '53:53/udp', '8080-8082:80-82', '99999:1']);
  if (long === 'user') return chance.pick(['ana', 'root', '0', '1000', '1000:1000', 'nosuch']);
  if (long === 'restart') return chance.pick(['no', 'always', 'on-failure:2', 'unless-stopped', 'x']);
  if (/signal/.test(long)) return chance.pick(WORDS.signals);
  if (/format/.test(long))
    return chance.pick(['json', '{{json .}}', '{{.ID}}', 'table {{.Names}}', '{{.Nope}}', '{{range .}}x', '{{', '']);
  if (long === 'filter')
    return chance.pick([
      'name=web',
      'status=running',
      'status=x',
      'label=a',
      'dangling=true',
      'ancestor=busybox',
      'until=1h',
      'x=y',
      'name=(a+)+$',
      '=',
    ]);
  if (/file|path|dir|output|input/.test(long)) return chance.pick(WORDS.paths);
  if (kind === 'int' || kind === 'uint' || kind === 'uint16' || kind === 'float' || kind === 'decimal')
    return chance.pick(['0', '1', '-1', '2', '100', '1.5', 'x', '9999999999999999999']);
  if (kind === 'bytes') return chance.pick(['6m', '64m', '1g', '0', '-1', '1x', '7']);
  if (kind === 'duration') return chance.pick(['1s', '0', '1h', '-1s', 'x', '500ms']);
  return chance.pick(WORDS.values);
}

function flagText(chance: Chance, flag: Flag): string {
  const name = flag.short && chance.once(2) ? `-${flag.short}` : `--${flag.long}`;
  if (flag.kind === 'bool' || flag.kind === 'count')
    return chance.once(8) ? `${name}=${chance.pick(['true', 'false', 'x'])}` : name;
  const value = quoted(chance, valueFor(chance, flag));
  return name.startsWith('--') && chance.once(2) ? `${name}=${value}` : `${name} ${value}`;
}

/** What a command of some path is likely to be given as arguments. */
function argsFor(chance: Chance, path: string): string[] {
  const name = (): string => quoted(chance, chance.pick(WORDS.names));
  const image = (): string => quoted(chance, chance.pick(WORDS.images));
  if (chance.once(12)) return chance.many(0, 4, () => quoted(chance, anyWord(chance)));
  if (
    /(^| )(run|create)$/.test(path) &&
    !/network|volume|pod|secret|config|service|context|plugin|machine|manifest|farm|node|buildx/.test(path)
  )
    return [image(), ...(chance.once(3) ? [] : [inside(chance)])];
  if (/(^| )exec$/.test(path)) return [name(), inside(chance)];
  if (/^(network|.* network) (connect|disconnect)/.test(path)) return [chance.pick(WORDS.networks), name()];
  if (/^network/.test(path)) return [chance.pick(WORDS.networks)];
  if (/^volume/.test(path)) return [quoted(chance, chance.pick(WORDS.volumes))];
  if (/^(image|images|pull|push|rmi|tag|history|save)/.test(path)) return chance.many(0, 2, image);
  if (/(^| )cp$/.test(path))
    return [
      chance.pick(['web:/etc/hosts', '/etc/passwd', '-', 'box:/', 'nosuch:/x']),
      chance.pick(['web:/tmp', '.', '-', 'box:/x/y', '/tmp/d']),
    ];
  if (/(^| )rename$/.test(path)) return [name(), name()];
  if (/(^| )(commit|export|import|load|tag)$/.test(path)) return [name(), image()];
  return chance.many(0, 2, name);
}

/** Commands that a test cannot wait for, or that nobody types at a prompt. */
const LEFT_OUT = /^(help)$/;

/** A command line of an engine out of its own tables: flags of the command, some wrong, and arguments. */
export function engineLine(chance: Chance, engine: Engine, tables: EngineTables, paths: readonly string[]): string {
  const path = chance.pick(paths);
  const command = tables.find(path) as Command;
  const known = command.flags.filter(({ long }) => long !== 'help' && long !== 'stream');
  const flags = known.length === 0 ? [] : chance.many(0, 3, () => flagText(chance, chance.pick(known)));
  if (/(^| )run$/.test(path) && !chance.once(4)) flags.push('-d');
  if (/(^| )(run|create)$/.test(path) && chance.once(2))
    flags.push(`--name ${chance.pick(['web', 'db', 'box', 'c1', 'c2'])}`);
  if (chance.once(40)) flags.push(chance.pick(['--nosuch', '-Z', '--', '-', '--name', '---x', '--help', '-h']));
  const binary = chance.once(15) ? `sudo ${engine}` : engine;
  return [binary, path, ...flags, ...argsFor(chance, path)].join(' ');
}

/** The paths that lines are made of: what containers are about comes more often. */
export function weighted(tables: EngineTables): string[] {
  const often = [
    'run',
    'run',
    'run',
    'run',
    'create',
    'start',
    'stop',
    'kill',
    'rm',
    'restart',
    'exec',
    'exec',
    'ps',
    'logs',
    'inspect',
    'pause',
    'unpause',
    'wait',
    'cp',
    'commit',
    'rename',
    'update',
    'network create',
    'network connect',
    'network disconnect',
    'network rm',
    'volume create',
    'volume rm',
    'rmi',
    'pull',
    'build',
    'images',
    'pod create',
    'pod rm',
    'pod stop',
    'system prune',
    'container prune',
  ];
  const real = often.filter((path) => tables.find(path) !== undefined);
  return [...tables.paths.filter((path) => path !== '' && !LEFT_OUT.test(path)), ...real, ...real, ...real, ...real];
}
