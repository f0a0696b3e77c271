import type { Refusal } from '../../engine/words/refusal.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from './at-once.ts';
import { FINDERS } from './inspect-finders.ts';
import { newest } from './inspect-kind.ts';
import { inspectThings, showDocuments } from './inspect-things.ts';
import { refuse } from './refuse.ts';

/** Tries a word as one kind of thing after the other. */
function guess(call: Call, word: string): { readonly found: unknown } | Refusal {
  for (const type of call.engine.words.queries.inspectOrder) {
    const found = FINDERS[type]?.(call.engine, word, call);
    if (!found?.ok) continue;
    const sized = call.flags.bool('size') && type !== 'container' ? call.engine.words.queries.sizeIgnored(type) : '';
    if (sized !== '') call.proc.err(sized);
    return { found: found.value };
  }
  const { emptyName } = call.engine.words.containers;
  const text = word === '' && emptyName !== undefined ? emptyName : call.engine.release.noSuchObject(word);
  return { text, plain: true };
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
