const UNITS: Readonly<Record<string, number>> = {
  b: 512,
  K: 1024,
  k: 1024,
  kB: 1000,
  KB: 1000,
  KiB: 1024,
  M: 1024 ** 2,
  m: 1024 ** 2,
  MB: 1e6,
  MiB: 1024 ** 2,
  G: 1024 ** 3,
  GB: 1e9,
  GiB: 1024 ** 3,
};

/** A number with a unit of size as head, tail and truncate take it: '10', '2K', '1MB'; undefined where it is none. */
export function sizedNumber(text: string): number | undefined {
  const match = /^(\d+)([a-zA-Z]*)$/.exec(text);
  if (!match) return undefined;
  const unit = match[2] === '' ? 1 : UNITS[match[2] ?? ''];
  return unit === undefined ? undefined : Number(match[1]) * unit;
}
