import { err, ok, type Result } from '../../../lib/result.ts';
import { type Stage, stageNamed } from '../../engine/build/stages.ts';
import type { StageState } from '../../engine/build/steps.ts';
import { openWork } from '../../engine/build/work.ts';
import { EMPTY_CONFIG } from '../../engine/defaults.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { ImageContent } from '../../engine/images/store.ts';
import type { ContainerConfig } from '../../engine/types.ts';
import type { Task } from '../../host/program.ts';
import { ensureImage } from '../images/pull.ts';
import type { Built, Solve } from './job.ts';

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A configuration with a PATH, which images built by Podman always have (openshift/imagebuilder, FromImage). */
const withPath = (config: ContainerConfig): ContainerConfig =>
  config.env.some((one) => one.startsWith('PATH=')) ? config : { ...config, env: [...config.env, PATH] };

/** Where a stage begins: an earlier stage, nothing, or an image that is fetched if it must. */
export function* beginning(
  job: Solve,
  stage: Stage,
  done: ReadonlyMap<Stage, Built>,
): Task<Result<Built, EngineFailure>> {
  const { ctx, plan } = job;
  const parent = stageNamed(plan.stages, stage.base, stage.index);
  const other = parent && done.get(parent);
  if (other) {
    const { config, author, work, history, key } = other.state;
    return ok({
      state: { config, author, cmdSet: false, args: {}, work: openWork(ctx, work.layers), history: [...history], key },
      image: other.image,
      fromName: undefined,
    });
  }
  if (stage.base === 'scratch') {
    return ok({
      state: {
        config: withPath(EMPTY_CONFIG),
        author: '',
        cmdSet: false,
        args: {},
        work: openWork(ctx, []),
        history: [],
        key: '',
      },
      image: undefined,
      fromName: undefined,
    });
  }
  const found = yield* ensureImage(ctx, stage.base, job.options.pull ? 'always' : 'missing', {
    quiet: job.options.quiet,
  });
  if (!found.ok) return err(failure(`creating build container: ${found.error.text}`));
  const { image, full } = found.value;
  const content: ImageContent = image;
  const state: StageState = {
    config: withPath(content.config),
    author: content.author,
    cmdSet: false,
    args: {},
    work: openWork(ctx, content.layers),
    history: [...content.history],
    key: image.id,
  };
  return ok({ state, image, fromName: full });
}
