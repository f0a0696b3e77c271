/** The worker that holds the simulated hosts, one a lane. It keeps no state that the page could not build again. */
import { standingOf } from '../../assess/index.ts';
import { ENGINES, type Engine, type Lab } from '../../schema/index.ts';
import { sessionShell, shellPrograms } from '../../shell/index.ts';
import { hostView, type Input, laneProcesses, Machine, type Shown, standingText } from '../../sim/index.ts';
import type { Envelope, LabStanding, LaneInputs, LaneReplies, LaneReply, Reply, Request } from './protocol.ts';

const SHELL = { programs: shellPrograms, session: sessionShell };
const machines = new Map<Engine, Machine>();
let lab: Lab | undefined;

function replyOf(machine: Machine, shown: Shown): LaneReply {
  return {
    output: shown.output,
    events: shown.events,
    next: shown.next,
    processes: laneProcesses(machine.host.kernel, machine.shell),
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

function labStanding(): LabStanding | undefined {
  if (!lab) return undefined;
  const views = Object.fromEntries([...machines].map(([engine, machine]) => [engine, hostView(machine.host.kernel)]));
  return standingOf(lab, views);
}

function answer(request: Request): Reply {
  switch (request.kind) {
    case 'open': {
      machines.clear();
      lab = request.lab;
      const lanes: LaneReplies = {};
      for (const start of request.lanes) {
        const machine = new Machine(SHELL, start);
        machines.set(start.engine, machine);
        lanes[start.engine] = replyOf(machine, machine.first);
      }
      const history = request.inputs.map(give);
      const standing = labStanding();
      return { kind: 'lanes', lanes, history, ...(standing && { lab: standing }) };
    }
    case 'input': {
      const lanes = give(request.inputs);
      const standing = labStanding();
      return { kind: 'lanes', lanes, ...(standing && { lab: standing }) };
    }
    case 'complete':
      return { kind: 'candidates', values: machines.get(request.engine)?.complete(request.line, request.cursor) ?? [] };
    case 'read': {
      const found = machines.get(request.engine)?.read(request.path);
      return found?.ok ? { kind: 'file', text: found.value } : { kind: 'file', text: undefined, error: found?.error ?? 'ENOENT' };
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Envelope<Request>>) => {
  const { id, body } = data;
  let reply: Reply;
  try {
    reply = answer(body);
  } catch (error) {
    // The page rebuilds its hosts: what this worker holds may be half changed.
    reply = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  postMessage({ id, body: reply } satisfies Envelope<Reply>);
});
