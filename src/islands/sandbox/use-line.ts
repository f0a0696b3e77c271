import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type EditorEvent,
  type EditorState,
  type Effect,
  newEditor,
  ownsKey,
  reduceEditor,
} from '../../shell/editor/index.ts';
import type { Controller } from './controller.ts';
import { keyName } from './prompt-keys.ts';

/** What the prompt needs to know of the page. */
export interface LineOptions {
  readonly isSecret: boolean;
  readonly history: readonly string[];
  /** Text to be put into the field, and a number that changes when it is to be put there again. */
  readonly ready: { readonly text: string; readonly turn: number };
  readonly control: Controller;
}

type Field = HTMLTextAreaElement;
type Does = { readonly [Kind in Effect['kind']]: (effect: Extract<Effect, { kind: Kind }>) => void };

const cursorOf = ({ selectionStart, selectionEnd, selectionDirection }: Field): number =>
  selectionDirection === 'backward' ? selectionStart : selectionEnd;

/** A bell that is seen: the line's ground is darker for a moment. */
function flash(field: Field | null): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  field?.closest('.prompt-line')?.animate([{ backgroundColor: 'var(--rule)' }, {}], 160);
}

/** The editor of the line. It is asked and told through `live`, since several things may happen before it is drawn. */
function useEditor(history: readonly string[]) {
  const [editor, draw] = useState(() => newEditor(history));
  const live = useRef(editor);
  const put = (next: EditorState): void => {
    live.current = next;
    draw(next);
  };
  return { editor, live, put };
}

/** While a secret is asked, another editor takes the place of the shell's: what it is given is in no history. */
function useSecret(isSecret: boolean, { live, put }: ReturnType<typeof useEditor>) {
  const aside = useRef<EditorState>();
  useLayoutEffect(() => {
    if (isSecret === (aside.current !== undefined)) return;
    const { text, cursor } = live.current;
    const [next] = reduceEditor(aside.current ?? newEditor(), { kind: 'field', text, cursor });
    aside.current = isSecret ? { ...live.current, text: '', cursor: 0 } : undefined;
    put(next);
  }, [isSecret]);
  return aside;
}

/** The field, whose cursor follows the editor's where a key, not typing, has moved it. */
function useField(editor: EditorState) {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    const at = field.current;
    if (at !== null && document.activeElement === at && cursorOf(at) !== editor.cursor)
      at.setSelectionRange(editor.cursor, editor.cursor);
  }, [editor]);
  return field;
}

interface Page extends Pick<ReturnType<typeof useEditor>, 'live' | 'put'> {
  readonly control: Controller;
  readonly field: { readonly current: Field | null };
  readonly aside: { readonly current: EditorState | undefined };
  readonly list: (candidates: readonly string[]) => void;
  readonly complete: (text: string, cursor: number) => Promise<void>;
}

/** What the editor's effects do to the page. */
const doing = ({ control, field, aside, live, put, list, complete }: Page): Does => ({
  submit: ({ text }) => {
    const kept = aside.current;
    if (kept) put(newEditor());
    list([]);
    control.type(text, (kept ?? live.current).history);
  },
  complete: ({ text, cursor }) => {
    list([]);
    if (aside.current === undefined) void complete(text, cursor);
  },
  list: ({ candidates }) => list(candidates),
  interrupt: () => {
    list([]);
    control.press('interrupt');
  },
  end: () => control.press('end'),
  clear: () => control.clear(),
  bell: () => flash(field.current),
});

/** The line of the prompt: an editor that is fed with keys and with what the field holds. */
export function useLine({ isSecret, history, ready, control }: LineOptions) {
  const [candidates, list] = useState<readonly string[]>([]);
  const state = useEditor(history);
  const { editor, live, put } = state;
  const aside = useSecret(isSecret, state);
  const field = useField(editor);
  const leaves = useRef(false);
  const feed = (event: EditorEvent): void => {
    const [next, effects] = reduceEditor(live.current, event);
    if (next !== live.current) put(next);
    const does = doing({ control, field, aside, live, put, list, complete });
    for (const effect of effects) (does[effect.kind] as (effect: Effect) => void)(effect);
  };
  /** Tells the editor what the field holds. Not twice without a drawing between: the field would still hold the old text. */
  const read = (): void => {
    if (field.current !== null) feed({ kind: 'field', text: field.current.value, cursor: cursorOf(field.current) });
  };
  const press = (name: string): void => feed({ kind: 'key', name });
  async function complete(text: string, cursor: number): Promise<void> {
    const found = await control.complete(text, cursor);
    read();
    if (live.current.text === text && live.current.cursor === cursor) feed({ kind: 'candidates', candidates: found });
  }
  useEffect(() => {
    if (ready.text !== '') feed({ kind: 'field', text: ready.text, cursor: ready.text.length });
  }, [ready.turn]);
  return { field, editor, live, candidates, read, press, leaves };
}

export type LineState = ReturnType<typeof useLine>;

/**
 * What a key does in the prompt. Esc lets the next Tab leave it; so does Shift, and an empty line. Ctrl-C copies where
 * something is selected.
 */
export function onKey({ field, live, read, press, leaves }: LineState, event: KeyboardEvent): void {
  if (event.isComposing || event.metaKey) return;
  const name = keyName(event);
  const element = field.current;
  read();
  const { text, search } = live.current;
  const copies = name === 'C-c' && element !== null && element.selectionStart !== element.selectionEnd;
  const isLeaving = name === 'Tab' && (leaves.current || (text === '' && search === undefined));
  leaves.current = name === 'Escape';
  if (isLeaving || copies || !ownsKey(live.current, name)) return;
  event.preventDefault();
  press(name);
}
