import { goFloat, goStruct, humanSize, PODMAN_LIST } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/index.ts';
import { usageOf } from '../../engine/inspect/usage.ts';
import type { Container } from '../../engine/types.ts';
import type { Listing } from '../../engine/words/listing.ts';

const percent = (value: number): string => `${value.toFixed(2)}%`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(6)}s`;
const pair = (a: number, b: number): string => (a === 0 && b === 0 ? '-- / --' : `${humanSize(a)} / ${humanSize(b)}`);

/** What containers use (cmd/podman/containers/stats.go). */
export const statsList: Listing<Container> = {
  style: PODMAN_LIST,
  type: '*containers.containerStats',
  name: 'stats',
  headers: {
    ID: 'ID',
    UpTime: 'CPU TIME',
    CPUPerc: 'CPU %',
    MemUsage: 'MEM USAGE / LIMIT',
    MemUsageBytes: 'MEM USAGE / LIMIT',
    MemPerc: 'MEM %',
    NetIO: 'NET IO',
    BlockIO: 'BLOCK IO',
    PIDS: 'PIDS',
    PIDs: 'PIDS',
    AVGCPU: 'AVG CPU %',
    Name: 'NAME',
  },
  defaultFormat: () =>
    'table {{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.MemPerc}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDS}}\t{{.UpTime}}\t{{.AVGCPU}}',
  quietFormat: '{{.ID}}',
  row(engine, container, { noTrunc }) {
    const use = usageOf(engine, container);
    const share = use.limit === 0 ? 0 : (100 * use.memory) / use.limit;
    return goStruct('*containers.containerStats', {
      ID: noTrunc ? container.id : container.id.slice(0, 12),
      ContainerID: container.id,
      Name: container.name,
      CPU: goFloat(use.cpu),
      CPUPerc: percent(use.cpu),
      AVGCPU: percent(use.cpu),
      AvgCPU: goFloat(use.cpu),
      MemUsage: pair(use.memory, use.limit),
      MemUsageBytes: pair(use.memory, use.limit),
      MemLimit: use.limit,
      MemPerc: percent(share),
      NetIO: pair(use.received, use.sent),
      BlockIO: pair(use.read, use.written),
      PIDS: String(use.pids),
      PIDs: String(use.pids),
      UpTime: seconds(use.cpuTime),
      Up: seconds(use.cpuTime),
    });
  },
  json: (engine, containers) =>
    containers.map((container) => {
      const use = usageOf(engine, container);
      return doc('containers.containerStats', {
        id: container.id.slice(0, 12),
        name: container.name,
        cpu_time: seconds(use.cpuTime),
        cpu_percent: percent(use.cpu),
        avg_cpu: percent(use.cpu),
        mem_usage: pair(use.memory, use.limit),
        mem_percent: percent(use.limit === 0 ? 0 : (100 * use.memory) / use.limit),
        net_io: pair(use.received, use.sent),
        block_io: pair(use.read, use.written),
        pids: String(use.pids),
      });
    }),
};
