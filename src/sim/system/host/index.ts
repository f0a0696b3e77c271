export { DEBIAN_BIN, DEBIAN_SBIN, HOST_BIN, HOST_SBIN } from './commands-table.ts';
export { GROUP, OS_RELEASE, PASSWD } from './etc-table.ts';
export { type FreshOptions, freshHost, HOST_FS, HOST_LAYER, type HostSeed } from './fresh.ts';
export { hostLayer, NOT_PART, withFolders } from './layer.ts';
export { BASH_LOGOUT, BASHRC, PROFILE } from './skel-table.ts';
