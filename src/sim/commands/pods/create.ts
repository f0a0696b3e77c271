import { createPod, removePod, stopPod } from '../../engine/pods/index.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { HOST_FLAGS } from './infra-host.ts';
import { wishOf } from './wish.ts';

const HANDLES = [
  ...HOST_FLAGS,
  'exit-policy',
  'hostname',
  'infra',
  'infra-command',
  'infra-conmon-pidfile',
  'infra-name',
  'ip',
  'label',
  'label-file',
  'mac-address',
  'name',
  'network',
  'network-alias',
  'pod-id-file',
  'publish',
  'replace',
  'restart',
  'share',
  'share-parent',
  'volume',
  'no-hosts',
  'no-hostname',
];

/** --replace: takes away the pod that has the name, with its containers. */
function* replace(call: Call, name: string | undefined): Task<void> {
  const old = Object.values(call.engine.store.pods).find((pod) => pod.name === name);
  if (!old) return;
  yield* stopPod(call.engine, old, 0, true);
  removePod(call.engine, old);
}

/** podman pod create. */
export const podCreate: Command = {
  name: 'pod create',
  engines: ['podman'],
  handles: HANDLES,
  *run(call) {
    const { engine, flags, proc } = call;
    yield* proc.tick();
    const wish = wishOf(call);
    if (!wish.ok) return call.refuse(wish.error);
    if (flags.bool('replace')) {
      if (wish.value.name === undefined) return call.fail('cannot replace pod without --name being set');
      yield* replace(call, wish.value.name);
    }
    const file = flags.maybe('pod-id-file');
    if (file !== undefined && proc.fs.exists(file))
      return call.fail(`pod-id-file exists. Ensure another pod is not using it or delete ${file}`);
    const made = createPod(engine, wish.value);
    if (!made.ok) return call.refuse(made.error);
    if (file !== undefined) proc.fs.write(file, made.value.id);
    proc.out(`${made.value.id}\n`);
    return 0;
  },
};
