/** The printable characters of ASCII. */
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const LETTERS = 'ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÛÜßàáâäåæçèéêëíîïñóôöøúûü';
const SIGNS = '\u00a0\u2009\u202f©®«»·°±²³×÷§µ¶–—‘’“”„•…‹›€™↑↓−';

/** What the site's fonts can write. Anything else is drawn by a font of the reader's system. */
export const CHARACTERS = ASCII + LETTERS + SIGNS;

/** What the fonts could write before they were cut down, as src/styles/fonts.css would say it. */
const WHOLE = /[ -~\u00a0-\u00ffıŒœ\u2000-\u206f€™↑↓−]/u;

/** Characters of a text that the whole fonts have and that the cut ones lack. Control characters do not count. */
export const missingFrom = (text: string): string[] => [
  ...new Set([...text].filter((sign) => WHOLE.test(sign) && !/\p{C}/u.test(sign) && !CHARACTERS.includes(sign))),
];
