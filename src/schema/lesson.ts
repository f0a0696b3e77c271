/** The frontmatter of `content/lessons/<part>/<id>.mdx`. */
import { z } from 'zod';
import { idSchema, proseSchema } from './id.ts';

export const lessonSchema = z.strictObject({
  title: proseSchema.max(60),
  standfirst: proseSchema.describe('two or three sentences under the title: what you see, and why it matters'),
  description: proseSchema.max(160).describe('for search results and link previews'),
  minutes: z.int().min(3).max(60).describe('reading and watching, without the quiz repeated'),
  goals: z.array(proseSchema).min(2).max(5).describe('each completes "When you finish, you can …"'),
  remember: z.array(proseSchema).min(3).max(7).describe('what to remember, a sentence each'),
  misconception: proseSchema.describe('the sentence people say that this lesson disproves'),
  quiz: idSchema.describe('names content/quizzes/<id>.yaml'),
  sources: z
    .array(
      z.strictObject({ title: proseSchema, url: z.url(), about: proseSchema.describe('which statement it supports') }),
    )
    .min(3),
});
export type LessonFrontmatter = z.infer<typeof lessonSchema>;
