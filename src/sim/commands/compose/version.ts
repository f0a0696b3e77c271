import type { Command } from '../command.ts';

/** docker compose version. */
export const composeVersion: Command = {
  name: 'compose version',
  engines: ['docker'],
  handles: ['short', 'format'],
  offline: true,
  *run({ flags, proc, engine }) {
    yield* proc.tick();
    const version = engine.release.versions['compose'] ?? '2.40.3-3';
    proc.out(
      flags.bool('short')
        ? `${version}\n`
        : flags.text('format') === 'json'
          ? `{"version":"${version}"}\n`
          : `Docker Compose version ${version}\n`,
    );
    return 0;
  },
};
