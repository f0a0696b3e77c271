import { bytesSize, DOCKER_LIST, goStruct, humanSizeWithPrecision } from '../../cli/index.ts';
import { usageOf } from '../../engine/inspect/usage.ts';
import type { Container } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';

const size = (bytes: number): string => humanSizeWithPrecision(bytes, 3);

/** What containers use (cli/command/container/formatter_stats.go). */
export const statsList: Listing<Container> = {
  style: DOCKER_LIST,
  type: '*container.statsContext',
  headers: {
    Container: 'CONTAINER',
    Name: 'NAME',
    ID: 'CONTAINER ID',
    CPUPerc: 'CPU %',
    MemUsage: 'MEM USAGE / LIMIT',
    MemPerc: 'MEM %',
    NetIO: 'NET I/O',
    BlockIO: 'BLOCK I/O',
    PIDs: 'PIDS',
  },
  defaultFormat: () =>
    'table {{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.MemPerc}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDs}}',
  quietFormat: '{{.ID}}',
  row(engine, container, { noTrunc }) {
    const use = usageOf(engine, container);
    const id = noTrunc ? container.id : container.id.slice(0, 12);
    return goStruct('*container.statsContext', {
      BlockIO: `${size(use.read)} / ${size(use.written)}`,
      CPUPerc: `${use.cpu.toFixed(2)}%`,
      Container: id,
      ID: id,
      MemPerc: `${(use.limit === 0 ? 0 : (100 * use.memory) / use.limit).toFixed(2)}%`,
      MemUsage: `${bytesSize(use.memory)} / ${bytesSize(use.limit)}`,
      Name: container.name,
      NetIO: `${size(use.received)} / ${size(use.sent)}`,
      PIDs: String(use.pids),
    });
  },
};
