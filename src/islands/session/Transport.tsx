import type { PlayerData } from './data.ts';
import { BACK_ICON, NEXT_ICON, PAUSE_ICON, PLAY_ICON } from './icons.tsx';
import { More } from './More.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import { tryAddress } from './try.ts';
import type { Controls, View } from './view.ts';

interface Props {
  readonly data: PlayerData;
  readonly view: View;
  readonly controls: Controls;
}

/** What moves a replay, at the stage's foot, always in reach. */
export const Transport = ({ data, view, controls }: Props) => (
  <fieldset class="transport" aria-label="Replay">
    <button type="button" class="back" disabled={view.step === 0} onClick={controls.back}>
      {BACK_ICON}Back
    </button>
    <button type="button" class={view.isAsking ? 'play' : 'play main'} onClick={controls.toggle}>
      {view.isPlaying ? PAUSE_ICON : PLAY_ICON}
      {view.isPlaying ? 'Pause' : 'Play'}
    </button>
    <button type="button" class="forth" disabled={view.isOver} onClick={controls.next}>
      Next{NEXT_ICON}
    </button>
    <span class="count">
      Step {view.step + 1} of {data.steps.length}
    </span>
    <div class="aside">
      <PaceChoice pace={view.pace} set={controls.setPace} />
      <button
        type="button"
        aria-pressed={view.showsDifferences}
        onClick={() => controls.showDifferences(!view.showsDifferences)}
      >
        Show differences
      </button>
      <button
        type="button"
        aria-expanded={view.showsTranscript}
        aria-controls={`transcript-${data.id}`}
        onClick={() => controls.showTranscript(!view.showsTranscript)}
      >
        Transcript
      </button>
      <a class="try" href={tryAddress(data, view.step)}>
        Try it yourself
      </a>
      <More
        data={data}
        tryAt={tryAddress(data, view.step)}
        restart={controls.restart}
        showHelp={() => controls.showHelp(true)}
      />
    </div>
  </fieldset>
);
