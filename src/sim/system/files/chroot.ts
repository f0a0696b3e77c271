import { newMountNs } from '../../host/mounts.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Mount } from '../../host/state.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, quote, quoteName, why } from '../text/tool/say.ts';

const SPEC: OptionSpec = { short: '+', lacks: 'groups userspec skip-chdir', busybox: '+', code: 125 };

/** The mounts as they look from a folder: what lies below it, with the folder as the root. */
function mountsFrom(proc: Proc, root: string): Mount[] {
  const mounts = proc.fs.mounts();
  const below = mounts
    .filter((mount) => mount.path.startsWith(`${root}/`))
    .map((mount) => ({ ...mount, path: mount.path.slice(root.length) }));
  const exact = mounts.findLast((mount) => mount.path === root);
  const holder = proc.fs.mountOf(root);
  if (!holder) return below;
  if (exact) return [{ ...exact, path: '/' }, ...below];
  const rest = holder.path === '/' ? root : root.slice(holder.path.length);
  const source =
    holder.source.kind === 'fs'
      ? { ...holder.source, path: `${holder.source.path === '/' ? '' : holder.source.path}${rest}` }
      : holder.source;
  return [{ ...holder, path: '/', source }, ...below];
}

/** chroot(8): runs a command with another folder as its root; needs CAP_SYS_CHROOT. */
export const chroot: Program = function* (proc) {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const [folder, ...words] = given.args;
  if (folder === undefined) return missing(proc, SPEC);
  const stat = proc.fs.stat(folder);
  const cannot = (reason: string): number =>
    complain(
      proc,
      by(
        proc,
        `cannot change root directory to ${quoteName(folder)}: ${reason}`,
        `can't change root directory to '${folder}': ${reason}`,
      ),
      proc.flavour === 'gnu' ? 125 : 1,
    );
  if (!stat.ok) return cannot(why(stat.error));
  if (stat.value.kind !== 'dir') return cannot(why('ENOTDIR'));
  if (!proc.has('SYS_CHROOT')) return cannot(why('EPERM'));
  const command = words.length > 0 ? words : [proc.env['SHELL'] ?? '/bin/sh', '-i'];
  if (stat.value.path !== '/') {
    // a mount namespace with the folder as its root is as near as this kernel comes to a process's own root
    proc.record.ns = {
      ...proc.record.ns,
      mnt: newMountNs(proc.kernel, mountsFrom(proc, stat.value.path), proc.record.ns.mnt),
    };
  }
  proc.cwd = '/';
  const task = proc.exec(command);
  if (task.ok) return yield* task.value;
  const name = command[0] ?? '';
  const reason = why(task.error === 'EISDIR' ? 'EACCES' : task.error);
  return complain(
    proc,
    by(proc, `failed to run command ${quote(proc, name)}: ${reason}`, `can't execute '${name}': ${reason}`),
    task.error === 'ENOENT' ? 127 : 126,
  );
};
