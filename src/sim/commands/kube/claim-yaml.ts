import type { EngineContext } from '../../engine/engine.ts';
import { rfc3339 } from '../../engine/inspect/time.ts';
import type { Volume } from '../../engine/types.ts';
import type { Yaml } from './pod-yaml.ts';
import { lean } from './yaml.ts';

const OPTIONS: Readonly<Record<string, string>> = {
  o: 'mount-options',
  device: 'device',
  type: 'type',
  UID: 'uid',
  GID: 'gid',
};

/** A volume as a claim, with its options as annotations. */
export function claimYaml(engine: EngineContext, volume: Volume): Yaml {
  const annotations: Yaml = { 'volume.podman.io/driver': volume.driver };
  for (const [key, value] of Object.entries(volume.options))
    if (OPTIONS[key]) annotations[`volume.podman.io/${OPTIONS[key]}`] = value;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: lean({
      annotations,
      creationTimestamp: rfc3339(engine.kernel.now),
      labels: volume.labels,
      name: volume.name.replaceAll('_', '').toLowerCase(),
    }),
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    status: {},
  };
}
