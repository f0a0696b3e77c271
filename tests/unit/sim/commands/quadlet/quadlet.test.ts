import { expect, test } from '@playwright/test';
import { UnitText } from '../../../../../src/sim/podman/quadlet/index.ts';
import { splitArguments } from '../../../../../src/sim/podman/quadlet/unit-words.ts';
import { run } from '../run.ts';

const FOLDER = 'mkdir -p ~/.config/containers/systemd; cd ~/.config/containers/systemd';

test('a unit is written again as it was read, with its comments', () => {
  const text = '# top\n[Unit]\nDescription=A web server\n\n# why\n[Container]\nImage=nginx\nExec=sh -c \\\n  "a b"\n';
  const unit = UnitText.parse('/x/web.container', text);
  if (!unit.ok) throw new Error(unit.error);
  expect(unit.value.toString()).toBe(
    '# top\n[Unit]\nDescription=A web server\n\n# why\n[Container]\nImage=nginx\nExec=sh -c "a b"\n',
  );
  expect(unit.value.lastArgs('Container', 'Exec')).toEqual(['sh', '-c', 'a b']);
  expect(splitArguments('a\\x20b "c d" \'e f\'')).toEqual(['a b', 'c d', 'e f']);
});

test('the generator writes the arguments of podman in their order', () => {
  const steps = run('podman', [
    `${FOLDER}; printf '[Container]\\nImage=busybox\\nExec=sleep 10\\nPublishPort=8080:80\\nVolume=data.volume:/d:ro\\nEnvironment=A=b "C=d e"\\nAddCapability=NET_ADMIN\\nReadOnly=yes\\nHealthCmd=true\\nLabel=x=y\\n' > a.container; printf '[Volume]\\n' > data.volume`,
    "/usr/lib/systemd/system-generators/podman-system-generator --user --dryrun 2>/dev/null | grep '^ExecStart='",
  ]);
  expect(steps[1]?.stdout).toBe(
    'ExecStart=/usr/bin/podman volume create --ignore systemd-data\n' +
      'ExecStart=/usr/bin/podman run --name systemd-%N --replace --rm --cgroups=split --sdnotify=conmon -d --cap-add net_admin --read-only -v systemd-data:/d:ro --publish 8080:80 --env A=b --env "C=d\\x20e" --label x=y --health-cmd true busybox sleep 10\n',
  );
});

test('a service of a .container file runs podman, and stopping it takes the container away', () => {
  const steps = run('podman', [
    `${FOLDER}; printf '[Container]\\nImage=docker.io/library/nginx\\nContainerName=web\\n[Install]\\nWantedBy=default.target\\n' > web.container; systemctl --user daemon-reload`,
    "systemctl --user start web; podman ps --format '{{.Names}}'; readlink $XDG_RUNTIME_DIR/systemd/generator/default.target.wants/web.service",
    'systemctl --user stop web; systemctl --user is-active web; podman ps -aq | wc -l',
  ]);
  expect(steps[1]?.stdout).toBe('web\n../web.service\n');
  expect(steps[2]?.stdout).toBe('inactive\n0\n');
});
