import { isMap } from './raw.ts';

const VARIABLE = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?+])([^}]*))?\})/g;

interface Found {
  readonly name: string;
  required: boolean;
  fallback: string;
  present: string;
}

function collect(value: unknown, found: Map<string, Found>): void {
  if (typeof value === 'string') {
    for (const [, plain, braced, operator = '', operand = ''] of value.matchAll(VARIABLE)) {
      const name = plain ?? braced;
      if (name === undefined) continue;
      const one = found.get(name) ?? { name, required: false, fallback: '', present: '' };
      if (operator.endsWith('?')) one.required = true;
      if (operator.endsWith('-')) one.fallback = operand;
      if (operator.endsWith('+')) one.present = operand;
      found.set(name, one);
    }
  } else if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (isMap(value)) for (const one of Object.values(value)) collect(one, found);
}

/** The variables of documents as `config --variables` lists them, a header first. */
export function variablesOf(documents: readonly unknown[]): string[] {
  const found = new Map<string, Found>();
  for (const one of documents) collect(one, found);
  const rows = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const table = [
    ['NAME', 'REQUIRED', 'DEFAULT VALUE', 'ALTERNATE VALUE'],
    ...rows.map(({ name, required, fallback, present }) => [name, String(required), fallback, present]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)) + 3);
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd(),
  );
}
