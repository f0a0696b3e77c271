/**
 * `npm run bench:build`: builds sites of 125, 250 and 500 generated lessons and prints the seconds for each. Linear means
 * that the seconds for one lesson more stay the same. Each lesson is a copy of a real one with other words in it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { library } from '../content/library.ts';

const SIZES = [125, 250, 500];

/** Writes a content folder in which the course's lessons are copied until there are `count`. */
function generate(folder: string, count: number): void {
  const { root, lessons, course } = library();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(root)) {
    if (name !== 'lessons' && name !== 'course.yaml') cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const parts = course.parts.map((part) => ({ ...part, lessons: [] as string[] }));
  for (let index = 0; index < count; index += 1) {
    const { id, part, file } = lessons[index % lessons.length] ?? lessons[0] ?? fail();
    const copy = index < lessons.length ? id : `${id}-${index}`;
    mkdirSync(join(folder, 'lessons', part.id), { recursive: true });
    const text = readFileSync(file, 'utf8').replace(/^title: (.*)$/m, (line) =>
      copy === id ? line : `title: Lesson ${index}`,
    );
    writeFileSync(
      join(folder, 'lessons', part.id, `${copy}.mdx`),
      text.replaceAll(' container ', ` container ${index} `),
    );
    parts.find((candidate) => candidate.id === part.id)?.lessons.push(copy);
  }
  writeFileSync(join(folder, 'course.yaml'), stringify({ ...course, parts }));
}

function fail(): never {
  throw new Error('bench:build: the course has no lesson to copy');
}

/** Seconds that `astro build` takes for a content folder. */
function timeBuild(content: string, out: string): number {
  const started = performance.now();
  const env = { ...process.env, TWO_ENGINES_CONTENT: content };
  const run = spawnSync('astro', ['build', '--force', '--outDir', out], { env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`astro build failed:\n${run.stdout.slice(-2000)}\n${run.stderr.slice(-2000)}`);
  return (performance.now() - started) / 1000;
}

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync('.cache/bench-build-');
console.log('lessons   seconds   seconds a lesson');
try {
  for (const count of SIZES) {
    const content = join(folder, 'content');
    generate(content, count);
    const seconds = timeBuild(content, join(folder, 'dist'));
    console.log(
      `${String(count).padStart(7)}   ${seconds.toFixed(1).padStart(7)}   ${(seconds / count).toFixed(3).padStart(16)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
