/**
 * `content/hosts/<host>.yaml`: what a recording host is. Written by the recorder, never by hand.
 *
 *     os: Debian GNU/Linux forky/sid
 *     kernel: 7.2.13+deb14-cloud-amd64
 *     arch: x86_64
 *     recorded: 2026-11-21          # the day of the newest recording
 *     docker: { version: 28.5.2, storage: overlay2, ... }
 *     podman: { version: 5.8.6, ... }
 */
import { z } from 'zod';

const versionSchema = z.string().regex(/^\d+\.\d+\.\d+/, 'a version such as 28.5.2');

export const hostSchema = z.strictObject({
  os: z.string().min(1).describe('PRETTY_NAME of /etc/os-release'),
  kernel: z.string().min(1).describe('uname -r'),
  arch: z.string().min(1).describe('uname -m'),
  systemd: z.string().min(1),
  cgroups: z.enum(['v1', 'v2']),
  recorded: z.iso.date().describe('the day of the newest recording made on this host'),
  docker: z.strictObject({ version: versionSchema, storage: z.string(), runtime: z.string(), containerd: z.string() }),
  podman: z.strictObject({ version: versionSchema, storage: z.string(), runtime: z.string(), network: z.string() }),
});
export type RecordingHost = z.infer<typeof hostSchema>;
