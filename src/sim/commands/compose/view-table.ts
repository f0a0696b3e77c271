/** The order in which compose writes the keys of a service (compose-go, types.ServiceConfig). */
export const SERVICE_ORDER = (
  'profiles annotations attach build develop blkio_config cap_add cap_drop cgroup_parent cgroup cpu_count cpu_percent ' +
  'cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpus cpuset cpu_shares command configs container_name ' +
  'credential_spec depends_on deploy device_cgroup_rules devices dns dns_opt dns_search dockerfile domainname entrypoint ' +
  'provider environment env_file expose extends external_links extra_hosts group_add gpus hostname healthcheck image ' +
  'init ipc isolation labels label_file links logging log_driver log_opt mem_limit mem_reservation memswap_limit ' +
  'mem_swappiness mac_address models net network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ' +
  'ports privileged pull_policy read_only restart runtime scale secrets security_opt shm_size stdin_open ' +
  'stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user userns_mode uts ' +
  'volume_driver volumes volumes_from working_dir post_start pre_stop'
).split(' ');

/** The same for what lies in a service or beside it, by key. */
export const ORDERS: Readonly<Record<string, readonly string[]>> = {
  ports: ['name', 'mode', 'host_ip', 'target', 'published', 'protocol', 'app_protocol'],
  volumes: ['type', 'source', 'target', 'read_only', 'consistency', 'bind', 'volume', 'tmpfs', 'image'],
  healthcheck: ['test', 'timeout', 'interval', 'retries', 'start_period', 'start_interval', 'disable'],
  build: [
    'context',
    'dockerfile',
    'dockerfile_inline',
    'entitlements',
    'args',
    'ssh',
    'labels',
    'cache_from',
    'cache_to',
    'no_cache',
    'additional_contexts',
    'pull',
    'extra_hosts',
    'isolation',
    'network',
    'target',
    'secrets',
    'shm_size',
    'tags',
    'ulimits',
    'platforms',
    'privileged',
  ],
  deploy: [
    'mode',
    'replicas',
    'labels',
    'update_config',
    'rollback_config',
    'resources',
    'restart_policy',
    'placement',
    'endpoint_mode',
  ],
  resources: ['limits', 'reservations'],
  limits: ['cpus', 'memory', 'pids', 'devices', 'generic_resources'],
  reservations: ['cpus', 'memory', 'pids', 'devices', 'generic_resources'],
  restart_policy: ['condition', 'delay', 'max_attempts', 'window'],
  depends_on: ['condition', 'restart', 'required'],
  secrets: ['source', 'target', 'uid', 'gid', 'mode'],
  configs: ['source', 'target', 'uid', 'gid', 'mode'],
  logging: ['driver', 'options'],
  bind: ['selinux', 'propagation', 'create_host_path', 'recursive'],
};

export const NETWORK_ORDER = [
  'name',
  'driver',
  'driver_opts',
  'ipam',
  'external',
  'internal',
  'attachable',
  'labels',
  'enable_ipv4',
  'enable_ipv6',
];
export const VOLUME_ORDER = ['name', 'driver', 'driver_opts', 'external', 'labels'];
export const FILE_ORDER = [
  'name',
  'file',
  'environment',
  'content',
  'external',
  'labels',
  'driver',
  'driver_opts',
  'template_driver',
];
