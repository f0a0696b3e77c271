const GAP = 6;
const MARGIN = 16;
const LINGER_MS = 120;

let open: { word: HTMLElement; tip: HTMLElement } | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Below the word, or above it where there is no room; never past the window's edges. Window coordinates, in pixels. */
function place({ word, tip }: { word: HTMLElement; tip: HTMLElement }): void {
  const box = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const below = box.bottom + GAP;
  tip.style.left = `${Math.max(MARGIN, Math.min(box.left, innerWidth - width - MARGIN))}px`;
  tip.style.top = `${below + height > innerHeight ? Math.max(GAP, box.top - GAP - height) : below}px`;
}

function close(): void {
  clearTimeout(closing);
  open?.tip.hidePopover();
  open = undefined;
}

function show(word: HTMLElement): void {
  clearTimeout(closing);
  if (open?.word === word) return;
  close();
  const tip = document.getElementById(word.getAttribute('aria-describedby') ?? '');
  if (tip === null || tip.showPopover === undefined) return;
  tip.showPopover();
  open = { word, tip };
  place(open);
}

const closeSoon = (): void => {
  clearTimeout(closing);
  closing = setTimeout(close, LINGER_MS);
};

const wordAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('a.term') : null;
const isTip = (target: EventTarget | null): boolean => target instanceof Node && open?.tip.contains(target) === true;

/** A finger has no hover: the first touch opens the definition, a second one on the same word follows the link. */
function onClick(event: MouseEvent): void {
  const word = wordAt(event.target);
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  if (word !== null && isTouch && touched !== word) {
    event.preventDefault();
    show(word);
  } else if (word === null && !isTip(event.target)) close();
  touched = word;
}
let touched: HTMLElement | null = null;

/** Definitions of glossary words on hover, focus and touch. They stay while the pointer is on them; Escape closes them. */
export function startTerms(): void {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return;
    const word = wordAt(target);
    if (word !== null) show(word);
    else if (isTip(target)) clearTimeout(closing);
    else if (open !== undefined && open.word !== document.activeElement) closeSoon();
  });
  document.addEventListener('focusin', ({ target }) => {
    const word = wordAt(target);
    if (word?.matches(':focus-visible')) show(word);
    else if (word === null) close();
  });
  document.addEventListener('focusout', closeSoon);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('click', onClick);
  addEventListener('scroll', () => open && place(open), { passive: true });
}
