import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { LISTS, listed } from './config-lists.ts';
import type { LoadOptions } from './from-model.ts';
import { composeFiles } from './load/files.ts';
import { ComposeError } from './load/raw.ts';
import { readFile } from './load/read.ts';
import { variablesOf } from './load/variables.ts';
import { complain } from './progress.ts';
import { loadProject } from './project.ts';
import { modelOf } from './shown-model.ts';
import { composeJson, composeYaml } from './view.ts';

const lines = (call: Call, names: readonly string[]): number => {
  call.proc.out(names.map((name) => `${name}\n`).join(''));
  return 0;
};

function* show(call: Call): Task<number> {
  const { flags, proc } = call;
  yield* proc.tick();
  const isList = flags.has('hash') || LISTS.some((name) => flags.bool(name));
  if (flags.bool('variables') && !isList)
    return lines(call, variablesOf(composeFiles(call).files.map((file) => readFile(call, file))));
  const takesNames = !isList || flags.bool('images') || flags.bool('profiles');
  const options: LoadOptions = {
    ...(takesNames && { services: call.args }),
    withEnvironment: !isList && !flags.bool('no-env-resolution'),
  };
  const project = loadProject(call, options);
  if (!project.ok) return complain(call, project.error);
  if (flags.bool('quiet')) return 0;
  const list = listed(call, project.value);
  if (list) return lines(call, list);
  const format = flags.text('format') || 'yaml';
  if (format !== 'yaml' && format !== 'json') return complain(call, `unsupported format ${JSON.stringify(format)}`);
  const model = modelOf(project.value);
  const text = (format === 'json' ? composeJson(model) : composeYaml(model)).replaceAll('$', '$$$$');
  const output = flags.maybe('output');
  if (output === undefined) proc.out(text);
  else proc.fs.write(output, text);
  return 0;
}

/** docker compose config. */
export const composeConfig: Command = {
  name: 'compose config',
  engines: ['docker'],
  handles: [...LISTS, 'quiet', 'format', 'hash', 'variables', 'output', 'no-env-resolution'],
  offline: true,
  *run(call) {
    try {
      return yield* show(call);
    } catch (error) {
      if (error instanceof ComposeError) return complain(call, error.message);
      throw error;
    }
  },
};
