/**
 * Puts text on the clipboard.
 *
 * @returns false if the browser does not allow it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Makes every `button[data-command]` below an element copy its command and say so. */
export function wireCopyButtons(root: HTMLElement): void {
  root.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-command]');
    if (button === null || !(await copyText(button.dataset['command'] ?? ''))) return;
    const label = button.textContent;
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = label;
    }, SAID_FOR);
  });
}
