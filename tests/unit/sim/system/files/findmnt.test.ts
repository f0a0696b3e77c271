import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test('findmnt tells the mounts as a tree, and those that match as a list', () => {
  const host = onHost();
  expect(host.lines('findmnt | head -3')[2]).toMatch(/^├─\/\S+ +\S+ +\S+ +rw,/);
  expect(host.out('findmnt -n -o TARGET,FSTYPE -t tmpfs /run')).toBe('/run tmpfs\n');
  expect(host.out('findmnt /nosuch; echo $?')).toBe('1\n');
});

test('a volume shows which folder of the disk it is', () => {
  const shown = onHost().out('docker run --rm -v data:/x debian findmnt -n -o SOURCE /x');
  expect(shown).toBe('/dev/vda[/var/lib/docker/volumes/data/_data]\n');
});
