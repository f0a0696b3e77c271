/** An IPv4 address as a number, or undefined where the text is none. Leading zeros are refused, as Go does. */
export function parseIp(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256 + Number(part);
  }
  return value;
}

/** A number as an IPv4 address. */
export const formatIp = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');

/** Whether a text is an IPv6 address (groups of hex digits, one '::' at most). */
export function isIpv6(text: string): boolean {
  if (!text.includes(':') || (text.match(/::/g) ?? []).length > 1) return false;
  const groups = text.split(':').filter((group) => group !== '');
  return (
    groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) &&
    (text.includes('::') ? groups.length < 8 : groups.length === 8)
  );
}

/** Whether a text is an address of either kind. */
export const isIp = (text: string): boolean => parseIp(text) !== undefined || isIpv6(text);

/** A block of addresses: the first one, how many bits are fixed. */
export interface Block {
  readonly base: number;
  readonly bits: number;
}

/** An address with prefix length, '10.1.2.3/24' → the address and its block; undefined where it is none (IPv6 too). */
export function parseCidr(text: string): (Block & { readonly address: number }) | undefined {
  const [ip = '', bits = '', ...more] = text.split('/');
  const address = parseIp(ip);
  if (address === undefined || more.length > 0 || !/^\d{1,2}$/.test(bits) || Number(bits) > 32) return undefined;
  const size = 2 ** (32 - Number(bits));
  return { address, base: address - (address % size), bits: Number(bits) };
}

/** Whether a text is an IPv6 block. */
export function isCidr6(text: string): boolean {
  const [ip = '', bits = '', ...more] = text.split('/');
  return more.length === 0 && isIpv6(ip) && /^\d{1,3}$/.test(bits) && Number(bits) <= 128;
}

/** How many addresses a block has. */
export const blockSize = (block: Block): number => 2 ** (32 - block.bits);
/** Whether an address lies in a block. */
export const contains = (block: Block, address: number): boolean =>
  address >= block.base && address < block.base + blockSize(block);
/** Whether two blocks share addresses. */
export const overlaps = (a: Block, b: Block): boolean => contains(a, b.base) || contains(b, a.base);
/** '10.89.0.0/24'. */
export const formatBlock = (block: Block): string => `${formatIp(block.base)}/${block.bits}`;
