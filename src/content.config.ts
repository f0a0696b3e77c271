import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { lessonSchema } from './schema/lesson.ts';
import { contentRoot } from './tooling/content/folder.ts';

/** Lessons by id: the name of the file, wherever it lies below content/lessons. */
const lessons = defineCollection({
  loader: glob({
    pattern: '**/*.mdx',
    base: join(contentRoot(), 'lessons'),
    generateId: ({ entry }) =>
      entry
        .split('/')
        .at(-1)
        ?.replace(/\.mdx$/, '') ?? entry,
  }),
  schema: lessonSchema,
});

export const collections = { lessons };
