/** Tells how much time went by, frame by frame, while it runs. A page that is not seen gets no frames, so time stands still. */
export class Clock {
  private readonly tick: (ms: number) => void;
  private frame = 0;
  private last: number | undefined;

  constructor(tick: (ms: number) => void) {
    this.tick = tick;
    document.addEventListener('visibilitychange', () => {
      this.last = undefined;
    });
  }

  /** Starts or stops; asking again for what is so already changes nothing. */
  run(runs: boolean): void {
    if (runs && this.frame === 0) this.frame = requestAnimationFrame(this.next);
    if (runs || this.frame === 0) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.last = undefined;
  }

  private readonly next = (now: number): void => {
    this.frame = requestAnimationFrame(this.next);
    const went = now - (this.last ?? now);
    this.last = now;
    if (went > 0 && !document.hidden) this.tick(went);
  };
}
