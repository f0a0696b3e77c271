/** What crun calls the scope of a container (libcrun's systemd driver); conmon's has no description. */
export const scopeTitle = (name: string): string | undefined =>
  /^libpod-[0-9a-f]{64}\.scope$/.test(name) ? 'libcrun container' : undefined;
