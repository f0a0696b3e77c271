import type { Container } from '../engine/types.ts';

/** The AppArmor profile that a container's processes are under. */
export function apparmor(rootless: boolean, container: Container): string {
  const given = container.host.securityOpt.find((one) => /^apparmor[:=]/.test(one))?.slice(9);
  if (given === 'unconfined' || container.host.privileged) return rootless ? 'crun (unconfined)' : 'unconfined';
  if (given) return `${given} (enforce)`;
  return rootless ? 'crun (unconfined)' : 'containers-default-0.68.0 (enforce)';
}
