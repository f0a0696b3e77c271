import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

const UNITS = '~/.config/systemd/user';
const unit = (name: string, text: string): string =>
  `mkdir -p ${UNITS}; cat > ${UNITS}/${name} <<'END'\n${text}END\nsystemctl --user daemon-reload`;
const HELLO = `[Unit]
Description=Hello

[Service]
ExecStart=/bin/sh -c "echo hello $USER; exec sleep 1000"
Restart=on-failure
RestartSec=1

[Install]
WantedBy=default.target
`;

test('a service of a user runs, writes to the journal and comes back after it was killed', () => {
  const host = onHost();
  host.exec(unit('hello.service', HELLO));
  expect(host.exec('systemctl --user enable --now hello').stderr).toBe(
    "Created symlink '/home/ana/.config/systemd/user/default.target.wants/hello.service' → '/home/ana/.config/systemd/user/hello.service'.\n",
  );
  expect(host.out('systemctl --user is-active hello; systemctl --user is-enabled hello')).toBe('active\nenabled\n');
  expect(host.out('journalctl --user -u hello -o cat --no-pager')).toContain('hello ana\n');
  const before = host.out('systemctl --user show -p MainPID --value hello');
  host.exec(`kill -9 ${before.trim()}; sleep 2`);
  expect(host.out('systemctl --user show -p NRestarts,SubState hello')).toBe('SubState=running\nNRestarts=1\n');
  expect(host.out('systemctl --user show -p MainPID --value hello')).not.toBe(before);
  host.exec('systemctl --user stop hello; sleep 5');
  expect(host.exec('systemctl --user is-active hello')).toMatchObject({ code: 3, stdout: 'inactive\n' });
  expect(host.exec('pgrep -f "sleep 1000"').code).toBe(1);
});

test('status names the unit, its process and what it wrote', () => {
  const host = onHost();
  host.exec(`${unit('hello.service', HELLO)}; systemctl --user start hello`);
  const lines = host.lines('systemctl --user status hello --no-pager');
  expect(lines.slice(0, 3)).toEqual([
    '● hello.service - Hello',
    '     Loaded: loaded (/home/ana/.config/systemd/user/hello.service; disabled; preset: enabled)',
    expect.stringMatching(/^ {5}Active: active \(running\) since Sat 2026-11-21 09:16:0\d UTC; \d+m?s ago$/),
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/^ {3}Main PID: \d+ \(sleep\)$/));
  expect(lines.at(-1)).toMatch(/^Nov 21 09:16:0\d containerhost sh\[\d+\]: hello ana$/);
});

test('a service that fails too often in a short time is given up', () => {
  const host = onHost();
  host.exec(unit('bad.service', '[Service]\nExecStart=/bin/false\nRestart=always\nRestartSec=100ms\n'));
  host.exec('systemctl --user start bad; sleep 5');
  expect(host.out('systemctl --user show -p Result,ActiveState,NRestarts bad')).toBe(
    'ActiveState=failed\nResult=exit-code\nNRestarts=5\n',
  );
  expect(host.out('journalctl --user -u bad -o cat --no-pager')).toContain('Start request repeated too quickly.');
  expect(host.exec('systemctl --user start bad').code).toBe(1);
  expect(host.out('systemctl --user reset-failed bad; systemctl --user is-failed bad')).toBe('inactive\n');
});

test('what a unit requires is started before it, and takes it along when it stops', () => {
  const host = onHost();
  host.exec(unit('base.service', '[Service]\nExecStart=/bin/sleep 1001\n'));
  host.exec(
    unit('app.service', '[Unit]\nRequires=base.service\nAfter=base.service\n[Service]\nExecStart=/bin/sleep 1002\n'),
  );
  host.exec('systemctl --user start app');
  expect(host.out('systemctl --user is-active base app')).toBe('active\nactive\n');
  host.exec('systemctl --user stop base');
  expect(host.out('systemctl --user is-active base app')).toBe('inactive\ninactive\n');
});

test('a oneshot that stays after it has ended counts as active and runs what stops it', () => {
  const host = onHost();
  host.exec(
    unit(
      'once.service',
      '[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/sh -c "echo up > %h/state"\nExecStop=/bin/sh -c "echo down > %h/state"\n',
    ),
  );
  expect(host.out('systemctl --user start once; systemctl --user show -p SubState --value once; cat state')).toBe(
    'exited\nup\n',
  );
  expect(host.out('systemctl --user stop once; cat state')).toBe('down\n');
});

test('a unit whose command is missing, or that is missing itself, says so', () => {
  const host = onHost();
  expect(host.exec('systemctl --user start nix')).toMatchObject({
    code: 5,
    stderr: 'Failed to start nix.service: Unit nix.service not found.\n',
  });
  host.exec(`${unit('lost.service', '[Service]\nExecStart=/bin/lost\n')}; systemctl --user start lost`);
  expect(host.out('systemctl --user show -p ExecMainStatus,Result lost')).toBe(
    'Result=exit-code\nExecMainStatus=203\n',
  );
});

test('docker.service is out of reach without sudo, and its socket brings it back', () => {
  const host = onHost();
  expect(host.exec('systemctl stop docker')).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('Access denied'),
  });
  expect(host.exec('sudo systemctl stop docker').stderr).toBe(
    "Stopping 'docker.service', but its triggering units are still active:\ndocker.socket\n",
  );
  expect(host.out('systemctl is-active docker; docker ps -q; systemctl is-active docker')).toBe('inactive\nactive\n');
});

test('in a container there is no systemd to talk to', () => {
  const host = onHost('ana', ['debian']);
  expect(host.exec('docker run --rm debian systemctl status').code).toBe(127);
});
