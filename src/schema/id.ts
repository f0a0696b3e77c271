import { z } from 'zod';

/** Ids of content: lower-case words joined by hyphens. They stand in file names and addresses, so they never change. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "what-run-starts"');

/** A sentence or two of prose; `backticks` mark code, nothing else is markup. */
export const proseSchema = z.string().trim().min(1);
