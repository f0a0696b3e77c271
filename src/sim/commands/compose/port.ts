import { isUp } from '../../engine/runtime/index.ts';
import type { Command } from '../command.ts';
import { labelOf, numberOf, projectContainers } from './containers.ts';
import { complain } from './progress.ts';
import { projectNameOf } from './project.ts';

/** docker compose port: where a port of a service is published. */
export const composePort: Command = {
  name: 'compose port',
  engines: ['docker'],
  handles: ['index', 'protocol'],
  *run(call) {
    const { args, flags, engine, proc } = call;
    yield* proc.tick();
    const [service = '', port = ''] = args;
    if (!/^\d+$/.test(port))
      return complain(call, `strconv.ParseUint: parsing ${JSON.stringify(port)}: invalid syntax`);
    if (Number(port) > 65535) return complain(call, `strconv.ParseUint: parsing "${port}": value out of range`);
    const project = projectNameOf(call);
    if (!project.ok) return complain(call, project.error);
    const index = flags.int('index');
    const container = projectContainers(engine.store, project.value).find(
      (one) => labelOf(one, 'service') === service && isUp(one) && (index === 0 || numberOf(one) === index),
    );
    if (!container)
      return complain(
        call,
        `service ${JSON.stringify(service)} is not running${index > 0 ? ` container #${index}` : ''}`,
      );
    const protocol = (flags.text('protocol') || 'tcp').toLowerCase();
    const bindings = container.host.portBindings;
    const binding = bindings.find((one) => String(one.containerPort) === port && one.proto === protocol);
    if (binding) proc.out(`${binding.hostIp || '0.0.0.0'}:${binding.hostPort}\n`);
    else if (container.config.exposed.includes(`${port}/${protocol}`)) proc.out(':0\n');
    else {
      const known = bindings.flatMap(({ hostPort, hostIp, proto }) =>
        Array<string>(hostIp === '' ? 2 : 1).fill(`${hostPort}/${proto}`),
      );
      return complain(call, `no port ${port}/${protocol} for container ${container.name}: ${known.join(', ')}`);
    }
    return 0;
  },
};
