import { err, ok, type Result } from '../../../lib/result.ts';
import { tabulate } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { columnsOf, type PsColumn, psValue } from '../../engine/inspect/ps-columns.ts';
import { processesOf } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';

/** Which columns the options of ps(1) ask for; undefined where the simulation does not know them. */
function chosen(options: readonly string[]): readonly PsColumn[] | string {
  const text = options.join(' ').trim();
  if (text === '' || /^-?(ef|fe)$/.test(text)) return ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
  if (/^-?aux?w*$/.test(text))
    return ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND'];
  if (/^-?(A|e)$/.test(text)) return ['PID', 'TTY', 'TIME', 'CMD*'];
  const listed = /^-?[Aaef]*o\s*(.+)$|^-[eA]\s+-o\s*(.+)$/.exec(text.replace(/\s+-o\s*/g, ','));
  const names = listed?.[1] ?? listed?.[2];
  if (names === undefined) return 'error: unsupported option (BSD syntax)';
  return columnsOf(names.split(/[\s,]+/).filter((name) => name !== ''));
}

/** `docker top`: what ps(1) on the host shows of a container's processes. */
export function top(engine: EngineContext, container: Container, options: readonly string[]): Result<string, Refusal> {
  if (Number(container.state.pid) === 0) return err(refusal(`container ${container.id} is not running`, 1));
  const columns = chosen(options);
  if (typeof columns === 'string') return err(refusal(`ps: ${columns}`, 1));
  if (!columns.includes('PID')) return err(refusal("Couldn't find PID field in ps output", 1));
  const rows = processesOf(engine, container).map((pid) =>
    columns.map((column) => psValue(engine, Number(pid), column)),
  );
  return ok(tabulate([columns.map((column) => column.replace('*', '')), ...rows], { minWidth: 20, padding: 3 }));
}
