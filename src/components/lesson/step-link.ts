import { library } from '../../tooling/content/library.ts';
import { withBase } from '../shell/links.ts';

/**
 * The address of a recorded step: on this page if the lesson plays its session, else in the first lesson that does.
 *
 * @param reference `<session>/<step>`
 * @param lesson id of the lesson that links to it
 */
export function stepHref(reference: string, lesson: string): string {
  const session = reference.split('/')[0] ?? '';
  const playing = library().lessons.filter(({ sessions }) => sessions.includes(session));
  const home = playing.find(({ id }) => id === lesson) ?? playing[0];
  return home === undefined || home.id === lesson ? `#${reference}` : withBase(`lessons/${home.id}/#${reference}`);
}
