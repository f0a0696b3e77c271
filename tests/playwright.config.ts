import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

/** One runner for all: the projects differ in what they need, not in how they are written. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  globalSetup: './support/build.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['./support/closing-line.ts']],
  projects: [
    ...['unit', 'contract', 'recorded', 'content', 'architecture'].map((name) => ({ name, testDir: name })),
    {
      name: 'e2e',
      testDir: 'e2e',
      // A loaded machine may miss a moment; a retried test is listed as flaky, not hidden.
      retries: process.env['CI'] === undefined ? 0 : 1,
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1280, height: 800 },
        launchOptions,
      },
    },
  ],
});
