import { err, ok, type Result } from '../../../../lib/result.ts';
import { type EngineFailure, failure } from '../../../engine/failure.ts';
import { findContainer } from '../../../engine/find.ts';
import type { ContainerHost } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';
import { badNamespaceFile } from './namespace-file.ts';

/** --pid, --ipc, …: 'container:NAME' becomes 'container:ID'. */
function mode(call: Call, flag: 'pid' | 'ipc' | 'uts' | 'userns' | 'cgroupns'): Result<string, EngineFailure> {
  const text = call.flags.maybe(flag) ?? '';
  const bad = call.engine.words.containers.flags.badMode(flag, text) ?? badNamespaceFile(call, flag, text);
  if (bad) return err(bad);
  if (!text.startsWith('container:')) return ok(text === 'private' ? '' : text);
  const word = text.slice('container:'.length);
  const found = findContainer(call.engine.store, word);
  return found.ok
    ? ok(`container:${found.value.id}`)
    : err(failure(call.engine.words.containers.joinMissing(word, flag)));
}

export type Modes = Pick<ContainerHost, 'pidMode' | 'ipcMode' | 'utsMode' | 'usernsMode' | 'cgroupnsMode'>;

/** Which namespaces a container has of its own, shares or leaves to the host. */
export function modes(call: Call): Result<Modes, EngineFailure> {
  const read: string[] = [];
  for (const flag of ['pid', 'ipc', 'uts', 'userns', 'cgroupns'] as const) {
    const one = mode(call, flag);
    if (!one.ok) return one;
    read.push(one.value);
  }
  const [pidMode = '', ipcMode = '', utsMode = '', usernsMode = '', cgroupnsMode = ''] = read;
  const maps = call.flags.list('uidmap').join(';');
  const explicit = maps === '' ? usernsMode : `map:${maps}|${call.flags.list('gidmap').join(';')}`;
  return ok({ pidMode, ipcMode, utsMode, usernsMode: explicit, cgroupnsMode });
}
