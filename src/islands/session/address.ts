import type { PlayerData } from './data.ts';

/** The step that the page's address names, `#<session>/<step>`; undefined if it names none of this session. */
export function linkedStep(data: PlayerData): number | undefined {
  const [session, id] = location.hash.slice(1).split('/');
  const step = data.steps.findIndex((each) => each.id === id);
  return session === data.id && step >= 0 ? step : undefined;
}

/** How long a step must be shown before the address follows, in milliseconds: browsers count and limit the changes. */
const SETTLED = 120;
let following: ReturnType<typeof setTimeout> | undefined;

/** Lets the address follow the reader, without a new entry in the history. */
export function followStep(data: PlayerData, id: string): void {
  clearTimeout(following);
  following = setTimeout(() => history.replaceState(history.state, '', `#${data.id}/${id}`), SETTLED);
}

/** Tells the page which step is shown, so that diagrams can light what it is about. */
export function tellStep(data: PlayerData, step: number): void {
  const detail = { session: data.id, step: data.steps[step]?.id ?? '' };
  document.dispatchEvent(new CustomEvent('two-engines:step', { detail }));
}
