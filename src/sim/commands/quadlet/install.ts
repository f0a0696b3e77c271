import { join, nameOf, parentOf } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { kindOf } from '../../podman/quadlet/index.ts';
import { reloadManager } from '../../system/units/jobs.ts';
import type { Call, Command } from '../command.ts';
import { type Seat, seatOf } from './seat.ts';

const extensionOf = (path: string): string => (nameOf(path).includes('.') ? path.slice(path.lastIndexOf('.')) : '');

function makeFolder(proc: Proc, path: string): void {
  if (path === '/' || proc.fs.exists(path)) return;
  makeFolder(proc, parentOf(path));
  proc.fs.mkdir(path, 0o755);
}

/** Files that the words of a call stand for: a folder stands for what is in it. */
function sourcesOf(call: Call): { readonly paths: readonly string[]; readonly asset: string } | number {
  const [first = ''] = call.args;
  const there = call.proc.fs.stat(first);
  if (!there.ok)
    return call.fail(
      `unable to stat Quadlet path ${first}: stat ${first}: ${there.error === 'EACCES' ? 'permission denied' : 'no such file or directory'}`,
    );
  if (there.value.kind !== 'dir') return { paths: call.args, asset: '' };
  const names = call.proc.fs.list(first);
  const inside = names.ok ? names.value.map((name) => join(first, name)) : [];
  return { paths: [...inside, ...call.args.slice(1)], asset: `.${nameOf(first)}.app` };
}

/** Adds a name to a list of files, unless it is there. */
function note(proc: Proc, path: string, name: string): void {
  const text = proc.fs.read(path);
  if (text.ok && text.value.split('\n').includes(name)) return;
  proc.fs.write(path, `${name}\n`, { append: true });
}

/** Copies one file; gives its new path, or why not. */
function copy(
  seat: Seat,
  path: string,
  name: string,
  data: string,
  how: { readonly isQuadlet: boolean; readonly replace: boolean; readonly asset: string },
): { readonly path: string } | { readonly error: string } {
  const { proc, install } = seat;
  if (how.isQuadlet && !kindOf(name)) return { error: `"${extensionOf(path)}" is not a supported Quadlet file type` };
  const target = join(install, name);
  if (!how.replace && proc.fs.exists(target))
    return { error: `a Quadlet with name ${name} already exists, refusing to overwrite` };
  const written = proc.fs.write(target, data, { mode: 0o644 });
  if (!written.ok) return { error: `unable to open file ${target}: open ${target}: permission denied` };
  if (!how.isQuadlet || how.asset.endsWith('.app')) note(proc, join(install, how.asset), name);
  return { path: target };
}

/** The parts of a .quadlets file: separated by ---, named by a comment `# FileName=…`. */
function sectionsOf(path: string, text: string): readonly { readonly name: string; readonly data: string }[] | string {
  const parts = text
    .split(/^\s*---\s*$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return `no valid quadlet sections found in file ${path}`;
  const found: { name: string; data: string }[] = [];
  for (const [index, data] of parts.entries()) {
    const kind = [...data.matchAll(/^\s*\[(\w+)\]\s*$/gm)]
      .map(([, word = '']) => word.toLowerCase())
      .find((word) => kindOf(`a.${word}`));
    const place = `section ${index + 1}`;
    if (kind === undefined)
      return `unable to detect quadlet type in ${place}: no recognized quadlet section found (expected [Container], [Volume], [Network], [Kube], [Image], [Build], or [Pod])`;
    const name = /^\s*#\s*FileName=(.*)$/m.exec(data)?.[1]?.trim();
    if (name === undefined)
      return `${place}: missing required '# FileName=<name>' comment at the beginning of quadlet section`;
    if (name === '') return `${place}: FileName comment found but no filename specified`;
    if (/[/\\]/.test(name)) return `${place}: FileName '${name}' cannot contain path separators`;
    found.push({ name: `${name}.${kind}`, data });
  }
  return found;
}

/** podman quadlet install: copies files to where the generator finds them; files of one call belong together. */
export const quadletInstall: Command = {
  name: 'quadlet install',
  engines: ['podman'],
  handles: ['reload-systemd', 'replace'],
  *run(call) {
    const { flags, proc, engine } = call;
    yield* proc.tick();
    if (/^https?:\/\//.test(call.args[0] ?? '')) {
      proc.err('podman quadlet install URL is not part of this simulation\n');
      return 64;
    }
    const seat = seatOf(engine);
    makeFolder(proc, seat.install);
    const sources = sourcesOf(call);
    if (typeof sources === 'number') return sources;
    let { asset } = sources;
    const errors: string[] = [];
    const bad = (path: string, text: string): void => void errors.push(`quadlet "${path}" failed to install: ${text}`);
    for (const path of sources.paths) {
      const isFirst = asset === '';
      const isSet = extensionOf(path) === '.quadlets';
      if (isFirst)
        asset = isSet
          ? `.${nameOf(path).replace(/\.quadlets$/, '')}.app`
          : `.${nameOf(path)}.${kindOf(path) ? 'app' : 'asset'}`;
      const text = proc.fs.read(path);
      const there = proc.fs.stat(path);
      if (there.ok && there.value.kind === 'dir') bad(path, `quadlet to install "${path}" is not a file`);
      else if (!text.ok) bad(path, `stat ${path}: no such file or directory`);
      else {
        const parts = isSet ? sectionsOf(path, text.value) : [{ name: nameOf(path), data: text.value }];
        if (typeof parts === 'string') bad(path, parts);
        else
          for (const part of parts) {
            const done = copy(seat, path, part.name, part.data, {
              isQuadlet: isFirst || isSet,
              replace: flags.bool('replace'),
              asset,
            });
            if ('path' in done) proc.out(`${done.path}\n`);
            else bad(path, done.error);
          }
      }
    }
    if (flags.bool('reload-systemd')) reloadManager(engine.kernel, seat.manager);
    if (errors.length === 0) return 0;
    for (const text of errors) proc.err(`Error: ${text}\n`);
    return call.fail('errors occurred installing some Quadlets');
  },
};
