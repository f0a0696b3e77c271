import { useState } from 'preact/hooks';
import { type Closable, Dialog } from './Dialog.tsx';

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
