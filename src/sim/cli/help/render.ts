import type { Command, CommandGroup, EngineTables, Flag } from '../types.ts';
import { wrapUsage } from './wrap.ts';

/** What a help may be told about the terminal. */
export interface HelpOptions {
  /** Columns to which docker/cli and its plugins wrap; 80 where stdin is no terminal. */
  readonly width?: number;
}

const NAME_PADDING = 11;

/**
 * The text that `--help` prints, ending in a newline, as the template of the command's engine lays it out: docker/cli's
 * `usageTemplate`, Podman's `helpTemplate`, or cobra's own.
 */
export function renderHelp(tables: EngineTables, command: Command, options: HelpOptions = {}): string {
  const layout = LAYOUTS[command.layout];
  if (layout === undefined) return `${command.usage}\n`;
  return layout(command, tables, options.width ?? 80);
}

const LAYOUTS: Readonly<Record<string, (command: Command, tables: EngineTables, width: number) => string>> = {
  wrapped: (command, _tables, width) => renderWrapped(command, width),
  described: (command) => `${command.short}\n\nDescription:\n  ${command.long}\n\n${renderPlain(command)}`,
  bare: (command) => `${command.short}\n\n${renderPlain(command)}`,
};

function renderWrapped(command: Command, width: number): string {
  const flags = renderFlags(command.flags, width - 1).trimEnd();
  const options = flags === '' ? '' : `\n\n${command.flagTitle}:\n${flags}`;
  const isRoot = command.path.length === 0;
  const parts = [
    `Usage:  ${command.usage}\n\n${command.long}`,
    command.aliasText === undefined ? '' : `\n\nAliases:\n  ${command.aliasText}`,
    command.examples === undefined ? '' : `\n\nExamples:\n${command.examples}`,
    isRoot ? '' : options,
    ...command.groups.map((group) => renderGroup(group, paddingOf(command.groups), ' ')),
    isRoot ? options : '',
    command.footer === '' ? '' : `\n\n${command.footer}`,
  ];
  return `${parts.join('')}\n`;
}

function renderPlain(command: Command): string {
  const flags = renderFlags(command.flags, 0).trimEnd();
  const parts = [
    `Usage:\n  ${command.usage}`,
    command.aliasText === undefined ? '' : `\n\nAliases:\n  ${command.aliasText}`,
    command.examples === undefined ? '' : `\n\nExamples:\n  ${command.examples}`,
    ...command.groups.map((group) => renderGroup(group, paddingOf(command.groups), '')),
    flags === '' ? '' : `\n\n${command.flagTitle}:\n${flags}`,
    command.footer,
  ];
  return parts.join('');
}

const paddingOf = (groups: readonly CommandGroup[]): number =>
  Math.max(NAME_PADDING, ...groups.flatMap(({ commands }) => commands.map(({ name }) => name.length)));

/** @param unmarked what stands where a plugin has its star; titles of plugin-less engines leave no room for it */
function renderGroup(group: CommandGroup, padding: number, unmarked: string): string {
  const lines = group.commands.map(({ name, short, plugin }) => {
    const marked = `${name}${plugin === true ? '*' : unmarked}`;
    return `  ${marked.padEnd(padding + unmarked.length)}${unmarked === '' ? ' ' : ''}${short}`;
  });
  return `\n\n${group.title}:\n${lines.join('\n')}`;
}

/** pflag's `FlagUsagesWrapped`: names in one column, descriptions in another. */
function renderFlags(flags: readonly Flag[], width: number): string {
  const shown = flags.filter(({ hidden }) => hidden !== true);
  const names = shown.map(nameOf);
  const widest = Math.max(0, ...names.map((name) => name.length));
  return shown
    .map((flag, at) => {
      const tail = flag.defaultText === undefined ? '' : ` (default ${flag.defaultText})`;
      const name = (names[at] ?? '').padEnd(widest + 3);
      return `${name}${wrapUsage(widest + 3, width, `${flag.description}${tail}`)}\n`;
    })
    .join('');
}

function nameOf({ short, long, type, bare }: Flag): string {
  const start = short === undefined ? '      ' : `  -${short}, `;
  return `${start}--${long}${type === '' ? '' : ` ${type}`}${bare === undefined ? '' : `[="${bare}"]`}`;
}
