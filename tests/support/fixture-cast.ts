import type { CastHeader, Engine } from '../../src/schema/index.ts';
import { type NewCastEvent, writeCast } from '../../src/session/index.ts';

/** One command of a made-up recording. */
export interface FixtureCommand {
  readonly step: string;
  /** None: the lane has nothing to run at this step. */
  readonly command?: string;
  /** What is printed, in pieces that come 120 ms apart; newlines as a program prints them. */
  readonly prints?: readonly string[];
  readonly exitCode?: number;
}

const ESC = '\u001b';
const mark = (text: string): string => `${ESC}]133;${text}\u0007`;
const PROMPT = `${ESC}[32mana${ESC}[0m:${ESC}[34m~${ESC}[0m$ `;

const KEY_MS = 30;
const OUTPUT_MS = 120;

function eventsOf({ step, command, prints = [], exitCode = 0 }: FixtureCommand): NewCastEvent[] {
  const marker: NewCastEvent = { afterMs: 200, code: 'm', data: step };
  if (command === undefined) return [marker];
  const out = (afterMs: number, data: string): NewCastEvent => ({ afterMs, code: 'o', data });
  return [
    marker,
    out(0, `${mark('A')}${PROMPT}${mark('B')}`),
    ...Array.from(command, (key) => out(KEY_MS, key)),
    out(OUTPUT_MS, `\r\n${mark('C')}`),
    ...prints.map((text) => out(OUTPUT_MS, text.replaceAll('\n', '\r\n'))),
    out(OUTPUT_MS, mark(`D;${exitCode}`)),
  ];
}

/** A cast as the recorder would write it, the same each time. */
export function fixtureCast(
  session: string,
  host: string,
  engine: Engine,
  engineVersion: string,
  commands: readonly FixtureCommand[],
): string {
  const header: CastHeader = {
    version: 3,
    term: { cols: 80, rows: 24, type: 'xterm-256color' },
    timestamp: 1_795_258_800,
    title: session,
    idle_time_limit: 1.5,
    provenance: {
      session,
      engine,
      engineVersion,
      host,
      user: 'ana',
      os: 'Fixture Linux 1',
      kernel: '7.0.0',
      date: '2026-11-21',
      shortened: {},
    },
  };
  return writeCast(header, commands.flatMap(eventsOf));
}
