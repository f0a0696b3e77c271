import { humanSize } from '../../cli/index.ts';
import { plainRefusal } from '../../engine/words/refusal.ts';
import type { SystemWords } from '../../engine/words/system.ts';
import { diskUsage } from '../disk-usage.ts';
import { eventLine, wrongEventFormat } from '../events.ts';
import { eventFits } from '../events-filter.ts';
import { info } from '../info.ts';
import { version, versionLine } from '../version.ts';

/** How Docker tells about itself. */
export const systemWords: SystemWords = {
  versionLine,
  version,
  info,
  diskUsage,
  pruneQuestion({ all, volumes, filters }) {
    const warnings = [
      'all stopped containers',
      'all networks not used by at least one container',
      ...(volumes ? ['all anonymous volumes not used by at least one container'] : []),
      all ? 'all images without at least one container associated to them' : 'all dangling images',
      all ? 'all build cache' : 'unused build cache',
    ];
    const items =
      filters.length === 0
        ? ''
        : `\n  Items to be pruned will be filtered with:\n${filters.map((one) => `  - ${one}\n`).join('')}`;
    return `WARNING! This will remove:\n${warnings.map((one) => `  - ${one}\n`).join('')}${items}\nAre you sure you want to continue? [y/N] `;
  },
  pruneTitles: {
    containers: 'Deleted Containers:',
    networks: 'Deleted Networks:',
    volumes: 'Deleted Volumes:',
    pods: 'Deleted Pods:',
    images: 'Deleted Images:',
    cache: 'Deleted build cache objects:',
  },
  pruneGap: '\n',
  prunedSpace: (bytes) => `Total reclaimed space: ${humanSize(bytes)}\n`,
  pruneOrder: ['containers', 'networks', 'volumes', 'images', 'cache'],
  pruneUntilWithVolumes: plainRefusal('ERROR: The "until" filter is not supported with "--volumes"'),
  event: eventLine,
  tells: () => true,
  eventFits,
  wrongEventFilter: () => undefined,
  wrongEventFormat,
  wrongMoment: (_flag, text) => plainRefusal(`failed to parse value as time or duration: "${text}"`),
};
