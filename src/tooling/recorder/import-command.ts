/** `npm run record -- --import FILE.cast`: a recording made by asciinema becomes a lane of a session. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readForeignCast } from '../../session/asciicast/foreign.ts';
import { contentRoot, readHost, readScript } from './content.ts';
import { RecorderError } from './errors.ts';
import { importLane } from './import/lane.ts';
import type { ImportOptions } from './options.ts';
import { save } from './save.ts';
import { COLUMNS, ROWS } from './shell.ts';

/** Imports what the options name. @throws RecorderError or ContentError; nothing is written then. */
export function importCommand(options: ImportOptions, report: (line: string) => void): void {
  const { file, session, lane: engine, hostId, diff } = options;
  const root = contentRoot(process.env);
  const script = readScript(root, session);
  const host = readHost(root, hostId);
  if (!existsSync(file)) throw new RecorderError(`--import: there is no file ${file}`);
  const cast = readForeignCast(readFileSync(file, 'utf8'));
  if (!cast.ok) throw new RecorderError(`${file}:${cast.error.line}: ${cast.error.message}`);
  const { cols, rows, timestamp } = cast.value;
  if (timestamp === undefined) {
    throw new RecorderError(
      `${file}:1: the header does not say when this was recorded`,
      'Expected "timestamp", which asciinema writes.',
    );
  }
  const request = {
    ...{ session, script, engine },
    ...(options.prompt === undefined ? {} : { prompt: options.prompt }),
    ...(options.exitCodes === undefined ? {} : { exitCodes: options.exitCodes }),
  };
  const lane = importLane(cast.value, request);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const made = { date, epoch: Math.round(timestamp), cols, rows, imported: basename(file) };
  for (const line of save({ root, session, hostId, script, host, made, diff, lanes: [lane] })) report(line);
  if (cols !== COLUMNS || rows !== ROWS) {
    report(
      `  note: recorded at ${cols} × ${rows}; other recordings have ${COLUMNS} × ${ROWS}, and the lanes stand side by side`,
    );
  }
}
