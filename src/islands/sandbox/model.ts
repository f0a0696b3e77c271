/** What the sandbox shows, and how it changes. The hosts live in the worker; this is the page's half. */
import { ENGINES, type Engine } from '../../schema/engines.ts';
import type { HostProcess } from '../../schema/index.ts';
import type { HostEvent, Next } from '../../sim/index.ts';
import type { LaneInputs, LaneReplies, LaneReply } from './protocol.ts';

/** What the learner chose: it decides how hosts are made. */
export interface Choice {
  readonly scenario: string;
  readonly engines: readonly Engine[];
  readonly user: string;
  /** Id of a pair of versions: 'new' or 'old'. */
  readonly release: string;
}

export interface LaneModel {
  readonly engine: Engine;
  /** All bytes of its terminal since the start, with OSC 133 marks. */
  readonly bytes: string;
  /** The same as text, a piece for each input, for screen readers and for copying. */
  readonly log: readonly { readonly command: string; readonly output: string }[];
  readonly next: Next;
  readonly processes: readonly HostProcess[];
  readonly before: readonly HostProcess[];
  readonly events: readonly HostEvent[];
  readonly standing: string;
  readonly now: number;
}

/** One thing that was done: what was typed, and what each lane was given. */
export interface Done {
  readonly typed: string;
  readonly isCommand: boolean;
  readonly inputs: LaneInputs;
}

export interface Model {
  readonly choice: Choice;
  readonly lanes: Partial<Record<Engine, LaneModel>>;
  readonly done: readonly Done[];
}

const MARK = { prompt: '\u001b]133;A\u0007', typed: '\u001b]133;B\u0007', output: '\u001b]133;C\u0007' };
const KEPT = 400_000;

/** Text without what only steers a terminal. */
export const plain = (bytes: string): string =>
  bytes
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
    .replace(/\u001b\][^\u0007]*\u0007|\u001b\[[0-9;?]*[A-Za-z]|\u001b[=>]/g, '')
    .replaceAll('\r', '');

const promptOf = (next: Next): string => ('prompt' in next ? next.prompt : '');
const shownPrompt = (next: Next): string =>
  promptOf(next) === '' ? '' : `${MARK.prompt}${promptOf(next)}${MARK.typed}`;

/** A lane just after its host was opened. */
export function openedLane(engine: Engine, reply: LaneReply): LaneModel {
  return {
    engine,
    bytes: reply.output + shownPrompt(reply.next),
    log: reply.output === '' ? [] : [{ command: '', output: plain(reply.output) }],
    next: reply.next,
    processes: reply.processes,
    before: reply.processes,
    events: [],
    standing: reply.standing,
    now: reply.now,
  };
}

/** What stands on the screen of the typed text: nothing of what is typed in secret or while a program only runs. */
function echo(lane: LaneModel, done: Done): string {
  const input = done.inputs[lane.engine];
  if (input?.kind === 'interrupt') return '^C\r\n';
  if (input?.kind === 'end') return '\r\n';
  if (input?.kind !== 'line') return '';
  const secret = lane.next.kind === 'attach' && lane.next.secret;
  return `${secret ? '' : input.text.replaceAll('\n', '\r\n')}\r\n${MARK.output}`;
}

/** A lane after an input and what its host answered. */
export function laneAfter(lane: LaneModel, done: Done, reply: LaneReply): LaneModel {
  const isTime = done.inputs[lane.engine]?.kind === 'time';
  const prompts = !isTime || lane.next.kind === 'stream';
  const bytes = lane.bytes + echo(lane, done) + reply.output + (prompts ? shownPrompt(reply.next) : '');
  const entry = {
    command: isTime ? '' : plain(promptOf(lane.next) + echo(lane, done)).trimEnd(),
    output: plain(reply.output),
  };
  const last = lane.log.at(-1);
  const log =
    isTime && last ? [...lane.log.slice(0, -1), { ...last, output: last.output + entry.output }] : [...lane.log, entry];
  return {
    ...lane,
    bytes: bytes.length > KEPT ? bytes.slice(-KEPT) : bytes,
    log: log.slice(-200),
    next: reply.next,
    processes: reply.processes,
    before: isTime ? lane.before : lane.processes,
    events: isTime ? [...lane.events, ...reply.events].slice(-40) : reply.events,
    standing: reply.standing,
    now: reply.now,
  };
}

const CLEAR = '\u001b[H\u001b[2J';

/** The model with clean screens, as Ctrl-L leaves them: the prompt at the top, everything above it scrolled away. */
export function cleared(model: Model): Model {
  const lanes: Partial<Record<Engine, LaneModel>> = {};
  for (const lane of lanesOf(model))
    lanes[lane.engine] = { ...lane, bytes: lane.bytes + CLEAR + shownPrompt(lane.next) };
  return { ...model, lanes };
}

/** The model after something was done in some lanes. Time that passes joins the thing done before it. */
export function after(model: Model, done: Done, replies: LaneReplies): Model {
  const lanes: Partial<Record<Engine, LaneModel>> = { ...model.lanes };
  for (const engine of ENGINES) {
    const lane = lanes[engine];
    const reply = replies[engine];
    if (lane && reply) lanes[engine] = laneAfter(lane, done, reply);
  }
  return { ...model, lanes, done: [...model.done, done] };
}

/** The model after something was refused: the lanes show what was typed and why nothing was done; it is not kept. */
export function undone(model: Model, done: Done, why: string): Model {
  const lanes: Partial<Record<Engine, LaneModel>> = { ...model.lanes };
  for (const lane of lanesOf(model)) {
    const { next, processes, standing, now } = lane;
    const reply: LaneReply = { output: `${why}\r\n`, events: [], next, processes, standing, now };
    if (done.inputs[lane.engine]) lanes[lane.engine] = laneAfter(lane, done, reply);
  }
  return { ...model, lanes };
}

/** Lanes in their order. */
export const lanesOf = (model: Model): LaneModel[] =>
  ENGINES.flatMap((engine) => (model.lanes[engine] ? [model.lanes[engine]] : []));

/** The commands that were typed at a prompt, in order, with how many things had been done before each. */
export const commandsOf = (model: Model): { readonly text: string; readonly before: number }[] =>
  model.done.flatMap(({ typed, isCommand }, before) => (isCommand ? [{ text: typed, before }] : []));

/** Whether a lane takes a line now. */
export const takesLine = (lane: LaneModel): boolean => lane.next.kind === 'prompt' || lane.next.kind === 'attach';

/** What the prompt of the page shows: the shell's sign, or what a program in a container asks; and whether all are busy. */
export function promptShown(lanes: readonly LaneModel[]): {
  readonly prompt: string;
  readonly isSecret: boolean;
  readonly isBusy: boolean;
} {
  const isBusy = lanes.length > 0 && lanes.every(({ next }) => next.kind === 'stream');
  const asks = lanes.find(({ next }) => next.kind === 'attach')?.next;
  if (asks?.kind === 'attach') return { prompt: plain(asks.prompt).trimEnd() || '>', isSecret: asks.secret, isBusy };
  const shell = lanes.find(({ next }) => next.kind === 'prompt')?.next;
  return { prompt: shell?.kind === 'prompt' ? plain(shell.prompt).trim().slice(-1) : '…', isSecret: false, isBusy };
}
