/** Runs before the tests: makes sure that there is a Chromium, and says in one sentence what to do if there is none. */
import { findChromium, installChromium } from './chromium.ts';

if (findChromium() === undefined) {
  console.log("test: no Chromium found; installing Debian's package");
  if (!installChromium() || findChromium() === undefined) {
    console.error(
      'test: the browser tests need Chromium: install your system\'s package (Debian: "sudo apt-get install chromium"), run "npx playwright install chromium", or set CHROMIUM to the path of one.',
    );
    process.exit(1);
  }
}
