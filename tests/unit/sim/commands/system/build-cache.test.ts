import { expect, test } from '@playwright/test';
import { run } from '../run.ts';

const BUILD =
  "mkdir b; cd b; echo a > a.txt; printf 'FROM busybox\\nCOPY a.txt /a\\nRUN echo b > /b\\n' > Dockerfile; docker build -q -t one . >/dev/null";
const COUNT = "docker system df --format '{{.Type}} {{.TotalCount}} {{.Size}} {{.Reclaimable}}' | tail -1";
const USES = "docker buildx du --format '{{.Size}} {{.UsageCount}} {{.Description}}' | sort";
const last = (steps: ReturnType<typeof run>): string => steps.at(-1)?.stdout ?? '';

test('a build leaves records of its sources, its base and each step', () => {
  expect(last(run('docker', [BUILD, USES], '28.5.2'))).toBe(
    [
      '0B 1 from local ',
      '0B 1 local source for context',
      '2B 1 [2/3] COPY a.txt /a',
      '2B 1 local source for context',
      '2B 1 mount / from exec /bin/sh -c echo b > /b',
      '43B 1 local source for dockerfile',
      '',
    ].join('\n'),
  );
});

test('a second build uses the sources and the last step again', () => {
  const steps = run('docker', [BUILD, 'docker build -q .', USES], '28.5.2');
  expect(last(steps).match(/^\S+ 2 /gm)).toHaveLength(4);
});

test('what images share is not counted by 28, and counted by 29', () => {
  expect(last(run('docker', [BUILD, COUNT], '28.5.2'))).toBe('Build Cache 6 45B 45B\n');
  expect(last(run('docker', [BUILD, COUNT]))).toBe('Build Cache 6 1.182MB 20.48kB\n');
});

test('prune leaves what images share, and takes everything with --all', () => {
  const steps = run(
    'docker',
    [BUILD, 'docker builder prune -f | tail -1', 'docker builder prune -af | tail -1'],
    '28.5.2',
  );
  expect(steps.slice(1).map(({ stdout }) => stdout)).toEqual(['Total:\t45B\n', 'Total:\t4B\n']);
});

test('the first row of what was pruned shares its columns with the header', () => {
  const [header, first, second] = last(run('docker', [BUILD, 'docker builder prune -f'], '28.5.2')).split('\n');
  expect(header).toBe('ID\t\t\t\t\t\tRECLAIMABLE\tSIZE\t\tLAST ACCESSED');
  expect(first).toMatch(/^[a-z0-9]{25}\* {14}\ttrue \t\t43B {7}\t/);
  expect(second).toMatch(/^[a-z0-9]{25}\* {14}\ttrue \t\d/);
});
