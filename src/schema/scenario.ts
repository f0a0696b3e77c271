/**
 * `content/scenarios/<id>.yaml`: a state of the simulated host to start from, written as what was done to get there.
 *
 *     title: A web shop with three containers
 *     summary: Web server, cache and database are up; a network joins them.
 *     user: ana
 *     images: [busybox, debian, nginx, redis, python]
 *     setup:
 *       - run: $E network create shop
 *       - run: $E run -d --name cache --network shop redis
 *       - as: root
 *         run: systemctl stop docker.socket docker
 *         engine: docker
 *     look_at: Which of the three can be reached from outside?
 *
 * Written by hand; read when the site is built, and by the tests, which open every scenario on both engines. A step
 * without `engine` is done in both lanes, where `$E` is the lane's engine.
 */
import { z } from 'zod';
import { engineSchema } from './engine.ts';
import { proseSchema } from './id.ts';

export const SCENARIO_IMAGES = ['busybox', 'debian', 'nginx', 'redis', 'python', 'postgres', 'httpd'] as const;

/** Packages that a scenario's host may have beside those of the recording host. */
export const SCENARIO_PACKAGES = ['docker-ce-rootless-extras'] as const;

export const setupStepSchema = z.strictObject({
  run: z.string().min(1).describe('a shell command; may have several lines'),
  as: z.enum(['ana', 'ben', 'root']).optional().describe('who does it; the user of the scenario if absent'),
  engine: engineSchema.optional().describe('only in this lane'),
  fails: z.boolean().optional().describe('true where the command is meant to fail'),
});

export const scenarioSchema = z.strictObject({
  title: z.string().min(1).max(60),
  summary: proseSchema.describe('one or two sentences: what stands there'),
  user: z.enum(['ana', 'ben', 'root']).describe('who is logged in'),
  engines: z.array(engineSchema).min(1).optional().describe('which lanes it is made for; both if absent'),
  images: z.array(z.enum(SCENARIO_IMAGES)).describe('what has been pulled before'),
  packages: z.array(z.enum(SCENARIO_PACKAGES)).optional().describe('what is installed beside the usual'),
  setup: z.array(setupStepSchema),
  look_at: proseSchema.optional().describe('a question to begin with'),
  order: z.int().describe('its place in the list'),
});
export type Scenario = z.infer<typeof scenarioSchema>;
