import { err, ok, type Result } from '../../../lib/result.ts';
import type { EngineContext } from '../../engine/engine.ts';
import { clientFailure, type EngineFailure } from '../../engine/failure.ts';
import { isIp } from '../../engine/networks/index.ts';
import type { PortBinding } from '../../engine/types.ts';
import { behaviourOf } from '../releases.ts';

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
  if (ip !== '' && !isIp(ip)) return err(said(ctx, `Invalid ip address: ${ip}`));
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

/** Why a word is no number of a port, as Go's strconv says it; undefined where it is one. */
function badNumber(word: string): string | undefined {
  if (!/^\d+$/.test(word)) return 'invalid syntax';
  return Number(word) > 65535 ? 'value out of range' : undefined;
}

/** nat.ParsePortRange: what 28 says of a range. */
function badRangeOfOld(ports: string): string | undefined {
  if (ports === '') return 'empty string specified for ports';
  const words = ports.split('-').slice(0, 2);
  const wrong = words.find((word) => badNumber(word) !== undefined);
  if (wrong !== undefined) return `strconv.ParseUint: parsing ${JSON.stringify(wrong)}: ${badNumber(wrong)}`;
  return Number(words.at(-1)) < Number(words[0]) ? `Invalid range specified for the Port: ${ports}` : undefined;
}

/** network.ParsePortRange: what 29 says of one, with its protocol. */
function badRange(text: string): string | undefined {
  if (text === '') return 'invalid port range: value is empty';
  const [start = '', end] = (text.split('/')[0] ?? '').split(/-(.*)/s);
  for (const [name, word] of [
    ['start', start],
    ['end', end ?? start],
  ] as const) {
    const bad = word === '' ? 'value is empty' : badNumber(word);
    if (bad) return `invalid ${name} port '${word}': ${bad}`;
  }
  return Number(end ?? start) < Number(start) ? `invalid port range: ${text}` : undefined;
}

/** --expose: a port or a range, with a protocol. */
export function parseExposed(text: string, ctx: EngineContext): Result<readonly string[], EngineFailure> {
  const [ports = '', proto = 'tcp'] = text.split('/');
  const frame = 'invalid range format for --expose: ';
  if (behaviourOf(ctx).exposesPortRanges) {
    const bad = badRange(text);
    if (bad) return err(clientFailure(frame + bad));
  } else {
    if (text.includes(':')) return err(clientFailure(`invalid port format for --expose: ${text}`));
    const bad = badRangeOfOld(ports);
    if (bad) return err(clientFailure(`${frame}${text}, error: ${bad}`));
  }
  const [first = 0, last = first] = ports.split('-').map(Number);
  return ok(Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${proto.toLowerCase() || 'tcp'}`));
}
