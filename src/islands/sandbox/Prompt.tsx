import { searchPrompt } from '../../shell/editor/index.ts';
import { PHONE_KEYS } from './prompt-keys.ts';
import { type LineOptions, type LineState, onKey, useLine } from './use-line.ts';

interface Props extends LineOptions {
  /** What the shell shows before the cursor: '$', or what a program in a container asks. */
  readonly prompt: string;
  /** Something runs and takes no line: only Ctrl-C reaches it. */
  readonly isBusy: boolean;
  readonly hint: string;
}

const Field = ({ state, isSecret }: { readonly state: LineState; readonly isSecret: boolean }) => {
  const { field, editor, read } = state;
  // A search would take half a character from an input method: it is told when the character is whole.
  const type = ({ isComposing }: InputEvent | KeyboardEvent): void => {
    if (!isComposing || editor.search === undefined) read();
  };
  return (
    <textarea
      ref={field}
      class={isSecret ? 'secret' : undefined}
      rows={Math.min(8, editor.text.split('\n').length)}
      value={editor.text}
      spellcheck={false}
      autocapitalize="off"
      autocomplete="off"
      enterkeyhint="send"
      aria-describedby="prompt-hint"
      onInput={type}
      onKeyUp={type}
      onKeyDown={(event) => onKey(state, event)}
    />
  );
};

const PhoneKeys = ({ state }: { readonly state: LineState }) => (
  // biome-ignore lint/a11y/useSemanticElements: keys are no set of form fields
  <div class="phone-keys" role="group" aria-label="Keys">
    {PHONE_KEYS.map(([key, name]) => (
      <button
        type="button"
        key={key}
        onClick={() => {
          state.read();
          state.press(key);
          state.field.current?.focus();
        }}
      >
        {name}
      </button>
    ))}
  </div>
);

interface SaidProps {
  readonly candidates: readonly string[];
  /** What a search has found, behind what was searched for; '' without a search. */
  readonly found: string;
}

/** What Tab has found; what a search has found is seen in the line itself. */
const Said = ({ candidates, found }: SaidProps) => (
  <div role="status">
    {found !== '' && <p class="unseen">{found}</p>}
    {candidates.length > 0 && (
      <p class="prompt-candidates">
        {candidates.slice(0, 60).join('  ')}
        {candidates.length > 60 && ` and ${candidates.length - 60} more`}
      </p>
    )}
  </div>
);

/** Where commands are typed: a text field with a shell's keys. Tab completes; Esc, then Tab, leaves it. */
export function Prompt(props: Props) {
  const state = useLine(props);
  const { editor, candidates, press } = state;
  const search = searchPrompt(editor);
  const { prompt, isBusy, isSecret, hint } = props;
  const submit = (event: Event): void => {
    event.preventDefault();
    press('Enter');
  };
  return (
    <form class="prompt" onSubmit={submit} onInput={() => props.control.wake()}>
      <Said candidates={candidates} found={search && `${search} ${editor.text}`} />
      <label class="prompt-line" data-searches={search === '' ? undefined : ''}>
        <b aria-hidden="true">{search || prompt}</b>
        <span class="unseen">Command, after {prompt}</span>
        <Field state={state} isSecret={isSecret} />
        <button type="submit" class="enter">
          {isBusy ? 'Send' : 'Run'}
        </button>
      </label>
      <p class="prompt-hint" id="prompt-hint">
        {isBusy ? 'This runs on. Ctrl-C stops it.' : hint} <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the prompt.
      </p>
      <PhoneKeys state={state} />
    </form>
  );
}
