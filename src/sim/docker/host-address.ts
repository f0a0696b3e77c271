import { err, ok, type Result } from '../../lib/result.ts';

const DEFAULT_PORT = '2375';

/** A host text of a client, split: where it dials, and the path in front of every request. */
export interface HostAddress {
  /** The text as errors show it: unix:///var/run/docker.sock, tcp://bogus:2375. */
  readonly host: string;
  readonly scheme: string;
  /** host:port of tcp, path of unix. */
  readonly target: string;
  readonly basePath: string;
}

/** `tcp://` with what is missing: localhost, port 2375 (ParseTCPAddr in opts/hosts.go of the client). */
function tcpAddress(text: string): Result<string, string> {
  if (text === '') return ok(`tcp://localhost:${DEFAULT_PORT}`);
  if (text.includes('://')) return err(`invalid proto, expected tcp: ${text}`);
  const [, authority = '', path = ''] = /^([^/]*)(.*)$/s.exec(text) ?? [];
  if (/\s/.test(authority)) return err(`parse "tcp://${text}": invalid character " " in host name`);
  const bracketed = /^(\[[^\]]*\])(.*)$/.exec(authority);
  const at = bracketed ? -1 : authority.indexOf(':');
  const name = bracketed?.[1] ?? (at < 0 ? authority : authority.slice(0, at));
  const tail = bracketed?.[2] ?? (at < 0 ? '' : authority.slice(at));
  if (!/^(:\d*)?$/.test(tail))
    return err(`parse "tcp://${text}": invalid port "${/:[^:]*$/.exec(tail)?.[0] ?? tail}" after host`);
  return ok(`tcp://${name || 'localhost'}:${tail.slice(1) || DEFAULT_PORT}${path}`);
}

/**
 * A host that a user gave with -H or DOCKER_HOST, made whole: without a scheme it is tcp (ParseHost in opts/hosts.go).
 *
 * @returns the host; the client's own error otherwise
 */
export function completeHost(given: string): Result<string, string> {
  const host = given.trim();
  const [, scheme, rest = ''] = /^([^:]*):\/\/(.*)$/s.exec(host) ?? [];
  if (scheme === undefined) return tcpAddress(host);
  if (scheme === 'tcp') return tcpAddress(rest);
  if (scheme === 'unix' || scheme === 'npipe') {
    if (rest.includes('://')) return err(`invalid proto, expected ${scheme}: ${rest}`);
    const usual = scheme === 'unix' ? '/var/run/docker.sock' : '//./pipe/docker_engine';
    return ok(`${scheme}://${rest || usual}`);
  }
  return scheme === 'fd' || scheme === 'ssh' ? ok(host) : err(`invalid bind address format: ${host}`);
}

/** Where a host text leads (ParseHostURL of the API's client). Errors: it is none. */
export function hostAddress(host: string): Result<HostAddress, string> {
  const [, scheme, rest = ''] = /^([^:]*):\/\/(.*)$/s.exec(host) ?? [];
  if (scheme === undefined || rest === '') return err(`unable to parse docker host \`${host}\``);
  if (scheme !== 'tcp') return ok({ host, scheme, target: rest, basePath: '' });
  const [, target = '', path = ''] = /^([^/]*)(.*)$/s.exec(rest) ?? [];
  return ok({ host, scheme, target, basePath: path.replace(/\/$/, '') });
}
