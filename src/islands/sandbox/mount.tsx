import { render } from 'preact';
import type { SandboxData } from './data.ts';
import { Sandbox } from './Sandbox.tsx';

/** Draws the sandbox into its place. */
export function mount(place: HTMLElement, data: SandboxData, start: () => Worker): void {
  const fragment = location.hash;
  place.replaceChildren();
  place.setAttribute('data-awake', '');
  render(<Sandbox data={data} start={start} fragment={fragment} />, place);
}
