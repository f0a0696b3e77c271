/** `npm run new -- KIND ID [PART]`: begins a lesson, session, quiz, term or diagram. Never overwrites a file. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { didYouMean } from '../../lib/suggest.ts';
import { idSchema } from '../../schema/index.ts';
import { contentRoot } from '../content/folder.ts';
import { KINDS, type Kind, scaffold } from './templates.ts';

function refuse(message: string): never {
  console.error(`new: ${message}`);
  process.exit(1);
}

const [kind = '', id = '', part = 'architecture'] = process.argv.slice(2);
if (!KINDS.includes(kind as Kind)) {
  refuse(
    `expected one of ${KINDS.join(', ')}, found "${kind}"${didYouMean(kind, KINDS)}. Usage: npm run new -- KIND ID [PART]`,
  );
}
if (!idSchema.safeParse(id).success) refuse(`expected an id of lower-case words joined by hyphens, found "${id}"`);
const { path, text, next } = scaffold(kind as Kind, id, part);
const file = join(contentRoot(), path);
if (existsSync(file)) refuse(`${file} is there already`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, text);
console.log(`new: wrote ${file}\nnew: next, ${next}`);
