import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Prints the one closing line that says how many tests passed, failed and were skipped. */
export default class ClosingLine implements Reporter {
  private root: Suite | undefined;

  onBegin(_config: FullConfig, root: Suite): void {
    this.root = root;
  }

  onEnd(): void {
    const count = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    for (const test of this.root?.allTests() ?? []) count[test.outcome()] += 1;
    console.log(`\n${count.expected + count.flaky} passed, ${count.unexpected} failed, ${count.skipped} skipped`);
  }
}
