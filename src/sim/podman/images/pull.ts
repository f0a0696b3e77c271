import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { emit } from '../../engine/events.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import { ownPlatform, platformOf } from '../../engine/images/platform.ts';
import {
  familiar,
  fullName,
  isShortName,
  parseNormalized,
  parseParts,
  type Reference,
  repositoryOf,
  splitTag,
  withDefaultTag,
} from '../../engine/images/reference.ts';
import {
  type FoundImage,
  findImage,
  giveDigest,
  giveTag,
  type ImageContent,
  keepImage,
} from '../../engine/images/store.ts';
import { fetchImage, isLocalRegistry, type RegistryFailure, registryTags } from '../../engine/registry/index.ts';
import type { Image } from '../../engine/types.ts';
import type { PullOptions } from '../../engine/words/images.ts';
import type { Task } from '../../host/program.ts';
import { logrusTime } from './log.ts';
import { dockerName } from './names.ts';
import { readRegistries } from './registries.ts';

interface Candidates {
  readonly announcement: string;
  readonly names: readonly string[];
}

/** Where a name without a registry may come from, and the line that says how that was found out. */
function candidates(ctx: EngineContext, word: string, platform: string | undefined): Candidates {
  if (!isShortName(word)) return { announcement: '', names: [dockerName(word)] };
  const local = findImage(ctx, word);
  const [repository] = splitTag(word);
  if (local.ok && local.value.full && platform === undefined) return { announcement: '', names: [local.value.full] };
  const registries = readRegistries(ctx);
  const alias = registries.aliases.get(repository);
  const rest = word.slice(repository.length);
  if (alias) {
    return {
      announcement: `Resolved "${repository}" as an alias (${alias.file})\n`,
      names: [`${alias.repository}${rest}`],
    };
  }
  const names = registries.search.map((registry) =>
    registry === 'docker.io' ? dockerName(word) : `${registry}/${word}`,
  );
  const announcement = `Resolving "${repository}" using unqualified-search registries (${registries.searchFile})\n`;
  return { announcement, names };
}

/** Why a registry did not hand an image out, as containers/image says it. */
export function registryError(ref: Reference, problem: RegistryFailure, action = 'reading manifest'): string {
  const which = ref.digest ?? ref.tag ?? 'latest';
  if (problem.kind === 'denied')
    return `${action} ${which} in ${repositoryOf(ref)}: requested access to the resource is denied`;
  if (problem.kind === 'unknown') return `${action} ${which} in ${repositoryOf(ref)}: manifest unknown`;
  const host = ref.domain === 'docker.io' ? 'registry-1.docker.io' : ref.domain;
  const detail =
    problem.kind === 'refused' ? `dial tcp ${problem.address}: connect: connection refused` : problem.detail;
  return `pinging container registry ${ref.domain}: Get "https://${host}/v2/": ${detail}`;
}

/** Says that a registry without TLS was asked with it, if so. */
export function tlsProblem(ctx: EngineContext, ref: Reference, tlsVerify: boolean): string | undefined {
  if (!isLocalRegistry(ref.domain) || !tlsVerify || readRegistries(ctx).insecure.has(ref.domain)) return undefined;
  return `pinging container registry ${ref.domain}: Get "https://${ref.domain}/v2/": http: server gave HTTP response to HTTPS client`;
}

/** Tries an operation that nobody answers three more times, with the warnings of common/pkg/retry. */
export function* retry(ctx: EngineContext, text: string, quiet = false): Task<void> {
  for (const [attempt, seconds] of [1, 2, 4].entries()) {
    const message = `Failed, retrying in ${seconds}s ... (${attempt + 1}/3). Error: ${text}`;
    if (!quiet) ctx.caller.err(`time="${logrusTime(ctx.kernel.now)}" level=warning msg=${JSON.stringify(message)}\n`);
    yield* ctx.caller.sleep(seconds * 1000);
  }
}

function* copied(ctx: EngineContext, content: ImageContent, quiet: boolean): Task<void> {
  const say = (text: string): void => {
    if (!quiet) ctx.caller.err(text);
  };
  const tty = ctx.caller.isTty(2);
  say('Getting image source signatures\n');
  for (const layer of content.layers) {
    yield* ctx.caller.sleep(Math.min(4000, 120 + layer.packed / 20_000));
    say(`Copying blob ${layer.digest.slice(tty ? 7 : 0, tty ? 19 : undefined)}${tty ? ' done   | ' : ''}\n`);
  }
  yield* ctx.caller.sleep(80);
  say(`Copying config ${tty ? `${content.id.slice(0, 10)} done   | ` : `sha256:${content.id}`}\n`);
  say('Writing manifest to image destination\n');
}

/** Puts a fetched image into the store under its name. */
function receive(ctx: EngineContext, ref: Reference, content: ImageContent): Image {
  const image = keepImage(ctx, content);
  if (ref.tag !== undefined) giveTag(ctx, image, fullName({ ...ref, digest: undefined }));
  giveDigest(image, repositoryOf(ref));
  emit(ctx, 'image', 'pull', { id: image.id, name: fullName(ref) });
  return image;
}

function* pullOne(ctx: EngineContext, full: string, options: PullOptions): Task<Result<Image, EngineFailure>> {
  const parsed = parseNormalized(full);
  if (!parsed.ok) return err(failure(`parsing reference "${full}": ${parsed.error}`));
  const ref = withDefaultTag(parsed.value);
  const quiet = options.quiet ?? false;
  if (!quiet) ctx.caller.err(`Trying to pull ${fullName(ref)}...\n`);
  yield* ctx.caller.sleep(250);
  const source = `docker://${familiar(fullName(ref))}`;
  const prefix = `initializing source ${source}: `;
  const outer = `unable to copy from source ${source}: ${prefix}`;
  const tls = tlsProblem(ctx, ref, options.tlsVerify ?? true);
  if (tls) return err(failure(outer + tls));
  const found = fetchImage(ctx.kernel, ref);
  if (!found.ok) {
    const text = registryError(ref, found.error);
    if (found.error.kind === 'refused') yield* retry(ctx, prefix + text, quiet);
    return err(failure(outer + text));
  }
  yield* copied(ctx, found.value, quiet);
  const image = receive(ctx, ref, found.value);
  const wanted = platformOf((options.platform ?? ownPlatform(image)).split('/').slice(0, 3).join('/'));
  if (wanted !== ownPlatform(image)) {
    const message = `image platform (${ownPlatform(image)}) does not match the expected platform (${wanted})`;
    ctx.caller.err(
      quiet ? `time="${logrusTime(ctx.kernel.now)}" level=warning msg="${message}"\n` : `WARNING: ${message}\n`,
    );
  }
  return ok(image);
}

function* pullAllTags(ctx: EngineContext, full: string, options: PullOptions): Task<Result<Image, EngineFailure>> {
  const repository = splitTag(full)[0];
  const parsed = parseNormalized(repository);
  if (!parsed.ok) return err(failure(parsed.error));
  const tags = registryTags(ctx.kernel, parsed.value);
  if (!tags.ok) return err(failure(registryError(parsed.value, tags.error)));
  let last: Result<Image, EngineFailure> = err(failure(`no tags found for ${full}`));
  for (const tag of tags.value) {
    last = yield* pullOne(ctx, `${repository}:${tag}`, options);
    if (!last.ok) return last;
    options.onImage?.(last.value);
  }
  return last;
}

const TRANSPORTS = /^(docker-archive|oci-archive|oci|dir|containers-storage|docker-daemon|ostree|sif):/;

/**
 * podman pull of one name: through an alias or the registries that are searched, one after the other.
 *
 * Mirrors libimage's Pull (copyFromRegistry) and shortnames.Resolve.
 */
export function* pullImage(ctx: EngineContext, word: string, options: PullOptions): Task<Result<Image, EngineFailure>> {
  const transport = TRANSPORTS.exec(word)?.[1];
  if (transport) return err({ text: `podman pull of ${transport}: is not part of this simulation`, code: 64 });
  const docker = word.startsWith('docker://');
  const name = docker ? word.slice('docker://'.length) : word;
  const parts = parseParts(name);
  if (!parts.ok) return err(failure(`parsing reference "${word}": ${parts.error}`));
  const { announcement, names } = docker
    ? { announcement: '', names: [dockerName(name)] }
    : candidates(ctx, name, options.platform);
  if (!options.quiet) ctx.caller.err(announcement);
  if (names.length === 0) {
    return err(
      failure(
        `short-name "${word}" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"`,
      ),
    );
  }
  const problems: EngineFailure[] = [];
  for (const full of names) {
    const pulled = yield* options.allTags ? pullAllTags(ctx, full, options) : pullOne(ctx, full, options);
    if (pulled.ok) return pulled;
    problems.push(pulled.error);
  }
  if (problems.length === 1 && problems[0]) return err(problems[0]);
  return err(
    failure(
      `${problems.length} errors occurred while pulling:\n${problems.map(({ text }) => ` * ${text}`).join('\n')}`,
    ),
  );
}

/** The image of a container to be made, fetched if the policy says so (pullImage in cmd/podman/containers/create.go). */
export function* ensureImage(
  ctx: EngineContext,
  word: string,
  policy: string,
  options: PullOptions,
): Task<Result<FoundImage, EngineFailure>> {
  const local = findImage(ctx, word);
  const { platform } = options;
  const fits = local.ok && (platform === undefined || platformOf(platform) === ownPlatform(local.value.image));
  if (policy === 'never') return local.ok && !fits ? err(failure(`${word}: image not known`)) : local;
  if (fits && policy !== 'always' && policy !== 'newer') return local;
  if (!local.ok && !local.error.text.endsWith('image not known')) return local;
  const pulled = yield* pullImage(ctx, word, options);
  if (!pulled.ok) return local.ok && policy === 'newer' ? local : pulled;
  return findImage(ctx, word);
}
