import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test("python's web server gives files of its folder and logs who asked", () => {
  const { exec, out } = onHost();
  exec('mkdir site; echo hello > site/a.txt; (cd site; exec python3 -m http.server 8000) > log 2>&1 &');
  exec('sleep 1');
  expect(out('curl -s localhost:8000/a.txt')).toBe('hello\n');
  expect(exec('curl -sf localhost:8000/b.txt').code).toBe(22);
  expect(out('cat log')).toMatch(/127\.0\.0\.1 - - \[21\/Nov\/2026 09:16:0\d\] "GET \/a\.txt HTTP\/1\.1" 200 -\n/);
  expect(exec('python3 -m http.server 8000').stderr).toContain('Address already in use');
});

test('postgres refuses root and a folder that was never prepared', () => {
  const { exec } = onHost('ana', ['postgres']);
  expect(exec('docker run --rm --user 0 postgres postgres').stderr).toContain(
    '"root" execution of the PostgreSQL server is not permitted.',
  );
});
