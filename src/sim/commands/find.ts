import type { Engine } from '../../schema/engines.ts';
import { slot } from '../host/part.ts';
import type { Command } from './command.ts';
import { partOfCommand } from './parts.ts';
import { queriesCommands } from './queries/index.ts';

interface Commands {
  readonly commands: readonly Command[];
}

const isOf = (engine: Engine, name: string) => (command: Command) =>
  command.name === name && command.engines.includes(engine);

/**
 * A subcommand of an engine by its canonical name; undefined where the simulation has none.
 *
 * @throws PartMissing while its part has not come
 */
export function commandOf(engine: Engine, name: string): Command | undefined {
  const own = queriesCommands.find(isOf(engine, name));
  const part = partOfCommand(engine, name);
  return own ?? (part === undefined ? undefined : slot<Commands>(part).get().commands.find(isOf(engine, name)));
}
