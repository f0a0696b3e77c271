import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM_ARGS } from '../browser/chromium.ts';

/** The release the figures in README were measured with. It is large, so it is fetched when wanted, not installed. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Milliseconds after which a run is given up. */
const TIMEOUT = 120_000;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly scoreDisplayMode: string }>
  >;
}

export interface LighthouseResult {
  /** 0 to 100 by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Titles of audits that cost points. */
  readonly failed: readonly string[];
}

/**
 * Runs Lighthouse on one address. It does not block: the site may be served by this process.
 *
 * @param chromium path of the browser
 * @throws Error with Lighthouse's own words if it did not finish in two minutes
 */
export async function runLighthouse(
  url: string,
  form: 'mobile' | 'desktop',
  chromium: string,
): Promise<LighthouseResult> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const output = join(folder, 'report.json');
  const flags = ['--headless=new', ...CHROMIUM_ARGS].join(' ');
  const args = ['--output=json', `--output-path=${output}`, '--quiet', `--chrome-flags=${flags}`];
  if (form === 'desktop') args.push('--preset=desktop');
  const npm = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, ...args];
  try {
    await promisify(execFile)('npm', npm, { env: { ...process.env, CHROME_PATH: chromium }, timeout: TIMEOUT });
    const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
    const scores = CATEGORIES.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]);
    const failed = Object.values(report.audits)
      .filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && /binary|metricSavings/.test(scoreDisplayMode),
      )
      .map(({ title }) => title);
    return { scores: Object.fromEntries(scores) as Record<string, number>, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
