/** The pairs of engines that the simulator knows, newest first: what transcripts were recorded with. */
export const RELEASES = [
  { id: 'new', name: 'Docker 29.7.2, Podman 6.1.1', versions: { docker: '29.7.2', podman: '6.1.1' } },
  { id: 'old', name: 'Docker 28.5.2, Podman 5.8.6', versions: { docker: '28.5.2', podman: '5.8.6' } },
] as const;

export type ReleaseId = (typeof RELEASES)[number]['id'];

/** The pair to which a version of one engine belongs: by its major number, the newest pair for one that is unknown. */
export function releaseOf(engine: 'docker' | 'podman', version: string): (typeof RELEASES)[number] {
  const major = version.split('.')[0];
  return RELEASES.find(({ versions }) => versions[engine].split('.')[0] === major) ?? RELEASES[0];
}
