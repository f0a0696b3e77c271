import { useState } from 'preact/hooks';
import { ENGINE_NAMES, ENGINES } from '../../schema/engines.ts';
import { prose } from '../session/prose.tsx';
import type { SandboxData } from './data.ts';
import type { LabStanding } from './protocol.ts';

interface Props {
  readonly lab: NonNullable<SandboxData['lab']>;
  readonly standing: LabStanding;
  readonly onReset: () => void;
  /** Puts a command of the solution into the prompt. */
  readonly onReady: (command: string) => void;
}

function Solution({ lab, onReady }: Pick<Props, 'lab' | 'onReady'>) {
  return (
    <div class="lab-solution">
      {ENGINES.filter((engine) => lab.solutions[engine] !== undefined).map((engine) => (
        <div key={engine}>
          <h3>{ENGINE_NAMES[engine]}</h3>
          <ol>
            {(lab.solutions[engine]?.[0] ?? []).map((command) => (
              <li key={command}>
                <button type="button" title="Put it into the prompt" onClick={() => onReady(command)}>
                  <code>{command}</code>
                </button>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

/** The lab beside its hosts: goals with a mark for those reached, a hint and the solution on request. */
export function LabPanel({ lab, standing, onReset, onReady }: Props) {
  const [shows, setShows] = useState<'hint' | 'solution' | undefined>();
  const count = standing.reached.filter(Boolean).length;
  const isDone = count === lab.goals.length;
  const toggle = (what: 'hint' | 'solution') => () => setShows(shows === what ? undefined : what);
  return (
    <section class="lab-panel" aria-labelledby="lab-title">
      <h2 id="lab-title">{lab.title}</h2>
      <p>{prose(lab.task)}</p>
      <ul class="lab-goals">
        {lab.goals.map(({ text, engine }, index) => (
          <li key={text} data-reached={standing.reached[index] ? '' : undefined}>
            <b class="lab-mark">{standing.reached[index] ? 'Reached' : 'Open'}</b>
            <span>
              {lab.engines.length > 1 && engine !== undefined && <i>{ENGINE_NAMES[engine]}: </i>}
              {prose(text)}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" class="lab-status">
        {isDone ? 'Solved.' : `${count} of ${lab.goals.length} reached.`}
        {standing.isLost && ' From here the goal cannot be reached any more: a reset brings the start back.'}
      </p>
      {isDone && <p class="lab-afterwards">{prose(lab.afterwards)}</p>}
      <div class="box-choices">
        <button type="button" class={standing.isLost ? 'primary' : undefined} onClick={onReset}>
          Start again
        </button>
        {standing.hint !== undefined && (
          <button type="button" aria-expanded={shows === 'hint'} onClick={toggle('hint')}>
            Hint
          </button>
        )}
        <button type="button" aria-expanded={shows === 'solution'} onClick={toggle('solution')}>
          Solution
        </button>
      </div>
      {shows === 'hint' && standing.hint !== undefined && <p class="lab-hint">{prose(standing.hint)}</p>}
      {shows === 'solution' && <Solution lab={lab} onReady={onReady} />}
    </section>
  );
}
