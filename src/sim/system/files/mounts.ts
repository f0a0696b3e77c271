import type { Errno } from '../../host/errno.ts';
import { absolute, isWithin } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import type { Mount } from '../../host/state.ts';
import { type OptionSpec, type Options, options, usageError } from '../text/tool/options.ts';
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
  // mount is set-user-id root: who called it counts
  const euid = proc.uidInside(proc.flavour === 'busybox' ? proc.record.euid : proc.record.uid);
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

/** Says that the place to mount on is not there. */
function noPlace(proc: Proc, source: string, target: string, errno: Errno): number {
  const busybox = proc.flavour === 'busybox';
  const text = by(
    proc,
    `${target}: mount point does not exist.`,
    `mounting ${source} on ${target} failed: ${why(errno)}`,
  );
  return complain(proc, text, busybox ? 255 : 32);
}

/** Why nothing can be mounted on a place: the path is looked up first, unless a seccomp filter stops the call before. */
function hindrance(proc: Proc, source: string, target: string): number | undefined {
  const exists = proc.fs.stat(target);
  const unconfined = proc.record.seccomp === undefined || proc.has('SYS_ADMIN');
  const elsewhere = proc.kernel.process(1)?.ns.user !== proc.record.ns.user;
  const looksFirst = (unconfined || proc.flavour === 'busybox') && elsewhere;
  if (!exists.ok && looksFirst && exists.error === 'ENOENT') return noPlace(proc, source, target, 'ENOENT');
  const refused = refusal(proc, source, target);
  if (refused !== undefined) return refused;
  return exists.ok ? undefined : noPlace(proc, source, target, exists.error);
}

/** Mounts a tmpfs, or with bind another folder, on a place. */
function mountOn(proc: Proc, given: Options, source: string, target: string): number {
  const modes = (given.value('o') ?? '').split(',');
  const bind = given.has('bind') || modes.includes('bind');
  const type = given.value('t');
  if (!bind && type !== 'tmpfs') return complain(proc, `mounting ${type ?? source} is not part of this simulation`, 64);
  const space = proc.kernel.state.ns.mnt[proc.record.ns.mnt];
  if (!space) return 32;
  const place = { path: target, readonly: given.has('r') || modes.includes('ro') };
  if (!bind) {
    const { euid, egid } = proc.record;
    const root = { '/': { kind: 'dir', mode: 0o1777, uid: euid, gid: egid, mtime: proc.kernel.now } } as const;
    const fs = proc.kernel.addFilesystem({ lower: [], upper: root });
    const size = modes.find((mode) => mode.startsWith('size='));
    space.mounts.push({
      ...place,
      source: { kind: 'fs', fs, path: '/' },
      device: source,
      type: 'tmpfs',
      ...(size && { options: `relatime,${size}` }),
    });
    return 0;
  }
  const from = proc.fs.place(source);
  if (!from.ok || !from.value.node || from.value.mount.source.kind !== 'fs')
    return complain(proc, `${target}: special device ${source} does not exist.`, 32);
  const { mount: held, inner } = from.value;
  space.mounts.push({
    ...place,
    source: { kind: 'fs', fs: from.value.mount.source.fs, path: inner },
    device: held.device,
    type: held.type,
  });
  return 0;
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
  if (place === undefined) {
    if (proc.flavour === 'busybox') return complain(proc, `can't find ${source} in /etc/fstab`);
    return complain(proc, `${source}: can't find in /etc/fstab.`);
  }
  const target = absolute(proc.cwd, place);
  return hindrance(proc, source, target) ?? mountOn(proc, given, source, target);
});

const UMOUNT: OptionSpec = { short: 'lfaRn', long: 'lazy=l force=f', busybox: 'lfarn' };

/** umount(8). */
export const umount: Program = simple((proc) => {
  const given = options(proc, UMOUNT);
  if (typeof given === 'number') return given;
  const busybox = proc.flavour === 'busybox';
  if (given.args.length === 0) return usageError(proc, UMOUNT, busybox ? '' : 'bad usage');
  let code = 0;
  for (const path of given.args) {
    const target = absolute(proc.cwd, path);
    const space = proc.kernel.state.ns.mnt[proc.record.ns.mnt];
    const index = space?.mounts.findLastIndex((one) => one.path === target) ?? -1;
    const caller = proc.uidInside(busybox ? proc.record.euid : proc.record.uid);
    const inside = proc.kernel
      .processes()
      .some((one) => one.ns.mnt === proc.record.ns.mnt && isWithin(target, one.cwd));
    const fails = (gnu: string, errno: Errno): void => {
      code = complain(proc, by(proc, `${target}: ${gnu}`, `can't unmount ${path}: ${why(errno)}`), busybox ? 1 : 32);
    };
    if (!proc.fs.exists(target)) fails('no mount point specified.', 'ENOENT');
    else if (caller !== 0 || !proc.has('SYS_ADMIN')) fails('must be superuser to unmount.', 'EPERM');
    else if (index < 0) fails('not mounted.', 'EINVAL');
    else if (inside && !given.has('l')) fails('target is busy.', 'EBUSY');
    else space?.mounts.splice(index, 1);
  }
  return code;
});
