import { didYouMean } from '../../lib/suggest.ts';
import type { SessionScript } from '../../schema/index.ts';
import type { Library } from './types.ts';

/** What ids there are of each kind. */
export interface Known {
  /** Step ids by session; undefined for a script that could not be read, whose steps nobody knows. */
  readonly sessions: ReadonlyMap<string, readonly string[] | undefined>;
  readonly diagrams: readonly string[];
  readonly terms: readonly string[];
  readonly quizzes: readonly string[];
  readonly labs: readonly string[];
}

/** Gathers the ids that content may refer to. */
export function knownIds(
  {
    scripts,
    terms,
    quizzes,
    labs,
  }: Pick<Library, 'terms' | 'quizzes' | 'labs'> & { readonly scripts: ReadonlyMap<string, SessionScript | undefined> },
  diagrams: readonly string[],
): Known {
  return {
    sessions: new Map([...scripts].map(([id, script]) => [id, script?.steps.map((step) => step.id)])),
    diagrams,
    terms: [...terms.keys()],
    quizzes: [...quizzes.keys()],
    labs: [...labs.keys()],
  };
}

/** Says that an id is not there, with the one that was meant. */
export const missing = (kind: string, id: string, known: Iterable<string>): string =>
  `no ${kind} has the id "${id}"${didYouMean(id, known)}`;
