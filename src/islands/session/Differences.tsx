import type { Cell } from './data.ts';

/** Sign and word of each kind of line, so that colour is never alone. */
const KINDS: Readonly<Record<string, readonly [sign: string, word: string]>> = {
  s: ['=', 'same'],
  v: ['~', 'other value'],
  o: ['+', 'only here'],
  f: ['!', 'fails here'],
};

/** The current step's output of one lane, each line with what it is to the other lane. It stands in the terminal's place. */
export function Differences({ cell, other }: { readonly cell: Cell; readonly other: string }) {
  if (cell.kind === 'none') return <p class="diff-none">Nothing was run here.</p>;
  if (cell.diff === '') return <p class="diff-none">The command printed nothing.</p>;
  return (
    <ol class="diff" aria-label={`Each line, compared with ${other}`}>
      {cell.output.split('\n').map((line, index) => {
        const kind = cell.diff[index] ?? 's';
        const [sign, word] = KINDS[kind] ?? ['', ''];
        return (
          <li key={index} data-kind={kind}>
            <span class="sign" aria-hidden="true">
              {sign}
            </span>
            <span class="word">{word}</span> <code>{line}</code>
          </li>
        );
      })}
    </ol>
  );
}
