import type { CapSet } from './state.ts';

/** Linux capabilities by number, without CAP_ (include/uapi/linux/capability.h). */
export const CAPS: readonly string[] = [
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'KILL',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'LINUX_IMMUTABLE',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_ADMIN',
  'NET_RAW',
  'IPC_LOCK',
  'IPC_OWNER',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_CHROOT',
  'SYS_PTRACE',
  'SYS_PACCT',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_NICE',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'MKNOD',
  'LEASE',
  'AUDIT_WRITE',
  'AUDIT_CONTROL',
  'SETFCAP',
  'MAC_OVERRIDE',
  'MAC_ADMIN',
  'SYSLOG',
  'WAKE_ALARM',
  'BLOCK_SUSPEND',
  'AUDIT_READ',
  'PERFMON',
  'BPF',
  'CHECKPOINT_RESTORE',
];

/** All capabilities that this kernel knows: what root and --privileged get. */
export const ALL_CAPS: CapSet = 2 ** CAPS.length - 1;
export const NO_CAPS: CapSet = 0;

/** The set of the named capabilities (without CAP_, capitals). Unknown names are left out. */
export function capSet(names: readonly string[]): CapSet {
  let set = 0;
  for (const name of new Set(names)) {
    const bit = CAPS.indexOf(name);
    if (bit >= 0) set += 2 ** bit;
  }
  return set;
}

/** Whether a set holds a capability. Not `&`: the set has more than 32 bits. */
export function hasCap(set: CapSet, name: string): boolean {
  const bit = CAPS.indexOf(name);
  return bit >= 0 && Math.floor(set / 2 ** bit) % 2 === 1;
}

/** Names in a set, by number. */
export const capNames = (set: CapSet): string[] => CAPS.filter((name) => hasCap(set, name));

/** As /proc/PID/status writes a set: 16 hex digits. */
export const capHex = (set: CapSet): string => set.toString(16).padStart(16, '0');
