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

const place = (index: number, current: number): string =>
  index < current ? 'done' : index === current ? 'now' : 'next';

/** Signs beside a step's circle; the button's label says them in words. */
const Marks = ({ step }: { readonly step: StepData }) => (
  <span class="marks" aria-hidden="true">
    {step.differs !== undefined && <span title="The lanes differ">≠</span>}
    {step.isVersioned && <span title="Differs between versions">⇅</span>}
  </span>
);

/** The steps of a session on one line, each a button. */
export const Rail = ({ data, current, go }: Props) => (
  <ol class="rail" aria-label="Steps" data-many={data.steps.length > 10 ? '' : undefined}>
    {data.steps.map((step, index) => (
      <li key={step.id} class={place(index, current)}>
        <button
          type="button"
          aria-current={index === current ? 'step' : undefined}
          aria-label={`Step ${index + 1}: ${plain(step.title)}${wordsOf(step)}`}
          onClick={() => go(index)}
        >
          <Marks step={step} />
          <span class="name">
            <span>{prose(step.title)}</span>
          </span>
        </button>
      </li>
    ))}
  </ol>
);
