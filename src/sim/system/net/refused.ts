import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { notPart } from '../host/options.ts';

const name = (proc: Proc): string => proc.argv[0]?.replace(/^.*\//, '') ?? '';

/** iptables and its kin: a plain refusal for those who may not, the usual one for root. */
export const iptables: Program = function* iptables(proc) {
  yield* proc.tick();
  if (proc.argv.includes('-V') || proc.argv.includes('--version')) {
    proc.out(`${name(proc)} v1.8.11 (nf_tables)\n`);
    return 0;
  }
  if (proc.has('NET_ADMIN')) return notPart(proc, name(proc));
  proc.err(
    `${name(proc)} v1.8.11 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)\n\n`,
  );
  return 4;
};

/** nft(8): likewise. */
export const nft: Program = function* nft(proc) {
  yield* proc.tick();
  if (proc.has('NET_ADMIN')) return notPart(proc, 'nft');
  proc.err(
    'Operation not permitted (you must be root)\nnetlink: Error: cache initialization failed: Operation not permitted\n',
  );
  return 1;
};

/** ssh(1): there is nowhere to go. */
export const ssh: Program = function* ssh(proc) {
  const tool = name(proc);
  if (proc.argv.includes('-V')) {
    proc.err('OpenSSH_10.2p1 Debian-2, OpenSSL 3.6.0 1 Oct 2025\n');
    return 0;
  }
  yield* proc.tick();
  return notPart(proc, tool);
};
