export const HEALTH = [
  'Cmd',
  'Interval',
  'OnFailure',
  'LogDestination',
  'MaxLogCount',
  'MaxLogSize',
  'Retries',
  'StartPeriod',
  'Timeout',
  'StartupCmd',
  'StartupInterval',
  'StartupRetries',
  'StartupSuccess',
  'StartupTimeout',
];

export const STRINGS = [
  ['Timezone', '--tz'],
  ['PidsLimit', '--pids-limit'],
  ['ShmSize', '--shm-size'],
  ['WorkingDir', '--workdir'],
  ['IP', '--ip'],
  ['IP6', '--ip6'],
  ['HostName', '--hostname'],
  ['StopSignal', '--stop-signal'],
  ['StopTimeout', '--stop-timeout'],
  ['Pull', '--pull'],
  ['Memory', '--memory'],
  ['Retry', '--retry'],
  ['RetryDelay', '--retry-delay'],
] as const;
export const LISTS = [
  ['NetworkAlias', '--network-alias'],
  ['Ulimit', '--ulimit'],
  ['DNS', '--dns'],
  ['DNSOption', '--dns-option'],
  ['DNSSearch', '--dns-search'],
  ['GroupAdd', '--group-add'],
  ['AddHost', '--add-host'],
  ['Tmpfs', '--tmpfs'],
] as const;
export const TRUTHS = [
  ['RunInit', '--init'],
  ['EnvironmentHost', '--env-host'],
  ['HttpProxy', '--http-proxy'],
  ['ReadOnlyTmpfs', '--read-only-tmpfs'],
] as const;
