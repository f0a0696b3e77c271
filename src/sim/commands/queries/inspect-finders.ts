import { err, ok } from '../../../lib/result.ts';
import { findByNameOrId, findContainer } from '../../engine/find.ts';
import { findImage } from '../../engine/images/index.ts';
import { refusal } from '../../engine/words/refusal.ts';
import { inspectNetworks } from '../networks/inspect.ts';
import { podDocument } from '../pods/document.ts';
import { inspectVolumes } from '../volumes/inspect.ts';
import type { Finder } from './inspect-things.ts';

/** Finds a container for inspect. */
export const inspectContainers: Finder = (engine, word, call) => {
  const found = findContainer(engine.store, word);
  if (found.ok) return ok(engine.words.queries.inspect(engine, found.value, call.flags.bool('size')));
  return err(engine.words.queries.noContainerToInspect(word));
};

/** Finds an image for inspect. */
export const inspectImages: Finder = (engine, word) => {
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

/** Who finds things of each type. */
export const FINDERS: Readonly<Record<string, Finder>> = {
  container: inspectContainers,
  image: inspectImages,
  network: inspectNetworks,
  volume: inspectVolumes,
  pod: inspectPods,
};
