import { useEffect, useRef } from 'preact/hooks';

/** Closes an open menu on Escape, on a press elsewhere and when the focus leaves it. */
export function useClosing(isOpen: boolean, close: (returnsFocus: boolean) => void) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) close(false);
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close(true);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', leave);
    };
  }, [isOpen, close]);
  return box;
}
