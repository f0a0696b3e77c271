import type { Program } from '../../host/program.ts';

/** `catatonit -P`: does nothing but wait for a signal. What a pod's infra container runs. */
export const catatonit: Program = function* catatonit(proc) {
  let code: number | undefined;
  for (const signal of ['TERM', 'INT', 'HUP', 'QUIT']) {
    proc.trap(signal, () => {
      code = 0;
    });
  }
  yield* proc.until(() => code !== undefined);
  return code ?? 0;
};
