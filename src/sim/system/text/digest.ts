import { md5, sha1 } from '../../../lib/digests.ts';
import { sha256 } from '../../../lib/sha256.ts';
import type { Program } from '../../host/program.ts';
import { verify } from './digest-check.ts';
import { slurp } from './tool/input.ts';
import { type OptionSpec, options } from './tool/options.ts';
import { by, complain, quoteMaybe, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'bctwz',
  long: 'binary=b check=c text=t warn=w zero=z quiet=quiet status=status tag=tag ignore-missing=ignore-missing strict=strict',
  busybox: 'csw',
};

const digestTool = (digest: (text: string) => string, label: string): Program =>
  function* (proc) {
    const given = options(proc, SPEC);
    if (typeof given === 'number') return given;
    let code = 0;
    for (const file of given.args.length > 0 ? given.args : ['-']) {
      const text = yield* slurp(proc, file);
      if (!text.ok) {
        const applet =
          text.error === 'EISDIR'
            ? `can't read '${file}': ${why(text.error)}`
            : `can't open '${file}': ${why(text.error)}`;
        code = complain(proc, by(proc, `${quoteMaybe(file)}: ${why(text.error)}`, applet));
      } else if (given.has('c')) code = (yield* verify(proc, given, digest, text.value, file)) || code;
      else if (given.has('tag')) proc.out(`${label} (${file}) = ${digest(text.value)}\n`);
      else proc.out(`${digest(text.value)} ${given.has('b') ? '*' : ' '}${file}${given.has('z') ? '\0' : '\n'}`);
    }
    yield* proc.drain();
    return code;
  };

/** md5sum(1), sha1sum(1), sha256sum(1). */
export const md5sum = digestTool(md5, 'MD5');
export const sha1sum = digestTool(sha1, 'SHA1');
export const sha256sum = digestTool(sha256, 'SHA256');
