/** The page's side of the worker: one request at a time, an answer for each, a new worker when one has crashed. */
import type { Envelope, Reply, Request } from './protocol.ts';

/** A request that takes longer than this has hung its worker. */
const PATIENCE = 20_000;

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export class WorkerClient {
  private readonly start: () => Worker;
  private readonly onCrash: () => void;
  private worker: Worker;
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

  /** Asks the worker; a crash on the way is answered with `failed`. */
  ask(body: Request): Promise<Reply> {
    const id = ++this.last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.crash('it did not answer in time'), PATIENCE);
      this.waiting.set(id, { resolve, timer });
      this.worker.postMessage({ id, body } satisfies Envelope<Request>);
    });
  }

  dispose(): void {
    this.worker.terminate();
  }

  private listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Envelope<Reply>>) => this.settle(data.id, data.body);
    worker.onerror = (event) => {
      event.preventDefault();
      this.crash(event.message || 'it could not be started');
    };
    return worker;
  }

  private settle(id: number, reply: Reply): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    waiting.resolve(reply);
  }

  private crash(message: string): void {
    this.worker.terminate();
    this.worker = this.listen(this.start());
    for (const id of [...this.waiting.keys()]) this.settle(id, { kind: 'failed', message });
    this.onCrash();
  }
}
