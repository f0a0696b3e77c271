import { ENGINE_NAMES, ENGINES, type Engine } from '../../schema/engines.ts';
import type { SandboxData } from './data.ts';
import type { Choice } from './model.ts';

const USERS = ['ana', 'ben', 'root'] as const;
const BOTH = ENGINES.join(',');

interface Props {
  readonly data: SandboxData;
  readonly choice: Choice;
  readonly canUndo: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onUndo: () => void;
  readonly onReset: () => void;
  readonly onHistory: () => void;
  readonly onFile: () => void;
  readonly onShare: () => void;
  readonly onScript: () => void;
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

/** Where a sandbox starts, and what can be done with the whole of it. */
export function Toolbar({ data, choice, onChoose, ...props }: Props) {
  const engines: (readonly [string, string])[] = [
    [BOTH, 'Both engines'],
    ...ENGINES.map((engine) => [engine, `${ENGINE_NAMES[engine]} alone`] as const),
  ];
  const pickScenario = (id: string): void => {
    const scenario = data.scenarios.find((each) => each.id === id);
    if (scenario) onChoose({ ...choice, scenario: id, user: scenario.user, engines: scenario.engines ?? ENGINES });
  };
  return (
    <div class="box-bar">
      {data.lab === undefined && (
        <Pick
          label="Scenario"
          value={choice.scenario}
          options={data.scenarios.map(({ id, title }) => [id, title])}
          onPick={pickScenario}
        />
      )}
      <Pick
        label="Engines"
        value={ENGINES.filter((engine) => choice.engines.includes(engine)).join(',')}
        options={engines}
        onPick={(value) => onChoose({ ...choice, engines: value.split(',') as Engine[] })}
      />
      <Pick
        label="User"
        value={choice.user}
        options={USERS.map((user) => [user, `as ${user}`])}
        onPick={(user) => onChoose({ ...choice, user })}
      />
      <Pick
        label="Versions"
        value={choice.release}
        options={data.releases.map(({ id, name }) => [id, name])}
        onPick={(release) => onChoose({ ...choice, release })}
      />
      <div class="box-does">
        <button type="button" disabled={!props.canUndo} onClick={props.onUndo}>
          Undo
        </button>
        <button type="button" disabled={!props.canUndo} onClick={props.onHistory}>
          History
        </button>
        <button type="button" onClick={props.onReset}>
          Reset
        </button>
        <button type="button" onClick={props.onFile}>
          Edit a file
        </button>
        <button type="button" onClick={props.onShare}>
          Share
        </button>
        <button type="button" class="quiet" onClick={props.onScript}>
          Save as script
        </button>
      </div>
    </div>
  );
}
