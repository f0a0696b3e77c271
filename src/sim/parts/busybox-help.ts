import { BUSYBOX_USAGE } from '../system/text/busybox-usage-table.ts';

/** What busybox’s applets print about themselves. */
export const content = { usages: BUSYBOX_USAGE };
