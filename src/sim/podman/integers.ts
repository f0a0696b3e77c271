/** The largest numbers of Go's parsers by their bits. */
const LIMITS = { Atoi: 2n ** 63n, ParseUint16: 2n ** 16n, ParseUint64: 2n ** 64n } as const;

/** Why a text is no number for one of Go's parsers; undefined where it is one. */
function reasonOf(text: string, limit: bigint, signed: boolean): string | undefined {
  if (!(signed ? /^[+-]?\d+$/ : /^\d+$/).test(text)) return 'invalid syntax';
  const number = BigInt(text.replace(/^\+/, ''));
  return number >= limit || number < -limit ? 'value out of range' : undefined;
}

/** What strconv.Atoi, or strconv.ParseUint with 16 or 64 bits, says of a text that is no such number. */
export function badInteger(parser: keyof typeof LIMITS, text: string): string | undefined {
  const name = parser.replace(/\d+$/, '');
  const why = reasonOf(text, LIMITS[parser], parser === 'Atoi');
  return why && `strconv.${name}: parsing ${JSON.stringify(text)}: ${why}`;
}

/** Why a text is no port or range of ports (nat.ParsePortRange of docker/go-connections before 0.7). */
export function badRangeUntyped(ports: string): string | undefined {
  if (ports === '') return 'empty string specified for ports';
  const [start = '', end] = ports.split('-');
  const bad = badInteger('ParseUint16', start) ?? (end === undefined ? undefined : badInteger('ParseUint16', end));
  if (bad) return bad;
  return end !== undefined && Number(end) < Number(start) ? `invalid range specified for port: ${ports}` : undefined;
}

function badPort(text: string): string | undefined {
  if (text === '') return 'value is empty';
  const why = reasonOf(text, LIMITS.Atoi, true);
  if (why) return why;
  return Number(text) < 0 || Number(text) > 65535 ? 'value out of range (0–65535)' : undefined;
}

/** The same of docker/go-connections 0.7. */
export function badRange(ports: string): string | undefined {
  if (ports === '') return 'empty string specified for ports';
  const [start = '', end] = ports.split(/-(.*)/s);
  const first = badPort(start);
  if (first) return `invalid start port '${start}': ${first}`;
  if (end === undefined) return undefined;
  const last = badPort(end);
  if (last) return `invalid end port '${end}': ${last}`;
  return Number(end) < Number(start) ? `invalid port range: ${ports}` : undefined;
}
