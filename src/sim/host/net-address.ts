/*
 * Addresses as text: the simulated host keeps them as tools print them. Only what routing asks for is computed.
 */

/** Whether a text is an IPv4 address. */
export function isV4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

/** Whether a text is an IPv6 address, with or without a zone. */
export const isV6 = (text: string): boolean => text.includes(':') && /^[0-9a-fA-F:.]+(%\w+)?$/.test(text);

/** Whether a text is an address rather than a name. */
export const isAddress = (text: string): boolean => isV4(text) || isV6(text);

/** An IPv4 address as a number. */
export const v4Number = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** A number as an IPv4 address. */
export const v4Text = (value: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');

/** The 8 groups of an IPv6 address as 4 hex digits each, joined: enough to compare prefixes. */
export function v6Digits(text: string): string {
  const [plain = ''] = text.split('%');
  const [head = '', tail] = plain.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const gap = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...gap, ...right].map((group) => group.toLowerCase().padStart(4, '0')).join('');
}

/** Whether an address lies in the network of an interface's address ('172.17.0.1/16'). */
export function inPrefix(address: string, cidr: string): boolean {
  const [base = '', bits = '32'] = cidr.split('/');
  if (isV4(address) !== isV4(base)) return false;
  if (isV4(address)) {
    const size = 2 ** (32 - Number(bits));
    return Math.floor(v4Number(address) / size) === Math.floor(v4Number(base) / size);
  }
  const digits = Math.floor(Number(bits) / 4);
  return v6Digits(address).slice(0, digits) === v6Digits(base).slice(0, digits);
}

/** Whether two addresses are the same, however they are written. */
export const sameAddress = (a: string, b: string): boolean =>
  a === b || (isV6(a) && isV6(b) && v6Digits(a) === v6Digits(b));

/** Whether an address is the machine's own loopback. */
export const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || (isV6(address) && sameAddress(address, '::1'));

/** Whether a listener's address takes connections to any address of the family. */
export const isWildcard = (address: string): boolean =>
  address === '*' || address === '0.0.0.0' || address === '::' || address === '';

/** Whether a listener bound to `bound` takes what is sent to `address`. */
export function accepts(bound: string, address: string): boolean {
  if (bound === '*' || bound === '') return true;
  if (bound === '0.0.0.0') return isV4(address);
  if (bound === '::') return isV6(address);
  return sameAddress(bound, address);
}

/** Whether two sockets cannot be bound at the same port: the same address, or a wildcard of the same family. */
export function conflicts(a: string, b: string): boolean {
  if (a === '*' || a === '' || b === '*' || b === '') return true;
  if (isV4(a) !== isV4(b)) return false;
  return isWildcard(a) || isWildcard(b) || sameAddress(a, b);
}

/** The first address of an interface's network: what engines give to the bridge. */
export function firstAddress(cidr: string): string {
  const [base = '', bits = '32'] = cidr.split('/');
  if (!isV4(base)) return base;
  const size = 2 ** (32 - Number(bits));
  return v4Text(Math.floor(v4Number(base) / size) * size + 1);
}

/** The address part of 'address/prefix'. */
export const bare = (cidr: string): string => cidr.split('/')[0] ?? cidr;
