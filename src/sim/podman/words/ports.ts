import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { type EngineFailure, failure } from '../../engine/failure.ts';
import type { PortBinding } from '../../engine/types.ts';
import { randomPort } from '../network.ts';

type Range = readonly [first: number, length: number];

/** parseAndValidatePort and parseAndValidateRange of specgenutil/ports.go. */
function port(text: string): Result<number, string> {
  if (!/^-?\d+$/.test(text))
    return err(`invalid port number: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
  const number = Number(text);
  return number >= 1 && number <= 65535
    ? ok(number)
    : err(`port numbers must be between 1 and 65535 (inclusive), got ${number}`);
}

function range(text: string): Result<Range, string> {
  const parts = text.split('-');
  if (parts.length > 2) return err('invalid port format - port ranges are formatted as startPort-stopPort');
  const [first = '', last = ''] = parts;
  if (first === '') return err('must provide at least one port number');
  const start = port(first);
  if (!start.ok) return start;
  if (parts.length === 1) return ok([start.value, 1]);
  if (last === '') return err('must provide ending number for port range');
  const end = port(last);
  if (!end.ok) return end;
  if (end.value < start.value)
    return err(
      `the end port of a range must be higher than the start port - ${end.value} is not higher than ${start.value}`,
    );
  return ok([start.value, end.value - start.value + 1]);
}

const IP = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:]*)$/i;

/** [ip:][hostPort:]containerPort; brackets around an IPv6 address. */
function split(spec: string): Result<readonly [ip: string, host: string | undefined, inside: string], string> {
  const bracket = /^\[([^\]]*)\]:(.*)$/.exec(spec);
  const parts = (bracket?.[2] ?? spec).split(':');
  if (bracket) {
    if (parts.length > 2) return err('invalid port format - format is [[hostIP:]hostPort:]containerPort');
    return ok(
      parts.length === 1 ? [bracket[1] ?? '', undefined, parts[0] ?? ''] : [bracket[1] ?? '', parts[0], parts[1] ?? ''],
    );
  }
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 1) return ok(['', undefined, a]);
  if (parts.length === 2) return ok(['', a, b]);
  return parts.length === 3 ? ok([a, b, c]) : err('invalid port format - format is [[hostIP:]hostPort:]containerPort');
}

/** A value of --publish. Errors: specgenutil's. A host port that nobody chose is taken from the free ones now. */
export function parsePorts(text: string, ctx: EngineContext): Result<readonly PortBinding[], EngineFailure> {
  const [spec = '', proto = 'tcp', more] = text.split('/');
  const fail = (why: string): Result<never, EngineFailure> => err(failure(why));
  if (more !== undefined) return fail('invalid port format - protocol can only be specified once');
  const parts = split(spec);
  if (!parts.ok) return fail(parts.error);
  const [ip, host, inside] = parts.value;
  const to = range(inside);
  if (!to.ok) return fail(`parsing container port: ${to.error}`);
  const from = host === undefined || host === '' ? undefined : range(host);
  if (from && !from.ok) return fail(`parsing host port: ${from.error}`);
  if (from?.ok && from.value[1] !== to.value[1])
    return fail(`host and container port ranges have different lengths: ${from.value[1]} vs ${to.value[1]}`);
  if (ip !== '' && !IP.test(ip)) return fail(`cannot parse "${ip}" as an IP address`);
  const known = proto.toLowerCase();
  if (!['tcp', 'udp', 'sctp'].includes(known)) return fail(`unrecognized protocol "${proto}" in port mapping`);
  const bindings: PortBinding[] = [];
  for (let index = 0; index < to.value[1]; index++) {
    const hostPort = from?.ok ? from.value[0] + index : randomPort(ctx, known === 'udp' ? 'udp' : 'tcp');
    bindings.push({ containerPort: to.value[0] + index, proto: known as 'tcp' | 'udp', hostIp: ip, hostPort });
  }
  return ok(bindings);
}

/** A value of --expose. */
export function parseExposed(text: string): Result<readonly string[], EngineFailure> {
  const [ports = '', proto = 'tcp'] = text.split('/');
  const found = range(ports);
  if (!found.ok) return err(failure(found.error));
  return ok(Array.from({ length: found.value[1] }, (_, index) => `${found.value[0] + index}/${proto}`));
}
