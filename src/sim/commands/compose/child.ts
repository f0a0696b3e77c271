import type { Task } from '../../host/program.ts';
import { nullStream, sink } from '../../host/streams.ts';
import type { Call } from '../command.ts';

/** What a command of the engine printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The daemon that the call was told to turn to, for those that work for it: --host, --context, --config. */
const sameDaemon = ({ globals }: Call): string[] =>
  ['config', 'context', 'host'].flatMap((name) => {
    const value = globals.list(name).at(-1) ?? globals.maybe(name);
    return globals.has(name) && value !== undefined ? [`--${name}`, value] : [];
  });

/** Runs a command of the same engine as a child and keeps what it prints: tools on top of an engine do their work so. */
export function* engineRun(call: Call, args: readonly string[]): Task<Ran> {
  const out = sink();
  const err = sink();
  const { proc, engine } = call;
  const code = yield* proc.run([engine.name, ...sameDaemon(call), ...args], {
    program: engine.name,
    fds: { 0: nullStream(), 1: out, 2: err },
  });
  return { code: code.code, out: out.text(), err: err.text() };
}

/** Runs a command of the same engine with the caller's own streams. */
export function* engineForward(call: Call, args: readonly string[]): Task<number> {
  const { proc, engine } = call;
  return (yield* proc.run([engine.name, ...sameDaemon(call), ...args], { program: engine.name })).code;
}

/** The last line of an error without the frame that the client puts around it. */
export const reason = (text: string): string =>
  (
    text
      .trim()
      .split('\n')
      .find((line) => line.trim() !== '') ?? ''
  ).replace(/^docker: /, '');
