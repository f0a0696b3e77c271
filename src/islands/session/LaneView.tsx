import { Differences } from './Differences.tsx';
import type { Cell, LaneInfo, PlayerData } from './data.ts';
import { LANE_ICONS } from './icons.tsx';
import { ProcessTree } from './ProcessTree.tsx';
import { prose } from './prose.tsx';
import { StaticTerminal } from './StaticTerminal.tsx';
import type { View } from './view.ts';

interface Props {
  readonly data: PlayerData;
  readonly lane: LaneInfo;
  /** The name of the other lane. */
  readonly other: string;
  readonly cell: Cell;
  readonly view: View;
  readonly isShown: boolean;
  /** Takes the element that the live terminal fills. */
  readonly attach: (place: HTMLElement | null) => void;
}

const Head = ({ lane }: { readonly lane: LaneInfo }) => (
  <p class="lane-head">
    {LANE_ICONS[lane.engine]}
    <b>{lane.name}</b>
    <span>{lane.version}</span>
    <span class="says">{prose(lane.says)}</span>
  </p>
);

/** One engine's side of a step: what it printed, and who runs on its host afterwards. */
export function LaneView({ data, lane, other, cell, view, isShown, attach }: Props) {
  const hasLanded = view.isWhole && !view.isAsking;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a lane is no set of form fields
    <div
      class="lane"
      data-engine={lane.engine}
      data-shown={isShown ? '' : undefined}
      role="group"
      aria-label={lane.name}
    >
      <Head lane={lane} />
      {/* biome-ignore lint/a11y/useSemanticElements: a terminal is no set of form fields */}
      <div
        class="tty"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        role="group"
        aria-label={`${lane.name}'s terminal`}
        data-keeps={lane.keepsColumns ? '' : undefined}
      >
        <div class="tty-scroll">
          <StaticTerminal data={data} engine={lane.engine} step={view.step} isWhole={hasLanded} />
        </div>
        <div class="tty-live" aria-hidden="true" ref={attach} />
        {view.showsDifferences && hasLanded && (
          <div class="diff-box">
            <Differences cell={cell} other={other} />
          </div>
        )}
      </div>
      {cell.kind === 'none' && (
        <p class="tty-none">
          <b>Nothing to run here.</b> {prose(cell.reason)}
        </p>
      )}
      {!view.isAsking && <ProcessTree nodes={cell.tree} name={lane.name} hasLanded={hasLanded} />}
    </div>
  );
}
