import { sink } from '../../host/streams.ts';
import type { EngineContext } from '../engine.ts';
import { emitContainer } from '../events.ts';
import type { Container, Healthcheck, HealthResult } from '../types.ts';
import { execInContainer } from './exec.ts';

const DEFAULTS = { interval: 30_000, timeout: 30_000, retries: 3 } as const;

/** The health check of a container, if it has one that is not switched off. */
export function healthOf(container: Container): Healthcheck | undefined {
  const check = container.config.healthcheck;
  return check && check.test.length > 0 && check.test[0] !== 'NONE' ? check : undefined;
}

/** The command line of a check: CMD as it is, CMD-SHELL through a shell. */
export const healthCommand = (check: Healthcheck): readonly string[] =>
  check.test[0] === 'CMD-SHELL'
    ? ['/bin/sh', '-c', check.test.slice(1).join(' ')]
    : check.test[0] === 'CMD'
      ? check.test.slice(1)
      : check.test;

const intervalOf = (check: Healthcheck): number => check.interval || DEFAULTS.interval;

/** Health checks go on by themselves from a container's start on: docker's own timer, podman's transient unit. */
export function startHealth(ctx: EngineContext, container: Container): void {
  const check = healthOf(container);
  if (!check) {
    container.state.health = undefined;
    return;
  }
  container.state.health = { status: 'starting', failingStreak: 0, log: [] };
  if (check.interval < 0) return;
  plan(ctx, container, ctx.words.containers.firstCheckAtOnce ? 1 : intervalOf(check));
}

function plan(ctx: EngineContext, container: Container, delay: number): void {
  const { startedAt } = container.state;
  ctx.kernel.at(ctx.kernel.now + delay, () => {
    if (container.state.startedAt !== startedAt || container.state.status !== 'running') return;
    runCheck(ctx, container, () => plan(ctx, container, intervalOf(container.config.healthcheck ?? NOTHING)));
  });
}

const NOTHING: Healthcheck = { test: [], interval: 0, timeout: 0, startPeriod: 0, retries: 0 };

/** Runs a check once and takes its result down; `done` gets the exit code of the command. */
export function runCheck(ctx: EngineContext, container: Container, done: (code: number) => void): void {
  const check = healthOf(container);
  if (!check) return;
  const { kernel } = ctx;
  const start = kernel.now;
  const output = sink();
  const started = execInContainer(ctx, container, {
    argv: healthCommand(check),
    env: [],
    workdir: undefined,
    user: undefined,
    privileged: false,
    tty: false,
    fds: { 0: sink(), 1: output, 2: output },
  });
  let settled = false;
  const finish = (code: number, text: string): void => {
    if (settled) return;
    settled = true;
    note(ctx, container, check, { start, end: kernel.now, exitCode: code, output: text });
    done(code);
  };
  if (!started.ok) {
    finish(ctx.words.containers.checkNotFound, started.error.text);
    return;
  }
  const { pid } = started.value;
  kernel.onExit(pid, (code) => finish(code, output.text()));
  kernel.at(start + (check.timeout || DEFAULTS.timeout), () => {
    if (settled) return;
    finish(-1, `Health check exceeded timeout (${(check.timeout || DEFAULTS.timeout) / 1000}s)`);
    if (kernel.process(pid)) kernel.signal(pid, 'KILL');
  });
}

function note(ctx: EngineContext, container: Container, check: Healthcheck, result: HealthResult): void {
  const { health, startedAt } = container.state;
  if (!health) return;
  const before = health.status;
  health.log = [...health.log, result].slice(-5);
  if (result.exitCode === 0) {
    health.failingStreak = 0;
    health.status = 'healthy';
  } else {
    const early = ctx.kernel.now - (startedAt ?? 0) < check.startPeriod && before === 'starting';
    if (!early) health.failingStreak++;
    if (health.failingStreak >= (check.retries || DEFAULTS.retries)) health.status = 'unhealthy';
  }
  if (before !== health.status || ctx.words.containers.everyCheckIsAnEvent) {
    emitContainer(ctx, container, `health_status: ${health.status}`);
  }
  if (health.status === 'unhealthy' && before !== 'unhealthy') ctx.architecture.onUnhealthy(ctx, container);
}
