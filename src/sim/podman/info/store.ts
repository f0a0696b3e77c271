import type { EngineContext } from '../../engine/engine.ts';
import { HOST } from '../../engine/inspect/host-facts.ts';
import { doc } from '../../engine/inspect/index.ts';

/** What the storage holds, and where it lies. */
export function store(engine: EngineContext): Record<string, unknown> {
  const { architecture } = engine;
  const states = Object.values(engine.store.containers).map(({ state }) => state.status);
  const count = (status: string): number => states.filter((one) => one === status).length;
  const containers = doc('define.ContainerStore', {
    'Number:number': states.length,
    'Paused:paused': count('paused'),
    'Running:running': count('running'),
    'Stopped:stopped': states.length - count('running') - count('paused'),
  });
  return {
    'ContainerStore:containerStore': containers,
    'GraphDriverName:graphDriverName': 'overlay',
    'GraphOptions:graphOptions': {},
    'GraphRoot:graphRoot': architecture.dataRoot,
    'GraphRootAllocated:graphRootAllocated': HOST.diskBytes,
    'GraphRootUsed:graphRootUsed': HOST.diskUsed,
    'GraphStatus:graphStatus': {
      'Backing Filesystem': 'extfs',
      'Native Overlay Diff': 'true',
      'Supports d_type': 'true',
      'Supports shifting': String(!architecture.rootless),
      'Supports volatile': 'true',
      'Using metacopy': 'false',
    },
    'ImageCopyTmpDir:imageCopyTmpDir': '/var/tmp',
    'ImageStore:imageStore': doc('define.ImageStore', { 'Number:number': Object.keys(engine.store.images).length }),
    'RunRoot:runRoot': architecture.runRoot,
    'VolumePath:volumePath': architecture.volumeRoot,
    'TransientStore:transientStore': false,
  };
}
