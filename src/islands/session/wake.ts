/**
 * All that a lesson runs for its sessions before they are wanted. It wakes a player when the reader reaches for it or an
 * address names one of its steps, and sees to it that the press which woke it is not lost.
 */
const events = ['pointerdown', 'focusin', 'click', 'change', 'keydown'] as const;

/** Does again what the reader did, now that somebody listens. The elements are the same: they were hydrated. */
function again(event: Event, value: string | undefined): void {
  const target = event.target as HTMLElement;
  const button = target.closest('button');
  if (event.type === 'click') button?.click();
  else if (event.type === 'change') {
    if (value !== undefined) (target as HTMLSelectElement).value = value;
    target.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (event instanceof KeyboardEvent && (button === null || !/^( |Enter)$/.test(event.key))) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true }));
  }
}

function prepare(stage: HTMLElement, player: HTMLElement): void {
  const { session = '', src = '' } = stage.dataset;
  let waking: Promise<unknown> | undefined;
  const wake = (): Promise<unknown> => {
    if (waking !== undefined) return waking;
    // The terminal and the data are asked for at once, not one after the other.
    const data = fetch(src).then((answer) => answer.json());
    waking = Promise.all([import('./mount.ts'), data, import('../../terminal/index.ts')])
      .then(([{ mount }]) => mount(stage, data))
      .catch(() => stage.querySelector('.transcript')?.setAttribute('data-shown', ''));
    return waking;
  };
  const wanted = (event: Event): void => {
    if ('awake' in player.dataset) return;
    const value = event.target instanceof HTMLSelectElement ? event.target.value : undefined;
    const done = wake();
    if (event.type !== 'pointerdown' && event.type !== 'focusin') void done.then(() => again(event, value));
  };
  const linked = (): void => {
    if (location.hash.startsWith(`#${session}/`)) void wake();
  };
  for (const type of events) player.addEventListener(type, wanted);
  addEventListener('hashchange', linked);
  linked();
}

for (const stage of document.querySelectorAll<HTMLElement>('.stage[data-session]')) {
  const player = stage.querySelector<HTMLElement>('.player');
  if (player !== null) prepare(stage, player);
}
