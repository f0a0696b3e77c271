/** What runc calls the scope of a container (libcontainer's systemd driver). */
export function scopeTitle(name: string): string | undefined {
  const id = /^docker-([0-9a-f]{64})\.scope$/.exec(name)?.[1];
  return id && `libcontainer container ${id}`;
}
