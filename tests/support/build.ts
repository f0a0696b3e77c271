import { spawnSync } from 'node:child_process';

/** Builds the site once before the tests, as `npm run build` does. TWO_ENGINES_BUILT=1 says that dist/ is up to date. */
export default function build(): void {
  if (process.env['TWO_ENGINES_BUILT'] === '1') return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}\n${stderr}`);
}
