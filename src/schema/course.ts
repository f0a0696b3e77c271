/**
 * `content/course.yaml`: the one ordered list of what is taught, and which recording host is shown first.
 *
 *     host: debian-sid
 *     parts:
 *       - id: architecture
 *         title: Architecture
 *         summary: Who starts a container, who keeps it, and what stops when a service stops.
 *         lessons: [one-daemon-or-none]
 */
import { z } from 'zod';
import { idSchema, proseSchema } from './id.ts';

export const courseSchema = z.strictObject({
  host: idSchema.describe('the recording host whose replays are shown first'),
  parts: z
    .array(
      z.strictObject({ id: idSchema, title: proseSchema, summary: proseSchema, lessons: z.array(idSchema).min(1) }),
    )
    .min(1),
});
export type Course = z.infer<typeof courseSchema>;
