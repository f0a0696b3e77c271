import { bulk, type Context, type Reply } from './redis-store.ts';

/** INFO: the sections that people read. */
export function info(context: Context, section: string | undefined): Reply {
  const { proc, store, port } = context;
  const up = Math.floor((proc.kernel.now - context.startedAt) / 1000);
  const sections: Readonly<Record<string, readonly string[]>> = {
    Server: [
      'redis_version:8.0.5',
      'redis_git_sha1:00000000',
      'redis_git_dirty:0',
      'redis_mode:standalone',
      'os:Linux 7.2.13+deb14-cloud-amd64 x86_64',
      'arch_bits:64',
      `process_id:${proc.record.nspids.at(-1) ?? proc.pid}`,
      `tcp_port:${port}`,
      `uptime_in_seconds:${up}`,
      `uptime_in_days:${Math.floor(up / 86400)}`,
    ],
    Clients: [`connected_clients:${context.clients()}`, 'maxclients:10000', 'blocked_clients:0'],
    Memory: [
      'used_memory:1017632',
      'used_memory_human:993.78K',
      'maxmemory:0',
      'maxmemory_human:0B',
      'maxmemory_policy:noeviction',
    ],
    Persistence: ['loading:0', 'rdb_changes_since_last_save:0', 'aof_enabled:0'],
    Replication: ['role:master', 'connected_slaves:0'],
    Keyspace: store.values.size > 0 ? [`db0:keys=${store.values.size},expires=${store.expires.size},avg_ttl=0`] : [],
  };
  const wanted = Object.entries(sections).filter(
    ([name]) =>
      section === undefined ||
      name.toLowerCase() === section.toLowerCase() ||
      section === 'all' ||
      section === 'everything',
  );
  return bulk(
    wanted.map(([name, lines]) => `# ${name}\r\n${lines.map((line) => `${line}\r\n`).join('')}`).join('\r\n'),
  );
}
