import { findContainer } from '../../engine/find.ts';
import { rfc3339Full } from '../../engine/inspect/index.ts';
import type { Container, LogLine } from '../../engine/types.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Task } from '../../host/program.ts';
import type { Call, Command } from '../command.ts';
import { refuse } from './refuse.ts';

/** Which lines are shown and how. */
interface LogLook {
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly tail: number | undefined;
  readonly stamps: boolean;
  readonly names: boolean;
  readonly follow: boolean;
}

function lookOf(call: Call): LogLook | Refusal {
  const { engine, flags } = call;
  const words = engine.words.queries;
  const moments: Partial<Record<'since' | 'until', number>> = {};
  for (const flag of ['since', 'until'] as const) {
    const text = flags.maybe(flag);
    if (text === undefined || text === '') continue;
    const at = words.logMoment(engine, text, flag);
    if (!at.ok) return at.error;
    moments[flag] = at.value;
  }
  const tail = flags.has('tail') ? words.logTail(flags.text('tail')) : undefined;
  return {
    since: moments.since,
    until: moments.until,
    tail,
    stamps: flags.bool('timestamps'),
    names: flags.bool('names'),
    follow: flags.bool('follow'),
  };
}

/**
 * Lines as they come to be kept. What was written at the same moment on both streams is read by two readers: stdout's
 * comes first.
 */
const inOrder = (lines: readonly LogLine[]): LogLine[] =>
  [...lines].sort((a, b) => a.at - b.at || Number(a.stream === 'stderr') - Number(b.stream === 'stderr'));

const fits = (line: LogLine, { since, until }: LogLook): boolean =>
  (since === undefined || line.at >= since) && (until === undefined || line.at <= until);

/** Prints one line where the container wrote it: on stdout or stderr; a terminal has only one stream. */
function write(call: Call, container: Container, line: LogLine, look: LogLook, several: boolean): void {
  const name = several ? `${look.names ? container.name : container.id.slice(0, 12)} ` : '';
  const text = `${name}${look.stamps ? `${rfc3339Full(line.at)} ` : ''}${line.text}${line.partial ? '' : '\n'}`;
  if (line.stream === 'stderr' && !container.config.tty) call.proc.err(text);
  else call.proc.out(text);
}

/** Prints what comes until the container ends. */
function* follow(call: Call, containers: readonly Container[], look: LogLook): Task<void> {
  const last = new Map(containers.map((container) => [container.id, container.logs.at(-1)]));
  const fresh = (container: Container): LogLine[] => {
    const seen = last.get(container.id);
    return container.logs.slice(seen ? container.logs.lastIndexOf(seen) + 1 : 0);
  };
  const isUp = ({ id, state }: Container): boolean =>
    call.engine.store.containers[id] !== undefined && (Number(state.pid) !== 0 || state.status === 'restarting');
  for (;;) {
    yield* call.proc.until(() => containers.some((one) => fresh(one).length > 0) || !containers.some(isUp));
    for (const container of containers) {
      for (const line of fresh(container)) {
        if (look.until !== undefined && line.at > look.until) return;
        if (fits(line, look)) write(call, container, line, look, containers.length > 1);
        last.set(container.id, line);
      }
    }
    yield* call.proc.drain();
    if (!containers.some(isUp) && containers.every((one) => fresh(one).length === 0)) return;
  }
}

/** docker logs, podman logs: what containers have written, and with --follow what they write. */
export const logs: Command = {
  name: 'logs',
  engines: ['docker', 'podman'],
  handles: ['follow', 'since', 'until', 'tail', 'timestamps', 'names', 'latest', 'color', 'details'],
  *run(call) {
    const { args, engine, flags } = call;
    const words = engine.words.queries;
    const look = lookOf(call);
    if ('text' in look) {
      const missing = args.find((word) => !findContainer(engine.store, word).ok);
      return refuse(call, missing !== undefined && words.clientPrefix === '' ? words.noContainer(missing) : look);
    }
    const newest = Object.values(engine.store.containers)
      .sort((a, b) => a.created - b.created)
      .at(-1);
    const containers: Container[] = flags.bool('latest') && newest ? [newest] : [];
    for (const word of args) {
      const found = findContainer(engine.store, word);
      if (!found.ok) return refuse(call, words.noContainer(word));
      containers.push(found.value);
    }
    for (const container of containers) {
      const refused = words.logsRefused(container);
      if (refused) return refuse(call, refused);
      const lines = inOrder(container.logs).filter((line) => fits(line, look));
      const shown = look.tail === undefined ? lines : look.tail === 0 ? [] : lines.slice(-look.tail);
      for (const line of shown) write(call, container, line, look, containers.length > 1);
    }
    yield* call.proc.drain();
    if (look.follow) yield* follow(call, containers, look);
    return 0;
  },
};
