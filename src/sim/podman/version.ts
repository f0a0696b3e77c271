import { goStruct, isJsonFormat, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc, nil } from '../engine/inspect/index.ts';
import type { Asking, Printed } from '../engine/words/system.ts';

/** When the package of a release was built. */
const BUILT: Readonly<Record<string, { readonly time: string; readonly unix: number }>> = {
  '5': { time: 'Mon Oct 12 00:19:24 2026', unix: 1791764364 },
  '6': { time: 'Fri Sep 11 23:32:44 2026', unix: 1789169564 },
};

/** The fields of define.Version; also the end of `podman info`. */
export function versionFields(client: EngineContext): Record<string, unknown> {
  const built = BUILT[client.release.line] ?? BUILT['6'];
  return {
    APIVersion: client.version,
    Version: client.version,
    GoVersion: client.release.versions['go'] ?? '',
    GitCommit: '',
    BuiltTime: built?.time ?? '',
    Built: built?.unix ?? 0,
    BuildOrigin: 'Debian',
    OsArch: 'linux/amd64',
    Os: 'linux',
  };
}

/** `podman --version`. */
export const versionLine = (client: EngineContext): string => `podman version ${client.version}\n`;

function versionText(title: string, engine: EngineContext): string {
  const fields = versionFields(engine);
  const rows: [string, string][] = [
    [title, 'Podman Engine'],
    ['Version:', engine.version],
    ['API Version:', engine.version],
    ['Go Version:', String(fields['GoVersion'])],
    ['Built:', String(fields['BuiltTime'])],
    ['Build Origin:', 'Debian'],
    ['OS/Arch:', 'linux/amd64'],
  ];
  return rows.map(([label, value]) => `${label.padEnd(15)}${value}\n`).join('');
}

/** `podman version` (cmd/podman/version.go). */
export function version(client: EngineContext, { format, server, refused }: Asking): Printed {
  if (!server) return { out: '', err: refused, code: 125 };
  const fields = versionFields(client);
  // a service of Podman answered: --remote
  const remote = server.architecture.daemon ? doc('*define.Version', versionFields(server)) : undefined;
  const data = goStruct(
    '*types.SystemVersionReport',
    { Client: doc('*define.Version', fields), Server: remote ?? nil.pointer },
    { json: goStruct('', { Client: doc('', fields), ...(remote && { Server: remote }) }) },
  );
  if (format === undefined) {
    const out = remote
      ? `${versionText('Client:', client)}\n${versionText('Server:', server)}`
      : versionText('Client:', client);
    return { out, err: '', code: 0 };
  }
  if (isJsonFormat(format)) return { out: `${toJson(data, { indent: '  ' })}\n`, err: '', code: 0 };
  const text = format.replace(/\\t/g, '\t').replace(/\\n/g, '\n');
  const shown = render(text.endsWith('\n') ? text : `${text}\n`, data, { name: 'version' });
  return shown.ok
    ? { out: shown.text, err: '', code: 0 }
    : { out: shown.partial, err: `Error: ${shown.error}\n`, code: 125 };
}
