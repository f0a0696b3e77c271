import { useEffect, useMemo, useRef } from 'preact/hooks';
import { processTree } from '../../diagram/index.ts';
import { ENGINE_NAMES, type Engine } from '../../schema/engines.ts';
import { createTerminal, type LaneTerminal } from '../../terminal/index.ts';
import { LANE_ICONS } from '../session/icons.tsx';
import { ProcessTree } from '../session/ProcessTree.tsx';
import { slim } from '../session/tree.ts';
import type { LaneModel } from './model.ts';

const KINDS: Readonly<Record<Engine, string>> = { docker: 'a daemon, run by root', podman: 'no daemon, run by you' };
const LOOK = { runs: true, isWhole: true, frames: [] };
const SCROLL: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -12, PageDown: 12 };

/** Writes what is new in a lane's bytes to its terminal; writes all again when they no longer begin as before. */
function useTerminal(bytes: string) {
  const place = useRef<HTMLDivElement>(null);
  const terminal = useRef<LaneTerminal | undefined>(undefined);
  const written = useRef('');
  const latest = useRef(bytes);
  latest.current = bytes;
  const draw = (): void => {
    const next = latest.current;
    if (terminal.current === undefined || next === written.current) return;
    const goesOn = next.startsWith(written.current) && written.current !== '';
    terminal.current.write(goesOn ? next.slice(written.current.length) : next, !goesOn, LOOK);
    written.current = next;
  };
  useEffect(() => {
    let isGone = false;
    const onRewrap = (): void => {
      written.current = '';
      draw();
    };
    if (place.current !== null) {
      void createTerminal(place.current, { scrollback: 2000, keepsColumns: false, onRewrap }).then((made) => {
        if (isGone) return made.dispose();
        terminal.current = made;
        draw();
      });
    }
    return () => {
      isGone = true;
      terminal.current?.dispose();
    };
  }, []);
  useEffect(draw, [bytes]);
  return { place, terminal };
}

interface Props {
  readonly lane: LaneModel;
  readonly isShown: boolean;
  readonly you: number;
}

/** An engine's host: its terminal, and who runs on it. */
export function Lane({ lane, isShown, you }: Props) {
  const { place, terminal } = useTerminal(lane.bytes);
  const name = ENGINE_NAMES[lane.engine];
  const nodes = useMemo(
    () => processTree(lane.processes, lane.before, you).map(slim),
    [lane.processes, lane.before, you],
  );
  const scroll = (event: KeyboardEvent): void => {
    const lines = SCROLL[event.key];
    if (lines === undefined) return;
    event.preventDefault();
    terminal.current?.scroll(lines);
  };
  return (
    <section class="lane" data-engine={lane.engine} data-shown={isShown ? '' : undefined} aria-label={`${name}’s host`}>
      <header class="lane-head">
        {LANE_ICONS[lane.engine]}
        <b>{name}</b>
        <span>{KINDS[lane.engine]}</span>
        <span class="says">{lane.standing}</span>
      </header>
      <section
        class="tty box-tty"
        data-live=""
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={`${name}: terminal, scroll with the arrow keys`}
        onKeyDown={scroll}
      >
        <div class="tty-live" aria-hidden="true" ref={place} />
      </section>
      <div class="unseen" role="log" aria-label={`${name}: what was typed and printed`}>
        {lane.log.map(({ command, output }, index) => (
          <p key={`${index}`}>
            {command !== '' && <span>{command}</span>} {output}
          </p>
        ))}
      </div>
      <ProcessTree nodes={nodes} name={name} hasLanded={true} />
    </section>
  );
}
