import { ComposeError, type Raw } from './raw.ts';

const range = (text: string): readonly [number, number] | undefined => {
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return from === undefined ? undefined : [Number(from), Number(to ?? from)];
};

/** `[[IP:]HOST:]TARGET[/PROTOCOL]` as one entry for each port of the container (types.ParsePortConfig). */
export function portsOf(text: string): Raw[] {
  const [whole = '', protocol = 'tcp'] = text.split('/');
  const at = whole.lastIndexOf(':');
  const target = range(whole.slice(at + 1));
  if (!target) throw new ComposeError(`invalid containerPort: ${whole.slice(at + 1)}`);
  const before = at < 0 ? '' : whole.slice(0, at);
  const cut = before.lastIndexOf(':');
  const published = before.slice(cut + 1);
  const ip = cut < 0 ? '' : before.slice(0, cut).replace(/^\[(.*)\]$/, '$1');
  const host = published === '' ? undefined : range(published);
  if (published !== '' && !host) throw new ComposeError(`invalid hostPort: ${published}`);
  const count = target[1] - target[0] + 1;
  if (host && count > 1 && host[1] - host[0] + 1 !== count)
    throw new ComposeError(
      `invalid ranges specified for container and host Ports: ${target.join('-')} and ${published}`,
    );
  return Array.from({ length: count }, (_, index) => ({
    mode: 'ingress',
    ...(ip !== '' && { host_ip: ip }),
    target: target[0] + index,
    ...(host && { published: count === 1 ? published : String(host[0] + index) }),
    protocol,
  }));
}
