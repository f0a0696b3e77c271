import type { Engine } from '../schema/engines.ts';
import { partsOfWord } from './commands/parts.ts';
import { partOfProgram } from './programs.ts';

/** What an image's name brings: its files, and what runs in it. */
const IMAGES: Readonly<Record<string, readonly string[]>> = {
  busybox: ['layer-busybox', 'text'],
  debian: ['layer-debian', 'text'],
  nginx: ['layer-nginx', 'layer-debian', 'servers'],
  redis: ['layer-redis', 'layer-debian', 'servers'],
  python: ['layer-python', 'layer-debian', 'servers'],
  httpd: ['layer-httpd', 'layer-debian', 'servers'],
  postgres: ['layer-postgres', 'layer-debian', 'servers'],
};

/** What a part of the commands wants beside itself; ENGINE stands for the engine's name. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  containers: ['ENGINE-containers'],
  images: ['ENGINE-containers'],
  build: ['ENGINE-containers'],
  pods: ['ENGINE-containers', 'containers'],
  kube: ['ENGINE-containers', 'containers', 'pods'],
  compose: ['ENGINE-containers', 'containers'],
  swarm: ['ENGINE-containers', 'containers'],
  things: ['ENGINE-containers', 'ENGINE-system'],
};

/** Words that print a help. */
const HELP = ['--help', '-h', 'help'];
/** Programs that start another one, which their words name. */
const STARTERS = ['sudo', 'xargs', 'env', 'timeout', 'watch', 'time', 'nohup', 'nice', 'su', 'sh', 'bash', 'unshare'];
/** Subcommands that start a program in a container. */
const STARTING = ['run', 'exec', 'create', 'up', 'unshare', 'build'];
const ENGINES: readonly Engine[] = ['docker', 'podman'];

const programs = (words: readonly string[]): string[] => words.flatMap((word) => partOfProgram(word) ?? []);

function engineParts(engine: Engine, words: readonly string[]): string[] {
  const help = words.some((word) => HELP.includes(word)) ? [`${engine}-help`] : [];
  const images = words.flatMap((word) => IMAGES[word.split(':')[0] ?? ''] ?? []);
  const parts = words.flatMap((word) => partsOfWord(engine, word));
  const beside = parts.flatMap((part) => BESIDE[part] ?? []).map((part) => part.replace('ENGINE', engine));
  const started = words.some((word) => STARTING.includes(word)) ? programs(words.slice(2)) : [];
  return [engine, ...help, ...images, ...parts, ...beside, ...started];
}

/** What one command wants: its words begin with the name of a program, or of a variable that is set for it. */
function commandParts(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !word.includes('=') && word !== '');
  const [first = '', ...rest] = start < 0 ? [] : words.slice(start);
  const engine = ENGINES.find((one) => first === one || first === `${one}-compose`);
  if (engine) return engineParts(engine, [first, ...first.split('-').slice(1), ...rest]);
  const next = STARTERS.includes(first) ? rest.findIndex((word) => partOfProgram(word) !== undefined) : -1;
  return [...programs([first]), ...(next < 0 ? [] : commandParts(rest.slice(next)))];
}

/**
 * The parts that a line will likely need, by its words: fetched together before it is run. A guess, no more: what it
 * misses is met when the command gets there.
 *
 * @param engine what `$E` stands for
 */
export function hintsOf(line: string, engine: Engine): ReadonlySet<string> {
  const commands = line.split(/[|;&\n`({]+|\b(?:do|then|else|if|while|until)\b/);
  const words = commands.map((command) => command.replaceAll('$E', engine).split(/[^\w$:.=-]+/));
  return new Set(['core', ...words.flatMap(commandParts)]);
}
