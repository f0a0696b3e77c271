/**
 * `content/labs/<id>.yaml`: a goal to reach on the simulated host.
 *
 *     title: Let the container outlive its daemon
 *     part: architecture
 *     summary: …
 *     scenario: fresh-host
 *     engines: [docker]
 *     goals:
 *       - text: A container called `web` runs.
 *         check: { type: container, name: web, status: running }
 *     hints:
 *       - text: Without `--name` the engine makes up a name.
 *         when: { type: container, name: web, status: running, not: true }
 *     lost: { type: file, path: /usr/bin/docker, exists: false }
 *     solutions:
 *       docker: [[docker run -d --name web nginx], [docker create --name web nginx, docker start web]]
 *     afterwards: What you saw, and where its limits are.
 *
 * A check looks at the host, never at what was typed: any way that leads there counts. In a lab for both engines a
 * goal without `engine` must hold in each lane. The tests solve every lab by each of its solutions, and prove that
 * nothing is reached at the start.
 */
import { z } from 'zod';
import { checkSchema } from './check.ts';
import { engineSchema } from './engine.ts';
import { idSchema, proseSchema } from './id.ts';

const goalSchema = z.strictObject({
  text: proseSchema,
  engine: engineSchema.optional().describe('only in this lane'),
  check: checkSchema,
});

const hintSchema = z.strictObject({
  text: proseSchema,
  when: checkSchema.optional().describe('the state in which it helps; absent: whenever no other hint fits'),
  engine: engineSchema.optional(),
});

const waysSchema = z.array(z.array(z.string().min(1)).min(1)).min(2);

export const labSchema = z.strictObject({
  title: z.string().min(1).max(60),
  part: z.enum(['architecture', 'security', 'pods']),
  summary: proseSchema.describe('one sentence for the list of labs'),
  task: proseSchema.describe('what to reach, and why'),
  scenario: idSchema,
  engines: z.array(engineSchema).min(1),
  order: z.int(),
  goals: z.array(goalSchema).min(1),
  hints: z.array(hintSchema).min(1),
  lost: checkSchema.optional().describe('a state from which the goals cannot be reached: a reset is offered'),
  solutions: z
    .partialRecord(engineSchema, waysSchema)
    .describe('for each engine two ways or more, each a list of commands'),
  afterwards: proseSchema.describe('what was seen, and its limit'),
});
export type Lab = z.infer<typeof labSchema>;
