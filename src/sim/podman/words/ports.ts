import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { PortBinding } from '../../engine/types.ts';
import { badInteger } from '../integers.ts';
import { randomPort } from '../ports.ts';
import { behaviourOf } from '../releases.ts';

type Protocol = PortBinding['proto'];
type Range = readonly [first: number, length: number];

/** parseAndValidatePort and parseAndValidateRange of specgenutil/ports.go. */
function port(text: string): Result<number, string> {
  const bad = badInteger('Atoi', text);
  if (bad) return err(`invalid port number: ${bad}`);
  const number = Number(text);
  return number >= 1 && number <= 65535
    ? ok(number)
    : err(`port numbers must be between 1 and 65535 (inclusive), got ${number}`);
}

function range(text: string): Result<Range, string> {
  const parts = text.split('-');
  if (parts.length > 2) return err('invalid port format - port ranges are formatted as startPort-stopPort');
  const [first = '', last = ''] = parts;
  if (first === '') return err('port numbers cannot be negative');
  const start = port(first);
  if (!start.ok) return start;
  if (parts.length === 1) return ok([start.value, 1]);
  if (last === '') return err('must provide ending number for port range');
  const end = port(last);
  if (!end.ok) return end;
  if (end.value <= start.value)
    return err(
      `the end port of a range must be higher than the start port - ${end.value} is not higher than ${start.value}`,
    );
  return ok([start.value, end.value - start.value + 1]);
}

const IP = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)$/i;

type Parts = Result<readonly [ip: string | undefined, host: string | undefined, inside: string], string>;

/** Behind an IPv6 address in brackets stand host port and container port. */
function splitBracket(spec: string): Parts {
  const [before = '', after = '', ...more] = spec.split(']');
  if (more.length > 0) return err('invalid port format - at most one IPv6 address can be specified in a --publish');
  if (!before.startsWith('[')) return err('invalid port format - IPv6 addresses must be enclosed by []');
  if (!after.startsWith(':')) return err("invalid port format - IPv6 address must be followed by a colon (':')");
  const parts = after.slice(1).split(':');
  if (parts.length === 1)
    return err('invalid port format - must provide host and destination port if specifying an IP');
  if (parts.length > 3) return err('invalid port format - format is [[hostIP:]hostPort:]containerPort');
  if (parts.length > 2) return err('invalid port format - when v6 address specified, must be [ipv6]:hostPort:ctrPort');
  return ok([before.slice(1), parts[0], parts[1] ?? '']);
}

/** [ip:][hostPort:]containerPort; brackets around an IPv6 address. */
function split(spec: string): Parts {
  if (spec.includes(']')) return splitBracket(spec);
  const parts = spec.split(':');
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 1) return ok([undefined, undefined, a]);
  if (parts.length === 2) return ok([undefined, a, b]);
  return parts.length === 3 ? ok([a, b, c]) : err('invalid port format - format is [[hostIP:]hostPort:]containerPort');
}

/** Ports of one value as specgenutil reads them (parseSplitPort); `from` is undefined where the host may choose. */
function read(spec: string): Result<{ ip: string; from: Range | undefined; to: Range }, string> {
  const parts = split(spec);
  if (!parts.ok) return parts;
  const [ip, host, inside] = parts.value;
  if (inside === '') return err('must provide a non-empty container port to publish');
  const to = range(inside);
  if (!to.ok) return err(`parsing container port: ${to.error}`);
  if (ip === '') return err('must provide a non-empty container host IP to publish');
  if (ip !== undefined && !IP.test(ip)) return err(`cannot parse "${ip}" as an IP address`);
  if (host === undefined || host === '') return ok({ ip: ip ?? '', from: undefined, to: to.value });
  const from = range(host);
  if (!from.ok) return err(`parsing host port: ${from.error}`);
  if (from.value[1] !== to.value[1])
    return err(`host and container port ranges have different lengths: ${from.value[1]} vs ${to.value[1]}`);
  return ok({ ip: ip ?? '', from: from.value, to: to.value });
}

/** Protocols, several of them between commas (checkProtocol of specgen/generate/ports.go). */
function protocols(text: string): Result<readonly Protocol[], string> {
  const names = text.toLowerCase().split(',');
  const bad = names.find((one) => !['', 'tcp', 'udp', 'sctp'].includes(one));
  if (bad !== undefined) return err(`unrecognized protocol ${JSON.stringify(bad)} in port mapping`);
  return ok([...new Set(names.map((one) => (one === '' ? 'tcp' : (one as Protocol))))]);
}

/** A value of --publish. Errors: specgenutil's. A host port that nobody chose is taken from the free ones now. */
export function parsePorts(text: string, ctx: EngineContext): Result<readonly PortBinding[], EngineFailure> {
  const [spec = '', proto, more] = text.split('/');
  const fail = (why: string): Result<never, EngineFailure> => err(failure(why));
  if (more !== undefined) return fail('invalid port format - protocol can only be specified once');
  const found = read(spec);
  if (!found.ok) return fail(found.error);
  if (proto === '') return fail('must provide a non-empty protocol to publish');
  const kinds = protocols(proto ?? 'tcp');
  if (!kinds.ok) return fail(kinds.error);
  const { ip, from, to } = found.value;
  const bindings: PortBinding[] = [];
  for (const kind of kinds.value)
    for (let index = 0; index < to[1]; index++) {
      const hostPort = from ? from[0] + index : randomPort(ctx, kind === 'udp' ? 'udp' : 'tcp');
      bindings.push({ containerPort: to[0] + index, proto: kind, hostIp: ip, hostPort });
    }
  return ok(bindings);
}

/** A value of --expose. */
export function parseExposed(text: string, ctx: EngineContext): Result<readonly string[], EngineFailure> {
  const [ports = '', proto = 'tcp', more] = text.split('/');
  const bad = behaviourOf(ctx).badPortRange(ports);
  if (bad) return err(failure(`invalid range format for --expose: ${text}: ${bad}`));
  if (more !== undefined) return err(failure('invalid expose format - protocol can only be specified once'));
  const found = range(ports);
  if (!found.ok) return err(failure(found.error));
  const kinds = protocols(proto);
  if (!kinds.ok) return err(failure(`validating protocols for exposed port ${found.value[0]}: ${kinds.error}`));
  const numbers = Array.from({ length: found.value[1] }, (_, index) => found.value[0] + index);
  return ok(numbers.flatMap((number) => kinds.value.map((kind) => `${number}/${kind}`)));
}
