import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { parseYaml } from '../../../src/tooling/content/yaml.ts';

const schema = z.strictObject({
  title: z.string(),
  lane: z.union([z.strictObject({ command: z.string() }), z.strictObject({ none: z.string() })]),
  steps: z.array(z.strictObject({ id: z.string() })).default([]),
});
const problemsOf = (text: string): readonly unknown[] => parseYaml(schema, { file: 'x.yaml', text }).problems;

test('right YAML gives its value and no problem', () => {
  const { value, problems } = parseYaml(schema, { file: 'x.yaml', text: 'title: a\nlane: { none: why }\n' });
  expect(value).toEqual({ title: 'a', lane: { none: 'why' }, steps: [] });
  expect(problems).toEqual([]);
});

test('an unknown key is named with its line and the key that was meant', () => {
  expect(problemsOf('title: a\nlane: { command: x }\nsteps:\n  - id: one\n  - di: two\n')).toEqual([
    expect.objectContaining({ line: 5, message: 'steps[1].id: expected string, found nothing' }),
    expect.objectContaining({ line: 5, message: 'unknown key "di" in steps[1]; did you mean "id"? (known: id)' }),
  ]);
});

test('in a union the branch that the author meant is the one that is explained', () => {
  const messages = problemsOf('title: a\nlane: { comand: x }\n').map(
    (problem) => (problem as { message: string }).message,
  );
  expect(messages.join('\n')).toContain('unknown key "comand" in lane; did you mean "command"?');
});

test('a value of the wrong kind is named with what was found', () => {
  expect(problemsOf('title: 4\nlane: { none: why }\n')).toEqual([
    { file: 'x.yaml', line: 1, message: 'title: Invalid input: expected string, received number, found 4' },
  ]);
});

test('frontmatter lines count from the top of their file', () => {
  const [problem] = parseYaml(schema, { file: 'x.mdx', text: 'title: 4\nlane: { none: a }\n', firstLine: 2 }).problems;
  expect(problem?.line).toBe(2);
});
