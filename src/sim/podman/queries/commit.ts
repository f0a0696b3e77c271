import { err } from '../../../lib/result.ts';
import type { CommitWords } from '../../engine/words/queries.ts';
import { refusal } from '../../engine/words/refusal.ts';
import { overrideConfig } from '../images/changes.ts';

const no = (text: string) => refusal(text, 125);

/** Variables that a runtime adds when a container starts: they are no part of its specification. */
const LATE = ['HOME', 'HOSTNAME'];

/** `podman commit`: what libpod checks, and what buildah makes of the container (libpod/container_commit.go). */
export const commitWords: CommitWords = {
  badName: (_name, why) => no(why.replace(/^normalizing name/, 'parsing reference')),
  namesFirst: false,
  wrongFormat(format, message) {
    if (format !== '' && format !== 'oci' && format !== 'docker') return no(`unrecognized image format "${format}"`);
    return format !== 'docker' && message !== ''
      ? no('messages are only compatible with the docker image format (-f docker)')
      : undefined;
  },
  config(engine, container, config) {
    const own = new Set(config.env.map((line) => line.split('=')[0]));
    const all = Object.entries(engine.architecture.environment(engine, container, '/'));
    const kept = all.filter(([name]) => own.has(name) || !LATE.includes(name));
    return { ...config, env: kept.map(([name, value]) => `${name}=${value}`), workdir: config.workdir || '/' };
  },
  change(config, changes, { id, name }) {
    const changed = overrideConfig(config, changes);
    const where = `copying layers and metadata for container "${id}": initializing source containers-storage:${name}`;
    return changed.ok ? changed : err(no(`${where}: applying changes: ${changed.error}`));
  },
  idInFile: (id) => id,
  done: (id, layers, config) => ({
    out: `${id}\n`,
    err: `Getting image source signatures\n${layers
      .map((layer) => `Copying blob ${layer}\n`)
      .join('')}Copying config sha256:${config}\nWriting manifest to image destination\n`,
  }),
  format: 'oci',
  layer: (_container, base) => ({ createdBy: '/bin/sh', comment: `FROM ${base?.tags[0] ?? ''}` }),
};
