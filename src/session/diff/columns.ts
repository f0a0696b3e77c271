/** Tables with a header, as `ps`, `top` and `docker ps` print them: columns whose values are chance. */

/** Headers of the columns whose values differ on every run. */
const CHANCE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['PID', 'PPID', 'HPID', 'PGID', 'SID', 'LWP', 'TGID'].map((name) => [name, '<n>'])),
  ...Object.fromEntries(['RSS', 'VSZ', 'SZ', '%CPU', '%MEM', 'C'].map((name) => [name, '<n>'])),
  ...Object.fromEntries(['TIME', 'ELAPSED', 'ETIME', 'STIME', 'START', 'STARTED'].map((name) => [name, '<time>'])),
};
const HEADER = /^\s*[A-Z%][A-Z%0-9_]*(\s+[A-Z%][A-Z%0-9_]*)*\s*$/;
/** A name of the kind that engines make up, such as `happy_turing`; capabilities look like them. */
const MADE_UP = /(?<=\s|^)(?!cap_)[a-z]+_[a-z]+\d?$/;

const isProcessHeader = (header: string): boolean => /\b(H?PID|PPID|RSS)\b/.test(header);

/** The columns of a header that are chance: index of the column → what replaces its values. */
function chanceColumns(header: string, isAboutProcesses = isProcessHeader(header)): ReadonlyMap<number, string> {
  const names = header.trim().split(/\s+/);
  const entries = names.flatMap((name, index) => (CHANCE[name] === undefined ? [] : [[index, CHANCE[name]] as const]));
  return new Map(isAboutProcesses ? entries : []);
}

function replaceColumns(line: string, columns: ReadonlyMap<number, string>): string {
  let index = -1;
  return line.replace(/\S+/g, (cell) => {
    index += 1;
    return columns.get(index) ?? cell;
  });
}

/** The columns that are chance in the output of a `ps -o pid=,user=,…`, which prints no header. */
export function formatColumns(command: string): ReadonlyMap<number, string> {
  const format = /\bps\b[^|;]*? -\w*o *([\w=,%]+)/.exec(command)?.[1] ?? '';
  if (!/^[\w%]+=(,[\w%]+=)*$/.test(format)) return new Map();
  return chanceColumns(format.replaceAll('=', '').replaceAll(',', ' ').toUpperCase(), true);
}

/**
 * Replaces what is chance in the columns below each header. The number of lines stays.
 *
 * @param columns what is chance before the first header
 */
export function normaliseColumns(lines: readonly string[], columns: ReadonlyMap<number, string>): string[] {
  let current = columns;
  let endsWithName = false;
  return lines.map((line) => {
    if (HEADER.test(line)) {
      current = chanceColumns(line);
      endsWithName = /\bNAMES$/.test(line.trim());
      return line;
    }
    const replaced = current.size > 0 ? replaceColumns(line, current) : line;
    return endsWithName ? replaced.replace(MADE_UP, '<name>') : replaced;
  });
}
