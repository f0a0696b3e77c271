import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { clientFailure, type EngineFailure } from '../../engine/failure.ts';
import type { PortBinding } from '../../engine/types.ts';

type Range = readonly [first: number, last: number];

/** nat.ParsePortRange: '80' or '80-90'. */
function range(text: string): Range | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  return match && first <= 65535 && last <= 65535 && first <= last ? [first, last] : undefined;
}

/** Capital letters of the older release's port errors. */
const said = (ctx: EngineContext, text: string): EngineFailure =>
  clientFailure(ctx.release.capitalPorts ? text : (text[0] ?? '').toLowerCase() + text.slice(1));

/** IP, host port and container port of a spec: '127.0.0.1:8080:80', '[::1]:80:80', '8080:80', '80'. */
function split(spec: string): readonly [ip: string, host: string, inside: string] {
  const parts = spec.split(':');
  const inside = parts.pop() ?? '';
  const host = parts.pop() ?? '';
  return [parts.join(':'), host, inside];
}

/** Errors: what go-connections (nat.ParsePortSpec) says. */
export function parsePorts(text: string, ctx: EngineContext): Result<readonly PortBinding[], EngineFailure> {
  const [spec = '', proto = 'tcp'] = text.split('/');
  const [rawIp, host, inside] = split(spec);
  if (inside === '') return err(said(ctx, `No port specified: ${text}<empty>`));
  const ip = rawIp.replace(/^\[(.*)\]$/, '$1');
  if (rawIp.includes(':') && !rawIp.startsWith('['))
    return err(said(ctx, `Invalid ip address ${rawIp}: address ${rawIp}:: too many colons in address`));
  if (ip !== '' && !/^(\d+\.){3}\d+$/.test(ip) && !ip.includes(':')) return err(said(ctx, `Invalid ip address: ${ip}`));
  const to = range(inside);
  if (!to) return err(said(ctx, `Invalid containerPort: ${inside}`));
  const from = host === '' ? undefined : range(host);
  if (host !== '' && !from) return err(said(ctx, `Invalid hostPort: ${host}`));
  if (!['tcp', 'udp', 'sctp'].includes(proto.toLowerCase())) return err(said(ctx, `Invalid proto: ${proto}`));
  if (from && to[1] - to[0] !== from[1] - from[0] && to[0] !== to[1]) {
    return err(said(ctx, `Invalid ranges specified for container and host Ports: ${inside} and ${host}`));
  }
  const bindings: PortBinding[] = [];
  for (let port = to[0]; port <= to[1]; port++) {
    const hostPort = from ? from[0] + port - to[0] : 0;
    bindings.push({ containerPort: port, proto: proto.toLowerCase() as 'tcp' | 'udp', hostIp: ip, hostPort });
  }
  return ok(bindings);
}

/** --expose: a port or a range, with a protocol. */
export function parseExposed(text: string): Result<readonly string[], EngineFailure> {
  if (text.includes(':')) return err(clientFailure(`invalid port format for --expose: ${text}`));
  const [ports = '', proto = 'tcp'] = text.split('/');
  const found = range(ports);
  if (!found) {
    const number = /^\d+$/.test(ports) ? 'value out of range' : 'invalid syntax';
    return err(
      clientFailure(
        `invalid range format for --expose: ${text}, error: strconv.ParseUint: parsing "${ports.split('-')[0]}": ${number}`,
      ),
    );
  }
  return ok(Array.from({ length: found[1] - found[0] + 1 }, (_, index) => `${found[0] + index}/${proto}`));
}
