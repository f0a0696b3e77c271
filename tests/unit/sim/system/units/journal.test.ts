import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

const TALK = "busybox sh -c 'echo one; sleep 1; echo two >&2; exec sleep 1000' >/dev/null; sleep 3";
const FIELDS = "-o json -n 1 | jq -r '.CONTAINER_NAME, .CONTAINER_TAG, .PRIORITY, .SYSLOG_IDENTIFIER, ._SYSTEMD_UNIT'";

test('what a container of Docker writes with the driver journald is in the journal of dockerd', () => {
  const host = onHost();
  host.exec(`docker run -d --name talk --log-driver journald --log-opt tag={{.Name}}/x ${TALK}`);
  expect(host.lines('sudo journalctl CONTAINER_NAME=talk -o cat')).toEqual(['one', 'two']);
  expect(host.lines(`sudo journalctl CONTAINER_NAME=talk ${FIELDS}`)).toEqual([
    'talk',
    'talk/x',
    '3',
    'talk/x',
    'docker.service',
  ]);
  expect(host.out('sudo journalctl -t talk/x -p err -o cat')).toBe('two\n');
  expect(host.out('sudo journalctl -u docker -n 1')).toMatch(/ talk\/x\[\d+\]: two\n$/);
  expect(host.out('docker run --rm --name plain busybox echo hi; sudo journalctl CONTAINER_NAME=plain')).toBe(
    'hi\n-- No entries --\n',
  );
});

test('what a rootless container of Podman writes is in its user’s journal, each line with its end', () => {
  const host = onHost();
  host.exec(`podman run -d --name talk ${TALK}`);
  expect(host.out('journalctl --user CONTAINER_NAME=talk -o cat')).toBe('one\n\ntwo\n\n');
  expect(host.lines(`sudo journalctl CONTAINER_NAME=talk ${FIELDS}`)).toEqual([
    'talk',
    'null',
    '3',
    'talk',
    'user@1000.service',
  ]);
  expect(onHost('ben').out('journalctl --user CONTAINER_NAME=talk')).toBe('-- No entries --\n');
});

test('the journal keeps the lines of a container that is gone, once', () => {
  const host = onHost();
  host.exec('podman run --rm --name short busybox echo hi');
  expect(host.out('journalctl --user CONTAINER_NAME=short -o cat')).toBe('hi\n\n');
  expect(host.kernel.state.journal.filter(({ fields }) => fields?.['CONTAINER_NAME'] === 'short')).toHaveLength(1);
});

test('journalctl -f shows what a container writes, each line once', () => {
  const host = onHost();
  const follow =
    "journalctl --user -f CONTAINER_NAME=talk -o short & podman run --rm --name talk busybox sh -c 'echo a; sleep 1; echo b' >/dev/null; sleep 1; kill %1";
  expect(host.lines(follow).map((line) => line.slice(-3))).toEqual([': a', ': b']);
});

test('a user’s systemd lists the scopes of running rootless containers', () => {
  const host = onHost();
  const scopes = 'systemctl --user list-units --type=scope --no-legend --plain | grep libpod | cut -d- -f2 | cut -c1-6';
  expect(host.out(scopes)).toBe('');
  const id = host.out('podman run -d --stop-timeout 1 --name web busybox sleep 1000').trim();
  expect(host.lines(scopes)).toEqual([id.slice(0, 6), 'conmon']);
  const scope = `libpod-${id}.scope`;
  expect(host.out(`systemctl --user is-active ${scope}`)).toBe('active\n');
  expect(host.out(`systemctl --user show -p Description --value ${scope}`)).toBe('libcrun container\n');
  host.exec('podman stop web');
  expect(host.out(scopes)).toBe('');
});

test('an unknown verb of systemctl is answered with the nearest one', () => {
  const host = onHost();
  const verbs = { bogus: 'status', strat: 'start', res: 'rescue', jobs: 'show', abc: 'cat', unenable: 'enable' };
  for (const [verb, near] of Object.entries(verbs))
    expect(host.exec(`systemctl ${verb}`).stderr).toBe(`Unknown command verb '${verb}', did you mean '${near}'?\n`);
  expect(host.exec('systemctl xxxxxxxxxxxxxxx').stderr).toBe("Unknown command verb 'xxxxxxxxxxxxxxx'.\n");
});
