import { DOCKER_LIST, formatList } from '../../cli/index.ts';
import type { Command } from '../command.ts';

const HEADERS = { ID: 'ID', Name: 'NAME', Description: 'DESCRIPTION', Enabled: 'ENABLED', PluginReference: 'IMAGE' };

/** docker plugin ls: there are none, as none can be had from the simulated hub. */
const list: Command = {
  name: 'plugin ls',
  engines: ['docker'],
  handles: ['filter', 'format', 'no-trunc', 'quiet'],
  *run({ proc, flags }) {
    yield* proc.tick();
    const text = formatList({
      style: DOCKER_LIST,
      rows: [],
      headers: HEADERS,
      format: flags.has('format') && flags.text('format') !== 'table' ? flags.text('format') : undefined,
      defaultFormat: 'table {{.ID}}\t{{.Name}}\t{{.Description}}\t{{.Enabled}}',
      quiet: flags.has('quiet'),
      quietFormat: '{{.ID}}',
    });
    if (!text.ok) {
      proc.err(`${text.error}\n`);
      return 1;
    }
    proc.out(text.text);
    return 0;
  },
};

const missing = (name: string, handles: readonly string[]): Command => ({
  name,
  engines: ['docker'],
  handles,
  *run(call) {
    yield* call.proc.tick();
    return call.fail(`plugin ${JSON.stringify(call.args[0])} not found`);
  },
});

/** Commands of `docker plugin` on a machine without plugins. */
export const pluginCommands: readonly Command[] = [
  list,
  missing('plugin disable', ['force']),
  missing('plugin enable', ['timeout']),
  missing('plugin rm', ['force']),
];
