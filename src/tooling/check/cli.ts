/** `npm run check`: types of the core (without DOM), types of everything, lint and format. Stops at nothing, fails at the end. */
import { spawnSync } from 'node:child_process';

const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types of the core', 'tsc', '-p', 'src/tsconfig.core.json'],
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'error'],
  ['lint and format', 'biome', 'ci'],
];

const failed = CHECKS.filter(([name, command, ...args]) => {
  console.log(`check: ${name}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status !== 0;
});
for (const [name] of failed) console.error(`check: ${name}: failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
