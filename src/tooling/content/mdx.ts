/** A tag or link that a lesson's MDX uses, with its line counted from 1. */
export interface Use {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Blanks out code (fences and spans), keeping every line in its place. */
function withoutCode(body: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  return body.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, blank).replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, blank);
}

/**
 * Finds the component tags of a lesson, such as `<Session id="x" />`.
 *
 * @param firstLine the line of the file on which the body begins
 */
export function usesOf(body: string, firstLine: number): Use[] {
  const text = withoutCode(body);
  return [...text.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g)].map((match) => ({
    tag: match[1] ?? '',
    attributes: Object.fromEntries(
      [...(match[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    line: lineAt(text, match.index, firstLine),
  }));
}

/** Finds links to a step, `[words](#session/step)`, as uses of the tag `#`. */
export function stepLinksOf(body: string, firstLine: number): Use[] {
  const text = withoutCode(body);
  return [...text.matchAll(/\]\(#([a-z0-9-]+)\/([a-z0-9-]+)\)/g)].map((match) => ({
    tag: '#',
    attributes: { session: match[1] ?? '', step: match[2] ?? '' },
    line: lineAt(text, match.index, firstLine),
  }));
}

const lineAt = (text: string, index: number, firstLine: number): number =>
  text.slice(0, index).split('\n').length + firstLine - 1;
