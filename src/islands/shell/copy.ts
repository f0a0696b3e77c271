const SHOWN_MS = 2000;

/**
 * What is worth copying of a block: all of it, or, of a terminal, the commands without their prompts.
 *
 * @param language the language of the fence
 */
export function copyable(text: string, language: string): string {
  const lines = text.trimEnd().split('\n');
  if (language !== 'console' && language !== 'shellsession') return lines.join('\n');
  const commands = lines
    .filter((line) => /^(\S+[:~\w/]*)?[$#] /.test(line))
    .map((line) => line.replace(/^\S*[$#] /, ''));
  return (commands.length > 0 ? commands : lines).join('\n');
}

async function copyFrom(button: HTMLElement): Promise<void> {
  const text = button.closest('figure')?.querySelector('pre')?.textContent ?? '';
  const said = await navigator.clipboard.writeText(copyable(text, button.dataset['copy'] ?? '')).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  button.textContent = said;
  setTimeout(() => {
    button.textContent = 'Copy';
  }, SHOWN_MS);
}

/** One listener for every copy button of the page, now and later. */
export function startCopy(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy]');
    if (button !== null) void copyFrom(button);
  });
}
