/**
 * `content/sessions/<id>/session.yaml`: what is run in both engines, and why. Written by hand; the recorder runs it.
 *
 *     title: What `run` starts
 *     summary: The same command on both engines, and the processes that it leaves behind.
 *     start: { images: [nginx] }
 *     lanes:
 *       docker: { user: ana, says: ana is in group docker }
 *       podman: { user: ana, says: ana, rootless }
 *     steps:
 *       - id: walk-up
 *         title: Walk up from the container to process 1
 *         look_at: Look at the name between `systemd` and `nginx`.
 *         docker: { command: "pstree -ps $(docker inspect -f '{{.State.Pid}}' web)", frame: ["containerd-shim({n})"] }
 *         podman: { command: "pstree -ps $(podman inspect -f '{{.State.Pid}}' web)", frame: ["conmon({n})"] }
 *         differs: Docker's client asked `dockerd`; Podman itself forked `conmon` and ended.
 *         lights: { two-ways-to-run: [shim, "shim->nginx", conmon] }
 *
 * Who reads it: the recorder, the `Session` component, the recordings page and the tests. Step ids are addresses
 * (`#<session>/<step>`): steps may be inserted, ids stay.
 */
import { z } from 'zod';
import { idSchema, proseSchema } from './id.ts';

/** Commands are typed at a prompt on an 80-column terminal and must not wrap there. */
export const MAX_COMMAND = 72;

const commandSchema = z.strictObject({
  command: z
    .string()
    .trim()
    .min(1)
    .max(
      MAX_COMMAND,
      `a command has at most ${MAX_COMMAND} characters, so that it stays on one line of an 80-column terminal`,
    )
    .refine((text) => !text.includes('\n'), 'a command is one line')
    .describe('what is typed in this lane'),
  frame: z
    .array(z.string().min(1))
    .default([])
    .describe('the decisive words of the output, framed in the replay; {n} stands for any number, {id} for any hex id'),
});

const noneSchema = z.strictObject({
  none: proseSchema.describe('why this engine has nothing to run at this step'),
});

export const laneStepSchema = z.union([commandSchema, noneSchema]);

const optionSchema = z.strictObject({
  id: idSchema,
  text: proseSchema,
  feedback: proseSchema.describe('what the reader is told who chose this option'),
});

export const predictionSchema = z.strictObject({
  question: proseSchema,
  options: z.array(optionSchema).min(2).max(5),
  answer: idSchema.describe('the id of the right option'),
});

export const sessionStepSchema = z.strictObject({
  id: idSchema,
  title: proseSchema.describe('a short name; it stands on the rail and above the lanes'),
  look_at: proseSchema.describe('what to look at in the output, in a sentence or two'),
  docker: laneStepSchema,
  podman: laneStepSchema,
  differs: proseSchema
    .optional()
    .describe('why the lanes differ, in a sentence or two; required where normalised outputs differ'),
  predict: predictionSchema.optional().describe('asked before the output lands'),
  lights: z
    .record(idSchema, z.array(z.string().min(1)).min(1))
    .default({})
    .describe('diagram id → nodes ("shim") and edges ("shim->nginx") that this step lights'),
});

const laneSchema = z.strictObject({
  user: z.enum(['ana', 'ben', 'root']).describe('who types: ana is in the groups docker and sudo, ben in neither'),
  says: proseSchema.describe("a few words at the lane's head: whose shell, which mode"),
});

const startSchema = z.strictObject({
  images: z
    .array(idSchema)
    .default(['busybox', 'debian', 'nginx', 'redis', 'python'])
    .describe('images that are already pulled'),
  prepare: z
    .array(z.string().min(1))
    .default([])
    .describe('shell commands run as root on the recording host before the recording starts, after the reset'),
  restore: z
    .array(z.string().min(1))
    .default([])
    .describe('shell commands run as root after the recording, to undo what the reset does not'),
});

export const sessionSchema = z.strictObject({
  title: proseSchema,
  summary: proseSchema.describe('one sentence for lists'),
  start: startSchema.prefault({}),
  lanes: z.strictObject({ docker: laneSchema, podman: laneSchema }),
  poster: idSchema
    .optional()
    .describe(
      'the step shown before anything is played where the session stands alone, as on the front page; the first one if not given',
    ),
  steps: z.array(sessionStepSchema).min(2).max(14),
});

export type SessionScript = z.infer<typeof sessionSchema>;
export type SessionStep = z.infer<typeof sessionStepSchema>;
export type LaneStep = z.infer<typeof laneStepSchema>;
export type Prediction = z.infer<typeof predictionSchema>;
