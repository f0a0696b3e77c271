import { slot } from '../../host/part.ts';

const HELP = slot<{ readonly usages: Readonly<Record<string, string>> }>('busybox-help');

/** The first line of everything that busybox says about itself. */
export const BUSYBOX_BANNER = 'BusyBox v1.37.0 (Debian 1:1.37.0-10) multi-call binary.';

/** What an applet prints on a wrong call or on --help: the banner and its usage (bb_show_usage). */
export function busyboxUsage(applet: string): string {
  const usage = HELP.get().usages[applet];
  return `${BUSYBOX_BANNER}\n\n${usage === undefined ? 'No help available' : `Usage: ${usage}`}\n`;
}
