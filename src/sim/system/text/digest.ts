import { fromUtf8, utf8 } from '../../../lib/bytes.ts';
import { md5, sha1 } from '../../../lib/digests.ts';
import { sha256 } from '../../../lib/sha256.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { linesOf, slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { by, complain, quote, quoteMaybe, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'bctwz',
  long: 'binary=b check=c text=t warn=w zero=z quiet=quiet status=status tag=tag ignore-missing=ignore-missing strict=strict',
  busybox: 'csw',
};

/** Reads a list of digests and says of each file whether it still has the one that is written there. */
function* verify(
  proc: Proc,
  given: Options,
  digest: (text: string) => string,
  list: string,
  name: string,
): Task<number> {
  const silent = given.has('status') || (proc.flavour === 'busybox' && given.has('s'));
  let failed = 0;
  let missing = 0;
  let read = 0;
  for (const line of linesOf(list)) {
    const match = /^([0-9a-f]{32,128})[ ][ *](.+)$/i.exec(line);
    if (!match) continue;
    read++;
    const [, wanted = '', file = ''] = match;
    const text = yield* slurp(proc, file);
    const same = text.ok && digest(text.value) === wanted.toLowerCase();
    if (!text.ok) {
      missing++;
      complain(proc, by(proc, `${quoteMaybe(file)}: ${why(text.error)}`, `can't open '${file}': ${why(text.error)}`));
      if (!silent) proc.out(`${file}: FAILED${proc.flavour === 'gnu' ? ' open or read' : ''}\n`);
    } else if (!same) {
      failed++;
      if (!silent) proc.out(`${file}: FAILED\n`);
    } else if (!silent && !given.has('quiet')) proc.out(`${file}: OK\n`);
  }
  if (read === 0)
    return complain(
      proc,
      by(proc, `${quoteMaybe(name)}: no properly formatted checksum lines found`, `no checksum lines found`),
    );
  if (proc.flavour === 'busybox') {
    return failed + missing > 0
      ? complain(proc, `WARNING: ${failed + missing} of ${read} computed checksums did NOT match`)
      : 0;
  }
  if (missing > 0) complain(proc, `WARNING: ${missing} listed file${missing > 1 ? 's' : ''} could not be read`);
  if (failed > 0 && !silent)
    complain(proc, `WARNING: ${failed} computed checksum${failed > 1 ? 's' : ''} did NOT match`);
  return failed + missing > 0 ? 1 : 0;
}

const digestTool = (digest: (text: string) => string, label: string): Program =>
  function* (proc) {
    const given = options(proc, SPEC);
    if (typeof given === 'number') return given;
    let code = 0;
    for (const file of given.args.length > 0 ? given.args : ['-']) {
      const text = yield* slurp(proc, file);
      if (!text.ok) {
        const applet =
          text.error === 'EISDIR'
            ? `can't read '${file}': ${why(text.error)}`
            : `can't open '${file}': ${why(text.error)}`;
        code = complain(proc, by(proc, `${quoteMaybe(file)}: ${why(text.error)}`, applet));
      } else if (given.has('c')) code = (yield* verify(proc, given, digest, text.value, file)) || code;
      else if (given.has('tag')) proc.out(`${label} (${file}) = ${digest(text.value)}\n`);
      else proc.out(`${digest(text.value)} ${given.has('b') ? '*' : ' '}${file}${given.has('z') ? '\0' : '\n'}`);
    }
    yield* proc.drain();
    return code;
  };

/** md5sum(1), sha1sum(1), sha256sum(1). */
export const md5sum = digestTool(md5, 'MD5');
export const sha1sum = digestTool(sha1, 'SHA1');
export const sha256sum = digestTool(sha256, 'SHA256');

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text's UTF-8 bytes in base64 (RFC 4648), in one line. */
export function toBase64(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digit = (shift: number): string => ALPHABET[(bits >> shift) & 63] ?? '';
    out += digit(18) + digit(12) + (b === undefined ? '=' : digit(6)) + (c === undefined ? '=' : digit(0));
  }
  return out;
}

/** The text behind base64, up to the first character that does not belong there; `valid` is false if there was one. */
export function fromBase64(text: string): { readonly text: string; readonly valid: boolean } {
  const clean = text.replace(/\n/g, '');
  const body = /^[A-Za-z0-9+/]*/.exec(clean)?.[0] ?? '';
  const bytes: number[] = [];
  for (let i = 0; i + 1 < body.length; i += 4) {
    const digits = [0, 1, 2, 3].map((k) => ALPHABET.indexOf(body[i + k] ?? 'A'));
    const bits = digits.reduce((sum, digit) => sum * 64 + digit, 0);
    bytes.push(...[16, 8, 0].slice(0, Math.min(3, body.length - i - 1)).map((shift) => (bits >> shift) & 255));
  }
  const padding = clean.slice(body.length);
  return { text: fromUtf8(bytes), valid: /^={0,2}$/.test(padding) && (body.length + padding.length) % 4 === 0 };
}

const BASE64: OptionSpec = { short: 'diw:', long: 'decode=d ignore-garbage=i wrap:=w', busybox: 'dw:' };

/** base64(1). */
export const base64: Program = function* (proc) {
  const given = options(proc, BASE64);
  if (typeof given === 'number') return given;
  const file = given.args[0] ?? '-';
  const read = yield* slurp(proc, file);
  if (!read.ok) return complain(proc, `${proc.flavour === 'gnu' ? quoteMaybe(file) : file}: ${why(read.error)}`);
  if (given.has('d')) {
    const source = given.has('i') ? read.value.replace(/[^A-Za-z0-9+/=]/g, '') : read.value;
    const decoded = fromBase64(source);
    proc.out(decoded.text);
    if (!decoded.valid)
      return proc.flavour === 'gnu' ? complain(proc, 'invalid input') : complain(proc, 'truncated input');
  } else {
    const width = given.value('w') ?? '76';
    if (!/^\d+$/.test(width))
      return complain(proc, by(proc, `invalid wrap size: ${quote(proc, width)}`, `invalid number '${width}'`));
    const encoded = toBase64(read.value);
    const lines = Number(width) === 0 ? [encoded] : (encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
    proc.out(Number(width) === 0 ? encoded : lines.map((line) => `${line}\n`).join(''));
  }
  yield* proc.drain();
  return 0;
};
