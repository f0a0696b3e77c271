import { useEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Space'], 'Play or pause'],
  [['→'], 'Next step'],
  [['←'], 'Back one step'],
  [['Home'], 'First step'],
  [['End'], 'Last step'],
  [['1', '9'], 'Step one to nine'],
  [['?'], 'This list'],
  [['Esc'], 'Close it'],
];

/** The keys of the player. They work while the focus is in it. */
export function HelpDialog({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog class="keys" ref={dialog} aria-label="Keys" onClose={close}>
      <p class="keys-title">Keys, while the focus is in the player</p>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <>
                  {index > 0 && ' to '}
                  <kbd>{key}</kbd>
                </>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="main" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
