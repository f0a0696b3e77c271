import { ramInBytes, tabulate } from '../../../cli/index.ts';
import { cacheWish } from '../../../docker/build/cache-filter.ts';
import { pruneCache } from '../../../docker/build/cache-prune.ts';
import { pruneText, usageText } from '../../../docker/build/cache-text.ts';
import { cacheUsage } from '../../../docker/build/cache-usage.ts';
import { readFilters } from '../../../engine/inspect/index.ts';
import type { Call, Command } from '../../command.ts';
import { confirm } from '../../queries/confirm.ts';

const WARNING = 'WARNING! This will remove all dangling build cache. Are you sure you want to continue? [y/N] ';
const WARNING_ALL = 'WARNING! This will remove all build cache. Are you sure you want to continue? [y/N] ';

/** The filters of a call, or the exit code after what is wrong with them was printed. */
function wishOf(call: Call) {
  const wish = cacheWish(readFilters(call.flags.list('filter')).filters);
  if (wish.ok) return wish.value;
  if (wish.error === undefined) {
    call.proc.err(`docker ${call.name} --filter with such a value is not part of this simulation\n`);
    return 64;
  }
  call.proc.err(`ERROR: ${wish.error}\n`);
  return 1;
}

function* prune(call: Call) {
  const { engine, flags, proc } = call;
  const all = flags.bool('all');
  const wish = wishOf(call);
  if (typeof wish === 'number') return wish;
  if (!flags.bool('force')) {
    const answer = yield* confirm(call, all ? WARNING_ALL : WARNING);
    if (answer !== 'yes') return answer === 'no' ? 0 : answer;
  }
  const bytes = (name: string): number => {
    const size = ramInBytes(flags.text(name));
    return size.ok ? size.value : 0;
  };
  const gone = pruneCache(engine, {
    ...wish,
    all,
    reservedSpace: bytes('reserved-space'),
    maxUsedSpace: bytes('max-used-space'),
    minFreeSpace: bytes('min-free-space'),
  });
  proc.out(pruneText(engine, gone, flags.bool('verbose')));
  return 0;
}

/** docker builder prune, docker buildx prune: forgets records of earlier builds (commands/prune.go of buildx). */
export const dockerBuilderPrune: Command = {
  name: 'buildx prune',
  engines: ['docker'],
  handles: ['all', 'builder', 'filter', 'force', 'max-used-space', 'min-free-space', 'reserved-space', 'verbose'],
  run: prune,
};

/** docker buildx du, docker builder du: what the records of earlier builds take (commands/diskusage.go of buildx). */
export const dockerBuildxUsage: Command = {
  name: 'buildx du',
  engines: ['docker'],
  handles: ['builder', 'filter', 'format', 'verbose'],
  *run(call) {
    const { engine, flags, proc } = call;
    const [format, verbose] = [flags.text('format'), flags.bool('verbose')];
    const fail = (text: string): number => {
      proc.err(`ERROR: ${text}\n`);
      return 1;
    };
    if (format !== '' && verbose) return fail('--format and --verbose cannot be used together');
    const wish = wishOf(call);
    if (typeof wish === 'number') return wish;
    const shown = usageText(engine, cacheUsage(engine).filter(wish.fits), {
      format: verbose ? 'pretty' : format,
      filtered: flags.list('filter').length > 0,
    });
    if (!shown.ok) return fail(shown.error);
    proc.out(shown.text);
    return 0;
  },
};

/** docker buildx version. */
export const dockerBuildxVersion: Command = {
  name: 'buildx version',
  engines: ['docker'],
  handles: [],
  offline: true,
  *run({ proc }) {
    proc.out('github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4\n');
    return 0;
  },
};

/** docker buildx ls: the one builder of the docker driver. */
export const dockerBuildxLs: Command = {
  name: 'buildx ls',
  engines: ['docker'],
  handles: ['no-trunc'],
  *run({ proc, engine }) {
    const version = engine.release.versions['buildkit'] ?? '';
    const rows = [
      ['NAME/NODE', 'DRIVER/ENDPOINT', 'STATUS', 'BUILDKIT', 'PLATFORMS'],
      ['default*', 'docker', '', '', ''],
      [' \\_ default', ' \\_ default', 'running', version, 'linux/amd64 (+3), linux/386'],
    ];
    proc.out(tabulate(rows, { minWidth: 10, padding: 3 }));
    return 0;
  },
};
