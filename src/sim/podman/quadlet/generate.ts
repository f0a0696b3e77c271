import { join, parentOf } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import { beginService } from './begin-service.ts';
import { convertBuild } from './build.ts';
import type { Conversion, Converted, UnitInfo } from './common.ts';
import { convertContainer } from './container.ts';
import { containerName } from './container-service.ts';
import { convertArtifact, convertImage } from './image.ts';
import { convertKube } from './kube.ts';
import { kindOf, serviceName } from './names.ts';
import { convertNetwork } from './network.ts';
import { convertPod, podName } from './pod.ts';
import { mergeDropIns, quadletFiles } from './sources.ts';
import { UnitText } from './unit-file.ts';
import { convertVolume } from './volume.ts';

/** A line that the generator writes; `debug` ones only when it was asked to tell more. */
export interface Said {
  readonly text: string;
  readonly debug: boolean;
}
/** What the generator makes of the Quadlet files that it finds. */
export interface Generated {
  readonly services: readonly UnitText[];
  /** In the order in which they are written. */
  readonly said: readonly Said[];
  readonly failed: boolean;
  /** False where there was nothing to do. */
  readonly found: boolean;
}

const CONVERTERS: Readonly<Record<string, (conversion: Conversion) => Converted>> = {
  Container: convertContainer,
  Volume: convertVolume,
  Network: convertNetwork,
  Kube: convertKube,
  Image: convertImage,
  Build: convertBuild,
  Pod: convertPod,
  Artifact: convertArtifact,
};

/** Names that other files refer to, as far as they are known beforehand. */
function infoOf(unit: UnitText): UnitInfo {
  const service = serviceName(unit);
  const resource = (): string => {
    switch (kindOf(unit.filename)?.group) {
      case 'Container': {
        const name = containerName({ source: unit, group: 'Container' }).replaceAll('%N', service);
        return name.includes('%') ? '' : name;
      }
      case 'Build':
        return unit.all('Build', 'ImageTag')[0] ?? '';
      case 'Pod':
        return podName(unit);
      default:
        return '';
    }
  };
  return { service, resource: resource(), startsWith: [] };
}

/** Whether an image is named with its registry, or by its id. */
function isFull(name: string): boolean {
  if (name.startsWith('sha256:') || /^[\da-f]{64}$/i.test(name)) return true;
  const [domain = '', rest] = name.split(/\/(.*)/s);
  return rest !== undefined && (/[.:]/.test(domain) || domain === 'localhost');
}

const BY_NAME = ['Container', 'Volume', 'Image', 'Artifact'];

function warningsOf(unit: UnitText): string[] {
  const group = kindOf(unit.filename)?.group ?? '';
  const keys = ['User', 'Group', 'DynamicUser'].filter((key) => unit.has('Service', key));
  const image = BY_NAME.includes(group) ? unit.one(group, 'Image') : undefined;
  const short = image !== undefined && !/\.(build|image)$/.test(image) && !isFull(image);
  return [
    ...keys.map((key) => `Warning: using key ${key} in the Service group is not supported - use at your own risk`),
    ...(short
      ? [
          `Warning: ${unit.filename} specifies the image "${image}" which not a fully qualified image name. This is not ideal for performance and security reasons. See the podman-pull manpage discussion of short-name-aliases.conf for details.`,
        ]
      : []),
  ];
}

/**
 * Reads all Quadlet files of some folders and makes services of them (cmd/quadlet/main.go).
 *
 * @param proc whose eyes: what it may not read is not there
 */
export function generate(proc: Proc, folders: readonly string[], isUser: boolean): Generated {
  const said: Said[] = [];
  const say = (text: string, debug = false): void => void said.push({ text, debug });
  const units: UnitText[] = [];
  let failed = false;
  for (const path of quadletFiles(proc, folders)) {
    say(`Loading source unit file ${path}`, true);
    const text = proc.fs.read(path);
    const unit = text.ok ? UnitText.parse(path, text.value) : text;
    if (unit.ok) units.push(unit.value);
    else {
      say(`error loading "${path}", ${text.ok ? unit.error : `open ${path}: permission denied`}`);
      failed = true;
    }
  }
  if (units.length === 0) {
    say(`No files parsed from [${folders.join(' ')}]`, true);
    return { services: [], said, failed, found: false };
  }
  for (const unit of units) mergeDropIns(proc, unit, folders);
  units.sort((a, b) => (kindOf(a.filename)?.order ?? 0) - (kindOf(b.filename)?.order ?? 0));
  const infos = new Map(units.map((unit) => [unit.filename, infoOf(unit)]));
  const services: UnitText[] = [];
  for (const unit of units) {
    for (const warning of warningsOf(unit)) say(warning);
    const begun = beginService(unit, infos, isUser, (path) => proc.fs.exists(path));
    const done = begun.ok ? CONVERTERS[begun.value.group]?.(begun.value) : begun;
    if (done?.ok) services.push(done.value);
    else {
      failed = true;
      say(`converting "${unit.filename}": ${done?.error ?? ''}`);
    }
  }
  if (failed) say('processing encountered some errors');
  return { services, said, failed, found: true };
}

/** Links that the [Install] section of a service asks for: path below the output folder → target. */
export function linksOf(service: UnitText): [path: string, target: string][] {
  const links: [string, string][] = [];
  const up = (path: string): string => `${'../'.repeat(path.split('/').length - 1)}${service.filename}`;
  for (const alias of service.words('Install', 'Alias')) links.push([alias, up(alias)]);
  const isTemplate = service.filename.includes('@.');
  const instance = service.one('Install', 'DefaultInstance');
  if (isTemplate && instance === undefined) return links;
  const name = isTemplate ? service.filename.replace('@.', `@${instance ?? ''}.`) : service.filename;
  for (const [key, folder] of [
    ['WantedBy', 'wants'],
    ['RequiredBy', 'requires'],
    ['UpheldBy', 'upholds'],
  ] as const) {
    for (const unit of service.words('Install', key)) {
      if (!unit.includes('/')) links.push([`${unit}.${folder}/${name}`, up(`${unit}.${folder}/x`)]);
    }
  }
  return links;
}

/** Writes services and their links into a folder. `program` is named in each file's first lines. */
export function writeServices(proc: Proc, services: readonly UnitText[], folder: string, program: string): void {
  const place = (path: string): void => {
    if (path === '/' || proc.fs.exists(path)) return;
    place(parentOf(path));
    proc.fs.mkdir(path, 0o755);
  };
  place(folder);
  for (const service of services) {
    const links = linksOf(service);
    service.preface('', `Automatically generated by ${program}`, '');
    proc.fs.write(join(folder, service.filename), service.toString());
    for (const [path, target] of links) {
      const full = join(folder, path);
      place(parentOf(full));
      proc.fs.unlink(full);
      proc.fs.symlink(target, full);
    }
  }
}
