/** Starts the sandbox of a page: the simulator's worker and the interface are fetched together. */
import type { SandboxData } from './data.ts';

async function start(place: HTMLElement): Promise<void> {
  const wait = place.querySelector('.box-wait');
  if (wait) wait.textContent = 'The simulated hosts are being set up …';
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let spare: Worker | undefined = worker;
  const next = (): Worker => {
    const first = spare ?? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    spare = undefined;
    return first;
  };
  const [data, { mount }] = await Promise.all([
    fetch(place.dataset['src'] ?? '').then((answer) => answer.json() as Promise<SandboxData>),
    import('./mount.tsx'),
  ]);
  mount(place, data, next);
}

const place = document.getElementById('sandbox');
if (place !== null) {
  start(place).catch((error: unknown) => {
    const wait = place.querySelector('.box-wait');
    if (wait)
      wait.textContent = `The sandbox could not be started (${error instanceof Error ? error.message : error}). Load the page again.`;
  });
}
