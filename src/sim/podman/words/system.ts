import { humanSize } from '../../cli/index.ts';
import { refusal } from '../../engine/words/refusal.ts';
import type { SystemWords } from '../../engine/words/system.ts';
import { diskUsage } from '../disk-usage.ts';
import { eventFits, wrongEventFilter } from '../events/filters.ts';
import { statusOf } from '../events/status.ts';
import { eventLine } from '../events.ts';
import { info } from '../info.ts';
import { version, versionLine } from '../version.ts';

/** How Podman tells about itself. */
export const systemWords: SystemWords = {
  versionLine,
  version,
  info,
  diskUsage,
  pruneQuestion({ all, volumes, builds }) {
    const more = `${volumes ? '\n\t- all volumes not used by at least one container' : ''}${builds ? '\n\t- all build containers' : ''}`;
    const images = all ? 'all images without at least one container associated with them' : 'all dangling images';
    return `WARNING! This command removes:\n\t- all stopped containers\n\t- all networks not used by at least one container${more}\n\t- ${images}\n\t- all ${all ? '' : 'dangling '}build cache\n\nAre you sure you want to continue? [y/N] `;
  },
  pruneTitles: {
    containers: 'Deleted Containers',
    networks: 'Deleted Networks',
    volumes: 'Deleted Volumes',
    pods: 'Deleted Pods',
    images: 'Deleted Images',
    cache: '',
  },
  pruneGap: '',
  prunedSpace: (bytes) => `Total reclaimed space: ${humanSize(bytes)}\n`,
  pruneOrder: ['containers', 'pods', 'volumes', 'images', 'networks'],
  pruneUntilWithVolumes: undefined,
  event: eventLine,
  tells: (event) => statusOf(event) !== undefined,
  eventFits,
  wrongEventFilter,
  wrongEventFormat: () => undefined,
  wrongMoment: (flag, text) =>
    refusal(
      `failed to parse event filters: unable to convert ${flag} time of ${text}: unable to interpret time value`,
      125,
    ),
};
