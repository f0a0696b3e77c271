import { goNil } from '../../cli/index.ts';
import { doc, rfc3339Nano } from '../../engine/inspect/index.ts';
import type { Container } from '../../engine/types.ts';

function health({ state }: Container): unknown {
  if (!state.health) return goNil('pointer', '*container.Health');
  return doc('*container.Health', {
    Status: state.health.status,
    FailingStreak: state.health.failingStreak,
    Log: state.health.log.slice(-5).map((one) =>
      doc('*container.HealthcheckResult', {
        Start: rfc3339Nano(one.start),
        End: rfc3339Nano(one.end),
        ExitCode: one.exitCode,
        Output: one.output,
      }),
    ),
  });
}

/** The State of a container. */
export const inspectState = (container: Container): unknown => {
  const { state } = container;
  const status = state.status === 'stopping' ? 'running' : state.status === 'initialized' ? 'created' : state.status;
  return doc('*container.State', {
    Status: status,
    Running: ['running', 'paused', 'restarting'].includes(status),
    Paused: status === 'paused',
    Restarting: status === 'restarting',
    OOMKilled: state.oomKilled,
    Dead: status === 'dead',
    Pid: Number(state.pid),
    ExitCode: state.exitCode,
    Error: state.error,
    StartedAt: rfc3339Nano(state.startedAt),
    FinishedAt: rfc3339Nano(state.finishedAt),
    'Health?': health(container),
  });
};
