import { readFlags } from './flags.ts';
import type { ShownCommand } from './shape.ts';

const TITLES =
  /\n\n(Aliases|Examples|Options|Common Commands|Management Commands|Swarm Commands|Commands|Global Options):\n/;
const WIDTH = 79;

/**
 * Takes a help text of docker/cli's template (`usageTemplate` in cli/cobra.go) apart.
 *
 * @throws if the text does not follow the template
 */
export function readDockerHelp(text: string): ShownCommand {
  const [head = '', ...rest] = text.replace(/\n$/, '').split(TITLES);
  const start = /^Usage: {2}([\s\S]*?)\n\n([\s\S]*)$/.exec(head);
  if (start === null) throw new Error(`no usage: ${head}`);
  const sections: [string, string][] = [];
  for (let at = 0; at < rest.length; at += 2) sections.push([rest[at] ?? '', rest[at + 1] ?? '']);
  let footer = '';
  const last = sections.at(-1);
  const tail = last === undefined ? -1 : last[1].search(/\n\nRun '|\n\n\S/);
  if (last !== undefined && tail >= 0) {
    footer = last[1].slice(tail + 2);
    last[1] = last[1].slice(0, tail);
  }
  const find = (title: string): string => sections.find(([name]) => name === title)?.[1] ?? '';
  const flagTitle = sections.find(([title]) => title.endsWith('Options'))?.[0] ?? '';
  return {
    usage: start[1] ?? '',
    short: '',
    long: start[2] ?? '',
    aliases: find('Aliases').trim(),
    examples: find('Examples'),
    flagTitle,
    flags: flagTitle === '' ? [] : readFlags(find(flagTitle), WIDTH),
    groups: sections.filter(([title]) => title.endsWith('Commands')).map(([title, body]) => readGroup(title, body)),
    footer,
    layout: 'wrapped',
  };
}

/** Reads the subcommands below a title: a name, its plugin mark, its short text. */
export function readGroup(title: string, body: string): ShownCommand['groups'][number] {
  const commands = body.split('\n').map((line) => {
    const match = /^ {2}(\S+)\s+(.*)$/.exec(line);
    if (match === null) throw new Error(`no command: ${line}`);
    return [match[1] ?? '', match[2] ?? ''] as const;
  });
  return { title, commands };
}
