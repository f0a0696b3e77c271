import type { Redirect, Redirection, Word } from 'unbash';
import { type Errno, strerror } from '../../sim/host/errno.ts';
import { type OpenOptions, openFile } from '../../sim/host/open-file.ts';
import type { Stream, Task } from '../../sim/host/program.ts';
import { textStream } from '../../sim/host/streams.ts';
import { expandHereDoc } from '../expand/heredoc.ts';
import { expandText, expandWords } from '../expand/words.ts';
import type { Shell } from '../state/shell.ts';

/** Descriptors as they were before redirections: put back, or let go for good. */
export class Saved {
  readonly #sh: Shell;
  readonly #entries: { readonly number: number; readonly stream: Stream | undefined }[] = [];
  constructor(sh: Shell) {
    this.#sh = sh;
  }
  /** Points a descriptor elsewhere and remembers what it was. */
  change(number: number, stream: Stream | undefined): void {
    const before = this.#sh.proc.fd(number);
    before?.open();
    this.#entries.push({ number, stream: before });
    this.#sh.proc.setFd(number, stream);
  }
  restore(): void {
    for (const { number, stream } of this.#entries.reverse()) {
      this.#sh.proc.setFd(number, stream);
      stream?.close();
    }
    this.#entries.length = 0;
  }
  /** exec: the redirections stay. */
  keep(): void {
    for (const { stream } of this.#entries) stream?.close();
    this.#entries.length = 0;
  }
}

const OPEN: Readonly<Record<string, OpenOptions>> = {
  '<': { read: true },
  '>': { write: true, create: true, truncate: true },
  '>|': { write: true, create: true, truncate: true },
  '&>': { write: true, create: true, truncate: true },
  '>&': { write: true, create: true, truncate: true },
  '>>': { append: true, write: true, create: true },
  '&>>': { append: true, write: true, create: true },
  '<>': { read: true, write: true, create: true },
};

/**
 * Carries out redirections in their order. On failure says why, puts back what was changed, and gives undefined.
 */
export function* redirect(sh: Shell, redirections: readonly Redirection[]): Task<Saved | undefined> {
  const saved = new Saved(sh);
  for (const each of redirections) {
    if (yield* apply(sh, each, saved)) continue;
    saved.restore();
    return undefined;
  }
  return saved;
}

function* apply(sh: Shell, each: Redirection, saved: Saved): Task<boolean> {
  const output = each.type === 'Redirect' && !each.operator.startsWith('<');
  const descriptor =
    each.descriptor?.type === 'FileDescriptor'
      ? each.descriptor.value
      : each.descriptor
        ? variableDescriptor(sh, each.descriptor.name)
        : output
          ? 1
          : 0;
  if (each.type === 'HereDoc') {
    saved.change(descriptor, textStream(yield* expandHereDoc(sh, each)));
    return true;
  }
  if (each.type === 'HereString') {
    saved.change(descriptor, textStream(`${each.target ? yield* expandText(sh, each.target) : ''}\n`));
    return true;
  }
  const target = yield* targetOf(sh, each.target);
  if (target === undefined) return false;
  if (each.operator === '>&' || each.operator === '<&') {
    const duplicate = /^(?:(\d+)(-)?|-)$/.exec(target);
    if (duplicate) return copyDescriptor(sh, saved, descriptor, duplicate[1], duplicate[2] === '-');
    if (each.operator === '<&' || (each.descriptor && descriptor !== 1))
      return fail(sh, `${target}: ambiguous redirect`);
  }
  return openTarget(sh, each, target, descriptor, saved);
}

/** {name}>file: a free descriptor from 10 on, whose number goes into the variable; {name}>&- reads it back. */
function variableDescriptor(sh: Shell, name: string): number {
  const known = Number(sh.vars.get(name));
  if (Number.isInteger(known) && known >= 10 && sh.proc.fd(known)) return known;
  let number = 10;
  while (sh.proc.fd(number)) number++;
  sh.vars.set(name, String(number));
  return number;
}

function* targetOf(sh: Shell, word: Word | undefined): Task<string | undefined> {
  if (!word) return '';
  const words = yield* expandWords(sh, [word]);
  if (words.length === 1) return words[0];
  sh.complain(`${word.text}: ambiguous redirect`);
  return undefined;
}

function copyDescriptor(sh: Shell, saved: Saved, number: number, from: string | undefined, move: boolean): boolean {
  if (from === undefined) {
    saved.change(number, undefined);
    return true;
  }
  const stream = sh.proc.fd(Number(from));
  if (!stream)
    return fail(
      sh,
      sh.dialect.name === 'bash'
        ? `${from}: ${strerror('EBADF')}`
        : sh.dialect.name === 'dash'
          ? `${from}: ${strerror('EBADF')}`
          : `dup2(${from},${number}): ${strerror('EBADF')}`,
    );
  saved.change(number, stream);
  if (move && Number(from) !== number) saved.change(Number(from), undefined);
  return true;
}

function openTarget(sh: Shell, each: Redirect, target: string, descriptor: number, saved: Saved): boolean {
  const options = OPEN[each.operator] ?? { read: true };
  const clobber = sh.has('noclobber') && (each.operator === '>' || each.operator === '&>');
  const existing = clobber ? sh.proc.fs.stat(target) : undefined;
  const exclusive = existing?.ok === true && existing.value.kind === 'file';
  const opened =
    target === ''
      ? { ok: false as const, error: 'ENOENT' as Errno }
      : openFile(sh.proc, target, { ...options, ...(exclusive && { exclusive }) });
  if (!opened.ok)
    return fail(
      sh,
      options.write ? sh.dialect.cannotCreate(target, opened.error) : sh.dialect.cannotOpen(target, opened.error),
    );
  saved.change(descriptor, opened.value);
  const both = each.operator.startsWith('&') || (each.operator === '>&' && !each.descriptor);
  if (both) saved.change(2, opened.value);
  return true;
}

function fail(sh: Shell, text: string): false {
  sh.complain(text);
  return false;
}
