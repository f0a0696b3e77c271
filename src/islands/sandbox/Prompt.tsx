import { withText } from './input.ts';
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
  const { field, line, setLine } = state;
  const type = (event: Event): void => {
    const { value, selectionStart } = event.currentTarget as HTMLTextAreaElement;
    setLine((old) => withText(old, value, selectionStart ?? value.length));
  };
  const follow = (event: Event): void => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget as HTMLTextAreaElement;
    if (from === to) setLine((old) => (old.cursor === from ? old : { ...old, cursor: from }));
  };
  return (
    <textarea
      ref={field}
      class={isSecret ? 'secret' : undefined}
      rows={Math.min(8, line.text.split('\n').length)}
      value={line.text}
      spellcheck={false}
      autocapitalize="off"
      autocomplete="off"
      enterkeyhint="send"
      aria-describedby="prompt-hint"
      onInput={type}
      onSelect={follow}
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
          state.press(key);
          state.field.current?.focus();
        }}
      >
        {name}
      </button>
    ))}
  </div>
);

const Candidates = ({ values }: { readonly values: readonly string[] }) =>
  values.length === 0 ? null : (
    <p class="prompt-candidates" role="status">
      {values.slice(0, 60).join('  ')}
      {values.length > 60 && ` and ${values.length - 60} more`}
    </p>
  );

/** Where commands are typed: a text field with a shell's keys. Tab completes; Esc, then Tab, leaves it. */
export function Prompt(props: Props) {
  const state = useLine(props);
  const { line, candidates, press } = state;
  const { prompt, isBusy, isSecret, hint } = props;
  const submit = (event: Event): void => {
    event.preventDefault();
    press('Enter');
  };
  return (
    <form class="prompt" onSubmit={submit}>
      <Candidates values={candidates} />
      <label class="prompt-line">
        <b aria-hidden="true">{line.search === undefined ? prompt : `(search “${line.search}”)`}</b>
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
