import type { JournalEntry } from '../../host/state.ts';
import type { EngineContext } from '../engine.ts';
import type { Container, LogLine } from '../types.ts';

/** How an engine's log driver `journald` writes the lines of a container: what is the same in all of them. */
export interface JournalWriter extends Pick<JournalEntry, 'unit' | 'user' | 'identifier' | 'pid'> {
  readonly fields: Readonly<Record<string, string>>;
  /** What it leaves at the end of a whole line. */
  readonly lineEnd: string;
}

/** Entries by the line of which they are made: whoever follows the journal tells new ones by that. */
const MADE = new WeakMap<LogLine, JournalEntry>();

/**
 * Lines as they come to be kept. What was written at the same moment on both streams is read by two readers: stdout's
 * comes first.
 */
export const inOrder = (lines: readonly LogLine[]): LogLine[] =>
  [...lines].sort((a, b) => a.at - b.at || Number(a.stream === 'stderr') - Number(b.stream === 'stderr'));

/** The lines of a container as the journal has them; none where its log driver is another one. */
export function journalOf(ctx: EngineContext, container: Container): JournalEntry[] {
  const writer = ctx.architecture.journalWriter(ctx, container);
  if (!writer) return [];
  const { lineEnd, ...who } = writer;
  return inOrder(container.logs).map((line) => {
    const known = MADE.get(line);
    if (known) return known;
    const text = line.partial ? line.text : line.text + lineEnd;
    const made = { at: line.at, ...who, text, priority: line.stream === 'stderr' ? 3 : 6 };
    MADE.set(line, made);
    return made;
  });
}

/** What all containers of a store have written to the journal. */
export const journalOfStore = (ctx: EngineContext): JournalEntry[] =>
  Object.values(ctx.store.containers).flatMap((container) => journalOf(ctx, container));

/** A tag of --log-opt with what its template names ({{.Name}}, {{.ID}}, …); what it does not know stays. */
export const logTag = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{ *\.(\w+) *\}\}/g, (whole, name: string) => values[name] ?? whole);

/** Fields that every engine gives a container's lines. */
export const containerFields = ({ id, name }: Container): Record<string, string> => ({
  CONTAINER_ID: id.slice(0, 12),
  CONTAINER_ID_FULL: id,
  CONTAINER_NAME: name,
});
