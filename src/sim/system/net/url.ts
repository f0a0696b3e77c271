/** What a URL holds, as curl and wget read it. */
export interface Address {
  readonly scheme: string;
  readonly user: string;
  readonly host: string;
  readonly port: number;
  /** With the query; '/' where none was given. */
  readonly path: string;
}

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21, telnet: 23, dict: 2628, file: 0 };

/** Reads a URL; a missing scheme is guessed from the name, as curl does. Undefined for what is none. */
export function parseUrl(text: string): Address | undefined {
  const match = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):\/\/)?(?:([^@/?#]*)@)?(\[[^\]]+\]|[^:/?#]*)(?::(\d*))?([/?].*)?$/s.exec(
    text.split('#')[0] ?? '',
  );
  if (!match) return undefined;
  const [, scheme = 'http', user = '', host = '', port = '', path = ''] = match;
  if (host === '' && scheme !== 'file') return undefined;
  if (/[\s]/.test(host) || Number(port) > 65535) return undefined;
  const name = scheme.toLowerCase();
  return {
    scheme: name,
    user,
    host: host.replace(/^\[|\]$/g, ''),
    port: port === '' ? (PORTS[name] ?? 80) : Number(port),
    path: path.startsWith('/') ? path : `/${path}`,
  };
}

/** The address that a Location header leads to. */
export function redirected(from: Address, location: string): Address | undefined {
  if (/^[a-z]+:\/\//i.test(location)) return parseUrl(location);
  if (location.startsWith('//')) return parseUrl(`${from.scheme}:${location}`);
  const folder = from.path.split('?')[0]?.replace(/[^/]*$/, '') ?? '/';
  return { ...from, path: location.startsWith('/') ? location : folder + location };
}

/** The name and port as a Host header has them. */
export const hostHeader = ({ host, port, scheme }: Address): string => {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === PORTS[scheme] ? name : `${name}:${port}`;
};

/** A URL in full. */
export const urlText = (address: Address): string => `${address.scheme}://${hostHeader(address)}${address.path}`;
