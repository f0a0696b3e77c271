import { useState } from 'preact/hooks';
import type { Prediction as Question } from '../../schema/index.ts';
import type { PlayerData, StepData } from './data.ts';
import { prose } from './prose.tsx';

interface AskProps {
  readonly data: PlayerData;
  readonly step: StepData;
  readonly question: Question;
  readonly answer: (option: string) => void;
  readonly skip: () => void;
}

/** What is about to be run: a prediction needs to know it. */
const Commands = ({ data, step }: { readonly data: PlayerData; readonly step: StepData }) => (
  <dl class="ask-commands">
    {data.lanes.map(({ engine, name }) => {
      const cell = step.lanes[engine];
      return (
        <div key={engine} data-engine={engine}>
          <dt>{name}</dt>
          <dd>{cell.kind === 'run' ? <code>{cell.command}</code> : 'Nothing to run here.'}</dd>
        </div>
      );
    })}
  </dl>
);

/** The question that is asked before a step's output lands. Arrow keys choose, the button answers, skipping is allowed. */
export function Ask({ data, step, question, answer, skip }: AskProps) {
  const [chosen, choose] = useState<string>();
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) answer(chosen);
      }}
    >
      <Commands data={data} step={step} />
      <fieldset>
        <legend>
          <b>Predict first</b> {prose(question.question)}
        </legend>
        {question.options.map(({ id, text }) => (
          <label key={id}>
            <input
              type="radio"
              name={`${data.id}-${step.id}`}
              value={id}
              checked={chosen === id}
              onChange={() => choose(id)}
            />
            <span>{prose(text)}</span>
          </label>
        ))}
      </fieldset>
      <p class="ask-acts">
        <button type="submit" class="main" disabled={chosen === undefined}>
          Show me
        </button>
        <button type="button" class="quiet" onClick={skip}>
          Skip the question
        </button>
      </p>
    </form>
  );
}

/** What the reader is told who answered: once, beside what the engines printed. */
export function Feedback({ question, chosen }: { readonly question: Question; readonly chosen: string }) {
  const option = question.options.find(({ id }) => id === chosen);
  if (option === undefined) return null;
  const isRight = chosen === question.answer;
  return (
    <div class="feedback" data-right={isRight ? '' : undefined}>
      <b>{isRight ? 'Right' : 'Not so'}</b>
      <p>
        You said “{prose(option.text)}”. {prose(option.feedback)}
      </p>
    </div>
  );
}
