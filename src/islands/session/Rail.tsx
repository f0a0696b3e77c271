import { Component } from 'preact';
import type { PlayerData, StepData } from './data.ts';
import { plain, prose } from './prose.tsx';

interface Props {
  readonly data: PlayerData;
  readonly current: number;
  readonly go: (step: number) => void;
}

/** What a step's button says beside its name: that the lanes differ, that recording hosts do. */
function wordsOf(step: StepData): string {
  const differs = step.differs === undefined ? '' : ', the lanes differ';
  return `${differs}${step.isVersioned ? ', differs between versions' : ''}`;
}

const placeOf = (index: number, current: number): string =>
  index < current ? 'done' : index === current ? 'now' : 'next';

/** Signs beside a step's circle; the button's label says them in words. */
const Marks = ({ step }: { readonly step: StepData }) => (
  <span class="marks" aria-hidden="true">
    {step.differs !== undefined && <span title="The lanes differ">≠</span>}
    {step.isVersioned && <span title="Differs between versions">⇅</span>}
  </span>
);

interface StepProps {
  readonly step: StepData;
  readonly index: number;
  readonly place: string;
  readonly go: (step: number) => void;
}

/** A step's button. It is drawn again only when its place changes: a long session has many. */
class RailStep extends Component<StepProps> {
  override shouldComponentUpdate(next: StepProps): boolean {
    return next.place !== this.props.place || next.step !== this.props.step;
  }

  override render({ step, index, place, go }: StepProps) {
    return (
      <li class={place}>
        <button
          type="button"
          aria-current={place === 'now' ? 'step' : undefined}
          aria-label={`Step ${index + 1}: ${plain(step.title)}${wordsOf(step)}`}
          onClick={() => go(index)}
        >
          <Marks step={step} />
          <span class="name">
            <span>{prose(step.title)}</span>
          </span>
        </button>
      </li>
    );
  }
}

/** More steps than this leave no room for their names; those stand in the step's title then. */
const MANY = 10;
const CROWDED = 16;
const crowdOf = (count: number): string | undefined =>
  count > CROWDED ? 'crowded' : count > MANY ? 'many' : undefined;

/** The steps of a session on one line, each a button. */
export const Rail = ({ data, current, go }: Props) => (
  <ol class="rail" aria-label="Steps" data-crowd={crowdOf(data.steps.length)}>
    {data.steps.map((step, index) => (
      <RailStep key={step.id} step={step} index={index} place={placeOf(index, current)} go={go} />
    ))}
  </ol>
);
