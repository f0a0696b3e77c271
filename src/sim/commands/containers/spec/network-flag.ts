import type { NetworkWish } from '../../../engine/runtime/index.ts';

/** One --network: 'front', 'name=front,alias=a,ip=…' (Docker), 'front:ip=…,alias=…' (Podman). */
export function readNetwork(text: string): NetworkWish {
  const [name = '', options] = text.includes('name=') && !text.includes(':') ? ['', text] : splitOnce(text);
  const wish: { network: string; ip: string; mac: string; aliases: string[] } = {
    network: name,
    ip: '',
    mac: '',
    aliases: [],
  };
  for (const field of (options ?? '').split(',')) {
    const [key = '', value = ''] = field.split(/=(.*)/s);
    if (key === 'name') wish.network = value;
    else if (key === 'ip') wish.ip = value;
    else if (key === 'mac' || key === 'mac-address') wish.mac = value;
    else if (key === 'alias') wish.aliases.push(value);
  }
  return wish;
}

const splitOnce = (text: string): [string, string | undefined] => {
  const at = text.indexOf(':');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};
