import { type CommandQueue, sessionShell, shellPrograms } from '../../../src/shell/index.ts';
import { strerror } from '../../../src/sim/host/errno.ts';
import { hostPid, hostUid } from '../../../src/sim/host/ids.ts';
import { Kernel } from '../../../src/sim/host/kernel.ts';
import { openFile } from '../../../src/sim/host/open-file.ts';
import type { Program, Programs, Stream } from '../../../src/sim/host/program.ts';
import { nullStream, sink, textStream } from '../../../src/sim/host/streams.ts';
import { virtualTrees } from '../../../src/sim/host/virtual/index.ts';
import { ALL_PARTS, fillAll } from '../../../src/sim/parts/all.ts';
import { filePrograms } from '../../../src/sim/system/files/index.ts';
import { freshHost } from '../../../src/sim/system/host/index.ts';
import { textPrograms } from '../../../src/sim/system/text/index.ts';

/** Tools that the tests need and other folders own. */
const tools: Programs = {
  true: function* (proc) {
    yield* proc.tick();
    return 0;
  },
  false: function* (proc) {
    yield* proc.tick();
    return 1;
  },
  sleep: function* (proc) {
    yield* proc.sleep(Number(proc.argv[1] ?? 0) * 1000);
    return 0;
  },
  cat: function* (proc) {
    for (const path of proc.argv.length > 1 ? proc.argv.slice(1) : ['-']) {
      const file = path === '-' ? undefined : openFile(proc, path, { read: true });
      if (file?.ok === false) {
        proc.err(`cat: ${path}: ${strerror(file.error)}\n`);
        return 1;
      }
      if (file) proc.setFd(9, file.value);
      if (!file && !proc.fd(0)) {
        proc.err('cat: -: Bad file descriptor\ncat: closing standard input: Bad file descriptor\n');
        return 1;
      }
      for (let text = yield* proc.read(file ? 9 : 0); text !== null; text = yield* proc.read(file ? 9 : 0)) {
        proc.out(text);
        yield* proc.drain();
      }
    }
    return 0;
  },
  env: function* (proc) {
    yield* proc.tick();
    for (const [name, value] of Object.entries(proc.env)) proc.out(`${name}=${value}\n`);
    return 0;
  },
};

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

fillAll();
const LANGUAGES = { ...ALL_PARTS.awk.programs, ...ALL_PARTS.jq.programs, ...ALL_PARTS.sed.programs };

/** A fresh host with shells and plain tools, and an empty home directory. */
export function makeKernel(more: Programs = {}): Kernel {
  const programs = { ...textPrograms, ...LANGUAGES, ...filePrograms, ...tools, ...shellPrograms, ...more };
  const { state, catalogue } = freshHost({ versions: {}, programs: Object.keys(programs) });
  const kernel = new Kernel(state, { programs, catalogue, virtual: virtualTrees });
  const root = kernel.proc(hostPid(1));
  const names = root.fs.list('/home/ana');
  for (const name of names.ok ? names.value : []) root.fs.drop(`/home/ana/${name}`);
  return kernel;
}

const ana = { uid: hostUid(1000), gid: hostUid(1000), groups: [hostUid(27), hostUid(1000)] };
const env = {
  HOME: '/home/ana',
  USER: 'ana',
  LOGNAME: 'ana',
  SHELL: '/bin/bash',
  LANG: 'C.UTF-8',
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
  TERM: 'dumb',
};

/** Starts a process of ana's with the given streams. */
export function start(kernel: Kernel, argv: readonly string[], fds: Record<number, Stream>, run?: Program) {
  const pid = kernel.spawn({
    parent: hostPid(1),
    argv,
    env,
    cwd: '/home/ana',
    ids: ana,
    fds,
    session: true,
    ...(run && { run }),
  });
  if (!pid.ok) throw new Error(`cannot start ${argv[0]}: ${pid.error}`);
  return pid.value;
}

/** Runs a command to its end on a kernel. */
export function runOn(kernel: Kernel, argv: readonly string[], input?: string, program?: string): Ran {
  const out = sink();
  const err = sink();
  let code: number | undefined;
  const pid = start(
    kernel,
    argv,
    { 0: input === undefined ? nullStream() : textStream(input), 1: out, 2: err },
    program === undefined ? undefined : kernel.programs[program],
  );
  kernel.onExit(pid, (ended) => {
    code = ended;
  });
  const why = kernel.scheduler.run(() => code !== undefined, { steps: 2_000_000 });
  return { code: code ?? -1, stdout: out.text(), stderr: err.text() + (why === 'done' ? '' : `[${why}]\n`) };
}

/** Runs a script in a fresh host: bash -c. */
export const bash = (script: string): Ran => runOn(makeKernel(), ['bash', '-c', script]);

/** A session: one command after another in one shell. */
export function openSession(kernel = makeKernel()) {
  let next: string | undefined | null;
  let code: number | undefined;
  const queue: CommandQueue = {
    next: () => {
      const command = next;
      if (command !== null) next = undefined;
      return command;
    },
    done: (ended) => {
      code = ended;
    },
  };
  const pid = start(
    kernel,
    ['bash', '--norc', '--noprofile'],
    { 0: nullStream(), 1: nullStream(), 2: nullStream() },
    sessionShell(queue),
  );
  return {
    kernel,
    pid,
    exec(command: string): Ran {
      const out = sink();
      const err = sink();
      const proc = kernel.proc(pid);
      proc.setFd(1, out);
      proc.setFd(2, err);
      next = command;
      code = undefined;
      const why = kernel.scheduler.run(() => code !== undefined, { steps: 400_000 });
      return { code: code ?? -1, stdout: out.text(), stderr: err.text() + (why === 'done' ? '' : `[${why}]\n`) };
    },
  };
}
