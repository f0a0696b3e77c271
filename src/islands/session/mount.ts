/** Brings a player to life: the same components over the same markup, with a machine behind them. */
import { linkedStep } from './address.ts';
import { wireCopyButtons } from './copy.ts';
import type { PlayerData } from './data.ts';
import { changeToRememberedHost } from './hosts.ts';
import { keyWish, SCROLL_KEYS } from './keys.ts';
import { Replay } from './replay.tsx';
import { levelOf } from './stage.ts';

function wireKeys(replay: Replay): void {
  replay.root.addEventListener('keydown', (event) => {
    const terminal = (event.target as Element).closest('.tty');
    const lines = SCROLL_KEYS[event.key];
    if (terminal !== null && event.target === terminal && lines !== undefined) {
      const engine = replay.data.lanes[[...replay.root.querySelectorAll('.tty')].indexOf(terminal)]?.engine;
      if (engine !== undefined) replay.scroll(engine, lines);
      event.preventDefault();
      return;
    }
    const wish = replay.isAtHelp ? undefined : keyWish(event, replay.data.steps.length);
    if (wish === undefined) return;
    event.preventDefault();
    if (wish === 'help') replay.show({ showsHelp: true });
    else replay.send(wish);
  });
}

/** Follows links to steps: those that change the address, and those to the step that it names already. */
function wireLinks(replay: Replay): void {
  const follow = (): void => {
    const step = linkedStep(replay.data);
    if (step !== undefined) replay.send({ type: 'link', step });
  };
  addEventListener('hashchange', follow);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a');
    if (link?.hash !== '' && link?.href === location.href) follow();
  });
  follow();
  if (linkedStep(replay.data) !== undefined) keepFocus(replay.root);
}

/**
 * A browser that comes to an address with a fragment takes the focus away again, a frame or so after the page stands
 * (HTML, "scroll to the fragment"): the heading gets it back unless somebody has taken it since.
 */
function keepFocus(root: HTMLElement): void {
  const again = (): void => {
    if (document.activeElement === document.body) root.querySelector<HTMLElement>('.step-title')?.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(again));
  if (document.readyState !== 'complete') addEventListener('load', () => requestAnimationFrame(again), { once: true });
}

/** A player that begins to play pauses the others on the page; the system's wish for less motion is followed. */
function wirePage(replay: Replay): void {
  document.addEventListener('two-engines:play', (event) => {
    if ((event as CustomEvent<{ session: string }>).detail.session !== replay.data.id) replay.send({ type: 'pause' });
  });
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', ({ matches }) =>
    replay.send({ type: 'reduced-motion', value: matches }),
  );
}

/** A click on a lane's text gives its terminal the focus, which the terminal itself never takes. */
function wireTerminals(root: HTMLElement): void {
  root.addEventListener('pointerup', (event) => {
    (event.target as Element).closest<HTMLElement>('.tty')?.focus({ preventScroll: true });
  });
}

/**
 * Brings the player of a stage to life.
 *
 * @param loading what the player gets, already on its way
 * @returns when it takes clicks and keys; its terminals open a moment later
 * @throws Error if the data cannot be fetched
 */
export async function mount(stage: HTMLElement, loading: Promise<PlayerData>): Promise<void> {
  const root = stage.querySelector<HTMLElement>('.player');
  if (root === null) return;
  const fetched = await loading;
  const replay = new Replay(
    root,
    { ...fetched, poster: Number(stage.dataset['poster'] ?? fetched.poster) },
    levelOf(root),
  );
  root.setAttribute('data-awake', '');
  wireKeys(replay);
  wireTerminals(root);
  wirePage(replay);
  wireCopyButtons(stage);
  void replay.open();
  await changeToRememberedHost(replay);
  wireLinks(replay);
}
