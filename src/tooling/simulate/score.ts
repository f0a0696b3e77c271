import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, type Engine } from '../../schema/index.ts';
import { differences, type Part } from './compare.ts';
import { simulate, type Transcript, transcriptSchema } from './transcript.ts';

/** Where the recorded transcripts lie, a folder for each pair of versions and occasion. */
export const TRANSCRIPTS = 'tests/recorded/transcripts';

/** A step whose simulation differs. */
export interface Miss {
  readonly file: string;
  readonly step: number;
  readonly cmd: string;
  readonly parts: readonly Part[];
  readonly recorded: Transcript['steps'][number];
  readonly simulated: Transcript['steps'][number];
}
export interface EngineScore {
  readonly steps: number;
  readonly exact: number;
  readonly code: number;
}
export interface Score {
  readonly engines: Readonly<Record<Engine, EngineScore>>;
  readonly misses: readonly Miss[];
}

/** The folders of transcripts, by name. */
export const transcriptFolders = (root: string): string[] => readdirSync(join(root, TRANSCRIPTS)).sort();

/** Reads the transcripts of a folder. */
export const readTranscripts = (folder: string): { readonly file: string; readonly transcript: Transcript }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({
      file,
      transcript: transcriptSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    }));

/** Simulates every transcript of a folder and counts how many steps come out as they were recorded. */
export function scoreFolder(folder: string): Score {
  const engines: Record<string, { steps: number; exact: number; code: number }> = {};
  for (const engine of ENGINES) engines[engine] = { steps: 0, exact: 0, code: 0 };
  const misses: Miss[] = [];
  for (const { file, transcript } of readTranscripts(folder)) {
    const simulated = simulate(transcript);
    const total = engines[transcript.engine];
    transcript.steps.forEach((recorded, index) => {
      const step = simulated.steps[index];
      if (!total || !step) return;
      const parts = differences(recorded, step);
      total.steps++;
      if (!parts.includes('code')) total.code++;
      if (parts.length === 0) total.exact++;
      else misses.push({ file, step: index + 1, cmd: recorded.cmd, parts, recorded, simulated: step });
    });
  }
  return { engines: engines as Score['engines'], misses };
}
