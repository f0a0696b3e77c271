import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Controller } from './controller.ts';
import { afterKey, completed, emptyLine, entered, type Line, withText } from './input.ts';
import { keyName } from './prompt-keys.ts';

/** What the prompt needs to know of the page. */
export interface LineOptions {
  readonly isSecret: boolean;
  readonly history: readonly string[];
  /** Text to be put into the field, and a number that changes when it is to be put there again. */
  readonly ready: { readonly text: string; readonly turn: number };
  readonly control: Controller;
}

/** The field, whose cursor follows the line where a key, not typing, has moved it. */
function useField(line: Line) {
  const field = useRef<HTMLTextAreaElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current && field.current !== null && document.activeElement === field.current)
      field.current.setSelectionRange(line.cursor, line.cursor);
    moved.current = false;
  }, [line]);
  return { field, moved };
}

/** The line of the prompt: its text, what its keys do, and the candidates that completion found. */
export function useLine({ isSecret, history, ready, control }: LineOptions) {
  const [line, setLine] = useState<Line>(() => emptyLine(history));
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const leaves = useRef(false);
  const { field, moved } = useField(line);
  const put = (next: Line | ((old: Line) => Line)): void => {
    moved.current = true;
    setLine(next);
  };
  useEffect(() => {
    if (ready.text !== '') put((old) => withText(old, ready.text));
  }, [ready.turn]);
  const enter = (): void => {
    const next = isSecret ? emptyLine(line.history) : entered(line);
    setCandidates([]);
    put(next);
    control.type(line.text, next.history);
  };
  const complete = async (): Promise<void> => {
    const found = await control.complete(line.text, line.cursor);
    put((old) => (old.text === line.text ? completed(old, found) : old));
    setCandidates(found.length > 1 ? found : []);
  };
  const ACTS: Readonly<Record<string, () => void>> = {
    Enter: enter,
    Tab: () => void complete(),
    'C-c': () => {
      put(emptyLine(line.history));
      control.press('interrupt');
    },
    'C-l': () => control.clear(),
    ...(line.text === '' && { 'C-d': () => control.press('end') }),
  };
  const press = (key: string): boolean => {
    const act = ACTS[key];
    const next = act ? undefined : afterKey(line, key);
    act?.();
    if (next) put(next);
    return act !== undefined || next !== undefined;
  };
  return { field, line, setLine, candidates, press, leaves };
}

export type LineState = ReturnType<typeof useLine>;

/**
 * What a key does in the prompt. Esc lets the next Tab leave it; so does Shift, and an empty line. Ctrl-C copies where
 * something is selected.
 */
export function onKey({ field, line, press, leaves }: LineState, event: KeyboardEvent): void {
  if (event.isComposing || event.metaKey) return;
  const key = keyName(event);
  const element = field.current;
  const copies = key === 'C-c' && element !== null && element.selectionStart !== element.selectionEnd;
  if (key === 'Escape') {
    leaves.current = true;
    return;
  }
  const isLeaving = key === 'Tab' && (leaves.current || event.shiftKey || line.text === '');
  leaves.current = false;
  if (!isLeaving && !copies && !event.shiftKey && press(key)) event.preventDefault();
}
