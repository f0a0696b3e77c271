import { simulate } from '../../../../src/tooling/simulate/transcript.ts';

const NEWEST: Readonly<Record<string, string>> = { docker: '29.7.2', podman: '6.1.1' };

/** Runs commands on a fresh host as ana; gives what each printed. */
export const run = (engine: 'docker' | 'podman', commands: readonly string[], version = NEWEST[engine] ?? '') =>
  simulate({ title: '', engine, version, user: 'ana', images: ['busybox'], steps: commands.map((cmd) => ({ cmd })) })
    .steps;
