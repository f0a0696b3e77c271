import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineFailure } from '../../engine/failure.ts';
import { createContainer } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import { strerror } from '../../host/errno.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { joinPod } from './pod.ts';
import { removeByForce } from './remove-by-force.ts';
import { createSpec } from './spec/create-spec.ts';

/** --replace: takes away the container that has the name. */
function* replace(call: Call): Task<void> {
  const name = call.flags.maybe('name');
  const old =
    name === undefined ? undefined : Object.values(call.engine.store.containers).find((one) => one.name === name);
  if (old && call.flags.bool('replace')) yield* removeByForce(call.engine, old);
}

/** --cidfile: a file that is there already, or that cannot be made. */
function badCidfile(call: Call, path: string): EngineFailure | undefined {
  const words = call.engine.words.containers.flags;
  if (call.proc.fs.exists(path)) return words.cidfileExists(path);
  if (!words.cidfileFirst) return undefined;
  const made = call.proc.fs.write(path, '');
  if (!made.ok) return words.cidfileFailed(path, strerror(made.error).toLowerCase());
  call.proc.fs.unlink(path);
  return undefined;
}

/** Makes the container of a `run` or `create`: reads the flags, fetches the image, writes --cidfile. */
export function* makeContainer(call: Call): Task<Result<Container, EngineFailure>> {
  const cidfile = call.flags.maybe('cidfile');
  const file = cidfile === undefined ? undefined : badCidfile(call, cidfile);
  if (file) return err(file);
  const pod = yield* joinPod(call);
  if (!pod.ok) return pod;
  const spec = yield* createSpec(call, pod.value);
  if (!spec.ok) return spec;
  yield* replace(call);
  const made = createContainer(call.engine, spec.value);
  if (!made.ok) return made;
  if (spec.value.pod !== undefined) call.engine.store.pods[spec.value.pod]?.containers.push(made.value.id);
  const written = cidfile === undefined ? undefined : call.proc.fs.write(cidfile, made.value.id);
  if (cidfile !== undefined && written?.ok === false) {
    yield* removeByForce(call.engine, made.value);
    const { cidfileFailed } = call.engine.words.containers.flags;
    return err(cidfileFailed(cidfile, strerror(written.error).toLowerCase()));
  }
  return ok(made.value);
}
