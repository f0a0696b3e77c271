import { ENGINE_NAMES, ENGINES, type Engine } from '../../schema/engines.ts';
import type { Controller } from './controller.ts';
import type { SandboxData } from './data.ts';
import { type Choice, commandsOf, type Model } from './model.ts';
import type { OpenDialog } from './Open.tsx';

const USERS = ['ana', 'ben', 'root'] as const;
const ENGINE_CHOICES: readonly (readonly [string, string])[] = [
  [ENGINES.join(','), 'Both engines'],
  ...ENGINES.map((engine) => [engine, `${ENGINE_NAMES[engine]} alone`] as const),
];

interface Props {
  readonly data: SandboxData;
  readonly model: Model;
  readonly control: Controller;
  readonly open: (dialog: OpenDialog) => void;
  readonly save: () => void;
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onPick: (value: string) => void;
}

const Pick = ({ label, value, options, onPick }: PickProps) => (
  <label class="pick">
    <span class="unseen">{label}</span>
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** What can be done with the whole of a sandbox. */
function Does({ model, control, open, save }: Omit<Props, 'data'>) {
  const last = commandsOf(model).at(-1);
  return (
    <div class="box-does">
      <button type="button" disabled={last === undefined} onClick={() => control.rewind(last?.before ?? 0)}>
        Undo
      </button>
      <button type="button" disabled={last === undefined} onClick={() => open('history')}>
        History
      </button>
      <button type="button" onClick={() => control.open(model.choice, [], 'Everything is as it was at the start.')}>
        Reset
      </button>
      <button type="button" onClick={() => open('file')}>
        Edit a file
      </button>
      <button type="button" onClick={() => open('share')}>
        Share
      </button>
      <button type="button" class="quiet" onClick={save}>
        Save as script
      </button>
    </div>
  );
}

/** Where a sandbox starts, and what can be done with the whole of it. */
export function Toolbar({ data, model, control, open, save }: Props) {
  const { choice } = model;
  const choose = (changed: Partial<Choice>): void => control.open({ ...choice, ...changed }, [], 'A fresh host.');
  const pickScenario = (id: string): void => {
    const scenario = data.scenarios.find((each) => each.id === id);
    if (scenario) choose({ scenario: id, user: scenario.user, engines: scenario.engines ?? ENGINES });
  };
  const listed = data.scenarios.filter(({ id }) => !id.startsWith('session-') || id === choice.scenario);
  const engines = ENGINES.filter((engine) => choice.engines.includes(engine)).join(',');
  return (
    <div class="box-bar">
      {data.lab === undefined && (
        <Pick
          label="Scenario"
          value={choice.scenario}
          options={listed.map(({ id, title }) => [id, title])}
          onPick={pickScenario}
        />
      )}
      {data.lab === undefined && (
        <Pick
          label="Engines"
          value={engines}
          options={ENGINE_CHOICES}
          onPick={(value) => choose({ engines: value.split(',') as Engine[] })}
        />
      )}
      <Pick
        label="User"
        value={choice.user}
        options={USERS.map((user) => [user, `as ${user}`])}
        onPick={(user) => choose({ user })}
      />
      <Pick
        label="Versions"
        value={choice.release}
        options={data.releases.map(({ id, name }) => [id, name])}
        onPick={(release) => choose({ release })}
      />
      <Does model={model} control={control} open={open} save={save} />
    </div>
  );
}
