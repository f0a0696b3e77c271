/** The script in the head of every page; it reads the store, so it is written there. */
export { HEAD_SCRIPT } from '../../storage/theme.ts';
