import { expect, test } from '@playwright/test';
import { bash, makeKernel, openSession, runOn } from './host.ts';

test('a session keeps variables, functions, aliases, directory and jobs between commands', () => {
  const session = openSession();
  session.exec('x=5; greet() { echo "hello $1"; }; alias ll="echo listed"; cd /tmp');
  expect(session.exec('greet $x; ll a; pwd').stdout).toBe('hello 5\nlisted a\n/tmp\n');
  session.exec('sleep 100 &');
  expect(session.exec('jobs').stdout).toBe('[1]+  Running                    sleep 100 &\n');
  expect(session.exec('kill %1')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(session.exec('sleep 1; jobs').stdout).toBe('');
});

test('messages of a session count lines as a shell does that is fed line by line', () => {
  const session = openSession();
  expect(session.exec('nosuch').stderr).toBe('bash: line 2: nosuch: command not found\n');
  expect(session.exec("cat > f <<'X'\none\ntwo\nX").code).toBe(0);
  expect(session.exec('nosuch').stderr).toBe('bash: line 9: nosuch: command not found\n');
  expect(session.exec('echo )')).toEqual({
    code: 2,
    stdout: '',
    stderr: "bash: line 11: syntax error near unexpected token `)'\nbash: line 11: `echo )'\n",
  });
  expect(session.exec('cat f').stdout).toBe('one\ntwo\n');
});

test('exit ends a session with its code', () => {
  const session = openSession();
  expect(session.exec('exit 7').code).toBe(7);
  expect(session.kernel.process(session.pid)).toBeUndefined();
});

test('each command of a pipeline is a process, and the last command of -c becomes the shell', () => {
  const kernel = makeKernel({
    tree: function* (proc) {
      yield* proc.sleep(1);
      const parents = kernel.process(proc.record.ppid);
      proc.out(`${proc.record.comm} under ${parents?.comm}\n`);
      return 0;
    },
  });
  kernel
    .proc(1 as never)
    .fs.put('/usr/bin/tree', { kind: 'file', data: '', program: 'tree', mode: 0o755, uid: 0, gid: 0, mtime: 0 });
  expect(runOn(kernel, ['bash', '-c', 'tree']).stdout).toBe('tree under systemd\n');
  expect(runOn(kernel, ['bash', '-c', 'tree; true']).stdout).toBe('tree under bash\n');
  expect(runOn(kernel, ['bash', '-c', 'tree | cat; true']).stdout).toBe('tree under bash\n');
});

test('a shell reads its script from standard input and leaves the rest to its commands', () => {
  expect(runOn(makeKernel(), ['sh'], 'echo a\nread x\nvalue\necho "got $x" $0\n').stdout).toBe('a\ngot value sh\n');
  expect(runOn(makeKernel(), ['bash', '-s', 'one'], 'echo $1\nexit 4\necho no\n')).toEqual({
    code: 4,
    stdout: 'one\n',
    stderr: '',
  });
  expect(runOn(makeKernel(), ['bash'], 'echo a\nfi\necho no\n').stderr).toBe(
    "bash: line 2: syntax error near unexpected token `fi'\nbash: line 2: `fi'\n",
  );
});

test('recursion without end, deep nesting and huge values end with a message', () => {
  expect(bash('f() { f; }; f').stderr).toContain('maximum function nesting level exceeded (500)');
  expect(bash(`echo ${'$('.repeat(400)}echo${')'.repeat(400)}`).code).toBe(2);
  expect(bash('('.repeat(5000)).code).toBe(2);
  expect(bash('a=1; while true; do a=$a$a; done').stderr).toContain('cannot allocate');
  expect(runOn(makeKernel(), ['bash'], `x=${'x'.repeat(2_000_000)}; echo \${#x}\n`).stdout).toBe('2000000\n');
});

test('a fork bomb burns out', () => {
  const session = openSession();
  session.exec(':(){ :|:& };:');
  session.exec('sleep 10');
  expect(session.exec('echo a | cat').stdout).toBe('a\n');
});

test('a simple command takes far less than a millisecond', () => {
  const start = performance.now();
  bash('i=0; while [ $i -lt 2000 ]; do i=$((i+1)); x="${i}abc"; done');
  expect((performance.now() - start) / 6000).toBeLessThan(0.2);
});
