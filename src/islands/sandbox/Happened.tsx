import { ENGINE_NAMES } from '../../schema/engines.ts';
import type { HostEvent } from '../../sim/index.ts';
import { prose } from '../session/prose.tsx';
import type { LaneModel } from './model.ts';

const Events = ({ events }: { readonly events: readonly HostEvent[] }) => (
  <ol>
    {events.map((event, index) => (
      <li key={`${index} ${event.what}`}>
        {prose(event.what)}
        <small>{prose(event.because)}</small>
      </li>
    ))}
  </ol>
);

/** What the last command made happen on each host, and why. */
export function Happened({ lanes }: { readonly lanes: readonly LaneModel[] }) {
  const told = lanes.filter(({ events }) => events.length > 0);
  return (
    <aside class="happened" aria-labelledby="happened-title">
      <h2 id="happened-title">What just happened</h2>
      {told.length === 0 && (
        <p class="happened-none">
          Run something that starts or stops a container: who did what, and why, is told here.
        </p>
      )}
      {told.map(({ engine, events }) => (
        <section key={engine} data-engine={engine}>
          <h3>{ENGINE_NAMES[engine]}</h3>
          <Events events={events} />
        </section>
      ))}
    </aside>
  );
}
