import type { Command, Dialect, EngineTables } from '../types.ts';
import { decodeCommand, openTable } from './decode.ts';
import type { Rules } from './rules.ts';

/**
 * The tables of an engine in one release. Commands are decoded when they are first asked for.
 *
 * @param text the engine's table; see decode.ts for its format
 * @param prose the lines of the table that has the texts of the help
 * @param version the whole version: `28.5.2` reads the lines of release 28
 */
export function openEngine(
  text: string,
  prose: () => readonly string[],
  version: string,
  rules: Rules,
  dialect: Dialect,
): EngineTables {
  const table = openTable(text, prose, Number.parseInt(version, 10));
  const known = new Map<string, Command | undefined>();
  const find = (path: string): Command | undefined => {
    if (!known.has(path)) known.set(path, decodeCommand(table, path, rules));
    return known.get(path);
  };
  const children = (group: string): readonly string[] => {
    const shown = (find(group)?.groups ?? []).flatMap(({ commands }) => commands.map(({ name }) => name));
    const first = group === '' ? dialect.order.filter((name) => shown.includes(name)) : [];
    return [...first, ...shown.filter((name) => !first.includes(name))];
  };
  const child = (group: string, word: string): string | undefined => {
    const prefix = group === '' ? '' : `${group} `;
    if (word === '') return undefined;
    if (find(`${prefix}${word}`) !== undefined) return `${prefix}${word}`;
    return table.paths.find(
      (path) =>
        path.startsWith(prefix) &&
        !path.slice(prefix.length).includes(' ') &&
        find(path)?.aliases.includes(word) === true,
    );
  };
  return { dialect, version, paths: table.paths, find, child, children };
}
