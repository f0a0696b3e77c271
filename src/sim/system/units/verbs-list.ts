import { boundedRegex } from '../../../lib/regex/index.ts';
import { enabledState, presetOf } from './enablement.ts';
import { loadUnit, pulledIn, realName, typeOf, unitName } from './files.ts';
import { knownUnits, rowOf, type UnitRow, unitFileNames } from './list.ts';
import { pathsOf, serviceOf } from './sockets.ts';
import { unitState } from './state.ts';
import { dotOf } from './status.ts';
import type { Call, Verb } from './systemctl.ts';
import { unknown } from './verbs-ask.ts';
import { expanded } from './verbs-change.ts';

/** Rows as a table: columns as wide as their longest cell, the last one open. */
function table(head: readonly string[] | undefined, rows: readonly (readonly string[])[], indent: string): string {
  const all = head ? [head, ...rows] : rows;
  const widths = all.reduce<number[]>(
    (sizes, row) => row.map((cell, index) => Math.max(sizes[index] ?? 0, cell.length)),
    [],
  );
  return all
    .map((row) =>
      `${indent}${row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join(' ')}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const legend = (call: Call): boolean =>
  !call.options.has('no-legend') &&
  call.options.value('legend') !== 'no' &&
  call.options.value('legend') !== 'false' &&
  !call.options.has('q');

function wantedRows({ proc, options, names, manager }: Call): UnitRow[] {
  const types = options.value('t')?.split(',');
  const states = [...(options.value('state')?.split(',') ?? []), ...(options.has('failed') ? ['failed'] : [])];
  const all = options.has('a') || states.length > 0;
  const pattern = names.length > 0 ? expanded(proc.kernel, manager, names) : undefined;
  const known = [
    ...new Set([
      ...knownUnits(proc.kernel, manager),
      ...(all && states.length === 0 ? unitFileNames(proc.kernel, manager).filter((name) => !name.includes('@.')) : []),
    ]),
  ].sort();
  return known
    .map((name) => rowOf(proc.kernel, manager, name))
    .filter((row) => {
      if (pattern && !pattern.includes(row.name)) return false;
      if (types && !types.includes(typeOf(row.name))) return false;
      if (states.length > 0)
        return states.includes(row.active) || states.includes(row.sub) || states.includes(row.load);
      return all || row.active !== 'inactive';
    });
}

/** list-units: what systemd has loaded. */
export const listUnits: Verb = function* listUnits(call) {
  const { proc, options } = call;
  const rows = wantedRows(call);
  const cells = rows.map((row) => [row.name, row.load, row.active, row.sub, row.description]);
  const bad = rows.some((row) => row.active === 'failed' || row.load === 'not-found');
  const head = legend(call) ? ['UNIT', 'LOAD', 'ACTIVE', 'SUB', 'DESCRIPTION'] : undefined;
  const indent = options.has('plain') ? '' : '  ';
  let text = rows.length === 0 && head ? '' : table(head, cells, indent);
  if (bad && indent !== '')
    text = text
      .split('\n')
      .map((line, index) =>
        /^ {2}\S+ +(\S+ +failed|not-found)/.test(line) && !(head && index === 0) ? `●${line.slice(1)}` : line,
      )
      .join('\n');
  proc.out(rows.length === 0 && head ? `  UNIT LOAD ACTIVE SUB DESCRIPTION\n` : text);
  if (head) {
    if (rows.length > 0)
      proc.out(
        '\nLegend: LOAD   \u2192 Reflects whether the unit definition was properly loaded.\n        ACTIVE \u2192 The high-level unit activation state, i.e. generalization of SUB.\n        SUB    \u2192 The low-level unit activation state, values depend on unit type.\n',
      );
    proc.out(
      `\n${rows.length} loaded units listed.${options.has('a') || (rows.length === 0 && options.has('failed')) ? '' : ' Pass --all to see loaded but inactive units, too.'}\n${options.has('a') || !options.has('failed') ? "To show all installed unit files use 'systemctl list-unit-files'.\n" : ''}`,
    );
  }
  yield* proc.drain();
  return 0;
};

/** list-unit-files: what is installed, and whether it starts by itself. */
export const listUnitFiles: Verb = function* listUnitFiles(call) {
  const { proc, options, names, manager } = call;
  const types = options.value('t')?.split(',');
  const states = options.value('state')?.split(',');
  const pattern = names.map((name) =>
    boundedRegex(
      `^${unitName(name)
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
    ),
  );
  const rows = unitFileNames(proc.kernel, manager)
    .filter(
      (name) =>
        (!types || types.includes(typeOf(name))) && (pattern.length === 0 || pattern.some((one) => one.test(name))),
    )
    .map((name) => [
      name,
      enabledState(proc.kernel, manager, name) ?? 'bad',
      presetOf(loadUnit(proc.kernel, manager, name)) ?? '-',
    ])
    .filter(([, state = '']) => !states || states.includes(state));
  proc.out(table(legend(call) ? ['UNIT FILE', 'STATE', 'PRESET'] : undefined, rows, ''));
  if (legend(call)) proc.out(`\n${rows.length} unit files listed.\n`);
  yield* proc.drain();
  return rows.length === 0 && names.length > 0 ? 1 : 0;
};

/** list-sockets: what systemd listens on, and for whom. */
export const listSockets: Verb = function* listSockets(call) {
  const { proc, manager } = call;
  const rows = knownUnits(proc.kernel, manager)
    .filter((name) => name.endsWith('.socket') && unitState(proc.kernel, manager, name)?.active === 'active')
    .flatMap((name) => {
      const unit = loadUnit(proc.kernel, manager, name);
      return unit ? pathsOf(unit).map((path) => [path, name, serviceOf(unit)]) : [];
    })
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  proc.out(table(legend(call) ? ['LISTEN', 'UNIT', 'ACTIVATES'] : undefined, rows, ''));
  if (legend(call)) proc.out(`\n${rows.length} sockets listed.\nPass --all to see loaded but inactive sockets, too.\n`);
  yield* proc.drain();
  return 0;
};

export const listTimers: Verb = function* listTimers(call) {
  const { proc, manager } = call;
  const names = knownUnits(proc.kernel, manager).filter((name) => name.endsWith('.timer'));
  const rows = names.map((name) => ['-', '-', '-', '-', name, name.replace(/\.timer$/, '.service')]);
  proc.out(table(legend(call) ? ['NEXT', 'LEFT', 'LAST', 'PASSED', 'UNIT', 'ACTIVATES'] : undefined, rows, ''));
  if (legend(call)) proc.out(`\n${rows.length} timers listed.\nPass --all to see loaded but inactive timers, too.\n`);
  yield* proc.drain();
  return 0;
};

/** Units by name, targets behind all others. */
const targetsLast = (a: string, b: string): number =>
  Number(a.endsWith('.target')) - Number(b.endsWith('.target')) || (a < b ? -1 : 1);

/** list-dependencies: what a unit pulls in, as a tree. */
export const listDependencies: Verb = function* listDependencies({ proc, options, names, manager }) {
  const { kernel } = proc;
  const show = (name: string, stem: string, seen: readonly string[]): void => {
    const unit = loadUnit(kernel, manager, name);
    if (!unit || seen.length > 3) return;
    const below = [...pulledIn(kernel, manager, unit, 'Requires'), ...pulledIn(kernel, manager, unit, 'Wants')]
      .filter((one) => !seen.includes(one))
      .sort(targetsLast);
    below.forEach((one, index) => {
      const last = index === below.length - 1;
      if (options.has('plain')) proc.out(`  ${one}\n`);
      else proc.out(`${dotOf(unitState(kernel, manager, one))} ${stem}${last ? '└─' : '├─'}${one}\n`);
      if (typeOf(one) === 'target' || options.has('a')) show(one, `${stem}${last ? '  ' : '│ '}`, [...seen, one]);
    });
  };
  for (const text of names.length > 0 ? names : ['default.target']) {
    const name = realName(kernel, manager, unitName(text));
    if (unknown(proc, manager, name)) {
      proc.err(`Unit ${name} could not be found.\n`);
      return 4;
    }
    proc.out(`${name}\n`);
    show(name, '', [name]);
  }
  yield* proc.drain();
  return 0;
};
