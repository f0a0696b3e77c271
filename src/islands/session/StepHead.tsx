import type { StepData } from './data.ts';
import { prose } from './prose.tsx';

interface Props {
  readonly step: StepData;
  /** Level of the session's own heading; a step stands one below it. */
  readonly level: number;
}

/** A step's name and what to look at in it. The heading takes the focus when a link leads to the step. */
export function StepHead({ step, level }: Props) {
  const Heading = `h${level + 1}` as 'h4';
  return (
    <div class="step-head">
      <Heading class="step-title" tabIndex={-1}>
        {prose(step.title)}
      </Heading>
      <p>
        {prose(step.lookAt)}
        {step.isVersioned && <span class="versioned"> Other versions print something else at this step.</span>}
      </p>
    </div>
  );
}
