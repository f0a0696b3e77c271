import { CHROMIUM_ARGS, findChromium } from '../../src/tooling/browser/chromium.ts';

/** How every browser test starts Chromium. `npm test` has made sure that there is one. */
export const launchOptions = { executablePath: findChromium() ?? 'chromium', args: [...CHROMIUM_ARGS] };
