/**
 * The worker that holds the simulated hosts, one a lane. It keeps no state that the page could not build again.
 *
 * A fresh host stands before its tools and engines have arrived: they are fetched while the reader looks at the first
 * prompt, and installed before anything is done.
 */
import { standingOf } from '../../assess/lab.ts';
import { ENGINES, type Engine } from '../../schema/engines.ts';
import type { Lab } from '../../schema/index.ts';
import { sessionShell, shellPrograms } from '../../shell/index.ts';
import { type Input, laneProcesses, Machine, type MachineStart, type Shown, standingText } from '../../sim/index.ts';
import type { Envelope, LabStanding, LaneInputs, LaneReplies, LaneReply, Reply, Request } from './protocol.ts';

type Full = typeof import('../../sim/full.ts');

const SHELL = { programs: shellPrograms, session: sessionShell };
const machines = new Map<Engine, Machine>();
let lab: Lab | undefined;
let loading: Promise<Full> | undefined;
/** Machines that stand without tools and engines. */
const bare = new Set<Machine>();

function full(): Promise<Full> {
  loading ??= import('../../sim/full.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Installs what has been fetched on the machines that wait for it. */
async function ready(): Promise<Full> {
  const parts = await full();
  for (const machine of bare) machine.host.install(parts.ENGINE_PARTS);
  bare.clear();
  return parts;
}

function replyOf(machine: Machine, shown: Shown): LaneReply {
  return {
    output: shown.output,
    events: shown.events,
    next: shown.next,
    processes: laneProcesses(machine.host.kernel, machine.start.engine, machine.shell),
    now: machine.now,
    standing: standingText(machine.host.kernel, machine.start.engine, machine.start.user),
  };
}

function give(inputs: LaneInputs): LaneReplies {
  const lanes: LaneReplies = {};
  for (const engine of ENGINES) {
    const input: Input | undefined = inputs[engine];
    const machine = machines.get(engine);
    if (machine && input) lanes[engine] = replyOf(machine, machine.apply(input));
  }
  return lanes;
}

function labStanding({ hostView }: Full): LabStanding | undefined {
  if (!lab) return undefined;
  return standingOf(
    lab,
    Object.fromEntries([...machines].map(([engine, { host }]) => [engine, hostView(host.kernel)])),
  );
}

/** Whether a host can be shown before the engines are there: nothing was done on it. */
const canWait = (request: Extract<Request, { kind: 'open' }>): boolean =>
  request.inputs.length === 0 &&
  request.lab === undefined &&
  request.lanes.every(({ scenario }) => scenario.setup.length === 0);

function openMachine(start: MachineStart, parts: Full | undefined): LaneReply {
  const machine = new Machine(SHELL, start, parts?.ENGINE_PARTS);
  if (parts === undefined) bare.add(machine);
  machines.set(start.engine, machine);
  return replyOf(machine, machine.first);
}

async function open(request: Extract<Request, { kind: 'open' }>): Promise<Reply> {
  machines.clear();
  bare.clear();
  lab = request.lab;
  const parts = canWait(request) ? undefined : await full();
  const lanes: LaneReplies = {};
  for (const start of request.lanes) lanes[start.engine] = openMachine(start, parts);
  const history = request.inputs.map(give);
  const standing = parts && labStanding(parts);
  if (parts === undefined) void ready().catch(() => undefined);
  return { kind: 'lanes', lanes, history, ...(standing && { lab: standing }) };
}

async function answer(request: Request): Promise<Reply> {
  if (request.kind === 'open') return open(request);
  const parts = await ready();
  if (request.kind === 'input') {
    const lanes = give(request.inputs);
    const standing = labStanding(parts);
    return { kind: 'lanes', lanes, ...(standing && { lab: standing }) };
  }
  const machine = machines.get(request.engine);
  if (request.kind === 'complete') {
    const values = machine ? parts.completeLine(machine.host.kernel, machine.shell, request.line, request.cursor) : [];
    return { kind: 'candidates', values };
  }
  const found = machine?.read(request.path);
  return found?.ok
    ? { kind: 'file', text: found.value }
    : { kind: 'file', text: undefined, error: found?.error ?? 'ENOENT' };
}

let queue: Promise<void> = Promise.resolve();

async function settle({ id, body }: Envelope<Request>): Promise<void> {
  let reply: Reply;
  try {
    reply = await answer(body);
  } catch (error) {
    // The page rebuilds its hosts: what this worker holds may be half changed.
    reply = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  postMessage({ id, body: reply } satisfies Envelope<Reply>);
}

addEventListener('message', ({ data }: MessageEvent<Envelope<Request>>) => {
  queue = queue.then(() => settle(data));
});
