import { err } from '../../../lib/result.ts';
import { applyChanges } from '../../engine/images/changes.ts';
import type { CommitWords } from '../../engine/words/queries.ts';
import { plainRefusal, refusal } from '../../engine/words/refusal.ts';

/** `docker commit`: the client reads the name, the daemon applies the changes (builder/dockerfile's BuildFromConfig). */
export const commitWords: CommitWords = {
  badName: (name, why) => plainRefusal(why || `invalid reference format: ${name}`),
  namesFirst: true,
  wrongFormat: () => undefined,
  config: (_engine, _container, config) => config,
  change(config, changes) {
    const changed = applyChanges(config, changes);
    return changed.ok ? changed : err(refusal(changed.error, 1));
  },
  idInFile: (id) => `sha256:${id}`,
  done: (id) => ({ out: `sha256:${id}\n`, err: '' }),
  format: 'docker',
  layer: ({ config }, _base, comment) => ({
    createdBy: [...(config.entrypoint ?? []), ...(config.cmd ?? [])].join(' '),
    comment,
  }),
};
