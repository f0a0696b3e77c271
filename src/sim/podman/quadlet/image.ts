import { err, ok } from '../../../lib/result.ts';
import { asOneshot, type Conversion, type Converted, podmanWords } from './common.ts';
import { podmanArgs, strings, truths } from './options.ts';

/** An .image file: `podman image pull …`. */
export function convertImage(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = source.one(group, 'Image') ?? '';
  if (name === '') return err('no Image key specified');
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'image',
    'pull',
    ...strings(conversion, [
      ['Arch', '--arch'],
      ['AuthFile', '--authfile'],
      ['CertDir', '--cert-dir'],
      ['Creds', '--creds'],
      ['DecryptionKey', '--decryption-key'],
      ['OS', '--os'],
      ['Policy', '--policy'],
      ['Variant', '--variant'],
      ['Retry', '--retry'],
      ['RetryDelay', '--retry-delay'],
    ]),
    ...truths(conversion, [
      ['AllTags', '--all-tags'],
      ['TLSVerify', '--tls-verify'],
    ]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = source.one(group, 'ImageTag') || name;
  return ok(service);
}

/** An .artifact file: `podman artifact pull …`. */
export function convertArtifact(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  const name = source.one(group, 'Artifact') ?? '';
  if (name === '') return err('no Artifact key specified');
  service.command('Service', 'ExecStart', [
    ...podmanWords(conversion),
    'artifact',
    'pull',
    ...strings(conversion, [
      ['AuthFile', '--authfile'],
      ['CertDir', '--cert-dir'],
      ['Creds', '--creds'],
      ['DecryptionKey', '--decryption-key'],
      ['Retry', '--retry'],
      ['RetryDelay', '--retry-delay'],
    ]),
    ...truths(conversion, [
      ['Quiet', '--quiet'],
      ['TLSVerify', '--tls-verify'],
    ]),
    ...podmanArgs(conversion),
    name,
  ]);
  asOneshot(service, true);
  info.resource = name;
  return ok(service);
}
