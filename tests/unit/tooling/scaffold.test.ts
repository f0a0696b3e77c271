import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { lessonSchema, quizSchema, sessionSchema, termSchema } from '../../../src/schema/index.ts';
import { scaffold } from '../../../src/tooling/scaffold/templates.ts';

const frontmatter = (text: string): unknown => parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');

test('what npm run new writes is valid as it stands', () => {
  expect(sessionSchema.parse(parse(scaffold('session', 'a-session', '').text)).steps).toHaveLength(2);
  expect(quizSchema.parse(parse(scaffold('quiz', 'a-quiz', '').text)).questions).toHaveLength(4);
  expect(lessonSchema.parse(frontmatter(scaffold('lesson', 'a-lesson', 'pods').text)).quiz).toBe('a-lesson');
  expect(termSchema.parse(frontmatter(scaffold('term', 'user-namespace', '').text)).name).toBe('user namespace');
  expect(scaffold('diagram', 'a-diagram', '').text).toMatch(/accTitle:.*\n.*accDescr:/);
});

test('each file lies where the content reader looks for it', () => {
  expect(scaffold('session', 'x', '').path).toBe('sessions/x/session.yaml');
  expect(scaffold('lesson', 'x', 'pods').path).toBe('lessons/pods/x.mdx');
});
