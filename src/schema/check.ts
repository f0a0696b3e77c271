/** A predicate on the state of a simulated host, as labs write it. Every field that is given must hold. */
import { z } from 'zod';

const not = z.literal(true).optional().describe('true: it must not be so');
const count = z.int().min(0).optional().describe('exactly so many; at least one if absent');

export const containerCheckSchema = z.strictObject({
  type: z.literal('container'),
  not,
  count,
  name: z.string().optional(),
  image: z.string().optional().describe('part of the full reference, such as "library/nginx"'),
  status: z.enum(['created', 'running', 'paused', 'exited', 'restarting']).optional(),
  health: z.enum(['healthy', 'unhealthy', 'starting']).optional(),
  owner: z.enum(['root', 'ana', 'ben']).optional().describe('whose engine keeps it; anyone’s if absent'),
  pod: z.string().optional().describe('name of the pod it is in; "" for none'),
  host_uid: z.int().optional().describe('uid on the host of its main process'),
  user: z.string().optional().describe('--user as it was given'),
  privileged: z.boolean().optional(),
  readonly: z.boolean().optional(),
  no_new_privileges: z.boolean().optional(),
  capabilities: z.array(z.string()).optional().describe('exactly these in effect (bounding set), without CAP_'),
  memory: z.int().optional().describe('limit in bytes'),
  pids: z.int().optional(),
  restart: z.string().optional(),
  publishes: z.int().optional().describe('a port of the host that leads to it'),
  network: z.string().optional(),
  mounts: z.string().optional().describe('a destination in it that is a volume or a bind'),
  volume: z.string().optional().describe('the name of a volume that it uses'),
  env: z.string().optional().describe('NAME=value'),
  root: z.boolean().optional().describe('whether its main process is uid 0 inside the container'),
  starts_again: z.boolean().optional().describe('whether its restart policy is always or unless-stopped'),
  outlived: z.boolean().optional().describe('whether its main process is older than the dockerd that runs now'),
  binds: z.string().optional().describe('a path of the host that is mounted into it'),
  shares_network: z.string().optional().describe('name of another container that has the same network namespace'),
});

export const checkSchema = z.discriminatedUnion('type', [
  containerCheckSchema,
  z.strictObject({
    type: z.literal('pod'),
    not,
    name: z.string().optional(),
    status: z.string().optional(),
    members: z.int().optional().describe('containers in it besides the infra container'),
    publishes: z.int().optional(),
  }),
  z.strictObject({ type: z.literal('image'), not, reference: z.string().describe('part of a full reference') }),
  z.strictObject({ type: z.literal('volume'), not, name: z.string() }),
  z.strictObject({ type: z.literal('network'), not, name: z.string() }),
  z.strictObject({
    type: z.literal('process'),
    not,
    count,
    command: z.string().describe('comm, such as "dockerd"'),
    uid: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('unit'),
    not,
    name: z.string(),
    user: z.enum(['ana', 'ben']).optional().describe('whose manager; the system’s if absent'),
    active: z.boolean().optional(),
    enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('file'),
    path: z.string(),
    not,
    exists: z.boolean().optional(),
    contains: z.string().optional(),
    uid: z.int().optional().describe('owner on the host'),
  }),
  z.strictObject({ type: z.literal('answers'), not, port: z.int(), contains: z.string().optional() }),
  z.strictObject({ type: z.literal('group'), not, user: z.string(), group: z.string() }),
]);
export type Check = z.infer<typeof checkSchema>;
export type ContainerCheck = z.infer<typeof containerCheckSchema>;
