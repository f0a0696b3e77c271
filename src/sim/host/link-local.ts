/**
 * The link-local address that the kernel gives an interface: made from its MAC address (RFC 4291, appendix A).
 *
 * @param mac six bytes, '02:42:ac:11:00:02'
 * @returns with prefix length, 'fe80::42:acff:fe11:2/64'
 */
export function linkLocal(mac: string): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = mac.split(':').map((byte) => Number.parseInt(byte, 16));
  const words = [((a ^ 2) << 8) | b, (c << 8) | 0xff, 0xfe00 | d, (e << 8) | f];
  const text = words.map((word) => word.toString(16)).join(':');
  // a first word of 0 falls into the zeros before it
  return `fe80::${text.replace(/^0:/, '')}/64`;
}
