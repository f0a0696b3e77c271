/**
 * `npm run bench:sim`: what the simulated host costs. Time of a command over all recorded transcripts, of a list of
 * 1,000 running containers on either engine, size of the state they make, time to open a fresh host, memory; and of the
 * built site's sandbox in a browser, what is fetched until it is ready and by its first commands, and how soon it is.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ENGINES, type Engine } from '../../schema/index.ts';
import { openHostWith, RELEASES } from '../../sim/full.ts';
import { readTranscripts, TRANSCRIPTS, transcriptFolders } from '../simulate/score.ts';
import { hostOf, SHELL } from '../simulate/transcript.ts';
import { kilobytes } from './bytes.ts';
import { sandboxCost } from './sandbox.ts';

const GOALS = { median: 1, most: 10, list: 20, state: 10, ready: 300_000, click: 500 };
const CONTAINERS = 1000;
const AT_ONCE = 100;
const OPENINGS = 20;
const LISTS = 10;
const MEGABYTE = 1_000_000;

interface Timed {
  readonly ms: number;
  readonly what: string;
}

function time<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const before = performance.now();
  const result = work();
  return { ms: performance.now() - before, result };
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const ms = (value: number): string => `${value.toFixed(2)} ms`.padStart(11);

function print(what: string, values: readonly number[], note: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const [half, nearly, most] = [0.5, 0.99, 1].map((part) => ms(quantile(sorted, part)));
  console.log(`${what.padEnd(40)} p50 ${half}   p99 ${nearly}   max ${most}   ${note} (${values.length})`);
}

/** Runs every recorded transcript: the time of each first command, and of all others. */
function transcripts(): { readonly first: Timed[]; readonly other: Timed[] } {
  const first: Timed[] = [];
  const other: Timed[] = [];
  for (const folder of transcriptFolders('.')) {
    for (const { file, transcript } of readTranscripts(join(TRANSCRIPTS, folder))) {
      const session = hostOf(transcript).batch(transcript.user, { E: transcript.engine });
      transcript.steps.forEach(({ cmd }, index) => {
        const { ms: took } = time(() => session.exec(cmd));
        (index === 0 ? first : other).push({
          ms: took,
          what: `${folder}/${file}: ${cmd.split('\n')[0]?.slice(0, 60)}`,
        });
      });
    }
  }
  return { first, other };
}

const versions = Object.values(RELEASES)[0]?.versions;
if (versions === undefined) throw new Error('bench:sim: no release is simulated');
const fresh = () => openHostWith(SHELL, { versions, images: ['busybox', 'nginx', 'debian', 'redis', 'python'] });

/** A host with many running containers of one engine: how long `ps -a` takes, how large the state is. */
function many(engine: Engine): void {
  const host = fresh();
  const session = host.batch('ana', { E: engine });
  const empty = JSON.stringify(host.kernel.state).length;
  const made = time(() => {
    for (let done = 0; done < CONTAINERS; done += AT_ONCE) {
      const { code, stderr } = session.exec(
        `for i in $(seq ${done + 1} ${done + AT_ONCE}); do ${engine} run -d --name c$i busybox sleep 1d >/dev/null || exit; done`,
      );
      if (code !== 0) throw new Error(`bench:sim: ${engine} run failed: ${stderr}`);
    }
  });
  const lists = Array.from({ length: LISTS }, () => time(() => session.exec(`${engine} ps -a`)));
  const rows = lists[0]?.result.stdout.split('\n').length ?? 0;
  if (rows !== CONTAINERS + 2) throw new Error(`bench:sim: ${engine} ps -a printed ${rows} lines`);
  print(
    `${engine} ps -a, ${CONTAINERS} running containers`,
    lists.map((one) => one.ms),
    `goal ${GOALS.list} ms`,
  );
  const size = JSON.stringify(host.kernel.state).length;
  console.log(
    `${`${engine}: state with ${CONTAINERS} containers`.padEnd(40)} ${(size / MEGABYTE).toFixed(2)} MB   of a fresh host ${(empty / MEGABYTE).toFixed(2)} MB   goal ${GOALS.state} MB   (each made in ${(made.ms / CONTAINERS).toFixed(2)} ms)`,
  );
}

const opened = Array.from({ length: OPENINGS }, () => time(fresh).ms);
console.log(`${'opening the first host'.padEnd(40)} ${ms(opened[0] ?? Number.NaN).trim()}`);
print('opening a fresh host', opened.slice(1), '');
transcripts();
const { first, other } = transcripts();
print(
  'a command of the recorded transcripts',
  other.map((one) => one.ms),
  `goals ${GOALS.median} ms and ${GOALS.most} ms`,
);
print(
  'the first command on each host',
  first.map((one) => one.ms),
  '',
);
if (process.argv.includes('--slowest'))
  for (const one of other.sort((a, b) => b.ms - a.ms).slice(0, 30)) console.log(`  ${ms(one.ms)}  ${one.what}`);
for (const engine of ENGINES) many(engine);
const { heapUsed, rss } = process.memoryUsage();
console.log(
  `${'memory at the end'.padEnd(40)} heap ${(heapUsed / MEGABYTE).toFixed(0)} MB   resident ${(rss / MEGABYTE).toFixed(0)} MB`,
);

const cost = await sandboxCost();
if (cost === undefined) console.log('sandbox: not measured; npm run build first');
else {
  const row = (what: string, bytes: number, note: string): void =>
    console.log(`${what.padEnd(40)} ${kilobytes(bytes).padStart(9)}   ${note}`);
  row('sandbox ready, all that was fetched', cost.ready, `goal ${kilobytes(GOALS.ready)}, brotli`);
  for (const [line, bytes] of cost.lines) row(`  more for ${line.slice(0, 28)}`, bytes, '');
  print('sandbox ready after the click, warm', cost.times, `goal ${GOALS.click} ms`);
}
