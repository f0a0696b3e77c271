import { type Closable, Dialog } from './Dialog.tsx';

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
