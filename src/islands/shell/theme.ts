import { onChange } from '../../storage/store.ts';
import { loadTheme, saveTheme, THEMES, type Theme } from '../../storage/theme.ts';

/** The paper of each theme, for the browser's own frame around the page; as --paper in src/styles/tokens.css. */
const PAPERS = { light: '#fbfaf6', dark: '#141311' } as const;

/** The browser's frame follows the chosen theme, or each system theme its own paper. */
function paintFrame(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = PAPERS[theme === 'system' ? own : theme];
  }
}

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  paintFrame(theme);
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button.dataset['themeChoice'] === theme));
  }
}

/** Starts the theme switch: shows the reader's choice, follows it, and follows other tabs. */
export function startTheme(): void {
  show(loadTheme());
  onChange('theme', () => show(loadTheme()));
  document.addEventListener('click', ({ target }) => {
    const choice = (target as Element).closest<HTMLElement>('[data-theme-choice]')?.dataset['themeChoice'];
    const theme = THEMES.find((name) => name === choice);
    if (theme === undefined) return;
    saveTheme(theme);
    show(theme);
  });
}
