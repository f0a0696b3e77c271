/** The frontmatter of `content/glossary/<term>.md`; the body explains the word in one to three sentences. */
import { z } from 'zod';
import { proseSchema } from './id.ts';

export const termSchema = z.strictObject({
  name: proseSchema.describe('the word as it is written in prose'),
  also: z.array(proseSchema).default([]).describe('other names for the same thing'),
});
export type TermFrontmatter = z.infer<typeof termSchema>;
