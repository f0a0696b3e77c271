import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

const UNITS = `mkdir -p ~/.config/systemd/user; cd ~/.config/systemd/user
printf '[Service]\\nType=oneshot\\nExecStart=sh -c "echo x >> %%h/runs"\\n' > job.service
printf '[Timer]\\nOnActiveSec=2s\\nOnUnitInactiveSec=5s\\n' > job.timer
printf '[Timer]\\nOnActiveSec=2s\\nUnit=job.service\\n' > once.timer
cd; systemctl --user daemon-reload`;

test('a timer starts its service when its time has come, and again until it is stopped', () => {
  const host = onHost();
  host.exec(`${UNITS}; systemctl --user start job.timer`);
  expect(host.out('cat runs 2>/dev/null | wc -l; sleep 3; wc -l < runs; sleep 10; wc -l < runs')).toBe('0\n1\n3\n');
  expect(host.out('systemctl --user stop job.timer; sleep 20; wc -l < runs')).toBe('3\n');
});

test('a timer without another moment has elapsed', () => {
  const host = onHost();
  host.exec(`${UNITS}; systemctl --user start once.timer; sleep 4`);
  expect(host.out('systemctl --user show once.timer -p SubState; wc -l < runs')).toBe('SubState=elapsed\n1\n');
});
