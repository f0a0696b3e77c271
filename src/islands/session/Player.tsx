import type { Engine } from '../../schema/engine.ts';
import { After } from './After.tsx';
import type { PlayerData } from './data.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { HostChoice } from './HostChoice.tsx';
import { LaneSwitch } from './LaneSwitch.tsx';
import { LaneView } from './LaneView.tsx';
import { Rail } from './Rail.tsx';
import { StepHead } from './StepHead.tsx';
import { Transport } from './Transport.tsx';
import { type Controls, idleControls, posterView, type View } from './view.ts';

export interface PlayerProps {
  readonly data: PlayerData;
  /** Level of the session's heading. */
  readonly level: number;
  readonly view?: View;
  readonly controls?: Controls;
  /** What a screen reader is told. */
  readonly message?: string;
  readonly attach?: (engine: Engine, place: HTMLElement | null) => void;
}

/**
 * A session's player. The page renders it once, as text, with the poster step; when the reader wants it, it is hydrated
 * and rendered again with every new view.
 */
export function Player({
  data,
  level,
  view = posterView(data),
  controls = idleControls,
  message,
  attach,
}: PlayerProps) {
  const step = data.steps[view.step];
  if (step === undefined) return null;
  const others = data.lanes.map(({ name }) => name);
  return (
    <div class="player-parts" data-rows={data.rows} data-tree-rows={data.treeRows}>
      <HostChoice data={data} choose={controls.chooseHost} />
      <Rail data={data} current={view.step} go={controls.go} />
      <StepHead steps={data.steps} current={step} level={level} />
      <LaneSwitch lanes={data.lanes} shown={view.lane} show={controls.showLane} />
      {/* What the transport sticks in: it never covers the rail above. */}
      <div class="work">
        <div class="lanes">
          {data.lanes.map((lane, index) => (
            <LaneView
              key={lane.engine}
              data={data}
              lane={lane}
              other={others[1 - index] ?? ''}
              cell={step.lanes[lane.engine]}
              view={view}
              isShown={lane.engine === view.lane}
              attach={(place) => attach?.(lane.engine, place)}
            />
          ))}
        </div>
        <After data={data} step={step} view={view} controls={controls} />
        <Transport data={data} view={view} controls={controls} />
      </div>
      <HelpDialog isOpen={view.showsHelp} close={() => controls.showHelp(false)} />
      <p class="unseen" role="status" aria-live="polite">
        {message}
      </p>
    </div>
  );
}
