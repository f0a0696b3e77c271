import { err, ok, type Result } from '../../../lib/result.ts';
import { tabulate } from '../../cli/index.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { columnsOf, psValue } from '../../engine/inspect/ps-columns.ts';
import { processesOf } from '../../engine/runtime/index.ts';
import type { Container } from '../../engine/types.ts';
import { type Refusal, refusal } from '../../engine/words/refusal.ts';
import { CODES, DESCRIPTORS } from './top-descriptors.ts';
import { innerPid } from './top-values.ts';

const no = (text: string): Result<never, Refusal> => err(refusal(text, 125));

const USUAL = ['user', 'pid', 'ppid', 'pcpu', 'etime', 'tty', 'time', 'args'];

/** Processes of a container through ps(1) of the host in the container's pid namespace: what options get. */
function throughPs(engine: EngineContext, container: Container, options: readonly string[]): Result<string, Refusal> {
  const text = options.join(' ').trim();
  const listed = /^-?[Aaefnlu]*o\s*(.+)$/.exec(text);
  const columns = /^-?(ef|fe)$/.test(text)
    ? ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD']
    : /^-?aux?w*$/.test(text)
      ? ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND']
      : listed
        ? columnsOf((listed[1] ?? '').split(/[\s,]+/))
        : 'error: unsupported option (BSD syntax)';
  if (typeof columns === 'string')
    return no(
      `ps(1) failed with exit code 1: ${columns}\n\nUsage:\n ps [options]\n\n Try 'ps --help <simple|list|output|threads|misc|all>'\n  or 'ps --help <s|l|o|t|m|a>'\n for additional help text.\n\nFor more details see ps(1).\n`,
    );
  const rows = processesOf(engine, container).map((pid) =>
    columns.map((column) => (column === 'PID' ? innerPid(engine, Number(pid)) : psValue(engine, Number(pid), column))),
  );
  return ok(tabulate([columns.map((column) => column.replace('*', '')), ...rows], { minWidth: 12, padding: 2 }));
}

/** `podman top`: descriptors as psgo knows them, else options of ps(1). */
export function top(engine: EngineContext, container: Container, options: readonly string[]): Result<string, Refusal> {
  if (container.state.status !== 'running') return no('top can only be used on running containers');
  const wanted = options.flatMap((one) => one.split(',')).filter((one) => one !== '');
  const names = (wanted.length === 0 ? USUAL : wanted).map((name) => CODES[name] ?? name);
  if (names.some((name) => DESCRIPTORS[name] === undefined)) return throughPs(engine, container, options);
  const columns = names.flatMap((name) => (DESCRIPTORS[name] ? [DESCRIPTORS[name]] : []));
  const rows = processesOf(engine, container).flatMap((pid) => {
    const process = engine.kernel.state.processes[Number(pid)];
    return process ? [columns.map(([, value]) => value(engine, process, container))] : [];
  });
  return ok(tabulate([columns.map(([header]) => header), ...rows], { minWidth: 12, padding: 2 }));
}
