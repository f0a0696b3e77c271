/** Addresses that belong to nobody in particular: private, loopback, link-local, documentation, multicast, wildcard. */
const PLAIN_ADDRESS =
  /^(?:0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|192\.0\.[02]\.|198\.51\.100\.|203\.0\.113\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|22[4-9]\.|2[3-5]\d\.)/;

/** Global unicast addresses of IPv6, without those for documentation. */
const IPV6 = /(?<![\w:])(?!2001:db8:)[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){2,6}[0-9a-f]{0,4}(?![\w:])/gi;

/** Public addresses. Versions of four numbers, such as 1.37.0.1, count too: better asked once too often. */
export function publicAddresses(text: string): string[] {
  const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
  const all = text.match(new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?![\\d.])`, 'g')) ?? [];
  return [...all.filter((address) => !PLAIN_ADDRESS.test(address)), ...(text.match(IPV6) ?? [])];
}
