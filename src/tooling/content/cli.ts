/** `npm run build` begins here: reads and checks all content before anything is rendered. */
import { contentRoot } from './folder.ts';
import { library } from './library.ts';
import { ContentError } from './problem.ts';

try {
  const { lessons, sessions, quizzes, terms } = library(contentRoot());
  console.log(
    `content: ${lessons.length} lessons, ${sessions.size} sessions, ${quizzes.size} quizzes, ${terms.size} glossary terms`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
