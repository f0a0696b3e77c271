import { expect, test } from '@playwright/test';
import { laneScript } from '../../../src/session/index.ts';
import { scriptOf } from './support.ts';

const SCRIPT = scriptOf({
  run: { docker: 'docker run web', podman: 'podman run web' },
  daemon: { docker: 'pgrep dockerd', podman: { none: 'There is no daemon.\nNothing to list.' } },
});

test('a lane becomes a script with each title above its command', () => {
  expect(laneScript(SCRIPT, 'docker')).toBe(
    [
      '#!/usr/bin/env bash\n# What `run` starts (docker)\n# Typed by ana: in group docker',
      '# 1. Title of run\ndocker run web',
      '# 2. Title of daemon\npgrep dockerd\n',
    ].join('\n\n'),
  );
});

test('a step with nothing to run is a comment, on every line of its reason', () => {
  expect(laneScript(SCRIPT, 'podman')).toContain('\n# Nothing to run here: There is no daemon.\n# Nothing to list.\n');
});
