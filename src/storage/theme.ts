import { forget, recall, remember } from './store.ts';

/** What the reader may choose; `system` is what is left when nothing is kept. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The reader's choice. */
export const loadTheme = (): Theme => THEMES.find((theme) => theme === recall('theme')) ?? 'system';

/** Keeps the reader's choice, or drops it for `system`. */
export const saveTheme = (theme: Theme): unknown => (theme === 'system' ? forget('theme') : remember('theme', theme));

/**
 * Runs in the head of every page, before anything is painted: says that there is JavaScript, and sets a chosen theme.
 * It stands inline, so the policy carries its hash; it is as short as it can be.
 */
export const HEAD_SCRIPT =
  "{const e=document.documentElement;e.classList.add('js');" +
  "try{const t=JSON.parse(localStorage.getItem('two-engines:theme'));" +
  "if(t==='light'||t==='dark')e.dataset.theme=t}catch{}}";
