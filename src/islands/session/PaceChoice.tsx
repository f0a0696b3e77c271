import { PACES, paceOf } from './pace.ts';
import type { Pace } from './view.ts';

const paceLabel = (pace: Pace): string => (pace === 'at-once' ? 'Show at once' : `${pace}×`);

/** Chooses how fast a session plays. */
export const PaceChoice = ({ pace, set }: { readonly pace: Pace; readonly set: (pace: Pace) => void }) => (
  <select
    class="pace"
    aria-label="Speed"
    value={String(pace)}
    onChange={(event) => set(paceOf(event.currentTarget.value))}
  >
    {PACES.map((each) => (
      <option key={each} value={String(each)} selected={each === pace}>
        {paceLabel(each)}
      </option>
    ))}
  </select>
);
