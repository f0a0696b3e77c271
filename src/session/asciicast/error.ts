/** What is wrong with an asciicast. The only error that the readers know; they return it and never throw. */
export interface CastError {
  readonly kind: 'cast-error';
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** A whole sentence for the author, with what was expected and found where that helps. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Makes a cast error at `line` (from 1); what was expected and found go into its message too. */
export function castError(line: number, message: string, expected?: string, found?: string): CastError {
  const base = { kind: 'cast-error', line } as const;
  if (expected === undefined || found === undefined) return { ...base, message };
  return { ...base, message: `${message}: expected ${expected}, found ${found}`, expected, found };
}

/** A value as it stands in an error message: JSON, at most 60 characters. */
export function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
