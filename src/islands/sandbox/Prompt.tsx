import { useEffect, useRef, useState } from 'preact/hooks';
import { afterKey, completed, emptyLine, entered, type Line, withText } from './input.ts';

interface Props {
  /** What the shell shows before the cursor: '$', or what a program in a container asks. */
  readonly prompt: string;
  readonly isSecret: boolean;
  /** Something runs and takes no line: only Ctrl-C reaches it. */
  readonly isBusy: boolean;
  readonly hint: string;
  readonly history: readonly string[];
  /** Text to be put into the field, and a number that changes when it is to be put there again. */
  readonly ready: { readonly text: string; readonly turn: number };
  readonly onLine: (text: string, history: readonly string[]) => void;
  readonly onInterrupt: () => void;
  readonly onEnd: () => void;
  readonly complete: (text: string, cursor: number) => Promise<readonly string[]>;
}

const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey ? 'C-' : event.altKey ? 'A-' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;

/** The keys that a phone's keyboard lacks. */
const PHONE_KEYS = [
  ['Tab', 'Tab'],
  ['C-c', 'Ctrl-C'],
  ['C-d', 'Ctrl-D'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
] as const;

function usePrompt(props: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [line, setLine] = useState<Line>(() => emptyLine(props.history));
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const leaves = useRef(false);
  useEffect(() => {
    if (props.ready.text !== '') setLine((old) => withText(old, props.ready.text));
  }, [props.ready.turn]);
  useEffect(() => {
    const element = field.current;
    if (element && element.selectionStart !== line.cursor && document.activeElement === element)
      element.setSelectionRange(line.cursor, line.cursor);
  }, [line]);

  const enter = (): void => {
    const next = props.isSecret ? emptyLine(line.history) : entered(line);
    setCandidates([]);
    setLine(next);
    props.onLine(line.text, next.history);
  };
  const complete = async (): Promise<void> => {
    const found = await props.complete(line.text, line.cursor);
    setLine((old) => (old.text === line.text ? completed(old, found) : old));
    setCandidates(found.length > 1 ? found : []);
  };
  const press = (key: string): boolean => {
    if (key === 'Enter') enter();
    else if (key === 'C-c') {
      setLine(emptyLine(line.history));
      props.onInterrupt();
    } else if (key === 'C-d' && line.text === '') props.onEnd();
    else if (key === 'Tab') void complete();
    else {
      const next = afterKey(line, key);
      if (next === undefined) return false;
      setLine(next);
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.metaKey) return;
    const key = nameOf(event);
    const copies =
      key === 'C-c' && field.current !== null && field.current.selectionStart !== field.current.selectionEnd;
    if (key === 'Escape') leaves.current = true;
    else if (key === 'Tab' && (leaves.current || event.shiftKey || line.text === '')) leaves.current = false;
    else if (!copies && !event.shiftKey && press(key)) {
      event.preventDefault();
      leaves.current = false;
    } else leaves.current = key === 'Tab' && leaves.current;
  };
  return { field, line, setLine, candidates, press, onKeyDown };
}

/** Where commands are typed: a text field with a shell's keys. Tab completes; Esc, then Tab, leaves it. */
export function Prompt(props: Props) {
  const { field, line, setLine, candidates, press, onKeyDown } = usePrompt(props);
  const type = (event: Event): void => {
    const { value, selectionStart } = event.currentTarget as HTMLTextAreaElement;
    setLine((old) => withText(old, value, selectionStart ?? value.length));
  };
  const follow = (event: Event): void => {
    const { selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
    if (selectionStart === selectionEnd)
      setLine((old) => (old.cursor === selectionStart ? old : { ...old, cursor: selectionStart }));
  };
  return (
    <form
      class="prompt"
      onSubmit={(event) => {
        event.preventDefault();
        press('Enter');
      }}
    >
      {candidates.length > 0 && (
        <p class="prompt-candidates" role="status">
          {candidates.slice(0, 60).join('  ')}
          {candidates.length > 60 && ` and ${candidates.length - 60} more`}
        </p>
      )}
      <label class="prompt-line">
        <b aria-hidden="true">{line.search === undefined ? props.prompt : `(search “${line.search}”)`}</b>
        <span class="unseen">Command, after {props.prompt}</span>
        <textarea
          ref={field}
          class={props.isSecret ? 'secret' : undefined}
          rows={Math.min(8, line.text.split('\n').length)}
          value={line.text}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="prompt-hint"
          onInput={type}
          onSelect={follow}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="enter">
          {props.isBusy ? 'Send' : 'Run'}
        </button>
      </label>
      <p class="prompt-hint" id="prompt-hint">
        {props.isBusy ? 'This runs on. Ctrl-C stops it.' : props.hint} <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the
        prompt.
      </p>
      <div class="phone-keys" role="group" aria-label="Keys">
        {PHONE_KEYS.map(([key, name]) => (
          <button type="button" key={key} onClick={() => (press(key), field.current?.focus())}>
            {name}
          </button>
        ))}
      </div>
    </form>
  );
}
