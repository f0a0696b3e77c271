import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What every dialog gets. */
export interface Closable {
  readonly onClose: () => void;
}

interface Props extends Closable {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A dialog over the sandbox: it takes the focus, Esc closes it. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    return () => element.current?.close();
  }, []);
  return (
    <dialog class="box-dialog" ref={element} aria-labelledby="box-dialog-title" onClose={onClose}>
      <h2 id="box-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
