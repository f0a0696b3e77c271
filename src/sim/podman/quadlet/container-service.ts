import { err, ok } from '../../../lib/result.ts';
import { type Conversion, podmanWords } from './common.ts';
import type { Words } from './options.ts';

/** The container's name as the command line has it: with specifiers of systemd where none is given. */
export function containerName({ source, group }: Pick<Conversion, 'source' | 'group'>): string {
  const given = source.one(group, 'ContainerName');
  if (given !== undefined && given !== '') return given;
  return source.filename.includes('@') ? 'systemd-%p_%i' : 'systemd-%N';
}

/** KillMode= lets only what works well with conmon. */
export function killMode({ service }: Conversion): string | undefined {
  const given = service.one('Service', 'KillMode');
  if (given === 'mixed' || given === 'control-group') return undefined;
  if (given !== undefined) return `invalid KillMode '${given}'`;
  service.set('Service', 'KillMode', 'mixed');
  return undefined;
}

/** ReloadCmd= or ReloadSignal=, as ExecReload. Gives an error: both of them. */
export function reload(conversion: Conversion, name: string): string | undefined {
  const { source, service, group } = conversion;
  const signal = source.one(group, 'ReloadSignal') ?? '';
  const command = source.lastArgs(group, 'ReloadCmd');
  if (command.length > 0 && signal !== '') return 'ReloadCmd and ReloadSignal are mutually exclusive but both are set';
  if (command.length > 0)
    service.command('Service', 'ExecReload', [...podmanWords(conversion), 'exec', name, ...command]);
  else if (signal !== '')
    service.command('Service', 'ExecReload', [...podmanWords(conversion), 'kill', '--signal', signal, name]);
  return undefined;
}

/** How the container tells systemd that it is up. Error: a Type= that does not go with it. */
export function notify({ source, service, group }: Conversion): Words {
  const type = service.one('Service', 'Type');
  if (type !== undefined && type !== 'notify' && type !== 'oneshot') return err(`invalid service Type '${type}'`);
  if (type === 'oneshot') return ok([]);
  service.set('Service', 'Type', 'notify');
  service.set('Service', 'NotifyAccess', 'all');
  const wanted = (source.one(group, 'Notify') ?? '').toLowerCase();
  return ok([
    `--sdnotify=${wanted === 'healthy' ? 'healthy' : source.truth(group, 'Notify') ? 'container' : 'conmon'}`,
    '-d',
  ]);
}
