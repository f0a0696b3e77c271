import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sessionShell, shellPrograms } from '../../../src/shell/index.ts';
import { ENGINE_PARTS, Machine, type MachineStart, RELEASES } from '../../../src/sim/full.ts';
import { hintsOf } from '../../../src/sim/hints.ts';
import { emptySlots, fillSlot } from '../../../src/sim/host/part.ts';
import { LateMachine } from '../../../src/sim/late-machine.ts';
import { ALL_PARTS, fillAll } from '../../../src/sim/parts/all.ts';
import { readTranscripts, TRANSCRIPTS, transcriptFolders } from '../../../src/tooling/simulate/score.ts';

const SHELL = { programs: shellPrograms, session: sessionShell };

type Images = MachineStart['scenario']['images'];

const startOf = (engine: 'docker' | 'podman', images: readonly string[], user = 'ana'): MachineStart => ({
  scenario: { title: 'x', summary: 'x', user: 'ana', images: images as Images, setup: [], order: 1 },
  engine,
  user,
  versions: RELEASES[0].versions,
  columns: 80,
});

/** Puts parts into their places as they are asked for, and keeps their names. */
function arriving(): { readonly came: string[]; readonly load: (parts: readonly string[]) => Promise<void> } {
  const came: string[] = [];
  return {
    came,
    load: async (parts) => {
      for (const name of parts) {
        if (came.includes(name)) throw new Error(`${name} was asked for twice`);
        came.push(name);
        fillSlot(name, ALL_PARTS[name as keyof typeof ALL_PARTS]);
      }
    },
  };
}

test.beforeEach(() => emptySlots());
test.afterAll(() => fillAll());

const folder = transcriptFolders('.')[0] ?? '';
const transcripts = readTranscripts(join(TRANSCRIPTS, folder));
// Every ninth: each starts with nothing, so that all parts are met in many orders.
for (const { file, transcript } of transcripts.filter((_one, index) => index % 9 === 0)) {
  test(`${file}: a machine whose parts come one by one answers as one that has them all`, async () => {
    const start = startOf(transcript.engine, transcript.images, transcript.user);
    const { load } = arriving();
    const late = new LateMachine(SHELL, start, load);
    const shown = [];
    for (const { cmd } of transcript.steps) shown.push(await late.apply({ kind: 'line', text: cmd }));
    const machine = new Machine(SHELL, start);
    machine.host.install(ENGINE_PARTS);
    for (const [index, { cmd }] of transcript.steps.entries())
      expect(shown[index], cmd).toEqual(machine.apply({ kind: 'line', text: cmd }));
  });
}

test('a fresh host stands without any part', async () => {
  const { came, load } = arriving();
  const machine = await new LateMachine(SHELL, startOf('docker', ['nginx']), load).look();
  expect(machine.first.next.kind).toBe('prompt');
  expect(came).toEqual([]);
});

test('docker ps wants little, and another command what is its own', async () => {
  const { came, load } = arriving();
  const late = new LateMachine(SHELL, startOf('docker', ['busybox']), load);
  await late.apply({ kind: 'line', text: 'docker ps' });
  expect(came).toEqual(['core', 'docker']);
  const { output } = await late.apply({ kind: 'line', text: 'docker run --rm busybox echo here' });
  expect(output).toContain('here');
  expect(came).toEqual(['core', 'docker', 'containers', 'docker-containers', 'layer-busybox', 'text']);
  await late.apply({ kind: 'line', text: 'docker compose up' });
  expect(came.slice(6)).toEqual(['compose']);
});

test('a line hints at its programs by where they stand', () => {
  expect([...hintsOf('$E ps', 'podman')]).toEqual(['core', 'podman']);
  expect([...hintsOf('A=1 sudo -u ben docker ps | sort', 'podman')].sort()).toEqual(['core', 'docker', 'text']);
  expect(hintsOf('docker exec web ps', 'docker').has('process')).toBe(true);
  expect(hintsOf('for i in 1 2; do curl x; done', 'docker').has('net')).toBe(true);
  expect(hintsOf('docker-compose up', 'docker').has('compose')).toBe(true);
});

test('a part that cannot be fetched leaves the machine as it was, and is asked for again', async () => {
  const { load } = arriving();
  let isOffline = false;
  const late = new LateMachine(SHELL, startOf('docker', ['busybox']), async (parts) => {
    if (isOffline) throw new Error('offline');
    await load(parts);
  });
  await late.apply({ kind: 'line', text: 'docker create --name kept busybox' });
  isOffline = true;
  await expect(late.apply({ kind: 'line', text: 'touch a; docker images; touch b' })).rejects.toThrow('offline');
  isOffline = false;
  const { output } = await late.apply({ kind: 'line', text: 'docker ps -a --format "{{.Names}}"; ls' });
  expect(output).toContain('kept');
  expect(output).not.toContain('a\r\n');
});

const USUAL = [
  '$E ps',
  '$E run -d --name web -p 8080:80 nginx',
  'curl -s localhost:8080 | head -4',
  '$E logs web && $E exec web ls /',
  '$E run --rm busybox echo hello',
  '$E images',
  '$E network create back',
  '$E volume ls; $E info | grep -i root',
  '$E run --help',
  '$E stop web; $E rm web',
  'ls -l /run | sort',
  'ps -ef | awk "{print $1}"',
  'systemctl status docker',
];

for (const engine of ['docker', 'podman'] as const) {
  test(`what usual lines want of ${engine} is foreseen by their words`, async () => {
    const late = new LateMachine(SHELL, startOf(engine, ['nginx', 'busybox']), async (parts) => {
      throw new Error(`not foreseen: ${parts.join(' ')}`);
    });
    for (const line of USUAL) {
      for (const name of hintsOf(line, engine)) fillSlot(name, ALL_PARTS[name as keyof typeof ALL_PARTS]);
      await late.apply({ kind: 'line', text: line });
    }
  });
}
