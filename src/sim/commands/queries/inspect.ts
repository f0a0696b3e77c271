import { err, ok } from '../../../lib/result.ts';
import { findByNameOrId, findContainer } from '../../engine/find.ts';
import { findImage } from '../../engine/images/index.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import type { Call, Command } from '../command.ts';
import { inspectNetworks } from '../networks/inspect.ts';
import { podDocument } from '../pods/inspect.ts';
import { inspectVolumes } from '../volumes/inspect.ts';
import { atOnce } from './at-once.ts';
import { type Finder, inspectThings, showDocuments } from './inspect-things.ts';
import { refuse } from './refuse.ts';

/** Finds a container for inspect. */
export const inspectContainers: Finder = (engine, word, call) => {
  const found = findContainer(engine.store, word);
  if (found.ok) return ok(engine.words.queries.inspect(engine, found.value, call.flags.bool('size')));
  return err(engine.words.queries.noContainerToInspect(word));
};

/** Finds an image for inspect. */
const inspectImages: Finder = (engine, word) => {
  const found = findImage(engine, word);
  return found.ok
    ? ok(engine.words.images.document(engine, found.value.image))
    : err(refusal(found.error.text, found.error.code));
};

/** Finds a pod for inspect. */
const inspectPods: Finder = (engine, word) => {
  const found = findByNameOrId(Object.values(engine.store.pods), word);
  return found.ok
    ? ok(podDocument(engine, found.value))
    : err(refusal(`no pod with name or ID ${word} found: no such pod`));
};

const FINDERS: Readonly<Record<string, Finder>> = {
  container: inspectContainers,
  image: inspectImages,
  network: inspectNetworks,
  volume: inspectVolumes,
  pod: inspectPods,
};

/** Tries a word as one kind of thing after the other. */
function guess(call: Call, word: string): { readonly found: unknown } | Refusal {
  for (const type of call.engine.words.queries.inspectOrder) {
    const found = FINDERS[type]?.(call.engine, word, call);
    if (!found?.ok) continue;
    const sized = call.flags.bool('size') && type !== 'container' ? call.engine.words.queries.sizeIgnored(type) : '';
    if (sized !== '') call.proc.err(sized);
    return { found: found.value };
  }
  return { text: call.engine.release.noSuchObject(word), plain: true };
}

/** docker inspect, podman inspect: anything by name or id. */
export const inspect: Command = {
  name: 'inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'size', 'type', 'latest'],
  run: atOnce((call) => {
    const { args, engine, flags } = call;
    const words = engine.words.queries;
    const given = flags.has('type') ? flags.text('type') : '';
    const type = given === 'all' ? '' : given;
    if ((type !== '' || flags.has('type')) && !words.inspectTypes.includes(given))
      return refuse(call, words.unknownType(given));
    const names = flags.bool('latest') ? newest(call) : args;
    if (type !== '') {
      const finder = FINDERS[type];
      if (finder) return inspectThings(call, names, type, finder);
      return showDocuments(
        call,
        [],
        names.map((word) => ({ text: engine.release.noSuchObject(word), plain: true })),
        type,
      );
    }
    const documents: unknown[] = [];
    const refusals: Refusal[] = [];
    for (const word of names) {
      const one = guess(call, word);
      if ('found' in one) documents.push(one.found);
      else refusals.push(one);
    }
    return showDocuments(call, documents, refusals, '');
  }),
};

const newest = ({ engine }: Call): string[] =>
  Object.values(engine.store.containers)
    .sort((a, b) => b.created - a.created)
    .slice(0, 1)
    .map(({ id }) => id);

/** docker image inspect, podman image inspect. */
export const imageInspect: Command = {
  name: 'image inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'platform'],
  run: atOnce((call) => inspectThings(call, call.args, 'image', inspectImages)),
};

/** docker container inspect, podman container inspect. */
export const containerInspect: Command = {
  name: 'container inspect',
  engines: ['docker', 'podman'],
  handles: ['format', 'size', 'latest'],
  run: atOnce((call) => {
    return inspectThings(call, call.flags.bool('latest') ? newest(call) : call.args, 'container', inspectContainers);
  }),
};
