import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';

/** What came of a question: yes, no, or an exit code with which the command ends at once. */
export type Answer = 'yes' | 'no' | number;

/** Asks before something is removed: the text is printed as it is, then a line is read. */
export function* confirm(call: Call, text: string): Task<Answer> {
  call.proc.out(text);
  const line = yield* call.proc.readLine(0);
  if (line === null) {
    const code = call.engine.words.queries.answerMissing;
    if (code === undefined) return 'no';
    return call.fail('EOF', code);
  }
  return line.trim().toLowerCase().startsWith('y') ? 'yes' : 'no';
}
