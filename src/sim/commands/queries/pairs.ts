/** 'key=value' words as a record; a key alone has no value. */
export const pairs = (words: readonly string[], separator = '='): Record<string, string> =>
  Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf(separator);
      return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
    }),
  );
