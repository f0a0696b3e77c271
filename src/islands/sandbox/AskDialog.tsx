import { type Closable, Dialog } from './Dialog.tsx';

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
