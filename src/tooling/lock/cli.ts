/**
 * `npm run lock`, after every `npm install`: adds to package-lock.json the optional packages of other platforms that npm
 * left out because the registry in use did not have them. Without them, `npm ci` of npm 11 refuses the lock file
 * ("Missing: … from lock file"). A stub names version, os and cpu, which is all that npm needs to skip it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { platformOf } from './platform.ts';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly [key: string]: unknown;
}
interface Lock {
  packages: Record<string, LockedPackage>;
}

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as Lock;
const added: string[] = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const top = `node_modules/${name}`;
    const nested = path === '' ? top : `${path}/${top}`;
    const isExact = /^\d/.test(version);
    if (!isExact || nested in lock.packages || top in lock.packages) continue;
    lock.packages[top] = { version, ...platformOf(name), ...(dev === true ? { dev } : {}), optional: true };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'lock: nothing was missing' : `lock: added ${added.join(', ')}`);
