import { expect, test } from '@playwright/test';
import { nested } from '../../../../src/sim/engine/id-maps.ts';
import { hostUid } from '../../../../src/sim/host/ids.ts';
import { mapsOf } from '../../../../src/sim/podman/userns-modes.ts';

const ANA = [
  { inside: 0, outside: 1000, count: 1 },
  { inside: 1, outside: 100000, count: 65536 },
];
const NS = { id: 2, parent: 1, owner: hostUid(1000), uids: ANA, gids: ANA };

test('keep-id maps the user to themself and the rest around', () => {
  const maps = mapsOf('keep-id', NS, { uid: 1000, gid: 1000 }, 0);
  expect(maps.ok && maps.value && nested(ANA, maps.value.uids)).toEqual([
    { inside: 0, outside: 100000, count: 1000 },
    { inside: 1000, outside: 1000, count: 1 },
    { inside: 1001, outside: 101000, count: 64536 },
  ]);
});

test('nomap leaves the user out', () => {
  const maps = mapsOf('nomap', NS, { uid: 1000, gid: 1000 }, 0);
  expect(maps.ok && maps.value && nested(ANA, maps.value.uids)).toEqual([{ inside: 0, outside: 100000, count: 65536 }]);
});

test('a range that reaches over both parts of the outer map comes out in two', () => {
  expect(nested(ANA, [{ inside: 0, outside: 0, count: 3 }])).toEqual([
    { inside: 0, outside: 1000, count: 1 },
    { inside: 1, outside: 100000, count: 2 },
  ]);
});

test('a mode that there is not is refused in the words of Podman', () => {
  expect(mapsOf('bogus', NS, { uid: 1000, gid: 1000 }, 0)).toEqual({
    ok: false,
    error: 'unrecognized namespace mode bogus passed',
  });
});
