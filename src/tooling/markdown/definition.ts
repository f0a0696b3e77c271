import { markdownToHtml } from 'satteri';

/** A definition of the glossary as HTML paragraphs. */
export const definitionHtml = (body: string): string =>
  markdownToHtml(body, { features: { smartPunctuation: { quotes: true, dashes: false, ellipses: false } } }).html;

/** The same as words that may stand inside a sentence: no paragraphs, and no links to follow out of a tooltip. */
export const definitionInline = (body: string): string =>
  definitionHtml(body)
    .trim()
    .replace(/<\/p>\s*<p>/g, ' ')
    .replace(/<\/?(p|a)\b[^>]*>/g, '');
