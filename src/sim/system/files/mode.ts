const WHO: Readonly<Record<string, number>> = { u: 0o4700, g: 0o2070, o: 0o1007, a: 0o7777 };
const BITS: Readonly<Record<string, number>> = { r: 0o444, w: 0o222, x: 0o111, s: 0o6000, t: 0o1000 };

function permission(letters: string, mode: number, isFolder: boolean): number {
  let bits = 0;
  for (const letter of letters) {
    if (letter === 'X') bits |= isFolder || mode & 0o111 ? 0o111 : 0;
    else if (letter === 'u') bits |= ((mode >> 6) & 7) * 0o111;
    else if (letter === 'g') bits |= ((mode >> 3) & 7) * 0o111;
    else if (letter === 'o') bits |= (mode & 7) * 0o111;
    else bits |= BITS[letter] ?? 0;
  }
  return bits;
}

/**
 * A mode after a change as chmod(1) writes it: '755', 'u+x,go-w', 'a=r'.
 *
 * @param umask bits that a change without u, g, o or a leaves alone
 * @returns the new mode, or undefined where the text is no change
 */
export function applyMode(text: string, mode: number, isFolder: boolean, umask: number): number | undefined {
  if (/^[0-7]{1,5}$/.test(text)) return Number.parseInt(text, 8) & 0o7777;
  let result = mode;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(clause);
    if (!match) return undefined;
    const [, who = '', actions = ''] = match;
    const mask = who === '' ? 0o7777 & ~umask : [...who].reduce((sum, letter) => sum | (WHO[letter] ?? 0), 0);
    for (const [, operator = '', letters = ''] of actions.matchAll(/([-+=])([ugo]|[rwxXst]*)/g)) {
      const bits = permission(letters, result, isFolder) & (mask | (letters.includes('t') ? 0o1000 : 0));
      if (operator === '+') result |= bits;
      else if (operator === '-') result &= ~bits;
      else result = (result & ~(mask & (isFolder ? 0o1777 : 0o7777))) | bits;
    }
  }
  return result;
}
