import { formatList, PODMAN_LIST, toJson } from '../../cli/index.ts';
import { doc } from '../../engine/inspect/doc.ts';
import type { Container } from '../../engine/types.ts';
import { loadUnit } from '../../system/units/files.ts';
import { restartUnit } from '../../system/units/jobs.ts';
import type { Call, Command } from '../command.ts';
import { engineRun } from '../compose/child.ts';

const LABEL = 'io.containers.autoupdate';
const UNIT = 'PODMAN_SYSTEMD_UNIT';

interface Wanted {
  readonly dry: boolean;
  readonly format: string | undefined;
}

/** The flags of auto-update; a text where one is none. */
function readFlags(args: readonly string[]): Wanted | string {
  let dry = false;
  let format: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const [name = '', value] = (args[i] ?? '').split(/=(.*)/s);
    if (name === '--dry-run') dry = value !== 'false';
    else if (name === '--format') format = value ?? args[++i];
    else if (name === '--rollback' || name === '--tls-verify') continue;
    else if (name === '--authfile') i += value === undefined ? 1 : 0;
    else if (name.startsWith('-'))
      return `${name.startsWith('--') ? `unknown flag: ${name}` : `unknown shorthand flag: '${name[1] ?? ''}' in ${name}`}\nSee 'podman auto-update --help'`;
    else return '`podman auto-update` takes no arguments';
  }
  return { dry, format };
}

/** Whether there is another image under the container's name: in the local storage; the registry's do not change here. */
function isOutdated(call: Call, container: Container, policy: string): boolean {
  const images = Object.values(call.engine.store.images);
  const current = images.find(({ tags }) => tags.includes(container.image.full));
  return policy === 'local' && current !== undefined && current.id !== container.image.id;
}

interface Row {
  readonly unit: string;
  readonly container: Container;
  readonly policy: string;
  readonly updated: string;
}

/** podman auto-update: containers whose label asks for it get a newer image, and their units are restarted. */
export const autoUpdate: Command = {
  name: 'auto-update',
  engines: ['podman'],
  handles: [],
  *run(call) {
    const { engine, proc } = call;
    if (call.args.includes('--help')) {
      proc.err('podman auto-update --help is not part of this simulation\n');
      return 64;
    }
    const wanted = readFlags(call.args);
    if (typeof wanted === 'string') return call.fail(wanted);
    const rows: Row[] = [];
    const errors: string[] = [];
    const manager = engine.architecture.rootless ? Number(engine.architecture.owner) : ('system' as const);
    for (const container of Object.values(engine.store.containers)) {
      const policy = container.config.labels[LABEL] ?? '';
      if (policy === '' || policy === 'disabled') continue;
      if (!['registry', 'image', 'local'].includes(policy)) {
        errors.push(
          `auto-updating container "${container.id}": invalid auto-update policy "${policy}": valid policies are ["disabled" "image" "local" "registry"]`,
        );
        continue;
      }
      const unit = container.config.labels[UNIT];
      if (unit === undefined) {
        errors.push(`auto-updating container "${container.id}": no ${UNIT} label found`);
        continue;
      }
      const outdated = isOutdated(call, container, policy);
      let updated = outdated ? (wanted.dry ? 'pending' : 'true') : 'false';
      if (outdated && !wanted.dry) {
        if (policy !== 'local') yield* engineRun(call, ['pull', '-q', container.image.full]);
        const done = loadUnit(engine.kernel, manager, unit)
          ? yield* restartUnit(engine.kernel, manager, unit)
          : undefined;
        if (done && !done.ok) updated = 'failed';
      }
      rows.push({ unit, container, policy, updated });
    }
    return show(call, rows, errors, wanted.format);
  },
};

function show(call: Call, rows: readonly Row[], errors: readonly string[], format: string | undefined): number {
  const things = rows.map(({ unit, container, policy, updated }) =>
    doc('main.autoUpdateOutput', {
      Unit: unit,
      Container: `${container.id.slice(0, 12)} (${container.name})`,
      ContainerName: container.name,
      ContainerID: container.id,
      Image: container.image.ref,
      Policy: policy,
      Updated: updated,
    }),
  );
  if (format === 'json') call.proc.out(`${toJson(things, { indent: '    ', escapeHtml: true })}\n`);
  else if (rows.length > 0) {
    const headers = {
      Unit: 'UNIT',
      Container: 'CONTAINER',
      Image: 'IMAGE',
      Policy: 'POLICY',
      Updated: 'UPDATED',
      ContainerName: 'CONTAINER NAME',
      ContainerID: 'CONTAINER ID',
    };
    const shown = formatList({
      style: PODMAN_LIST,
      rows: things,
      headers,
      format: format === '' ? undefined : format,
      name: 'auto-update',
      defaultFormat: 'table \t{{.Unit}}\t{{.Container}}\t{{.Image}}\t{{.Policy}}\t{{.Updated}}',
    });
    if (!shown.ok) return call.fail(shown.error);
    call.proc.out(shown.text);
  }
  if (errors.length === 0) return 0;
  return call.fail(
    errors.length === 1
      ? (errors[0] ?? '')
      : `${errors.length} errors occurred:\n${errors.map((text) => `\t* ${text}\n`).join('')}\n`,
  );
}
