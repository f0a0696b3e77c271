import type { EngineContext } from '../engine/engine.ts';
import { containerFields, type JournalWriter, logTag } from '../engine/runtime/journal.ts';
import type { Container } from '../engine/types.ts';
import { ROOT } from '../host/ids.ts';
import { dockerdPid } from './daemon.ts';
import type { DockerSeat } from './seat.ts';

/** The log driver journald (daemon/logger/journald): dockerd writes the lines, under the tag or the short id. */
export function journalWriter(
  { kernel }: EngineContext,
  container: Container,
  { owner }: DockerSeat,
): JournalWriter | undefined {
  const { host, id, image, name } = container;
  if (host.logDriver !== 'journald') return undefined;
  const imageId = image.id.replace(/^sha256:/, '');
  const tag = logTag(host.logOptions?.['tag'] || '{{.ID}}', {
    ID: id.slice(0, 12),
    FullID: id,
    Name: name,
    ImageName: image.ref,
    ImageID: imageId.slice(0, 12),
    ImageFullID: image.id,
    DaemonName: 'docker',
  });
  return {
    unit: 'docker.service',
    user: owner === ROOT ? undefined : owner,
    identifier: tag,
    pid: dockerdPid(kernel, owner),
    fields: { ...containerFields(container), CONTAINER_TAG: tag, IMAGE_NAME: image.ref },
    lineEnd: '',
  };
}
