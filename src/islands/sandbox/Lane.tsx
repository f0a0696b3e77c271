import { useMemo } from 'preact/hooks';
import { processTree } from '../../diagram/index.ts';
import { ENGINE_NAMES, type Engine } from '../../schema/engines.ts';
import type { HostProcess } from '../../schema/index.ts';
import { LANE_ICONS } from '../session/icons.tsx';
import { ProcessTree } from '../session/ProcessTree.tsx';
import { slim } from '../session/tree.ts';
import type { LaneModel } from './model.ts';
import { useTerminal } from './use-terminal.ts';

/** Who runs the daemon: a user's own comes before the machine's. */
function daemonOf(processes: readonly HostProcess[]): string {
  const owners = processes.filter(({ command }) => command === 'dockerd').map(({ user }) => user);
  return `a daemon, run by ${owners.find((user) => user !== 'root') ?? 'root'}`;
}

const KINDS: Readonly<Record<Engine, (processes: readonly HostProcess[]) => string>> = {
  docker: daemonOf,
  podman: () => 'no daemon, run by you',
};

const SCROLL: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -12, PageDown: 12 };

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
        <span>{KINDS[lane.engine](lane.processes)}</span>
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
      <ProcessTree nodes={nodes} name={name} hasLanded={true} isLive />
    </section>
  );
}
