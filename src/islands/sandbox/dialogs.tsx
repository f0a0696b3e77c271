import { useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';

interface Closable {
  readonly onClose: () => void;
}

/** All commands so far; choosing one goes back to just before it. */
export function HistoryDialog(
  props: Closable & {
    readonly commands: readonly { readonly text: string; readonly before: number }[];
    readonly onRewind: (before: number) => void;
  },
) {
  return (
    <Dialog title="Go back to before a command" onClose={props.onClose}>
      <ol class="box-history">
        {props.commands.map(({ text, before }) => (
          <li key={before}>
            <button type="button" onClick={() => props.onRewind(before)}>
              <code>{text}</code>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" onClick={props.onClose}>
        Stay
      </button>
    </Dialog>
  );
}

/** A link to this sandbox, to be copied. */
export function ShareDialog({ link, count, onClose }: Closable & { readonly link: string; readonly count: number }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Dialog title="A link to this sandbox" onClose={onClose}>
      <p>
        It holds the scenario and {count === 1 ? 'one command' : `${count} commands`}, and nothing else. Whoever opens
        it is asked before anything runs.
      </p>
      <label>
        Link
        <input class="box-link" readonly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="box-choices">
        <button type="button" class="primary" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

/** Asks before the commands of a link run. */
export function AskDialog(props: Closable & { readonly commands: readonly string[]; readonly onAgree: () => void }) {
  return (
    <Dialog title="Run the commands of this link?" onClose={props.onClose}>
      <p>They run on the simulated host in this page, nowhere else.</p>
      <pre class="box-commands">{props.commands.join('\n')}</pre>
      <div class="box-choices">
        <button type="button" class="primary" onClick={props.onAgree}>
          Run them
        </button>
        <button type="button" onClick={props.onClose}>
          Start without them
        </button>
      </div>
    </Dialog>
  );
}

type Read = (path: string) => Promise<{ readonly text: string; readonly error?: string }>;

/** The file that is edited: its path, its text, and what was said when it was opened. */
function useFile(read: Read) {
  const [path, setPath] = useState('compose.yaml');
  const [text, setText] = useState('');
  const [says, setSays] = useState('');
  const open = async (): Promise<void> => {
    const found = await read(path);
    const isNew = found.error === 'ENOENT';
    if (found.error === undefined || isNew) setText(found.text);
    setSays(isNew ? 'A new file.' : found.error === undefined ? 'Opened.' : 'It cannot be read.');
  };
  return { path, setPath, text, setText, says, open };
}

/** A small editor for one file of the hosts. */
export function FileDialog({
  read,
  onWrite,
  onClose,
}: Closable & { readonly read: Read; readonly onWrite: (path: string, text: string) => void }) {
  const { path, setPath, text, setText, says, open } = useFile(read);
  const submit = (event: Event): void => {
    event.preventDefault();
    onWrite(path, text.endsWith('\n') || text === '' ? text : `${text}\n`);
  };
  return (
    <Dialog title="Edit a file on the host" onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          Path, from the folder you are in
          <span class="box-path">
            <input
              value={path}
              spellcheck={false}
              autocapitalize="off"
              onInput={(event) => setPath(event.currentTarget.value)}
            />
            <button type="button" onClick={() => void open()}>
              Open
            </button>
          </span>
        </label>
        <label>
          Content
          <textarea rows={12} spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <p role="status">{says}</p>
        <div class="box-choices">
          <button type="submit" class="primary">
            Write
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  );
}
