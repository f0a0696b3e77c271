import { type SessionScript, sessionSchema } from '../../../../src/schema/index.ts';

/** A small session for the tests: what the fixture casts ran, in Podman's lane. */
export const script: SessionScript = sessionSchema.parse({
  title: 'Who and where',
  summary: 'A few commands.',
  lanes: { docker: { user: 'ana', says: 'ana' }, podman: { user: 'ana', says: 'ana' } },
  steps: [
    step('who', 'id -un'),
    step('there', 'cd /tmp'),
    { ...step('version', 'podman --version'), docker: { none: 'Docker is not asked.' } },
    step('missing', 'ls /nope'),
    step('count', 'sleep 2.5; seq 2'),
  ],
});

function step(id: string, command: string) {
  return { id, title: id, look_at: 'The output.', docker: { command }, podman: { command } };
}
