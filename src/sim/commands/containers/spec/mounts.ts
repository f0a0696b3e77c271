import { err, ok, type Result } from '../../../../lib/result.ts';
import type { EngineFailure } from '../../../engine/failure.ts';
import type { MountWish } from '../../../engine/runtime/index.ts';
import type { Call } from '../../command.ts';
import { fromContainers } from './volumes-from.ts';

/** What --volume and --mount ask for. Errors: values that make no sense, two of one destination. */
export function givenMounts(call: Call): Result<MountWish[], EngineFailure> {
  const words = call.engine.words.containers.flags;
  const wishes: MountWish[] = [];
  for (const text of call.flags.list('volume')) {
    const wish = words.volume(text, call.proc);
    if (!wish.ok) return wish;
    wishes.push(wish.value);
  }
  for (const text of call.flags.list('mount')) {
    const wish = words.mount(text, call.proc, call.engine);
    if (!wish.ok) return wish;
    wishes.push(wish.value);
  }
  const seen = new Map<string, MountWish>();
  for (const wish of wishes) {
    const first = seen.get(wish.destination);
    const wrong = first && words.duplicateMount(first, wish);
    if (wrong) return err(wrong);
    if (!first) seen.set(wish.destination, wish);
  }
  return ok([...seen.values()]);
}

const anonymous = (destination: string, own: Pick<MountWish, 'options' | 'propagation'>): MountWish => ({
  type: 'volume',
  source: '',
  destination,
  readonly: false,
  mode: '',
  makeSource: false,
  copy: true,
  ...own,
});

/**
 * The mounts of a container: of the command line, of other containers, and a volume for each `VOLUME` of the image
 * that nothing else covers.
 */
export function mountWishes(
  call: Call,
  volumes: readonly string[],
  hidden: readonly string[],
): Result<MountWish[], EngineFailure> {
  const given = givenMounts(call);
  if (!given.ok) return given;
  const borrowed = fromContainers(call);
  if (!borrowed.ok) return borrowed;
  const taken = new Set([...given.value.map(({ destination }) => destination), ...hidden]);
  const others = borrowed.value.filter(({ destination }) => !taken.has(destination));
  for (const { destination } of others) taken.add(destination);
  const ignored = ['ignore', 'tmpfs'].includes(call.flags.text('image-volume'));
  const own = ignored
    ? []
    : volumes
        .filter((path) => !taken.has(path))
        .map((path) => anonymous(path, call.engine.words.containers.flags.imageVolume));
  return ok([...given.value, ...others, ...own]);
}
