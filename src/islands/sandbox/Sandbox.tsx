import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ENGINE_NAMES, ENGINES, type Engine } from '../../schema/engines.ts';
import { Controller, rememberedHistory, type Shown } from './controller.ts';
import type { SandboxData } from './data.ts';
import { AskDialog, FileDialog, HistoryDialog, ShareDialog } from './dialogs.tsx';
import { Happened } from './Happened.tsx';
import { LabPanel } from './LabPanel.tsx';
import { Lane } from './Lane.tsx';
import { lightDiagram } from './lights.ts';
import { type Choice, commandsOf, lanesOf } from './model.ts';
import { Prompt } from './Prompt.tsx';
import { fromFragment, type Shared, toFragment, toScript } from './share.ts';
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

function firstChoice(data: SandboxData, shared: Partial<Shared> | undefined): Choice {
  const wanted = data.lab?.scenario ?? shared?.scenario;
  const scenario = data.scenarios.find(({ id }) => id === wanted) ?? data.scenarios[0];
  const release = data.releases.find(({ id }) => id === shared?.release) ?? data.releases[0];
  return {
    scenario: scenario?.id ?? '',
    engines: data.lab?.engines ?? shared?.engines ?? scenario?.engines ?? ENGINES,
    user: shared?.user ?? scenario?.user ?? 'ana',
    release: release?.id ?? '',
  };
}

function useController({ data, start, fragment }: Props) {
  const shared = useMemo(() => fromFragment(fragment), [fragment]);
  const choice = useMemo(() => firstChoice(data, shared), [data, shared]);
  const [shown, setShown] = useState<Shown>();
  const controller = useRef<Controller>();
  useEffect(() => {
    const made = new Controller(data, choice, start, setShown);
    controller.current = made;
    made.open(choice);
    return () => made.dispose();
  }, []);
  return { shared, shown, controller };
}

type Open = 'history' | 'share' | 'file' | 'ask' | undefined;

function download(text: string): void {
  const link = document.createElement('a');
  link.href = `data:text/x-shellscript;charset=utf-8,${encodeURIComponent(text)}`;
  link.download = 'two-engines.sh';
  link.click();
}

/** The sandbox: a simulated host for each engine, one prompt for both, and what happens on them told beside it. */
export function Sandbox(props: Props) {
  const { shared, shown, controller } = useController(props);
  const [open, setOpen] = useState<Open>(shared?.commands?.length ? 'ask' : undefined);
  const [lane, setLane] = useState<Engine>(shared?.engines?.[0] ?? ENGINES[0]);
  const [ready, setReady] = useState({ text: shared?.ready ?? '', turn: 1 });
  const history = useMemo(rememberedHistory, []);
  const control = controller.current;
  useEffect(() => {
    if (shown !== undefined) lightDiagram(lanesOf(shown.model));
  }, [shown?.model]);
  if (shown === undefined || control === undefined)
    return <p class="box-wait">The simulated hosts are being set up …</p>;
  const { model } = shown;
  const lanes = lanesOf(model);
  const commands = commandsOf(model);
  const [first] = lanes;
  const isBusy = lanes.length > 0 && lanes.every(({ next }) => next.kind === 'stream');
  const asks = lanes.find(({ next }) => next.kind === 'attach')?.next;
  const visible = lanes.some(({ engine }) => engine === lane) ? lane : first?.engine;
  const choose = (choice: Choice): void => control.open(choice, [], 'A fresh host.');
  const close = (): void => setOpen(undefined);
  const texts = commands.map(({ text }) => text);
  const link = (): string =>
    `${location.href.split('#')[0]}#${toFragment({ ...model.choice, commands: texts, ready: '' })}`;
  const promptText =
    asks?.kind === 'attach'
      ? asks.prompt.trimEnd() || '>'
      : first?.next.kind === 'prompt'
        ? first.next.prompt.trim().slice(-1)
        : '…';
  return (
    <div class="box" data-lanes={lanes.length} aria-busy={shown.isOpening}>
      <Toolbar
        data={props.data}
        choice={model.choice}
        canUndo={commands.length > 0}
        onChoose={choose}
        onUndo={() => control.rewind(commands.at(-1)?.before ?? 0)}
        onReset={() => control.open(model.choice, [], 'Everything is as it was at the start.')}
        onHistory={() => setOpen('history')}
        onFile={() => setOpen('file')}
        onShare={() => setOpen('share')}
        onScript={() => download(toScript(texts, model.choice.scenario, model.choice.engines))}
      />
      {lanes.length > 1 && (
        <div class="switch" role="group" aria-label="Which engine is shown">
          {lanes.map(({ engine }) => (
            <button
              type="button"
              key={engine}
              data-engine={engine}
              aria-pressed={visible === engine}
              onClick={() => setLane(engine)}
            >
              {ENGINE_NAMES[engine]}
            </button>
          ))}
        </div>
      )}
      <div class="box-lanes">
        {lanes.map((each) => (
          <Lane
            key={`${each.engine}`}
            lane={each}
            isShown={each.engine === visible}
            you={UIDS[model.choice.user] ?? 1000}
          />
        ))}
      </div>
      <div class="box-side">
        {props.data.lab && shown.lab && (
          <LabPanel
            lab={props.data.lab}
            standing={shown.lab}
            onReset={() => control.open(model.choice)}
            onReady={(text) => setReady({ text, turn: ready.turn + 1 })}
          />
        )}
        <Happened lanes={lanes} />
      </div>
      <p class="box-notice" role="status">
        {shown.notice}
      </p>
      <Prompt
        prompt={promptText}
        isSecret={asks?.kind === 'attach' && asks.secret}
        isBusy={isBusy}
        hint={lanes.length > 1 ? HINTS.both : HINTS.one}
        history={history}
        ready={ready}
        onLine={(text, lines) => control.type(text, lines)}
        onInterrupt={() => control.press('interrupt')}
        onEnd={() => control.press('end')}
        complete={(text, cursor) => control.complete(text, cursor)}
      />
      {open === 'history' && (
        <HistoryDialog commands={commands} onClose={close} onRewind={(before) => (control.rewind(before), close())} />
      )}
      {open === 'share' && <ShareDialog link={link()} count={texts.length} onClose={close} />}
      {open === 'file' && (
        <FileDialog
          onClose={close}
          read={(path) => control.read(path)}
          onWrite={(path, text) => (control.write(path, text), close())}
        />
      )}
      {open === 'ask' && (
        <AskDialog
          commands={shared?.commands ?? []}
          onClose={close}
          onAgree={() => {
            for (const command of shared?.commands ?? []) control.type(command, history);
            close();
          }}
        />
      )}
    </div>
  );
}
