import { Component } from 'preact';
import type { StepData } from './data.ts';
import { prose } from './prose.tsx';

interface Props {
  readonly steps: readonly StepData[];
  readonly current: StepData;
  /** Level of the session's own heading; a step stands one below it. */
  readonly level: number;
}

/** The element is another one for each step: its words take the place of the last step's, they do not move. */
const Words = ({ step }: { readonly step: StepData }) => (
  <p key={step.id}>
    {prose(step.lookAt)}
    {step.isVersioned && <span class="versioned"> Other versions print something else at this step.</span>}
  </p>
);

/** Keeps room for the words of all steps, unseen and unheard, so that none of them pushes the lanes down. Drawn once. */
class Room extends Component<Pick<Props, 'steps'>> {
  override shouldComponentUpdate({ steps }: Pick<Props, 'steps'>): boolean {
    return steps !== this.props.steps;
  }

  override render({ steps }: Pick<Props, 'steps'>) {
    return steps.map((step) => (
      <div key={step.id} class="step-head step-room" aria-hidden="true">
        <b>{prose(step.title)}</b>
        <Words step={step} />
      </div>
    ));
  }
}

/** A step's name and what to look at in it. The heading takes the focus when a link leads to the step. */
export function StepHead({ steps, current, level }: Props) {
  const Heading = `h${level + 1}` as 'h4';
  return (
    <div class="step-heads">
      <div class="step-head">
        <Heading class="step-title" tabIndex={-1}>
          {prose(current.title)}
        </Heading>
        <Words step={current} />
      </div>
      <Room steps={steps} />
    </div>
  );
}
