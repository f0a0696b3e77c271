import type { Instruction } from '../../engine/build/dockerfile.ts';
import { pairsOf } from '../../engine/build/pairs.ts';
import { exposedPorts } from '../../engine/build/settings.ts';
import { splitWords } from '../../engine/build/words.ts';
import type { ContainerConfig, HistoryEntry } from '../../engine/types.ts';

const quoted = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(' ')}]`;
const duration = (ms: number): string => (ms === 0 ? '0s' : ms % 60_000 === 0 ? `${ms / 60_000}m0s` : `${ms / 1000}s`);

function health(config: ContainerConfig): string {
  const { test = [], interval = 0, timeout = 0, startPeriod = 0, retries = 0 } = config.healthcheck ?? {};
  return `HEALTHCHECK {Test:[${test.join(' ')}] Interval:${duration(interval)} Timeout:${duration(timeout)} StartPeriod:${duration(startPeriod)} StartInterval:0s Retries:${retries}}`;
}

/** How a setting is noted in the history (commitToHistory in dockerfile2llb/convert.go); `config` is what it led to. */
export function settingText(
  instruction: Instruction,
  config: ContainerConfig,
  variables: Readonly<Record<string, string>>,
): string {
  const { name, rest } = instruction;
  switch (name) {
    case 'ENV':
    case 'LABEL': {
      const found = pairsOf(rest, variables);
      return typeof found === 'string'
        ? `${name} ${rest}`
        : `${name} ${found.pairs.map(([key, value]) => `${key}=${value}`).join(' ')}`;
    }
    case 'CMD':
      return `CMD ${quoted(config.cmd ?? [])}`;
    case 'ENTRYPOINT':
      return `ENTRYPOINT ${quoted(config.entrypoint ?? [])}`;
    case 'EXPOSE': {
      const ports = exposedPorts(splitWords(rest, variables));
      return `EXPOSE [${ports.ok ? ports.value.join(' ') : rest}]`;
    }
    case 'VOLUME':
      return `VOLUME [${(instruction.json ?? rest.split(/\s+/)).join(' ')}]`;
    case 'SHELL':
      return `SHELL [${(config.shell ?? []).join(' ')}]`;
    case 'USER':
      return `USER ${config.user}`;
    case 'STOPSIGNAL':
      return `STOPSIGNAL ${config.stopSignal ?? ''}`;
    case 'HEALTHCHECK':
      return health(config);
    default:
      return `${name} ${rest}`;
  }
}

/** An entry of the history of an image that BuildKit made. */
export const entry = (created: number, createdBy: string, size: number | undefined): HistoryEntry => ({
  created,
  createdBy,
  size: size ?? 0,
  comment: 'buildkit.dockerfile.v0',
  empty: size === undefined,
});
