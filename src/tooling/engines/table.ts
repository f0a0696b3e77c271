import { readDockerHelp } from './docker.ts';
import { encodeCommand } from './encode.ts';
import { markOf, mergeReleases } from './merge.ts';
import { readPodmanHelp } from './podman.ts';
import { splitProse } from './prose.ts';
import type { ShownCommand } from './shape.ts';

/** Help texts of one release, keyed by the command line: `docker run` → `Usage:  docker run …`. */
export type HelpTexts = Readonly<Record<string, string>>;

/** Which reader takes an engine's help texts apart. */
const READERS: Readonly<Record<string, (text: string) => ShownCommand>> = {
  docker: readDockerHelp,
  podman: readPodmanHelp,
};

/**
 * The table of an engine over all its releases: blocks of lines that begin with `# path`.
 *
 * @throws if a help text does not follow its engine's template
 */
export function buildTable(engine: string, releases: ReadonlyMap<number, HelpTexts>): string {
  const order = [...releases.keys()].sort((a, b) => a - b);
  const paths = new Set(order.flatMap((release) => Object.keys(releases.get(release) ?? {})));
  const blocks: string[] = [];
  const flagsSeen = new Map<string, string>();
  for (const name of paths) {
    const path = name.split(' ').slice(1).join(' ');
    const merged = mergeReleases(order.map((release) => [release, linesOf(engine, releases.get(release)?.[name])]));
    const present = new Set(order.filter((release) => releases.get(release)?.[name] !== undefined));
    const mark = markOf(present, order);
    const plain = mark === '' ? merged : merged.map((line) => (line.startsWith(mark) ? line.slice(mark.length) : line));
    blocks.push(`# ${mark}${path}`, ...shareFlags(path, plain, flagsSeen));
  }
  return `${blocks.join('\n')}\n`;
}

function linesOf(engine: string, text: string | undefined): string[] | undefined {
  const reader = READERS[engine];
  if (reader === undefined) throw new Error(`no reader for ${engine}`);
  if (text === undefined) return undefined;
  // A plugin prints its own help, whoever calls it.
  return encodeCommand(text.startsWith('Usage:  ') ? readDockerHelp(text) : reader(text));
}

const IS_FLAG = /^(?:\?\S+ )?f/;
const FEW = 3;

/** Writes `=path` in place of flags that another command has listed before, as `container run` and `run` do. */
function shareFlags(path: string, lines: readonly string[], seen: Map<string, string>): string[] {
  const flags = lines.filter((line) => IS_FLAG.test(line));
  const key = flags.join('\n');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, path);
    return [...lines];
  }
  if (flags.length < FEW) return [...lines];
  const at = lines.findIndex((line) => IS_FLAG.test(line));
  return lines.filter((line) => !IS_FLAG.test(line)).toSpliced(at, 0, `=${first}`);
}

/** The modules of a table, by the names of their files: what parsing needs, and the texts that only a help prints. */
export function asModules(
  engine: string,
  order: readonly number[],
  table: string,
): Readonly<Record<'flags' | 'help', string>> {
  const { flags, prose } = splitProse(table);
  const written = `Written by \`node src/tooling/engines/cli.ts\` from the help texts of ${engine} ${order.join(' and ')}; not by hand.`;
  return {
    flags: `/** ${written} */\nexport const TABLE = \`\n${literal(flags)}\`;\n`,
    help: `/** Line by line the texts of flags.ts. ${written} */\nexport const PROSE = \`\n${literal(prose)}\`;\n`,
  };
}

const literal = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
