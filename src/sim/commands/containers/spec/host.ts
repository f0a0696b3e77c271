import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { ContainerHost } from '../../../engine/types.ts';
import type { Call } from '../../command.ts';
import { sizes } from './amounts.ts';
import { badNames } from './bad-names.ts';
import { linksOf } from './links.ts';
import { modes } from './namespaces.ts';
import { plain } from './plain.ts';
import { publishedPorts } from './ports.ts';
import { rareFlags } from './rare.ts';

/** The values of --ulimit. */
function ulimits(call: Call): Result<ContainerHost['ulimits'], EngineFailure> {
  const all: ContainerHost['ulimits'][number][] = [];
  for (const text of call.flags.list('ulimit')) {
    const one = call.engine.words.containers.flags.ulimit(text);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return ok(all);
}

/** How the host treats the container, from the flags. Errors: values that make no sense, in the engine's words. */
export function hostConfig(call: Call, networkMode: string): Result<ContainerHost, EngineFailure> {
  const { flags, engine } = call;
  const words = engine.words.containers.flags;
  const wrong = badNames(call);
  if (wrong) return err(wrong);
  const bindings = publishedPorts(call);
  if (!bindings.ok) return bindings;
  const amounts = sizes(call);
  if (!amounts.ok) return amounts;
  const limits = ulimits(call);
  if (!limits.ok) return limits;
  const spaces = modes(call);
  if (!spaces.ok) return spaces;
  const restart = words.restart(flags.maybe('restart') ?? '');
  if (!restart.ok) return restart;
  const links = linksOf(call);
  if (!links.ok) return links;
  const autoRemove = flags.bool('rm') || flags.bool('rmi');
  const clash = autoRemove ? words.rmAndRestart(restart.value.name) : undefined;
  if (clash) return err(clash);
  return ok({
    ...amounts.value,
    ...spaces.value,
    ...plain(call),
    ...rareFlags(call),
    ...links.value,
    ulimits: limits.value,
    networkMode,
    portBindings: bindings.value,
    restart: restart.value,
    autoRemove,
  });
}
