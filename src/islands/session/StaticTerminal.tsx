import { Component } from 'preact';
import type { Engine } from '../../schema/engine.ts';
import type { Cell, PlayerData, StepData } from './data.ts';
import { piecesOf, promptParts } from './pieces.ts';

interface Props {
  readonly data: PlayerData;
  readonly engine: Engine;
  readonly step: number;
  /** False while the step's output has not landed: then its command stands alone. */
  readonly isWhole: boolean;
}

const Prompt = ({ text }: { readonly text: string }) => (
  <>
    {promptParts(text).map(([part, kind]) => (
      <span key={kind + part} class={`p-${kind}`}>
        {part}
      </span>
    ))}
  </>
);

interface BlockProps {
  readonly cell: Cell;
  readonly age: 'old' | 'now' | 'typed';
}

/** One step's command and output. It is drawn again only when its age changes: a session can be long. */
class Block extends Component<BlockProps> {
  override shouldComponentUpdate(next: BlockProps): boolean {
    return next.age !== this.props.age || next.cell !== this.props.cell;
  }

  override render({ cell, age }: BlockProps) {
    if (cell.kind === 'none') return null;
    const output = age === 'typed' || cell.output === '' ? '' : `${cell.output}\n`;
    return (
      <span class={age === 'old' ? 'old' : undefined}>
        <Prompt text={cell.prompt} />
        {`${cell.command}\n`}
        {age === 'now'
          ? piecesOf(output, cell.frames).map(({ text, isFramed }, index) =>
              isFramed ? <mark key={index}>{text}</mark> : text,
            )
          : output}
      </span>
    );
  }
}

/** Steps that are kept above the current one, as a terminal keeps its lines. All are in the transcript. */
const KEPT = 4;

/** A terminal's text as a page without scripts can show it: the steps up to the current one. */
export function StaticTerminal({ data, engine, step, isWhole }: Props) {
  const steps = data.steps.slice(Math.max(0, step - KEPT), step + 1);
  const current = data.steps[step];
  const age = (each: StepData): BlockProps['age'] => (each !== current ? 'old' : isWhole ? 'now' : 'typed');
  return (
    <pre class="tty-text">
      {steps.map((each) => (
        <Block key={each.id} cell={each.lanes[engine]} age={age(each)} />
      ))}
      <span class="cursor" aria-hidden="true">
        {' '}
      </span>
    </pre>
  );
}
