import { absolute } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Mount } from '../../host/state.ts';
import { type OptionSpec, options } from '../text/tool/options.ts';
import { by, complain, simple, why } from '../text/tool/say.ts';

const MOUNT: OptionSpec = {
  short: 't:o:rwanvl',
  long: 'types:=t options:=o bind=bind rbind=bind read-only=r all=a verbose=v',
  busybox: 't:o:rwanv',
  lacks: 'move make-private make-rprivate make-shared make-rshared make-slave make-rslave',
};

const line = ({ device, path, type, readonly, options: text }: Mount): string =>
  `${device} on ${path} type ${type} (${readonly ? 'ro' : 'rw'}${text ? `,${text}` : ',relatime'})\n`;

/** Whether the process may mount in its mount namespace; what mount(8) says if not. */
function refusal(proc: Proc, source: string, target: string): number | undefined {
  const euid = proc.uidInside(proc.record.euid);
  if (euid !== 0)
    return complain(
      proc,
      by(
        proc,
        `${target}: must be superuser to use mount.\n       dmesg(1) may have more information after failed mount system call.`,
        'permission denied (are you root?)',
      ),
      proc.flavour === 'busybox' ? 1 : 32,
    );
  if (!proc.has('SYS_ADMIN'))
    return complain(
      proc,
      by(
        proc,
        `${target}: permission denied.\n       dmesg(1) may have more information after failed mount system call.`,
        'permission denied (are you root?)',
      ),
      proc.flavour === 'busybox' ? 1 : 32,
    );
  return source === '' ? 1 : undefined;
}

/** mount(8): lists what is mounted; mounts tmpfs and binds where that is allowed. */
export const mount: Program = simple((proc) => {
  const given = options(proc, MOUNT);
  if (typeof given === 'number') return given;
  const type = given.value('t');
  if (given.args.length === 0) {
    for (const one of proc.fs.mounts()) if (type === undefined || one.type === type) proc.out(line(one));
    return 0;
  }
  const [source = '', place] = given.args;
  const target = absolute(proc.cwd, place ?? source);
  const exists = proc.fs.stat(target);
  const busybox = proc.flavour === 'busybox';
  const unconfined = proc.record.seccomp === 0 || proc.has('SYS_ADMIN');
  if (
    !exists.ok &&
    (unconfined || busybox) &&
    exists.error === 'ENOENT' &&
    proc.kernel.process(1)?.ns.user !== proc.record.ns.user
  )
    return complain(
      proc,
      by(proc, `${target}: mount point does not exist.`, `mounting ${source} on ${target} failed: ${why('ENOENT')}`),
      busybox ? 255 : 32,
    );
  const refused = refusal(proc, source, target);
  if (refused !== undefined) return refused;
  if (!exists.ok)
    return complain(
      proc,
      by(
        proc,
        `${target}: mount point does not exist.`,
        `mounting ${source} on ${target} failed: ${why(exists.error)}`,
      ),
      busybox ? 255 : 32,
    );
  const bind = given.has('bind') || (given.value('o') ?? '').split(',').includes('bind');
  if (!bind && type !== 'tmpfs') return complain(proc, `mounting ${type ?? source} is not part of this simulation`, 64);
  const space = proc.kernel.state.ns.mnt[proc.record.ns.mnt];
  if (!space) return 32;
  const readonly = given.has('r') || (given.value('o') ?? '').split(',').includes('ro');
  const from = bind ? proc.fs.place(source) : undefined;
  if (from && (!from.ok || from.value.mount.source.kind !== 'fs'))
    return complain(proc, `${target}: special device ${source} does not exist.`, 32);
  const root = {
    '/': { kind: 'dir', mode: 0o1777, uid: proc.record.euid, gid: proc.record.egid, mtime: proc.kernel.now },
  } as const;
  const shown =
    from?.ok && from.value.mount.source.kind === 'fs'
      ? ({ kind: 'fs', fs: from.value.mount.source.fs, path: from.value.inner } as const)
      : ({ kind: 'fs', fs: proc.kernel.addFilesystem({ lower: [], upper: root }), path: '/' } as const);
  space.mounts.push({
    path: target,
    source: shown,
    readonly,
    device: bind ? (from?.ok ? from.value.mount.device : source) : source,
    type: bind && from?.ok ? from.value.mount.type : 'tmpfs',
  });
  return 0;
});

const UMOUNT: OptionSpec = { short: 'lfaRn', long: 'lazy=l force=f', busybox: 'lfarn' };

/** umount(8). */
export const umount: Program = simple((proc) => {
  const given = options(proc, UMOUNT);
  if (typeof given === 'number') return given;
  let code = 0;
  for (const path of given.args) {
    const target = absolute(proc.cwd, path);
    const space = proc.kernel.state.ns.mnt[proc.record.ns.mnt];
    const index = space?.mounts.findLastIndex((one) => one.path === target) ?? -1;
    if (index < 0)
      code = complain(
        proc,
        by(proc, `${target}: not mounted.`, `can't unmount ${target}: ${why('EINVAL')}`),
        proc.flavour === 'busybox' ? 1 : 32,
      );
    else if (!proc.has('SYS_ADMIN'))
      code = complain(
        proc,
        by(proc, `${target}: must be superuser to unmount.`, `can't unmount ${target}: ${why('EPERM')}`),
        proc.flavour === 'busybox' ? 1 : 32,
      );
    else space?.mounts.splice(index, 1);
  }
  return code;
});
