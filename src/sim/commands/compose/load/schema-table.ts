/**
 * What a compose file may hold (compose-spec.json): key, then its types. `s` text, `n` number, `i` whole number,
 * `b` yes or no, `o` mapping, `a` list, `0` nothing; `|` parts types of one form, `/` forms of which one must fit;
 * after a list its items in `<>`, with `!` behind it where each may stand only once.
 */
export const ROOT_KEYS = 'version:s name:s include:a<s/o> services:o models:o networks:o volumes:o secrets:o configs:o';

export const SERVICE_KEYS =
  'develop:o|0 deploy:o|0 annotations:o/a<s>! attach:b|s build:s/o blkio_config:o cap_add:a<s>! cap_drop:a<s>! ' +
  'cgroup:s cgroup_parent:s command:0/s/a<s> configs:a<s/o> container_name:s cpu_count:s/i cpu_percent:s/i ' +
  'cpu_shares:n|s cpu_quota:n|s cpu_period:n|s cpu_rt_period:n|s cpu_rt_runtime:n|s cpus:n|s cpuset:s ' +
  'credential_spec:o depends_on:a<s>!/o device_cgroup_rules:a<s>! devices:a<s/o> dns:s/a<s>! dns_opt:a<s>! ' +
  'dns_search:s/a<s>! domainname:s entrypoint:0/s/a<s> env_file:s/a<s/o> label_file:s/a<s> environment:o/a<s>! ' +
  'expose:a<s|n>! extends:s/o provider:o external_links:a<s>! extra_hosts:o/a<s>! gpus:s/a<o> group_add:a<s|n>! ' +
  'healthcheck:o hostname:s image:s init:b|s ipc:s isolation:s labels:o/a<s>! links:a<s>! logging:o mac_address:s ' +
  'mem_limit:n|s mem_reservation:s|i mem_swappiness:i|s memswap_limit:n|s network_mode:s models:a<s>!/o ' +
  'networks:a<s>!/o oom_kill_disable:b|s oom_score_adj:s/i pid:s|0 pids_limit:n|s platform:s ports:a<n/s/o>! ' +
  'post_start:a<o> pre_stop:a<o> privileged:b|s profiles:a<s>! pull_policy:s pull_refresh_after:s read_only:b|s ' +
  'restart:s runtime:s scale:i|s security_opt:a<s>! shm_size:n|s secrets:a<s/o> sysctls:o/a<s>! stdin_open:b|s ' +
  'stop_grace_period:s stop_signal:s storage_opt:o tmpfs:s/a<s>! tty:b|s ulimits:o use_api_socket:b user:s uts:s ' +
  'userns_mode:s volumes:a<s/o>! volumes_from:a<s>! working_dir:s';

/** Mappings below a service, by their key. */
export const NESTED_KEYS: Readonly<Record<string, string>> = {
  healthcheck: 'disable:b|s interval:s retries:n|s test:s/a<s> timeout:s start_period:s start_interval:s',
  deploy:
    'mode:s endpoint_mode:s replicas:i|s labels:o/a<s>! rollback_config:o update_config:o resources:o restart_policy:o placement:o',
  build:
    'context:s dockerfile:s dockerfile_inline:s entitlements:a<s> args:o/a<s>! ssh:o/a<s>! labels:o/a<s>! cache_from:a<s> ' +
    'cache_to:a<s> no_cache:b|s additional_contexts:o/a<s>! network:s provenance:s|b sbom:s|b pull:b|s target:s ' +
    'shm_size:i|s extra_hosts:o/a<s>! isolation:s privileged:b|s secrets:a<s/o> tags:a<s> ulimits:o platforms:a<s>',
  logging: 'driver:s options:o',
};

/** Items of lists that may be mappings. */
export const ITEM_KEYS: Readonly<Record<string, string>> = {
  ports: 'name:s mode:s host_ip:s target:i|s published:s|i protocol:s app_protocol:s',
  volumes: 'type:s source:s target:s read_only:b|s consistency:s bind:o volume:o tmpfs:o image:o',
  configs: 'source:s target:s uid:s gid:s mode:n|s',
  secrets: 'source:s target:s uid:s gid:s mode:n|s',
  env_file: 'path:s format:s required:b|s',
};

/** Mappings of the top level, each entry of which has these keys. */
export const TOP_KEYS: Readonly<Record<string, string>> = {
  networks:
    'name:s driver:s driver_opts:o ipam:o external:b|s|o internal:b|s enable_ipv4:b|s enable_ipv6:b|s attachable:b|s labels:o/a<s>!',
  volumes: 'name:s driver:s driver_opts:o external:b|s|o labels:o/a<s>!',
  secrets: 'name:s environment:s file:s external:b|s|o labels:o/a<s>! driver:s driver_opts:o template_driver:s',
  configs: 'name:s content:s environment:s file:s external:b|s|o labels:o/a<s>! template_driver:s',
};

export const DEPENDENCY_KEYS = 'restart:b|s required:b condition:s';
export const CONDITIONS = ['service_started', 'service_healthy', 'service_completed_successfully'];
