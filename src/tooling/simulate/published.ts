import { readFileSync } from 'node:fs';
import { ENGINE_NAMES, ENGINES, type Engine } from '../../schema/index.ts';
import { type EngineSupport, supported } from '../sandbox/supported.ts';

/** What came out of one folder of transcripts, as `npm run score` writes it. */
export interface ScoreRow {
  readonly folder: string;
  readonly engines: Readonly<Record<Engine, { readonly steps: number; readonly exact: number; readonly code: number }>>;
}

const NAMES: Readonly<Record<string, string>> = {
  'train-v28-v5': 'Docker 28.5.2, Podman 5.8.6',
  'train-v29-v6': 'Docker 29.7.2, Podman 6.1.1',
  'v28-v5': 'Docker 28.5.2, Podman 5.8.6, further commands',
};

/** What a folder of transcripts holds, for people. */
export const folderName = (folder: string): string => NAMES[folder] ?? folder;

/** Where the score is kept: a fact about the simulator, so the same whichever content is built. */
export const SCORE_FILE = 'content/score.json';

/** The score that was written last. */
export const publishedScore = (): ScoreRow[] => JSON.parse(readFileSync(SCORE_FILE, 'utf8'));

/** `99.0 %`: a share of a whole; of nothing it is 0. */
export const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

const scoreLines = (rows: readonly ScoreRow[]): string[] =>
  rows.flatMap(({ folder, engines }) =>
    ENGINES.map((engine) => {
      const { steps, exact, code } = engines[engine];
      const cells = [folderName(folder), ENGINE_NAMES[engine], steps, percent(exact, steps), percent(code, steps)];
      return `| ${cells.join(' | ')} |`;
    }),
  );

/** Names of commands, those of a group behind the group's name: `run, volume (create, ls)`. */
function names({ commands }: EngineSupport): string {
  const groups = new Map<string, string[]>();
  for (const { name } of commands) {
    const [first = '', ...rest] = name.split(' ');
    const members = groups.get(first) ?? [];
    if (rest.length > 0) members.push(rest.join(' '));
    groups.set(first, members);
  }
  return [...groups].map(([name, members]) => (members.length ? `${name} (${members.join(', ')})` : name)).join(', ');
}

const START = '<!-- The score and the commands: written by npm run score -->';
const END = '<!-- Written until here -->';

/** README with its part about the score and the commands as they are now. */
export function withScore(readme: string, rows: readonly ScoreRow[] = publishedScore()): string {
  const lists = supported().map(
    (engine) => `**${ENGINE_NAMES[engine.engine]} ${engine.version}** answers to ${names(engine)}.`,
  );
  const table = ['| recorded from | engine | steps | exact | exit code right |', '|---|---|---|---|---|'];
  const part = [START, '', ...table, ...scoreLines(rows), '', ...lists.flatMap((line) => [line, '']), END].join('\n');
  const [before = '', rest = ''] = readme.split(START);
  return `${before}${part}${rest.slice(rest.indexOf(END) + END.length)}`;
}
