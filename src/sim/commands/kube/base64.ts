const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads base64 as text; undefined for what is none. Bytes beyond ASCII are read as UTF-8. */
export function fromBase64(coded: string): string | undefined {
  const clean = coded.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean) || clean.length % 4 === 1) return undefined;
  let bits = 0;
  let held = 0;
  let escaped = '';
  for (const char of clean.replace(/=+$/, '')) {
    bits = (bits << 6) | DIGITS.indexOf(char);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escaped += `%${((bits >> held) & 255).toString(16).padStart(2, '0')}`;
    bits &= (1 << held) - 1;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
