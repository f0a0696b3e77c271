import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ENGINE_NAMES, ENGINES, type Engine } from '../../schema/engines.ts';
import { firstChoice } from './choice.ts';
import { Controller, rememberedHistory, type Shown } from './controller.ts';
import type { SandboxData } from './data.ts';
import { Happened } from './Happened.tsx';
import { LabPanel } from './LabPanel.tsx';
import { Lane } from './Lane.tsx';
import { lightDiagram } from './lights.ts';
import { commandsOf, type LaneModel, lanesOf, promptShown } from './model.ts';
import { Open, type OpenDialog } from './Open.tsx';
import { Prompt } from './Prompt.tsx';
import { saveScript } from './script.ts';
import { fromFragment } from './share.ts';
import { Toolbar } from './Toolbar.tsx';

const UIDS: Readonly<Record<string, number>> = { root: 0, ana: 1000, ben: 1001 };
const HINTS = {
  both: '$E is docker on the left and podman on the right.',
  one: 'Each line runs on the simulated host.',
};

interface Props {
  readonly data: SandboxData;
  /** Makes the worker that holds the hosts. */
  readonly start: () => Worker;
  /** The page's fragment when it was opened. */
  readonly fragment: string;
}

function useController({ data, start, fragment }: Props) {
  const shared = useMemo(() => fromFragment(fragment), [fragment]);
  const [shown, setShown] = useState<Shown>();
  const controller = useRef<Controller>();
  useEffect(() => {
    const choice = firstChoice(data, shared);
    const made = new Controller(data, choice, start, setShown);
    controller.current = made;
    made.open(choice);
    return () => made.dispose();
  }, []);
  useEffect(() => {
    if (shown !== undefined) lightDiagram(lanesOf(shown.model));
  }, [shown?.model]);
  return { shared, shown, control: controller.current };
}

interface SwitchProps {
  readonly lanes: readonly LaneModel[];
  readonly shown: Engine | undefined;
  readonly show: (engine: Engine) => void;
}

/** On a narrow screen: which lane is seen. */
const Switch = ({ lanes, shown, show }: SwitchProps) =>
  lanes.length < 2 ? null : (
    // biome-ignore lint/a11y/useSemanticElements: a switch of lanes is no set of form fields
    <div class="switch" role="group" aria-label="Which engine is shown">
      {lanes.map(({ engine }) => (
        <button
          type="button"
          key={engine}
          data-engine={engine}
          aria-pressed={shown === engine}
          onClick={() => show(engine)}
        >
          {ENGINE_NAMES[engine]}
        </button>
      ))}
    </div>
  );

interface AppProps {
  readonly data: SandboxData;
  readonly shared: ReturnType<typeof fromFragment>;
  readonly shown: Shown;
  readonly control: Controller;
}

interface SideProps extends Pick<AppProps, 'data' | 'shown' | 'control'> {
  readonly onReady: (text: string) => void;
}

/** Beside the hosts: the lab, if there is one, and what just happened. */
const Side = ({ data, shown, control, onReady }: SideProps) => (
  <section
    class="box-side"
    aria-label="Beside the hosts"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    tabIndex={0}
  >
    {data.lab && shown.lab && (
      <LabPanel
        lab={data.lab}
        standing={shown.lab}
        onReset={() => control.open(shown.model.choice)}
        onReady={onReady}
      />
    )}
    <Happened lanes={lanesOf(shown.model)} />
  </section>
);

function App({ data, shared, shown, control }: AppProps) {
  const [open, setOpen] = useState<OpenDialog | undefined>(shared?.commands?.length ? 'ask' : undefined);
  const [lane, setLane] = useState<Engine>(shared?.engines?.[0] ?? ENGINES[0]);
  const [ready, setReady] = useState({ text: shared?.ready ?? '', turn: 1 });
  const history = useMemo(rememberedHistory, []);
  const { model } = shown;
  const lanes = lanesOf(model);
  const prompt = promptShown(lanes);
  const visible = lanes.some(({ engine }) => engine === lane) ? lane : lanes[0]?.engine;
  return (
    <div class="box" data-lanes={lanes.length} aria-busy={shown.isOpening}>
      <Toolbar data={data} model={model} control={control} open={setOpen} save={() => saveScript(model)} />
      <Switch lanes={lanes} shown={visible} show={setLane} />
      <div class="box-lanes">
        {lanes.map((each) => (
          <Lane key={each.engine} lane={each} isShown={each.engine === visible} you={UIDS[model.choice.user] ?? 1000} />
        ))}
      </div>
      <Side data={data} shown={shown} control={control} onReady={(text) => setReady({ text, turn: ready.turn + 1 })} />
      <p class="box-notice" role="status">
        {shown.notice}
      </p>
      <Prompt
        {...prompt}
        hint={lanes.length > 1 ? HINTS.both : HINTS.one}
        history={history}
        ready={ready}
        control={control}
      />
      <Open
        open={open}
        commands={commandsOf(model)}
        choice={model.choice}
        asked={shared?.commands ?? []}
        control={control}
        close={() => setOpen(undefined)}
      />
    </div>
  );
}

/** The sandbox: a simulated host for each engine, one prompt for both, and what happens on them told beside it. */
export function Sandbox(props: Props) {
  const { shared, shown, control } = useController(props);
  if (shown === undefined || control === undefined)
    return <p class="box-wait">The simulated hosts are being set up …</p>;
  return <App data={props.data} shared={shared} shown={shown} control={control} />;
}
