import { AskDialog } from './AskDialog.tsx';
import type { Controller } from './controller.ts';
import { FileDialog } from './FileDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import type { Choice } from './model.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { toFragment } from './share.ts';

/** Which dialog stands over the sandbox. */
export type OpenDialog = 'history' | 'share' | 'file' | 'ask';

interface Props {
  readonly open: OpenDialog | undefined;
  readonly commands: readonly { readonly text: string; readonly before: number }[];
  readonly choice: Choice;
  /** Commands of the link that was followed. */
  readonly asked: readonly string[];
  readonly control: Controller;
  readonly close: () => void;
}

/** The dialog that is open, if any. */
export function Open({ open, commands, choice, asked, control, close }: Props) {
  const then = (act: () => void): void => {
    act();
    close();
  };
  const texts = commands.map(({ text }) => text);
  switch (open) {
    case 'history':
      return (
        <HistoryDialog commands={commands} onClose={close} onRewind={(before) => then(() => control.rewind(before))} />
      );
    case 'share': {
      const fragment = toFragment({ ...choice, commands: texts, ready: '' });
      return <ShareDialog link={`${location.href.split('#')[0]}#${fragment}`} count={texts.length} onClose={close} />;
    }
    case 'file':
      return (
        <FileDialog
          onClose={close}
          read={(path) => control.read(path)}
          onWrite={(path, text) => then(() => control.write(path, text))}
        />
      );
    case 'ask':
      return <AskDialog commands={asked} onClose={close} onAgree={() => then(() => control.typeAll(asked))} />;
    case undefined:
      return null;
  }
}
