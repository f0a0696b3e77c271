/**
 * Straight quotes as a typesetter sets them: “words”, ‘words’, Docker’s. What stands between backticks is code and stays
 * as it is; dashes stay as well, since a `--flag` is not a dash.
 */
export const curlQuotes = (text: string): string =>
  text.replace(/`[^`]*`|["']/g, (found, at: number) => {
    if (found.startsWith('`')) return found;
    const opens = at === 0 || /[\s([{“‘]/.test(text[at - 1] ?? '');
    if (found === '"') return opens ? '“' : '”';
    return opens ? '‘' : '’';
  });
