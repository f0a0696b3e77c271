import { err, ok, type Result } from '../../lib/result.ts';
import type { Errno } from './errno.ts';
import type { Proc } from './proc.ts';
import type { Stream } from './program.ts';
import { endlessStream, nullStream } from './streams.ts';

export interface OpenOptions {
  readonly read?: boolean;
  readonly write?: boolean;
  readonly append?: boolean;
  readonly create?: boolean;
  readonly truncate?: boolean;
  /** Fail where it exists (set -C). */
  readonly exclusive?: boolean;
  readonly mode?: number;
}

/** Characters of a file that count as a step when it is read on. */
const LOADED = 4000;
/** What 512 random characters cost, in steps. */
const RANDOM_READ = 6;
const DESCRIPTOR = /^(?:\/dev\/(?:fd\/(\d+)|(stdin)|(stdout)|(stderr))|\/proc\/self\/fd\/(\d+))$/;

/** The descriptor that a path such as /dev/stderr stands for, also through a link to it. */
function descriptorOf(proc: Proc, path: string): number | undefined {
  const link = proc.fs.readlink(path);
  for (const name of [path, link.ok ? link.value : '']) {
    const match = DESCRIPTOR.exec(name);
    if (!match) continue;
    if (match[2]) return 0;
    if (match[3]) return 1;
    if (match[4]) return 2;
    return Number(match[1] ?? match[5]);
  }
  return undefined;
}

function device(proc: Proc, name: string): Result<Stream, Errno> {
  if (name === 'zero') return ok(endlessStream('/dev/zero', () => '\0'.repeat(4096)));
  if (name === 'full')
    return ok({ ...endlessStream('/dev/full', () => '\0'.repeat(4096)), write: () => true, refuses: () => 'ENOSPC' });
  if (name === 'random') {
    return ok(
      endlessStream('/dev/urandom', () => {
        proc.kernel.scheduler.charge(RANDOM_READ);
        let text = '';
        for (let i = 0; i < 512; i++) text += String.fromCharCode(Math.floor(proc.kernel.random() * 256));
        return text;
      }),
    );
  }
  if (name === 'tty') {
    for (const fd of [0, 1, 2]) if (proc.isTty(fd)) return ok(proc.fd(fd) as Stream);
    return err('ENXIO');
  }
  return ok(nullStream());
}

/**
 * Opens a path for a process (open(2)): a regular file, a device, a descriptor by its path.
 *
 * @returns the stream; reading a file that others append to gives what is new on each read, then the end.
 */
export function openFile(proc: Proc, path: string, options: OpenOptions): Result<Stream, Errno> {
  const descriptor = descriptorOf(proc, path);
  if (descriptor !== undefined) {
    const stream = proc.fd(descriptor);
    return stream ? ok(stream) : err('ENXIO');
  }
  const entry = proc.fs.stat(path);
  if (entry.ok && entry.value.kind === 'char') {
    const refused = proc.fs.access(path, options.write ? 'w' : 'r');
    return refused && refused !== 'EROFS' ? err(refused) : device(proc, entry.value.device ?? 'null');
  }
  const prepared = prepare(proc, path, options, entry.ok);
  if (!prepared.ok) return prepared;
  const real = proc.fs.realpath(path);
  if (!real.ok) return real;
  const isFile = proc.fs.mountOf(real.value)?.source.kind === 'fs';
  return ok(isFile ? fileStream(proc, real.value, options) : virtualStream(proc, real.value, options));
}

function prepare(proc: Proc, path: string, options: OpenOptions, exists: boolean): Result<void, Errno> {
  if (!options.write && !options.append) {
    const refused = proc.fs.access(path, 'r');
    if (refused) return err(refused);
    const entry = proc.fs.stat(path);
    return entry.ok && entry.value.kind === 'socket' ? err('ENXIO') : ok(undefined);
  }
  if (exists && options.exclusive) return err('EEXIST');
  if (!exists) {
    if (options.create === false) return err('ENOENT');
    return proc.fs.write(path, '', options.mode === undefined ? {} : { mode: options.mode });
  }
  const entry = proc.fs.stat(path);
  if (entry.ok && entry.value.kind === 'dir') return err('EISDIR');
  if (options.truncate && entry.ok && !proc.fs.mountOf(path)?.source.kind.match(/proc|cgroup|sysfs/))
    return proc.fs.write(path, '');
  const refused = proc.fs.access(path, 'w');
  return refused ? err(refused) : ok(undefined);
}

/** A stream over a file of /proc, /sys or a control group: every write is a request of its own, and may be refused. */
function virtualStream(proc: Proc, path: string, options: OpenOptions): Stream {
  const content = options.write && !options.read ? undefined : proc.fs.read(path);
  let rest = content?.ok ? content.value : '';
  return {
    ...nullStream(),
    name: path,
    read: () => {
      const text = rest;
      rest = '';
      return text === '' ? null : text;
    },
    unread: (text) => {
      rest = text + rest;
    },
    refuses: (text) => {
      const done = options.write || options.append ? proc.fs.write(path, text) : ok(undefined);
      return done.ok ? undefined : done.error;
    },
    write: () => true,
  };
}

/** What an open file reads and writes: a place in a file system, whoever is allowed what by now. */
interface OpenPlace {
  read(): string;
  write(text: string): void;
}

/** The entry that a path leads to now. Permission was asked for when it was opened and is not asked for again. */
function openPlace(proc: Proc, path: string): OpenPlace {
  const { kernel } = proc;
  const place = proc.fs.place(path);
  const source = place.ok ? place.value.mount.source : undefined;
  if (!place.ok || source?.kind !== 'fs') return { read: () => '', write: () => undefined };
  const overlay = kernel.overlay(source.fs);
  const { inner } = place.value;
  const now = () => {
    const node = overlay.get(inner)?.node;
    return node?.kind === 'file' ? node : undefined;
  };
  return {
    read: () => now()?.data ?? '',
    write: (text) => {
      const found = overlay.get(inner);
      if (found?.node.kind !== 'file') return;
      const node = found.upper ? found.node : kernel.shifted(source.fs, found.node);
      if (node.kind !== 'file') return;
      const { size: _size, program: _program, ...rest } = node;
      overlay.put(inner, { ...rest, data: text, mtime: kernel.now });
    },
  };
}

/** A stream over a file that is open; it outlives the process that opened it. */
function fileStream(proc: Proc, path: string, options: OpenOptions): Stream {
  let offset = 0;
  const place = openPlace(proc, path);
  return {
    ...nullStream(),
    name: path,
    read: () => {
      const whole = place.read();
      proc.kernel.scheduler.charge(whole.length / LOADED);
      const text = whole.slice(offset);
      offset += text.length;
      return text === '' ? null : text;
    },
    unread: (text) => {
      offset = Math.max(0, offset - text.length);
    },
    refuses: (text) => (proc.kernel.hasRoom(text) ? undefined : 'ENOSPC'),
    write: (text) => {
      if (!options.write && !options.append) return true;
      const before = place.read();
      if (options.read && !options.append) {
        place.write(before.slice(0, offset) + text + before.slice(offset + text.length));
        offset += text.length;
      } else place.write(before + text);
      return true;
    },
  };
}
