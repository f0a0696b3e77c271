import { listAt, mapAt, textAt } from '../load/raw.ts';
import type { Service } from '../model.ts';
import { flags, maybe, pairs } from './flags.ts';

/** The keys that are flags of the same meaning. */
export function plain(service: Service, joins: Readonly<Record<string, string>>): string[] {
  const { raw } = service;
  const mode = (key: string): string => joins[textAt(raw, key)] ?? textAt(raw, key);
  return [
    ...maybe('--user', textAt(raw, 'user')),
    ...maybe('--workdir', textAt(raw, 'working_dir')),
    ...maybe('--hostname', textAt(raw, 'hostname')),
    ...maybe('--domainname', textAt(raw, 'domainname')),
    ...maybe('--pid', mode('pid')),
    ...maybe('--ipc', mode('ipc')),
    ...maybe('--stop-signal', textAt(raw, 'stop_signal')),
    ...maybe('--log-driver', textAt(mapAt(raw, 'logging'), 'driver')),
    ...flags('--log-opt', pairs(mapAt(mapAt(raw, 'logging'), 'options'))),
    ...flags('--cap-add', listAt(raw, 'cap_add')),
    ...flags('--cap-drop', listAt(raw, 'cap_drop')),
    ...flags('--security-opt', listAt(raw, 'security_opt')),
    ...flags('--tmpfs', listAt(raw, 'tmpfs')),
    ...flags('--expose', listAt(raw, 'expose')),
    ...flags('--dns', listAt(raw, 'dns')),
    ...flags(
      '--add-host',
      listAt(raw, 'extra_hosts').map((one) => String(one).replace('=', ':')),
    ),
    ...flags('--group-add', listAt(raw, 'group_add')),
    ...flags(
      '--device',
      listAt(raw, 'devices').filter((one) => typeof one === 'string'),
    ),
    ...(raw['read_only'] === true ? ['--read-only'] : []),
    ...(raw['privileged'] === true ? ['--privileged'] : []),
    ...(raw['init'] === true ? ['--init'] : []),
  ];
}
