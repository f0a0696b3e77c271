/** The lines of a Dockerfile around an instruction, as errors show them (solver/errdefs/source.go). */
export function excerpt(file: string, text: string, start: number, end: number): string {
  const lines = text.split('\n');
  if (start < 1 || start > lines.length) return '';
  const last = Math.min(end, lines.length);
  let [from, to] = [start, last];
  for (let padded = 0; padded < (start === last ? 4 : 2); padded++) {
    if (from > 1) {
      from--;
      padded++;
    }
    if (to !== lines.length) {
      to++;
      padded++;
    }
  }
  const shown = lines.slice(from - 1, to).map((line, at) => {
    const number = from + at;
    return ` ${String(number).padStart(3)} | ${number >= start && number <= last ? '>>>' : '   '} ${line}\n`;
  });
  return `${file}:${start}\n--------------------\n${shown.join('')}--------------------\n`;
}
