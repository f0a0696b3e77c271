/** What does not change about the taught host: its kernel, its memory, its disk. */
export const HOST = {
  kernel: '7.2.13+deb14-cloud-amd64',
  system: 'Debian GNU/Linux forky/sid',
  name: 'containerhost',
  processors: 2,
  memory: 4108152832,
  memoryText: '3.826GiB',
  diskBytes: 12573614080,
  diskUsed: 1869897728,
} as const;
