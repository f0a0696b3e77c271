import { useState } from 'preact/hooks';
import { type Closable, Dialog } from './Dialog.tsx';

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
