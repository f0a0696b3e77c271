/** When two lines that are not the same say the same thing with another value. */

const words = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '');

/** A line without its values: numbers, versions, addresses and the engine's name. */
const shape = (line: string): string =>
  line
    .replace(/\b(docker|podman)\b/gi, '<engine>')
    .replace(/\b0x[0-9a-f]+\b/g, '#')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands before the first colon or equals sign, if the line is a key with a value. */
const keyOf = (line: string): string | undefined => /^\s*("?[\w][\w .-]{0,39}"?)\s*[:=]/.exec(line)?.[1];

/** At least half of the words, by place, are equal. */
function shareWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  return a.filter((word, index) => word === b[index]).length * 2 >= a.length;
}

const STATUS = /^(error|warning|usage|note)$/i;

/** True if a line is one word: where two such lines are all that two commands print, they are two values. */
export const isOneWord = (line: string): boolean => words(line).length === 1;

/** True if two normalised lines differ in a value and not in what they say. Empty lines are like no other. */
export function areAlike(a: string, b: string): boolean {
  const [inA, inB] = [words(a), words(b)];
  if (inA.length === 0 || inB.length === 0) return false;
  if (shape(a) === shape(b)) return true;
  const key = keyOf(a);
  if (key !== undefined && key === keyOf(b) && !STATUS.test(key)) return true;
  return shareWords(inA, inB);
}
