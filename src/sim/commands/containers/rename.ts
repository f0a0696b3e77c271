import { emitContainer } from '../../engine/events.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { select } from './select.ts';

function* rename(call: Call): Task<number> {
  const { engine, args } = call;
  const words = engine.words.containers;
  const [word = '', given = ''] = args;
  const name = words.plainNames ? given.replace(/^\//, '') : given;
  const found = select(call, word);
  const refuse = (text: string): number => {
    call.proc.err(`${engine.release.renameFailed(text, word)}\n`);
    return words.failureCode;
  };
  if (!found.ok) return refuse(found.error.text);
  const container = found.value;
  const bad = words.badRename(container, name);
  if (bad) return refuse(bad);
  const holder = Object.values(engine.store.containers).find((one) => one.name === name);
  if (holder && holder !== container) return refuse(words.renameTaken(name, holder.id, container));
  const oldName = container.name;
  container.name = name;
  emitContainer(engine, container, 'rename', { oldName: `/${oldName}` });
  return 0;
}

/** docker rename, podman rename. */
export const renameCommand: Command = { name: 'rename', engines: ['docker', 'podman'], handles: [], run: rename };
