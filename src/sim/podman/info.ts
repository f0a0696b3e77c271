import { isJsonFormat, render, toJson } from '../cli/index.ts';
import type { EngineContext } from '../engine/engine.ts';
import { doc, nil } from '../engine/inspect/index.ts';
import type { Asking, Printed } from '../engine/words/system.ts';
import { host } from './info/host.ts';
import { store } from './info/store.ts';
import { versionFields } from './version.ts';
import { toYaml } from './yaml.ts';

/** All that `podman info` tells (define.Info). */
export function infoData(engine: EngineContext): unknown {
  const parts = {
    'Host:host': doc('*define.HostInfo', host(engine)),
    'Store:store': doc('*define.StoreInfo', store(engine)),
    'Registries:registries': { search: ['docker.io'] },
    'Plugins:plugins': doc('define.Plugins', {
      'Volume:volume': ['local'],
      'Network:network': ['bridge', 'macvlan', 'ipvlan'],
      'Log:log': ['k8s-file', 'none', 'passthrough', 'journald'],
      'Authorization:authorization': nil.slice,
    }),
    'Version:version': doc('define.Version', versionFields(engine)),
  };
  return doc('system.infoReport', parts);
}

/** `podman info`: as YAML, as JSON, or through a template (cmd/podman/system/info.go). */
export function info(client: EngineContext, { format }: Asking): Printed {
  const data = infoData(client);
  if (!format) return { out: `${toYaml(JSON.parse(toJson(data)))}\n`, err: '', code: 0 };
  if (isJsonFormat(format)) return { out: `${toJson(data, { indent: '  ' })}\n`, err: '', code: 0 };
  const text = format.replace(/\\t/g, '\t').replace(/\\n/g, '\n');
  const shown = render(text.endsWith('\n') ? text : `${text}\n`, data, { name: 'info' });
  return shown.ok
    ? { out: shown.text, err: '', code: 0 }
    : { out: shown.partial, err: `Error: ${shown.error}\n`, code: 125 };
}
