import { z } from 'zod';
import { engineSchema, SCENARIO_PACKAGES } from '../../schema/index.ts';
import { sessionShell, shellPrograms } from '../../shell/index.ts';
import { openHostWith, releaseOf } from '../../sim/full.ts';

const stepSchema = z.looseObject({
  cmd: z.string(),
  code: z.int().optional(),
  stdout: z.string().optional(),
  stderr: z.string().optional(),
});

/** A transcript as the recording host's driver prints it: commands and what they printed. */
export const transcriptSchema = z.looseObject({
  title: z.string().default(''),
  engine: engineSchema,
  version: z.string(),
  user: z.string().default('ana'),
  images: z.array(z.string()).default(['busybox', 'debian', 'nginx', 'redis', 'python']),
  /** Installed beside what the recording host has. */
  packages: z.array(z.enum(SCENARIO_PACKAGES)).optional(),
  steps: z.array(stepSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

const ALL = ['busybox', 'debian', 'nginx', 'redis', 'python'];

/** The shell that the simulated host is given. */
export const SHELL = { programs: shellPrograms, session: sessionShell };

/** Opens the fresh host that a transcript is run on: with its pair of versions and the images it names. */
export function hostOf(transcript: Transcript): ReturnType<typeof openHostWith> {
  const { versions } = releaseOf(transcript.engine, transcript.version);
  const both = { docker: ALL, podman: ALL };
  return openHostWith(SHELL, {
    versions: { ...versions, [transcript.engine]: transcript.version },
    images: { ...both, [transcript.engine]: transcript.images },
    packages: transcript.packages ?? [],
  });
}

/** A text as the recording host's driver reads it: every kind of line end is a newline. */
const asRead = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Runs the commands of a transcript on a fresh host; what they print takes the place of what was recorded. */
export function simulate(transcript: Transcript): Transcript {
  const session = hostOf(transcript).batch(transcript.user, { E: transcript.engine });
  const steps = transcript.steps.map(({ cmd }) => {
    const { code, stdout, stderr } = session.exec(cmd);
    return { cmd, code, stdout: asRead(stdout), stderr: asRead(stderr) };
  });
  return { ...transcript, steps };
}
