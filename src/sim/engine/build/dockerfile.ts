import { err, ok, type Result } from '../../../lib/result.ts';

/** A here-document of an instruction: `RUN <<EOF`, `COPY <<name /path`. */
export interface Heredoc {
  readonly name: string;
  readonly content: string;
  /** Whether variables in it are replaced (its name was not quoted). */
  readonly expand: boolean;
}

/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In capitals. */
  readonly name: string;
  /** As it was written, continued lines joined. */
  readonly original: string;
  /** Options before the arguments: '--from=one'. */
  readonly flags: readonly string[];
  /** What stands behind name and options. */
  readonly rest: string;
  /** Set where the arguments are a JSON array of strings. */
  readonly json: readonly string[] | undefined;
  readonly heredocs: readonly Heredoc[];
  /** Lines, from 1. */
  readonly start: number;
  readonly end: number;
}

/** A Dockerfile that was read. */
export interface Dockerfile {
  readonly text: string;
  readonly instructions: readonly Instruction[];
}
/** What is wrong with it, and where. */
export interface DockerfileError {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const HEREDOC = /<<(-?)(["']?)([A-Za-z_][A-Za-z0-9_.]*)\2/g;
const WITH_HEREDOCS = new Set(['RUN', 'COPY', 'ADD']);

function jsonWords(rest: string): readonly string[] | undefined {
  if (!rest.startsWith('[')) return undefined;
  try {
    const words: unknown = JSON.parse(rest);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

/** Takes options such as `--from=one` off the arguments. */
function splitFlags(text: string): { readonly flags: readonly string[]; readonly rest: string } {
  const flags: string[] = [];
  let rest = text.trim();
  for (;;) {
    const flag = /^(--[A-Za-z][\w-]*(?:=(?:"[^"]*"|'[^']*'|\S)*)?)(?:\s+|$)/.exec(rest)?.[1];
    if (flag === undefined) return { flags, rest };
    flags.push(flag);
    rest = rest.slice(flag.length).trim();
  }
}

const HAS_FLAGS = new Set(['ADD', 'COPY', 'FROM', 'RUN', 'HEALTHCHECK']);

class Reader {
  readonly lines: readonly string[];
  at = 0;
  escape = '\\';

  constructor(text: string) {
    this.lines = text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .map((line) => line.replace(/\r$/, ''));
    for (const line of this.lines) {
      const directive = /^#\s*([a-zA-Z][\w-]*)\s*=\s*(.+?)\s*$/.exec(line);
      if (!directive) break;
      if (directive[1]?.toLowerCase() === 'escape' && directive[2] === '`') this.escape = '`';
    }
  }

  /** The next instruction with its continued lines, comments and empty lines among them left out. */
  next(): { text: string; start: number; end: number } | undefined {
    while (this.at < this.lines.length && /^\s*(#.*)?$/.test(this.lines[this.at] ?? '')) this.at++;
    if (this.at >= this.lines.length) return undefined;
    const start = this.at + 1;
    let text = '';
    for (;;) {
      const line = this.lines[this.at] ?? '';
      this.at++;
      if (text !== '' && /^\s*(#.*)?$/.test(line) && this.at < this.lines.length) continue;
      const body = text === '' ? line.trimStart() : line;
      const trimmed = body.trimEnd();
      if (!trimmed.endsWith(this.escape) || this.at >= this.lines.length)
        return { text: text + trimmed, start, end: this.at };
      text += trimmed.slice(0, -1);
    }
  }

  heredoc(name: string, stripTabs: boolean): string | undefined {
    let content = '';
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? '';
      this.at++;
      const bare = stripTabs ? line.replace(/^\t+/, '') : line;
      if (bare === name) return content;
      content += `${bare}\n`;
    }
    return undefined;
  }
}

function heredocsOf(reader: Reader, text: string): readonly Heredoc[] | undefined {
  const found: Heredoc[] = [];
  for (const [, dash, quote, name = ''] of text.matchAll(HEREDOC)) {
    const content = reader.heredoc(name, dash === '-');
    if (content === undefined) return undefined;
    found.push({ name, content, expand: quote === '' });
  }
  return found;
}

/** The number of the last line that ends or holds anything. */
const lastLine = (text: string): number => text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);

/**
 * Reads a Dockerfile: continued lines, comments, the escape directive, here-documents, JSON forms, options.
 *
 * Mirrors buildkit/frontend/dockerfile/parser. Whether an instruction exists is the engine's question.
 */
export function parseDockerfile(text: string): Result<Dockerfile, DockerfileError> {
  const reader = new Reader(text);
  const instructions: Instruction[] = [];
  for (let line = reader.next(); line; line = reader.next()) {
    const [, word = '', behind = ''] = /^(\S+)\s*([\s\S]*)$/.exec(line.text) ?? [];
    const name = word.toUpperCase();
    const { flags, rest } = HAS_FLAGS.has(name) ? splitFlags(behind) : { flags: [], rest: behind.trim() };
    const heredocs = WITH_HEREDOCS.has(name) ? heredocsOf(reader, rest) : [];
    if (!heredocs) return err({ text: 'unterminated heredoc', start: line.start, end: line.end });
    const end = heredocs.length > 0 ? reader.at : line.end;
    instructions.push({
      name,
      original: line.text.trim(),
      flags,
      rest,
      json: jsonWords(rest),
      heredocs,
      start: line.start,
      end,
    });
  }
  if (instructions.length === 0)
    return err({ text: 'file with no instructions', start: lastLine(text), end: lastLine(text) });
  return ok({ text, instructions });
}

/** All instructions there are. */
export const INSTRUCTIONS = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
];

/** The value of an option of an instruction: `--from=one` → 'one'. */
export function flagValue(instruction: Instruction, name: string): string | undefined {
  const flag = instruction.flags.find((one) => one === `--${name}` || one.startsWith(`--${name}=`));
  return flag?.includes('=') ? flag.slice(flag.indexOf('=') + 1).replace(/^(["'])(.*)\1$/, '$2') : flag && '';
}
