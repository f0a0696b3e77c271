import type { Kernel } from '../kernel.ts';
import type { Proc } from '../proc.ts';
import type { VirtualNode, VirtualTree } from '../program.ts';
import type { NetInterface } from '../state.ts';
import { folder, parts, text } from './node.ts';

/** Files with one value: path below /sys → content. */
const FIXED: Readonly<Record<string, string>> = {
  'block/vda/size': '25165824\n',
  'class/dmi/id/product_name': 'Standard PC (i440FX + PIIX, 1996)\n',
  'class/dmi/id/sys_vendor': 'QEMU\n',
  'devices/system/cpu/online': '0-1\n',
  'devices/system/cpu/possible': '0-1\n',
  'devices/system/cpu/present': '0-1\n',
  'devices/virtual/net/.keep': '',
  'fs/cgroup/.keep': '',
  'firmware/.keep': '',
  'kernel/mm/transparent_hugepage/enabled': '[always] madvise never\n',
  'kernel/ostype': 'Linux\n',
  'module/apparmor/parameters/enabled': 'Y\n',
  'module/apparmor/parameters/mode': 'enforce\n',
  'module/overlay/parameters/metacopy': 'N\n',
};
/** Files that only root may read. */
const SECRET: Readonly<Record<string, (kernel: Kernel) => string>> = {
  'kernel/security/apparmor/profiles': (kernel) =>
    `${profiles(kernel)
      .map((name) => `${name} (enforce)`)
      .join('\n')}\n`,
};
const PATHS = [
  ...Object.keys(FIXED),
  ...Object.keys(SECRET),
  'class/net/.keep',
  'bus/.keep',
  'power/.keep',
  'dev/.keep',
  'hypervisor/.keep',
];

/** Names of AppArmor profiles: those of the packages, and Docker's own once a daemon has run. */
function profiles(kernel: Kernel): string[] {
  const docker = kernel.processes().some((one) => one.comm === 'dockerd');
  return ['/usr/bin/man', ...(docker ? ['docker-default'] : []), 'passt', 'pasta', 'unprivileged_userns'];
}

const NET_FILES: Readonly<Record<string, (one: NetInterface, index: number) => string>> = {
  address: (one) => one.mac,
  addr_len: () => '6',
  carrier: (one) => (one.up ? '1' : '0'),
  flags: (one) => (one.name === 'lo' ? '0x9' : '0x1003'),
  ifindex: (_one, index) => String(index + 1),
  mtu: (one) => String(one.mtu ?? (one.name === 'lo' ? 65536 : 1500)),
  operstate: (one) => (one.name === 'lo' ? 'unknown' : one.up ? 'up' : 'down'),
  speed: () => '10000',
  tx_queue_len: () => '1000',
  type: (one) => (one.name === 'lo' ? '772' : '1'),
};

const interfaces = (kernel: Kernel, proc: Proc) => kernel.net.namespace(proc).interfaces;
const shortName = (one: NetInterface): string => one.name.split('@')[0] ?? one.name;

function statNet(kernel: Kernel, proc: Proc, inner: readonly string[]): VirtualNode | undefined {
  const [name, leaf, ...rest] = inner;
  const all = interfaces(kernel, proc);
  const index = all.findIndex((one) => shortName(one) === name);
  const found = all[index];
  if (name === undefined) return folder();
  if (!found || rest.length > 0) return undefined;
  if (leaf === undefined) return folder();
  const make = NET_FILES[leaf];
  return make && text(() => `${make(found, index)}\n`);
}

function statSysfs(kernel: Kernel, proc: Proc, path: string): VirtualNode | undefined {
  const inner = parts(path);
  const key = inner.join('/');
  if (inner[0] === 'class' && inner[1] === 'net') return statNet(kernel, proc, inner.slice(2));
  if (key === '' || PATHS.some((one) => one.startsWith(`${key}/`))) return folder();
  const secret = SECRET[key];
  if (secret) return text(() => secret(kernel), undefined, 0o400);
  const fixed = FIXED[key];
  return fixed === undefined || key.endsWith('.keep') ? undefined : text(() => fixed);
}

function listSysfs(kernel: Kernel, proc: Proc, path: string): readonly string[] {
  const inner = parts(path);
  if (inner[0] === 'class' && inner[1] === 'net')
    return inner.length === 2 ? interfaces(kernel, proc).map(shortName) : Object.keys(NET_FILES);
  const prefix = inner.length === 0 ? '' : `${inner.join('/')}/`;
  const names = PATHS.filter((one) => one.startsWith(prefix)).map(
    (one) => one.slice(prefix.length).split('/')[0] ?? '',
  );
  return [...new Set(names)].filter((name) => name !== '.keep').sort();
}

/** /sys: what containers and their users look at, the interfaces of the reader's network namespace above all. */
export const sysfsTree: VirtualTree = { stat: statSysfs, list: listSysfs };
