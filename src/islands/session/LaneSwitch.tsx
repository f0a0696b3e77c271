import type { Engine } from '../../schema/engine.ts';
import type { LaneInfo } from './data.ts';
import { LANE_ICONS } from './icons.tsx';

interface Props {
  readonly lanes: readonly LaneInfo[];
  readonly shown: Engine | undefined;
  readonly show: (lane: Engine) => void;
}

/** Where only one lane has room: which one. The step stays the same. */
export const LaneSwitch = ({ lanes, shown, show }: Props) => (
  <fieldset class="lane-switch" aria-label="Lane to show">
    {lanes.map(({ engine, name }) => (
      <button
        key={engine}
        type="button"
        class="lane-choice"
        data-engine={engine}
        aria-pressed={engine === shown}
        onClick={() => show(engine)}
      >
        {LANE_ICONS[engine]}
        {name}
      </button>
    ))}
  </fieldset>
);
