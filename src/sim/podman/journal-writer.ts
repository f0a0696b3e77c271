import { containerFields, type JournalWriter, logTag } from '../engine/runtime/journal.ts';
import type { Container } from '../engine/types.ts';
import { type HostUid, ROOT } from '../host/ids.ts';

/** The tag of --log-opt tag=, whose template is read on what inspect shows; '' without one. */
export const tagOf = ({ host, id, image, name }: Container): string =>
  logTag(host.logOptions?.['tag'] ?? '', { ID: id, Name: name, ImageName: image.full, Image: image.id });

/** What conmon writes to the journal of its user (src/ctr_logging.c): whole lines with their ends, under the tag or the name. */
export function writerOf(owner: HostUid, container: Container): JournalWriter | undefined {
  if (container.host.logDriver !== 'journald' || container.logger === undefined) return undefined;
  const tag = tagOf(container);
  return {
    unit: container.host.cgroupSplit?.split('/').at(-1) ?? `libpod-conmon-${container.id}.scope`,
    user: owner === ROOT ? undefined : owner,
    identifier: tag || container.name,
    pid: container.logger,
    fields: { ...containerFields(container), ...(tag !== '' && { CONTAINER_TAG: tag }) },
    lineEnd: '\n',
  };
}
