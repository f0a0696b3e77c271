import { processSentence } from './announce.ts';
import type { LaneInfo, PlayerData, RunCell, StepData } from './data.ts';
import { LANE_ICONS } from './icons.tsx';
import { piecesOf, promptParts } from './pieces.ts';
import { prose } from './prose.tsx';

/** An exit code in words. */
const exitWords = (code: number): string => (code === 0 ? 'Succeeded, exit code 0.' : `Failed, exit code ${code}.`);

const Output = ({ cell }: { readonly cell: RunCell }) =>
  cell.output === '' ? (
    <p class="quietly">It printed nothing.</p>
  ) : (
    <pre>
      {piecesOf(cell.output, cell.frames).map(({ text, isFramed }, index) =>
        isFramed ? <mark key={index}>{text}</mark> : text,
      )}
    </pre>
  );

const Run = ({ cell }: { readonly cell: RunCell }) => (
  <>
    <div class="command">
      <code>
        <span class="sign" aria-hidden="true">
          {promptParts(cell.prompt).map(([text]) => text)}
        </span>
        {cell.command}
      </code>
      <button type="button" class="copy" data-command={cell.command} aria-label={`Copy: ${cell.command}`}>
        Copy
      </button>
    </div>
    <Output cell={cell} />
    <p class="ended" data-failed={cell.exitCode === 0 ? undefined : ''}>
      {exitWords(cell.exitCode)} {processSentence(cell)}
    </p>
    {cell.shortened !== undefined && (
      <p class="quietly">{cell.shortened.toFixed(1)} seconds of waiting were cut out of this step.</p>
    )}
  </>
);

interface LaneProps {
  readonly lane: LaneInfo;
  readonly step: StepData;
}

function Lane({ lane, step }: LaneProps) {
  const cell = step.lanes[lane.engine];
  return (
    <div class="t-lane" data-engine={lane.engine}>
      <p class="t-engine">
        {LANE_ICONS[lane.engine]}
        {lane.name} <span>{lane.version}</span>
      </p>
      {cell.kind === 'none' ? <p class="none">Nothing to run: {prose(cell.reason)}</p> : <Run cell={cell} />}
    </div>
  );
}

const Question = ({ step }: { readonly step: StepData }) =>
  step.predict === undefined ? null : (
    <details class="t-question">
      <summary>Predict first: {prose(step.predict.question)}</summary>
      <ul>
        {step.predict.options.map(({ id, text, feedback }) => (
          <li key={id}>
            <b>{prose(text)}</b> ({id === step.predict?.answer ? 'right' : 'not so'}): {prose(feedback)}
          </li>
        ))}
      </ul>
    </details>
  );

/** A session as text, complete: what a page without scripts, a printer, a search and a screen reader get. */
export function Transcript({ data, level }: { readonly data: PlayerData; readonly level: number }) {
  const Heading = `h${level + 1}` as 'h4';
  return (
    <ol class="t-steps">
      {data.steps.map((step, index) => (
        <li key={step.id} class="t-step">
          <Heading id={`${data.id}/${step.id}`} tabIndex={-1}>
            <span class="t-number">{index + 1}</span> {prose(step.title)}
          </Heading>
          <p class="t-look">{prose(step.lookAt)}</p>
          <Question step={step} />
          <div class="t-lanes">
            {data.lanes.map((lane) => (
              <Lane key={lane.engine} lane={lane} step={step} />
            ))}
          </div>
          {step.differs !== undefined && (
            <p class="t-why">
              <b>Why they differ:</b> {prose(step.differs)}
            </p>
          )}
          {step.isVersioned && <p class="quietly">Other versions print something else at this step.</p>}
        </li>
      ))}
    </ol>
  );
}
