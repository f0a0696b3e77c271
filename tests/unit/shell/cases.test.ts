import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { makeKernel, runOn } from './host.ts';

/*
 * cases/*.json: scripts and what real shells printed of them (`printedBy` says which: bash 5.3.15, dash and busybox of
 * Debian sid), each with -c in an empty home directory. Never edited by hand. Numbers of three and more digits, which
 * are process ids, are not compared.
 */
interface Cases {
  readonly printedBy: string;
  readonly cases: readonly {
    readonly script: string;
    readonly stdout: string;
    readonly stderr: string;
    readonly code: number;
  }[];
}

const folder = new URL('./cases/', import.meta.url);
const plain = (text: string): string => text.replace(/\b\d{3,6}\b/g, 'N');
const PROGRAMS: Readonly<Record<string, string>> = { dash: 'dash', ash: 'ash' };

for (const file of readdirSync(folder)) {
  const { printedBy, cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Cases;
  const group = file.replace('.json', '');
  test(`what ${printedBy} printed of ${cases.length} scripts about ${group} comes out here too`, () => {
    for (const { script, stdout, stderr, code } of cases) {
      const program = PROGRAMS[group];
      const ran = runOn(makeKernel(), [program ? 'sh' : 'bash', '-c', script], undefined, program ?? 'bash');
      const shown = { script, code: ran.code, stdout: plain(ran.stdout), stderr: plain(ran.stderr) };
      expect.soft(shown).toEqual({ script, code, stdout: plain(stdout), stderr: plain(stderr) });
    }
  });
}
