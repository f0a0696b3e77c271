import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { makeContainer } from './make.ts';
import { CREATE_FLAGS } from './spec/create-flags-table.ts';

function* create(call: Call): Task<number> {
  const made = yield* makeContainer(call);
  if (!made.ok) return call.refuse(made.error);
  call.proc.out(`${made.value.id}\n`);
  return 0;
}

export const createCommand: Command = {
  name: 'create',
  engines: ['docker', 'podman'],
  handles: CREATE_FLAGS,
  run: create,
};
