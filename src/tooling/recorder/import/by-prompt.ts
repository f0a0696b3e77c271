import { RecorderError } from '../errors.ts';
import { rawHead, renderLine } from './line.ts';
import type { Found, Segment } from './segments.ts';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What prompts look like, learnt from the line that shows the first command. The working directory may change. */
function learnPrompt(lines: readonly string[], first: string): RegExp {
  const line = lines.find((shown) => shown.endsWith(first) && /[$#%>❯] ?$/.test(shown.slice(0, -first.length)));
  if (line === undefined) {
    throw new RecorderError(
      `the recording shows no prompt with the first command, "${first}"`,
      'Expected a line such as "ana:~$ command". If prompts look otherwise, say how: --prompt REGEX.',
    );
  }
  const [, before = '', , end = ''] =
    /^(.*?)([~/][^\s$#%>❯]*)?(\s*[$#%>❯] ?)$/.exec(line.slice(0, -first.length)) ?? [];
  return new RegExp(`^${quoted(before)}(?:[~/][^\\s$#%>❯]*)?${quoted(end.trimEnd())} ?`);
}

/** The regular expression that `--prompt` gave. */
function givenPrompt(source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})`);
  } catch (error) {
    throw new RecorderError(`--prompt: ${(error as Error).message}`);
  }
}

/**
 * Commands on lines that begin with a prompt.
 *
 * @param first the first command expected, from which the prompt is learnt if `prompt` does not say what it looks like
 */
export function segmentsByPrompt(text: string, first: string, prompt?: string): Found {
  let at = 0;
  const lines = text.split('\n').map((raw) => {
    const start = at;
    at += raw.length + 1;
    return { raw, start, shown: renderLine(raw) };
  });
  const pattern =
    prompt === undefined
      ? learnPrompt(
          lines.map(({ shown }) => shown),
          first,
        )
      : givenPrompt(prompt);
  const prompts = lines.flatMap((line) => {
    const match = pattern.exec(line.shown) ?? pattern.exec(`${line.shown} `);
    if (match === null) return [];
    const command = line.shown.slice(match[0].length).trim();
    return [{ ...line, command, prompt: rawHead(line.raw, match[0].length) }];
  });
  const segments = prompts.flatMap((line, index): Segment[] => {
    const next = prompts[index + 1];
    if (line.command === '' || next === undefined) return [];
    return [{ prompt: line.prompt, command: line.command, from: line.start + line.raw.length + 1, to: next.start }];
  });
  return { segments, lastPrompt: prompts.at(-1)?.prompt };
}
