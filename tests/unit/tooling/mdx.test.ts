import { expect, test } from '@playwright/test';
import { stepLinksOf, usesOf } from '../../../src/tooling/content/mdx.ts';

const BODY = `Words.

<Session id="what-run-starts" />

\`<Session id="in-code" />\` and

\`\`\`mdx
<Session id="in-a-fence" />
\`\`\`

<Term id="conmon">conmon</Term>, [look](#what-run-starts/walk-up).
`;

test('tags are found with their attributes and lines, but not in code', () => {
  expect(usesOf(BODY, 10)).toEqual([
    { tag: 'Session', attributes: { id: 'what-run-starts' }, line: 12 },
    { tag: 'Term', attributes: { id: 'conmon' }, line: 20 },
  ]);
});

test('links to steps are found with their lines', () => {
  expect(stepLinksOf(BODY, 10)).toEqual([
    { tag: '#', attributes: { session: 'what-run-starts', step: 'walk-up' }, line: 20 },
  ]);
});
