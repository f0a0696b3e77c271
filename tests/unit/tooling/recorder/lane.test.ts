import { expect, test } from '@playwright/test';
import { recordLane } from '../../../../src/tooling/recorder/lane.ts';
import { createMarkReader, formatMark } from '../../../../src/tooling/recorder/marks.ts';
import type { RecordedShell, TimedToken } from '../../../../src/tooling/recorder/shell.ts';
import { transcript } from '../../../../src/tooling/recorder/transcript.ts';
import { script } from './script.ts';

const PROMPT = `${formatMark('A')}ana:~$ ${formatMark('B')}`;

/** A shell that answers at once: exit code and next prompt come in one read. */
class FakeShell implements RecordedShell {
  readonly pid = 42;
  readonly #answers: Readonly<Record<string, string>>;
  readonly #read = createMarkReader();
  #typed = '';
  #tokens: TimedToken[] = [];

  constructor(answers: Readonly<Record<string, string>>) {
    this.#answers = answers;
    this.print(PROMPT);
  }

  print(text: string): void {
    this.#tokens.push(...this.#read(text).map((token) => ({ ...token, at: performance.now() })));
  }

  send(keys: string): void {
    if (keys !== '\r') {
      this.#typed = keys;
      this.print(keys);
      return;
    }
    const code = this.#typed.includes('nope') ? 2 : 0;
    const output = this.#answers[this.#typed] ?? '';
    this.print(`\r\n${formatMark('C')}${output}${formatMark('D', code)}${PROMPT}`);
  }

  take(): TimedToken[] {
    return this.#tokens.splice(0);
  }

  async until(mark: string): Promise<TimedToken[]> {
    const index = this.#tokens.findIndex((token) => token.kind === 'mark' && token.mark === mark);
    if (index < 0) throw new Error(`no mark ${mark}`);
    return this.#tokens.splice(0, index + 1);
  }

  async untilText(text: string): Promise<TimedToken[]> {
    if (
      !this.#tokens
        .map((token) => token.text)
        .join('')
        .endsWith(text)
    )
      throw new Error('no echo');
    return this.take();
  }

  close(): void {
    this.#tokens = [];
  }
}

const answers = { 'id -un': 'ana\r\n', 'ls /nope': 'ls: no\r\n', 'sleep 2.5; seq 2': '1\r\n2\r\n' };
const host = (shell: RecordedShell) => ({ shell, readProcesses: async () => [], report: () => undefined });

test('each step is its marker, prompt, command, output and exit code', async () => {
  const lane = await recordLane('who-and-where', script, 'podman', host(new FakeShell(answers)));
  expect(transcript(lane.events).map(({ id, command, output, exitCode }) => [id, command, output, exitCode])).toEqual([
    ['who', 'id -un', 'ana', 0],
    ['there', 'cd /tmp', '', 0],
    ['version', 'podman --version', '', 0],
    ['missing', 'ls /nope', 'ls: no', 2],
    ['count', 'sleep 2.5; seq 2', '1\n2', 0],
  ]);
  expect(lane.events.at(-1)?.data).toBe(PROMPT);
});

test('a step with nothing to run leaves its marker alone, and the processes of the step before', async () => {
  let read = 0;
  const process = { pid: 7, ppid: 1, uid: 0, user: 'root', command: 'x', args: 'x', ns: {}, uidMap: [] };
  const counting = { ...host(new FakeShell(answers)), readProcesses: async () => [{ ...process, pid: ++read }] };
  const lane = await recordLane('who-and-where', script, 'docker', counting);
  const at = lane.events.findIndex(({ code, data }) => code === 'm' && data === 'version');
  expect(lane.events[at + 1]).toMatchObject({ code: 'm', data: 'missing' });
  expect(lane.events[at + 2]?.data).toBe(PROMPT);
  expect(lane.processes['version']).toEqual(lane.processes['there']);
  expect(read).toBe(5);
});

test('recording again gives the same keys at the same pace', async () => {
  const pace = async () => {
    const { events } = await recordLane('who-and-where', script, 'podman', host(new FakeShell(answers)));
    return events.filter(({ data }) => data.length === 1);
  };
  expect(await pace()).toEqual(await pace());
});

test('what a background job prints at the prompt stays in order, before the next command', async () => {
  const shell = new FakeShell(answers);
  shell.print('job: done\r\n');
  const lane = await recordLane('who-and-where', script, 'podman', host(shell));
  expect(lane.events[1]?.data).toBe(`${PROMPT}job: done\r\n`);
});

test('a command that comes back otherwise than it was typed stops the recording', async () => {
  const shell = new FakeShell(answers);
  const send = shell.send.bind(shell);
  shell.send = (keys) => {
    if (keys !== '\r') shell.print('noise');
    send(keys);
  };
  await expect(recordLane('who-and-where', script, 'podman', host(shell))).rejects.toThrow(
    'who-and-where, podman, step who: something else wrote to the terminal while the command was typed: "noiseid -un"',
  );
});
