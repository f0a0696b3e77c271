import { ENGINES, type Engine } from '../../schema/index.ts';
import { COMMANDS } from '../../sim/commands/index.ts';
import { dockerTables } from '../../sim/docker/tables/index.ts';
import { podmanTables } from '../../sim/podman/tables/index.ts';
import { RELEASES } from '../../sim/releases.ts';

/** A command of an engine that the simulator has: which of its flags it honours, out of how many. */
export interface SupportedCommand {
  readonly name: string;
  readonly flags: readonly string[];
  readonly total: number;
}
export interface EngineSupport {
  readonly engine: Engine;
  readonly version: string;
  readonly commands: readonly SupportedCommand[];
  /** Commands of the real engine that are answered with "not part of this simulation". */
  readonly absent: readonly string[];
}

const TABLES = { docker: dockerTables, podman: podmanTables } as const;

/** What the simulator can do, read from the tables that its parser and its commands use. */
export function supported(): EngineSupport[] {
  const { versions } = RELEASES[0];
  return ENGINES.map((engine) => {
    const tables = TABLES[engine](versions[engine]);
    const own = new Map(
      COMMANDS.filter(({ engines }) => engines.includes(engine)).map((command) => [command.name, command]),
    );
    const commands = [...own.values()].map(({ name, handles }) => {
      const flags =
        tables
          .find(name)
          ?.flags.filter(({ hidden, of }) => hidden !== true && of === undefined)
          .map(({ long }) => long) ?? [];
      return { name, flags: flags.filter((flag) => handles.includes(flag)), total: flags.length };
    });
    const leaves = tables.paths.flatMap((path) => {
      const command = path === '' ? undefined : tables.find(path);
      return command && command.groups.length === 0 ? [command.canonical] : [];
    });
    const absent = new Set(leaves.filter((path) => !own.has(path)));
    return {
      engine,
      version: versions[engine],
      commands: commands.sort((a, b) => (a.name < b.name ? -1 : 1)),
      absent: [...absent].sort(),
    };
  });
}
