/** The page's side of the worker: one request at a time, an answer for each, a new worker when one has crashed. */
import type { Envelope, Reply, Request } from './protocol.ts';

/** A request that takes longer than this has hung its worker. */
const PATIENCE = 20_000;
/** The same where the worker waits for the network. */
const NETWORK_PATIENCE = 180_000;

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  timer: ReturnType<typeof setTimeout>;
}

export class WorkerClient {
  private readonly start: () => Worker;
  private readonly onCrash: () => void;
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /**
   * @param start makes a worker
   * @param onCrash called after a crashed or hung worker was replaced; what it knew is gone
   */
  constructor(start: () => Worker, onCrash: () => void) {
    this.start = start;
    this.onCrash = onCrash;
    this.worker = this.listen(start());
  }

  /** Asks the worker; a crash on the way is answered with `failed`, a worker that cannot be fetched with `unfetched`. */
  ask(body: Request): Promise<Reply> {
    const id = ++this.last;
    this.worker ??= this.listen(this.start());
    const { worker } = this;
    return new Promise((resolve) => {
      this.waiting.set(id, { resolve, timer: this.patience(PATIENCE) });
      worker.postMessage({ id, body } satisfies Envelope<Request>);
    });
  }

  /** Takes a new worker, which knows nothing: some browsers keep in mind what a worker once failed to fetch. */
  renew(): void {
    this.drop({ kind: 'failed', message: 'it was replaced' });
  }

  dispose(): void {
    this.drop({ kind: 'failed', message: 'it was closed' });
  }

  private patience(ms: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.crash('it did not answer in time'), ms);
  }

  private listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Envelope<Reply>>) => {
      if (data.body.kind === 'fetching') this.wait(NETWORK_PATIENCE);
      else this.settle(data.id, data.body);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // What goes wrong in a worker has a message; a script that cannot be fetched has none.
      if (event.message) this.crash(event.message);
      else this.lose();
    };
    return worker;
  }

  /** Waits so long from now for everything that was asked. */
  private wait(ms: number): void {
    for (const waiting of this.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.timer = this.patience(ms);
    }
  }

  private settle(id: number, reply: Reply): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    waiting.resolve(reply);
  }

  /** Ends the worker; the next request makes another. */
  private drop(reply: Reply): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const id of [...this.waiting.keys()]) this.settle(id, reply);
  }

  /** The worker never came. */
  private lose(): void {
    this.drop({ kind: 'unfetched', message: 'the simulator' });
  }

  private crash(message: string): void {
    this.drop({ kind: 'failed', message });
    this.onCrash();
  }
}
