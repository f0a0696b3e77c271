import { PODMAN_TABS, tabulate } from '../../../cli/index.ts';
import { parseNormalized, repositoryOf } from '../../../engine/images/reference.ts';
import { unreachable } from '../../../engine/registry/fetch.ts';
import { isLocalRegistry, registryTags } from '../../../engine/registry/index.ts';
import type { Task } from '../../../host/program.ts';
import { dockerName } from '../../../podman/images/names.ts';
import { tlsProblem } from '../../../podman/images/pull.ts';
import { readRegistries } from '../../../podman/images/registries.ts';
import type { Call, Command } from '../../command.ts';
import { dropLogin, keepLogin, loggedIn } from '../auth.ts';

function authFile({ proc, flags }: Call): string {
  const uid = Number(proc.record.euid);
  const usual =
    uid === 0
      ? '/run/containers/0/auth.json'
      : `${proc.env['XDG_RUNTIME_DIR'] ?? `/run/user/${uid}`}/containers/auth.json`;
  return flags.text('authfile') || proc.env['REGISTRY_AUTH_FILE'] || usual;
}

const keyOf = (word: string): string => word.replace(/^https?:\/\//, '').replace(/\/.*$/, '');

function* credentials(call: Call): Task<readonly [string, string] | string> {
  const { flags, proc } = call;
  if (flags.bool('password-stdin')) {
    if (flags.has('password')) return "can't specify both --password-stdin and --password";
    if (flags.text('username') === '') return 'must provide --username with --password-stdin';
    return [flags.text('username'), (yield* proc.readAll(0)).replace(/\r?\n/g, '')];
  }
  const user = flags.text('username') || ((yield* proc.readLine(0, 'Username: ')) ?? undefined);
  if (!proc.isTty(0) && flags.text('username') === '') proc.out('Username: ');
  if (user === undefined) return 'getting username and password: reading username: EOF';
  if (flags.text('password') !== '') return [user, flags.text('password')];
  if (!proc.isTty(0)) {
    proc.out('Password: ');
    return 'getting username and password: reading password: inappropriate ioctl for device';
  }
  return [user, (yield* proc.readLine(0, 'Password: ', { secret: true })) ?? ''];
}

/** podman login (containers/common pkg/auth). */
export const podmanLogin: Command = {
  name: 'login',
  engines: ['podman'],
  handles: ['authfile', 'get-login', 'password', 'password-stdin', 'tls-verify', 'username', 'verbose'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const word = args[0] ?? readRegistries(engine).search[0];
    if (word === undefined) return call.fail('no registries found in registries.conf, a registry must be provided');
    const key = keyOf(word);
    const file = authFile(call);
    const known = loggedIn(proc, file, key);
    if (flags.bool('get-login')) {
      if (known === undefined) return call.fail(`not logged into ${key}`);
      proc.out(`${known}\n`);
      return 0;
    }
    const given = yield* credentials(call);
    if (typeof given === 'string') return call.fail(given);
    yield* proc.sleep(300);
    if (key === 'docker.io') return call.fail(`logging into "${key}": invalid username/password`);
    const ref = { domain: key, path: '', tag: undefined, digest: undefined };
    const tls = tlsProblem(engine, ref, flags.has('tls-verify') ? flags.bool('tls-verify') : true);
    if (tls) return call.fail(`authenticating creds for "${key}": ${tls}`);
    if (!isLocalRegistry(key)) {
      const problem = unreachable(engine.kernel, key);
      const detail =
        problem.kind === 'refused'
          ? `dial tcp ${problem.address}: connect: connection refused`
          : problem.kind === 'no-host'
            ? problem.detail
            : '';
      return call.fail(
        `authenticating creds for "${key}": pinging container registry ${key}: Get "https://${key}/v2/": ${detail}`,
      );
    }
    keepLogin(proc, file, key, given[0], given[1]);
    if (flags.bool('verbose')) proc.out(`Used:  ${file}\n`);
    proc.out('Login Succeeded!\n');
    return 0;
  },
};

/** podman logout. */
export const podmanLogout: Command = {
  name: 'logout',
  engines: ['podman'],
  handles: ['all', 'authfile'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    const file = authFile(call);
    if (flags.bool('all')) {
      if (args.length > 0) return call.fail('--all takes no arguments');
      dropLogin(proc, file, undefined);
      proc.out('Removed login credentials for all registries\n');
      return 0;
    }
    const word = args[0] ?? readRegistries(engine).search[0];
    if (word === undefined) return call.fail('no registries found in registries.conf, a registry must be provided');
    const key = keyOf(word);
    if (!dropLogin(proc, file, key)) return call.fail(`not logged into ${key}`);
    proc.out(`Removed login credentials for ${key}\n`);
    return 0;
  },
};

/** podman search: docker.io's search is out of reach; --list-tags asks a registry for a repository's tags. */
export const podmanSearch: Command = {
  name: 'search',
  engines: ['podman'],
  handles: ['compatible', 'filter', 'format', 'limit', 'list-tags', 'no-trunc', 'tls-verify', 'authfile'],
  *run(call) {
    const { engine, flags, args, proc } = call;
    if (args.length !== 1) return call.fail('search requires exactly one argument');
    const term = args[0] ?? '';
    if (flags.bool('list-tags') && flags.list('filter').length > 0)
      return call.fail('filters are not applicable to list tags result');
    yield* proc.sleep(400);
    if (!flags.bool('list-tags')) {
      const registry = /^([^/]+[.:][^/]*|localhost)\//.exec(term)?.[1] ?? 'docker.io';
      const query = `n=${flags.has('limit') ? Math.min(100, flags.int('limit')) : 25}&q=${encodeURIComponent(term.replace(`${registry}/`, ''))}`;
      const problem = unreachable(call.engine.kernel, registry === 'docker.io' ? 'index.docker.io' : registry);
      const detail =
        problem.kind === 'no-host'
          ? problem.detail
          : problem.kind === 'refused'
            ? `dial tcp ${problem.address}: connect: connection refused`
            : '';
      if (registry === 'docker.io')
        return call.fail(
          `1 error occurred:\n\t* couldn't search registry "docker.io": Get "https://index.docker.io/v1/search?${query}": ${detail}\n\n`,
        );
      return call.fail(
        `1 error occurred:\n\t* couldn't search registry "${registry}": pinging container registry ${registry}: Get "https://${registry}/v2/": ${detail}\n\n`,
      );
    }
    const parsed = parseNormalized(dockerName(term));
    if (!parsed.ok) return call.fail(`reference "${term}" must be a docker reference`);
    const tags = registryTags(engine.kernel, parsed.value);
    if (!tags.ok)
      return call.fail(`getting repository tags: fetching tags list: requested access to the resource is denied`);
    const limit = flags.has('limit') ? flags.int('limit') : 25;
    const rows = tags.value.slice(0, limit).map((tag) => [repositoryOf(parsed.value), tag]);
    proc.out(tabulate([['NAME', 'TAG'], ...rows], PODMAN_TABS));
    return 0;
  },
};
