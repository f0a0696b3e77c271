import { expect, test } from '@playwright/test';
import { type HostView, holds, standingOf } from '../../src/assess/index.ts';
import type { Engine, Lab } from '../../src/schema/index.ts';
import { ENGINE_PARTS, hostView, prepared, RELEASES } from '../../src/sim/full.ts';
import { contentRoot } from '../../src/tooling/content/folder.ts';
import { readLibrary } from '../../src/tooling/content/library.ts';
import { SHELL } from '../../src/tooling/simulate/transcript.ts';

const { library } = readLibrary(contentRoot());
const labs = [...(library?.labs ?? [])];

/** What a learner may try on the way: reaches the states that hints wait for and no solution passes through. */
const ATTEMPTS: Readonly<Record<string, Partial<Record<Engine, readonly (readonly string[])[]>>>> = {
  'back-after-a-restart': {
    docker: [
      ['sudo systemctl start docker', 'docker start web'],
      ['sudo systemctl start docker', 'docker update --restart no web'],
    ],
  },
  'outlive-the-daemon': {
    docker: [
      ['docker run -d --name web nginx', 'sudo systemctl restart docker', 'sleep 1'],
      ['sudo systemctl stop docker.socket docker'],
    ],
  },
  'clean-up-and-keep': { docker: [['docker rm shop']], podman: [['podman rm shop']] },
  'hand-over-to-systemd': {
    podman: [
      [
        'mkdir -p ~/.config/containers/systemd',
        "printf '[Container]\\nImage=docker.io/library/nginx\\nContainerName=web\\n' > ~/.config/containers/systemd/web.container",
        'systemctl --user daemon-reload',
        'podman rm -f -t 0 web',
        'systemctl --user start web',
      ],
    ],
  },
  'not-root-inside': {
    docker: [
      ['docker run -d --name web --user 101 nginx', 'sleep 1'],
      ['docker run -d --name web -p 8080:80 nginx', 'sleep 1'],
      ['docker run -d --name web --user 1000 python python3 -m http.server 8000', 'sleep 1'],
    ],
  },
  'one-capability': {
    docker: [
      ["docker run -d --name job --cap-drop ALL busybox sh -c 'chown 33 /tmp && sleep 100000'", 'sleep 1'],
      ["docker run -d --name job busybox sh -c 'chown 33 /tmp && sleep 100000'", 'sleep 1'],
    ],
  },
  'read-only-root': { docker: [['docker run -d --name web -p 8080:80 nginx', 'sleep 1']] },
  'limit-a-container': { docker: [['docker update --memory 64m jobs']] },
  'files-stay-mine': {
    podman: [
      [
        'podman unshare chown -R 1000 site',
        "podman run --rm -u 1000 -v ~/site:/site busybox sh -c 'echo done > /site/report.txt'",
      ],
    ],
  },
  'take-access-away': { docker: [['docker rm -f reader']] },
  'an-engine-without-root': {
    docker: [
      ['dockerd-rootless-setuptool.sh install', 'docker run -d nginx', 'sleep 1'],
      ['dockerd-rootless-setuptool.sh install', 'docker run -d busybox true', 'sleep 1'],
    ],
    podman: [
      ['podman run -d nginx', 'sleep 1'],
      ['podman run -d busybox true', 'sleep 1'],
    ],
  },
  'a-pod-of-two': { podman: [['podman pod create --name shop', 'podman run -d --pod shop nginx']] },
  'a-pod-that-systemd-starts': { podman: [['podman pod create --name shop', 'podman run -d --pod shop nginx']] },
  'no-new-privileges': {
    docker: [['docker run -d --name job --user 1000 debian sleep 9'], ['docker run -d --name job debian sleep 9']],
  },
  'one-localhost': {
    docker: [['docker run -d --name web -p 8080:80 nginx', 'docker run -d --name cache redis', 'sleep 1']],
  },
};

/** What cannot be undone on the host, by the lab that warns of it; for the others the engine itself is removed. */
const DESTRUCTION: Readonly<Record<string, readonly string[]>> = {
  'clean-up-and-keep': ['$E system prune -f', '$E volume rm orders'],
};
const REMOVE_ENGINE: readonly string[] = ['sudo rm /usr/bin/$E'];

type Release = (typeof RELEASES)[number];

/** Does something on a fresh host of a lab; what is to be seen of it at the start and after each command. */
function attempt<T>(
  lab: Lab,
  engine: Engine,
  release: Release,
  commands: readonly string[],
  look: (host: HostView) => T,
): T[] {
  const scenario = library?.scenarios.get(lab.scenario);
  if (!scenario) throw new Error(`there is no scenario "${lab.scenario}"`);
  const host = prepared(SHELL, { scenario, engine, versions: release.versions }, ENGINE_PARTS);
  const session = host.batch(scenario.user, { E: engine });
  const seen = [look(hostView(host.kernel))];
  for (const command of commands) {
    session.exec(command);
    seen.push(look(hostView(host.kernel)));
  }
  return seen;
}

/** The goals of a lane, as their texts: those that are reached, or those that are open. */
const goals =
  (lab: Lab, engine: Engine, reached: boolean) =>
  (host: HostView): string[] =>
    lab.goals
      .filter((goal) => (goal.engine ?? engine) === engine && holds(goal.check, host) === reached)
      .map(({ text }) => text);

test('there are at least twelve labs, four for each part, four for both engines, and some for each alone', () => {
  expect(labs.length).toBeGreaterThanOrEqual(12);
  for (const part of ['architecture', 'security', 'pods']) {
    expect(labs.filter(([, lab]) => lab.part === part).length, part).toBeGreaterThanOrEqual(4);
  }
  expect(labs.filter(([, { engines }]) => engines.length === 2).length).toBeGreaterThanOrEqual(4);
  for (const engine of ['docker', 'podman']) {
    expect(labs.filter(([, { engines }]) => engines.join() === engine).length, engine).toBeGreaterThanOrEqual(1);
  }
});

test('no two labs have the same place in the list or the same title', () => {
  expect(new Set(labs.map(([, { order }]) => order)).size).toBe(labs.length);
  expect(new Set(labs.map(([, { title }]) => title)).size).toBe(labs.length);
});

for (const [id, lab] of labs) {
  for (const release of RELEASES) {
    for (const engine of lab.engines) {
      const ways = lab.solutions[engine] ?? [];

      test(`${id}: nothing is reached at the start with ${engine} on ${release.name}`, () => {
        expect(attempt(lab, engine, release, [], goals(lab, engine, true))).toEqual([[]]);
      });

      test(`${id}: an empty attempt reaches no goal with ${engine} on ${release.name}`, () => {
        const reached = attempt(lab, engine, release, ['', 'ls', 'sleep 3'], goals(lab, engine, true));
        expect(reached.flat()).toEqual([]);
      });

      for (const [index, commands] of ways.entries()) {
        test(`${id}: way ${index + 1} solves it with ${engine} on ${release.name}`, () => {
          expect(attempt(lab, engine, release, commands, goals(lab, engine, false)).at(-1)).toEqual([]);
          const isLost = (host: HostView): boolean => standingOf(lab, { [engine]: host }).isLost;
          expect(attempt(lab, engine, release, commands, isLost)).not.toContain(true);
        });
      }
    }
  }

  test(`${id}: its ways differ`, () => {
    for (const engine of lab.engines) {
      const ways = lab.solutions[engine] ?? [];
      expect(new Set(ways.map((way) => way.join('\n'))).size).toBe(ways.length);
    }
  });

  test(`${id}: every hint is shown in some state of an attempt, and one is there for all others`, () => {
    const [release] = RELEASES;
    const shown = new Set<string | undefined>();
    for (const engine of lab.engines) {
      for (const commands of [...(lab.solutions[engine] ?? []), ...(ATTEMPTS[id]?.[engine] ?? [])]) {
        const hint = (host: HostView): string | undefined => standingOf(lab, { [engine]: host }).hint;
        for (const text of attempt(lab, engine, release, commands, hint)) shown.add(text);
      }
    }
    const silent = lab.hints.filter(({ text, when }) => when !== undefined && !shown.has(text)).map(({ text }) => text);
    expect(silent).toEqual([]);
    expect(lab.hints.filter(({ when }) => when === undefined)).toHaveLength(1);
  });

  if (lab.lost !== undefined) {
    test(`${id}: what cannot be undone is noticed`, () => {
      const [release] = RELEASES;
      for (const engine of lab.engines) {
        const isLost = (host: HostView): boolean => standingOf(lab, { [engine]: host }).isLost;
        const standings = attempt(lab, engine, release, DESTRUCTION[id] ?? REMOVE_ENGINE, isLost);
        expect([standings.at(0), standings.at(-1)]).toEqual([false, true]);
      }
    });
  }
}
