import { expect, test } from '@playwright/test';
import { sessionShell, shellPrograms } from '../../../src/shell/index.ts';
import { completeLine, ENGINE_PARTS, Machine, RELEASES } from '../../../src/sim/full.ts';

const machine = new Machine(
  { programs: shellPrograms, session: sessionShell },
  {
    scenario: { title: 'x', summary: 'x', user: 'ana', images: ['busybox'], setup: [], order: 1 },
    engine: 'docker',
    user: 'ana',
    versions: RELEASES[0].versions,
    columns: 80,
  },
  ENGINE_PARTS,
);
machine.apply({ kind: 'line', text: 'mkdir logs; touch "my file"; docker create --name cache busybox' });
const after = (line: string): readonly string[] => completeLine(machine.host.kernel, machine.shell, line, line.length);

test('the first word of a command is a command, whatever stands before it', () => {
  for (const before of ['', 'sudo ', 'X=1 ', 'ls | ', 'if ', 'echo $('])
    expect({ before, found: after(`${before}systemc`) }).toMatchObject({ before, found: ['systemctl'] });
});

test('an engine’s tables and the host’s state say what comes behind it', () => {
  expect(after('docker st')).toEqual(['start', 'stats', 'stop']);
  expect(after('ls; sudo docker rm ca')).toEqual(['cache']);
  expect(after('$E rm ca')).toEqual(['cache']);
  expect(after('docker run --pul')).toEqual(['--pull']);
});

test('other words are files, whole and without quotes, and variables behind a $', () => {
  expect(after('cat my')).toEqual(['my file']);
  expect(after('cat my\\ f')).toEqual(['my file']);
  expect(after('cat "my f')).toEqual(['my file']);
  expect(after('echo x > lo')).toEqual(['logs/']);
  expect(after('echo "$HOM')).toEqual(['HOME']);
});
