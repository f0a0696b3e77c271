/**
 * `content/sessions/<id>/<host>/processes.json`: who ran on the recording host after each step. Written by the recorder.
 *
 *     { "session": "what-run-starts", "host": "debian-sid",
 *       "docker": { "before": [ … ], "steps": { "walk-up": [
 *         { "pid": 5963, "ppid": 1, "uid": 0, "user": "root", "command": "containerd-shim", "args": "/usr/bin/containerd-shim-runc-v2 …",
 *           "container": "web", "ns": { "user": 4026531837, "pid": 4026531836, … }, "uidMap": [[0, 0, 4294967295]] } ] } },
 *       "podman": { … } }
 *
 * "Processes that matter": the engine's own (dockerd, containerd, shims, docker-proxy, the client; conmon, pasta,
 * aardvark-dns, catatonit, podman), everything inside a container, the learner's jobs, and the ancestors of all these.
 */
import { z } from 'zod';
import { idSchema } from './id.ts';

export const NAMESPACES = ['user', 'pid', 'net', 'mnt', 'ipc', 'uts', 'cgroup'] as const;

export const processSchema = z.strictObject({
  pid: z.int().positive(),
  ppid: z.int().nonnegative(),
  uid: z.int().nonnegative().describe('effective uid on the host'),
  user: z.string().describe('the name of that uid on the host; the number itself if it has none, as a subuid'),
  command: z.string().min(1).describe('comm, at most 15 characters'),
  args: z.string().describe('the command line, shortened to 120 characters'),
  container: z.string().optional().describe('the name of the container whose process this is'),
  ns: z.partialRecord(z.enum(NAMESPACES), z.int()),
  uidMap: z.array(z.tuple([z.int(), z.int(), z.int()])).describe('inside, outside, count'),
});
export type HostProcess = z.infer<typeof processSchema>;

const laneProcessesSchema = z.strictObject({
  before: z.array(processSchema),
  steps: z.record(idSchema, z.array(processSchema)),
});

export const processesSchema = z.strictObject({
  session: idSchema,
  host: idSchema,
  docker: laneProcessesSchema,
  podman: laneProcessesSchema,
});
export type SessionProcesses = z.infer<typeof processesSchema>;
