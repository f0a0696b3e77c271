/** Runs a sandbox: asks the worker, keeps the model, lets time pass while something runs, builds all again after a crash. */
import { ENGINES, type Engine } from '../../schema/engines.ts';
import { recall, remember } from '../../storage/index.ts';
import { WorkerClient } from './client.ts';
import { hostTime, TICK } from './clock.ts';
import type { SandboxData } from './data.ts';
import { mirror } from './mirror.ts';
import { after, type Choice, cleared, type Done, lanesOf, type Model, openedLane, takesLine, undone } from './model.ts';
import type { LabStanding, LaneInputs, Reply, Request } from './protocol.ts';

export interface Shown {
  readonly model: Model;
  readonly isOpening: boolean;
  /** Something is being worked on: typed lines wait. */
  readonly isWorking: boolean;
  /** Said to the learner and to screen readers. */
  readonly notice: string;
  readonly lab: LabStanding | undefined;
}

const HISTORY = 'sandbox-history' as const;
const COLUMNS = 80;
const UNFETCHED =
  'What this needs could not be fetched: the network may be gone. Nothing was done. Enter it again when it is back.';
/** How long something that runs is left alone after a fetch that failed. */
const REST = 5000;

/** Lines typed on earlier visits. */
export function rememberedHistory(): readonly string[] {
  const kept = recall(HISTORY);
  return Array.isArray(kept) ? kept.filter((line): line is string => typeof line === 'string').slice(-500) : [];
}

export class Controller {
  private readonly data: SandboxData;
  private readonly client: WorkerClient;
  private readonly onChange: (shown: Shown) => void;
  private shown: Shown;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<void> = Promise.resolve();
  private isAwake = false;
  /** The worker lacks something that it could not fetch: it is replaced before the next thing is done. */
  private isLame = false;

  constructor(data: SandboxData, choice: Choice, start: () => Worker, onChange: (shown: Shown) => void) {
    this.data = data;
    this.onChange = onChange;
    this.shown = {
      model: { choice, lanes: {}, done: [] },
      isOpening: true,
      isWorking: true,
      notice: '',
      lab: undefined,
    };
    this.client = new WorkerClient(start, () => this.rebuild());
  }

  get model(): Model {
    return this.shown.model;
  }

  /** Opens hosts for a choice and does the given things on them. */
  open(choice: Choice, done: readonly Done[] = [], notice = ''): void {
    this.enqueue(() => this.reopen(choice, done, notice));
  }

  /** Somebody begins to type. Said once to each worker. */
  wake(): void {
    if (this.isAwake) return;
    this.isAwake = true;
    void this.client.ask({ kind: 'wake' });
  }

  /** A typed line, in every lane that takes one. */
  type(text: string, history: readonly string[]): void {
    remember(HISTORY, history);
    this.enqueue(async () => {
      const inputs: LaneInputs = {};
      let isCommand = false;
      for (const lane of lanesOf(this.model)) {
        if (!takesLine(lane)) continue;
        const line = lanesOf(this.model).length > 1 ? mirror(text, lane.engine) : text;
        inputs[lane.engine] = { kind: 'line', text: line };
        isCommand ||= lane.next.kind === 'prompt';
      }
      if (Object.keys(inputs).length === 0) this.show({ notice: 'Both hosts are busy: Ctrl-C stops what runs.' });
      else await this.do({ typed: text, isCommand, inputs });
    });
  }

  /** Several lines, one after the other. */
  typeAll(lines: readonly string[]): void {
    for (const line of lines) this.type(line, rememberedHistory());
  }

  /** Ctrl-C or Ctrl-D, in every lane. */
  press(kind: 'interrupt' | 'end'): void {
    this.enqueue(() => {
      const lanes = lanesOf(this.model).map(({ engine }) => [engine, { kind }] as const);
      return this.do({ typed: '', isCommand: false, inputs: Object.fromEntries(lanes) });
    });
  }

  /** Ctrl-L: cleans the screens; the hosts know nothing of it. */
  clear(): void {
    this.show({ model: cleared(this.model) });
  }

  /** Writes a file on every host. */
  write(path: string, text: string): void {
    this.enqueue(() => {
      const lanes = lanesOf(this.model).map(({ engine }) => [engine, { kind: 'write', path, text }] as const);
      return this.do({ typed: `# wrote ${path}`, isCommand: true, inputs: Object.fromEntries(lanes) });
    });
  }

  /** Goes back to before the n-th thing that was done: everything is built again up to there. */
  rewind(before: number): void {
    this.open(this.model.choice, this.model.done.slice(0, before), 'Went back.');
  }

  /** Candidates for the word at the cursor; asked once the hosts stand and what was typed before is done. */
  async complete(text: string, cursor: number): Promise<readonly string[]> {
    await this.queue;
    const [lane] = lanesOf(this.model);
    if (!lane) return [];
    const reply = await this.ask({ kind: 'complete', engine: lane.engine, line: text, cursor });
    return reply.kind === 'candidates' ? reply.values : [];
  }

  async read(path: string): Promise<{ readonly text: string; readonly error?: string }> {
    await this.queue;
    const [lane] = lanesOf(this.model);
    if (!lane) return { text: '' };
    const reply = await this.ask({ kind: 'read', engine: lane.engine, path });
    if (reply.kind !== 'file') return { text: '', error: 'failed' };
    return { text: reply.text ?? '', ...(reply.error !== undefined && { error: reply.error }) };
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.client.dispose();
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(async () => {
      clearTimeout(this.timer);
      this.show({ isWorking: true });
      await work();
      this.show({ isWorking: false, isOpening: false });
      this.schedule();
    });
  }

  private async do(done: Done): Promise<void> {
    const work: Request = { kind: 'input', inputs: done.inputs };
    let reply = await this.ask(work);
    // A worker may keep in mind that a fetch failed long ago: another one asks the network again.
    if (reply.kind === 'unfetched') reply = await this.ask(work);
    if (reply.kind === 'lanes') this.show({ model: after(this.model, done, reply.lanes), lab: reply.lab, notice: '' });
    else if (reply.kind === 'unfetched') this.missed(done);
    else this.failed(reply);
  }

  /** Asks the worker; one that lacks something it could not fetch is replaced first, and told all that was done. */
  private async ask(work: Request): Promise<Reply> {
    const { choice, done } = this.model;
    const again = this.isLame ? this.request(choice, done) : undefined;
    if (again) {
      this.client.renew();
      this.isAwake = false;
      const reply = await this.client.ask(again);
      if (reply.kind !== 'lanes') return reply;
    }
    const reply = await this.client.ask(work);
    this.isLame = reply.kind === 'unfetched';
    return reply;
  }

  /** What is wanted could not be fetched: says so where it was typed, and did nothing. */
  private missed(done: Done): void {
    if (done.typed === '') this.show({ notice: UNFETCHED });
    else this.show({ model: undone(this.model, done, UNFETCHED), notice: '' });
  }

  private request(choice: Choice, done: readonly Done[]): Request | undefined {
    const scenario = this.data.scenarios.find(({ id }) => id === choice.scenario) ?? this.data.scenarios[0];
    const release = this.data.releases.find(({ id }) => id === choice.release) ?? this.data.releases[0];
    if (!scenario || !release) return undefined;
    const { versions } = release;
    const lanes = ENGINES.filter((engine) => choice.engines.includes(engine)).map((engine) => ({
      engine,
      scenario,
      versions,
      user: choice.user,
      columns: COLUMNS,
    }));
    const { lab } = this.data;
    return { kind: 'open', lanes, inputs: done.map(({ inputs }) => inputs), ...(lab && { lab }) };
  }

  private async reopen(choice: Choice, done: readonly Done[], notice: string): Promise<void> {
    const request = this.request(choice, done);
    if (!request) return;
    this.show({ isOpening: true });
    if (this.isLame) this.client.renew();
    this.isLame = false;
    const reply = await this.client.ask(request);
    if (reply.kind === 'unfetched') {
      this.isLame = true;
      this.show({
        notice: 'The simulated hosts could not be fetched: the network may be gone. Press Reset when it is back.',
      });
      return;
    }
    if (reply.kind !== 'lanes') return this.failed(reply);
    let model: Model = { choice, lanes: {}, done: [] };
    const lanes: Partial<Record<Engine, ReturnType<typeof openedLane>>> = {};
    for (const engine of ENGINES) {
      const lane = reply.lanes[engine];
      if (lane) lanes[engine] = openedLane(engine, lane);
    }
    model = { ...model, lanes };
    done.forEach((each, index) => {
      model = after(model, each, reply.history?.[index] ?? {});
    });
    this.show({ model, notice, lab: reply.lab });
  }

  private failed(reply: Reply): void {
    const message = reply.kind === 'failed' ? reply.message : 'it answered something else';
    this.show({ notice: `The simulated host stopped (${message}). It was built again from what you did before.` });
  }

  /** After a crash: a new worker, and the hosts as they were before the thing that crashed it. */
  private rebuild(): void {
    const { choice, done } = this.model;
    this.queue = Promise.resolve();
    this.isAwake = false;
    this.open(choice, done, 'The simulated host crashed and was started again from its last state.');
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const running = lanesOf(this.model).filter(({ next }) => next.kind === 'stream');
    if (running.length === 0) return;
    this.timer = setTimeout(
      () => {
        const lanes = lanesOf(this.model).filter(({ next }) => next.kind === 'stream');
        const inputs = Object.fromEntries(lanes.map((lane) => [lane.engine, { kind: 'time', ms: hostTime(lane) }]));
        this.enqueue(() => this.do({ typed: '', isCommand: false, inputs }));
      },
      this.isLame ? REST : TICK,
    );
  }

  private show(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    this.onChange(this.shown);
  }
}
