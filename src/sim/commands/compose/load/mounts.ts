import { ComposeError, type Raw } from './raw.ts';

const PROPAGATION = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];

/** `SOURCE:TARGET[:OPTIONS]` (format.ParseVolume). */
export function volumeOf(spec: string): Raw {
  if (spec === '') throw new ComposeError('invalid empty volume spec');
  const parts = spec.split(':');
  if (parts.some((part) => part === '')) throw new ComposeError(`invalid spec: ${spec}: empty section between colons`);
  if (parts.length > 3) throw new ComposeError(`invalid spec: ${spec}: too many colons`);
  const [source = '', target, options = ''] = parts;
  if (target === undefined) return { type: 'volume', target: source, volume: {} };
  const words = options.split(',');
  const isBind = /^[./~]/.test(source);
  const propagation = words.find((word) => PROPAGATION.includes(word));
  return {
    type: isBind ? 'bind' : 'volume',
    source,
    target,
    ...(words.includes('ro') && { read_only: true }),
    ...(isBind
      ? { bind: { ...(propagation && { propagation }), create_host_path: true } }
      : { volume: words.includes('nocopy') ? { nocopy: true } : {} }),
  };
}
