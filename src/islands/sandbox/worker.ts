/**
 * The worker that holds the simulated hosts, one a lane. It keeps no state that the page could not build again.
 *
 * A fresh host stands before anything of its tools and engines has arrived. They come in parts: the first of them when
 * somebody begins to type, the others when a command wants them.
 */
import { standingOf } from '../../assess/lab.ts';
import { ENGINES, type Engine } from '../../schema/engines.ts';
import type { Lab } from '../../schema/index.ts';
import { sessionShell, shellPrograms } from '../../shell/index.ts';
import { hintsOf } from '../../sim/hints.ts';
import { laneProcesses, type Machine, type Shown, standingText } from '../../sim/index.ts';
import { LateMachine } from '../../sim/late-machine.ts';
import { core, loadParts } from '../../sim/parts/load.ts';
import type { Envelope, LabStanding, LaneInputs, LaneReplies, LaneReply, Reply, Request } from './protocol.ts';

const SHELL = { programs: shellPrograms, session: sessionShell };
const machines = new Map<Engine, LateMachine>();
let lab: Lab | undefined;
/** The request that is being answered. */
let current = 0;

/** A part could not be fetched: nothing was done. */
class Unfetched extends Error {}

async function load(parts: Iterable<string>): Promise<void> {
  const fetching: Envelope<Reply> = { id: current, body: { kind: 'fetching' } };
  postMessage(fetching);
  try {
    await loadParts(parts);
  } catch (error) {
    throw new Unfetched(error instanceof Error ? error.message : String(error));
  }
}

/** Fetches what lines will likely want, all at once. What fails is asked for again by whoever needs it. */
async function foresee(lines: readonly (readonly [engine: Engine, text: string])[]): Promise<void> {
  if (lines.length === 0) return;
  await load(lines.flatMap(([engine, text]) => [...hintsOf(text, engine)])).catch(() => undefined);
}

const linesOf = (inputs: LaneInputs): [Engine, string][] =>
  ENGINES.flatMap((engine) => {
    const input = inputs[engine];
    return input?.kind === 'line' ? [[engine, input.text] as [Engine, string]] : [];
  });

const replyOf = (engine: Engine, machine: Machine, shown: Shown): LaneReply => ({
  output: shown.output,
  events: shown.events,
  next: shown.next,
  processes: laneProcesses(machine.host.kernel, engine, machine.shell),
  now: machine.now,
  standing: standingText(machine.host.kernel, engine, machine.start.user),
});

async function give(inputs: LaneInputs): Promise<LaneReplies> {
  const lanes: LaneReplies = {};
  for (const [engine, machine] of machines) {
    const input = inputs[engine];
    if (input === undefined) continue;
    const shown = await machine.apply(input);
    lanes[engine] = replyOf(engine, await machine.look(), shown);
  }
  return lanes;
}

async function labStanding(): Promise<LabStanding | undefined> {
  if (!lab) return undefined;
  const views: Parameters<typeof standingOf>[1] = {};
  for (const [engine, machine] of machines)
    views[engine] = await machine.ask(({ host }) => core().hostView(host.kernel));
  return standingOf(lab, views);
}

async function open(request: Extract<Request, { kind: 'open' }>): Promise<Reply> {
  machines.clear();
  lab = request.lab;
  const prepared = request.lanes.flatMap(({ engine, scenario }) =>
    scenario.setup.flatMap((step) => ((step.engine ?? engine) === engine ? [[engine, step.run] as const] : [])),
  );
  await foresee([...prepared, ...request.inputs.flatMap(linesOf)]);
  const lanes: LaneReplies = {};
  for (const start of request.lanes) {
    const late = new LateMachine(SHELL, start, load);
    machines.set(start.engine, late);
    const machine = await late.look();
    lanes[start.engine] = replyOf(start.engine, machine, machine.first);
  }
  const history: LaneReplies[] = [];
  for (const inputs of request.inputs) history.push(await give(inputs));
  const standing = await labStanding();
  return { kind: 'lanes', lanes, history, ...(standing && { lab: standing }) };
}

async function input({ inputs }: Extract<Request, { kind: 'input' }>): Promise<Reply> {
  await foresee(linesOf(inputs));
  const lanes = await give(inputs);
  const standing = await labStanding();
  return { kind: 'lanes', lanes, ...(standing && { lab: standing }) };
}

async function complete(request: Extract<Request, { kind: 'complete' }>): Promise<Reply> {
  const values = await machines
    .get(request.engine)
    ?.ask(({ host, shell }) => core().completeLine(host.kernel, shell, request.line, request.cursor));
  return { kind: 'candidates', values: values ?? [] };
}

async function read(request: Extract<Request, { kind: 'read' }>): Promise<Reply> {
  const found = await machines.get(request.engine)?.ask((machine) => machine.read(request.path));
  return found?.ok
    ? { kind: 'file', text: found.value }
    : { kind: 'file', text: undefined, error: found?.error ?? 'ENOENT' };
}

async function answer(request: Request): Promise<Reply> {
  switch (request.kind) {
    case 'open':
      return open(request);
    case 'wake':
      // Nobody waits for it: a command that needs what is on its way waits for the same fetch.
      void load(['core', ...machines.keys()]).catch(() => undefined);
      return { kind: 'awake' };
    case 'input':
      return input(request);
    case 'complete':
      return complete(request);
    case 'read':
      return read(request);
  }
}

let queue: Promise<void> = Promise.resolve();

async function settle({ id, body }: Envelope<Request>): Promise<void> {
  let reply: Reply;
  current = id;
  try {
    reply = await answer(body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // After anything but a failed fetch the page rebuilds its hosts: what this worker holds may be half changed.
    reply = { kind: error instanceof Unfetched ? 'unfetched' : 'failed', message };
  }
  postMessage({ id, body: reply } satisfies Envelope<Reply>);
}

addEventListener('message', ({ data }: MessageEvent<Envelope<Request>>) => {
  queue = queue.then(() => settle(data));
});
