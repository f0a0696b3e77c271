import type { PlayerData, StepData } from './data.ts';
import { Ask, Feedback } from './Prediction.tsx';
import type { Controls, View } from './view.ts';
import { Why } from './Why.tsx';

interface PartProps {
  readonly data: PlayerData;
  readonly step: StepData;
  readonly view: View;
  readonly controls: Controls;
}

/** What stands behind a step: its question, or what was answered and why the lanes differ. */
export const After = ({ data, step, view, controls }: PartProps) => (
  <div class="after">
    {view.isAsking && step.predict !== undefined ? (
      <Ask
        key={step.id}
        data={data}
        step={step}
        question={step.predict}
        answer={controls.answer}
        skip={controls.skip}
      />
    ) : (
      view.isWhole && (
        <>
          {step.predict !== undefined && view.chosen !== undefined && (
            <Feedback question={step.predict} chosen={view.chosen} />
          )}
          <Why text={step.differs} />
        </>
      )
    )}
  </div>
);
