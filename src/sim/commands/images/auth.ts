import { parentOf } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';

/** The logins that a client keeps in a file: registry → user:password in base64, as both engines write it. */
type AuthFile = { auths?: Record<string, { auth?: string }> } & Record<string, unknown>;

function read(proc: Proc, path: string): AuthFile {
  const text = proc.fs.read(path);
  if (!text.ok) return {};
  try {
    return JSON.parse(text.value) as AuthFile;
  } catch {
    return {};
  }
}

function write(proc: Proc, path: string, file: AuthFile): void {
  const folders: string[] = [];
  for (let folder = parentOf(path); folder !== '/' && !proc.fs.stat(folder).ok; folder = parentOf(folder))
    folders.unshift(folder);
  for (const folder of folders) proc.fs.mkdir(folder, 0o700);
  proc.fs.write(path, `${JSON.stringify(file, undefined, '\t')}${'\n'.slice(1)}`, { mode: 0o600 });
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of a text of single-byte characters. */
export function base64(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 3) {
    const [a = 0, b, c] = [
      text.charCodeAt(at) & 255,
      at + 1 < text.length ? text.charCodeAt(at + 1) & 255 : undefined,
      at + 2 < text.length ? text.charCodeAt(at + 2) & 255 : undefined,
    ];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += `${LETTERS[bits >> 18]}${LETTERS[(bits >> 12) & 63]}${b === undefined ? '=' : LETTERS[(bits >> 6) & 63]}${c === undefined ? '=' : LETTERS[bits & 63]}`;
  }
  return out;
}

function unbase64(text: string): string {
  let out = '';
  const clean = text.replace(/=+$/, '');
  for (let at = 0; at < clean.length; at += 4) {
    const bits = [...clean.slice(at, at + 4).padEnd(4, 'A')].reduce(
      (sum, letter) => sum * 64 + LETTERS.indexOf(letter),
      0,
    );
    out += String.fromCharCode(bits >> 16, (bits >> 8) & 255, bits & 255).slice(0, clean.slice(at, at + 4).length - 1);
  }
  return out;
}

/** Who is logged in to a registry by this file. */
export function loggedIn(proc: Proc, path: string, registry: string): string | undefined {
  const auth = read(proc, path).auths?.[registry]?.auth;
  return auth === undefined ? undefined : unbase64(auth).split(':')[0];
}

/** Keeps a login. */
export function keepLogin(proc: Proc, path: string, registry: string, user: string, password: string): void {
  const file = read(proc, path);
  write(proc, path, { ...file, auths: { ...file.auths, [registry]: { auth: base64(`${user}:${password}`) } } });
}

/** Forgets a login, or all of them; says whether there was one. */
export function dropLogin(proc: Proc, path: string, registry: string | undefined): boolean {
  const file = read(proc, path);
  const known = Object.entries(file.auths ?? {});
  const rest = known.filter(([name]) => registry !== undefined && name !== registry);
  if (rest.length === known.length) return false;
  write(proc, path, { ...file, auths: Object.fromEntries(rest) });
  return true;
}
