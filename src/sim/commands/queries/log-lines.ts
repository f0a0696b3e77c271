import { rfc3339Full } from '../../engine/inspect/index.ts';
import type { Container, LogLine } from '../../engine/types.ts';
import type { Call } from '../command.ts';
import type { LogLook } from './log-look.ts';

/** Prints one line where the container wrote it: on stdout or stderr; a terminal has only one stream. */
export function write(call: Call, container: Container, line: LogLine, look: LogLook, several: boolean): void {
  const name = several ? `${look.names ? container.name : container.id.slice(0, 12)} ` : '';
  const text = `${name}${look.stamps ? `${rfc3339Full(line.at)} ` : ''}${line.text}${line.partial ? '' : '\n'}`;
  if (line.stream === 'stderr' && !container.config.tty) call.proc.err(text);
  else call.proc.out(text);
}
