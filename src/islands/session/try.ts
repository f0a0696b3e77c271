import type { PlayerData } from './data.ts';

/** The sandbox with a step's command ready to be run: the first lane's, or the next one's where that has none. */
export function tryAddress({ tryAt, steps }: Pick<PlayerData, 'tryAt' | 'steps'>, index: number): string {
  const cells = Object.values(steps[index]?.lanes ?? {});
  const command = cells.flatMap((cell) => (cell.kind === 'run' ? cell.command : []))[0];
  return command === undefined ? tryAt : `${tryAt}&ready=${encodeURIComponent(command)}`;
}
