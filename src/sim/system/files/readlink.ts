import { absolute } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { missing, type OptionSpec, options } from '../text/tool/options.ts';
import { complain, quoteMaybe, simple, why } from '../text/tool/say.ts';

const READLINK: OptionSpec = {
  short: 'femnqsvz',
  long: 'canonicalize=f canonicalize-existing=e canonicalize-missing=m no-newline=n quiet=q verbose=v',
  busybox: 'fnv',
};

/** A path without links where its last part may be missing. */
export function canonical(proc: Proc, path: string, mustExist: boolean): string | undefined {
  const place = proc.fs.place(path);
  if (!place.ok || (mustExist && !place.value.node)) return undefined;
  return place.value.path;
}

/** readlink(1). */
export const readlink: Program = simple((proc) => {
  const given = options(proc, READLINK);
  if (typeof given === 'number') return given;
  if (given.args.length === 0) return missing(proc, READLINK);
  let code = 0;
  for (const path of given.args) {
    const link = given.has('f', 'e') ? undefined : given.has('m') ? undefined : proc.fs.readlink(path);
    const found = given.has('m')
      ? (canonical(proc, path, false) ?? absolute(proc.cwd, path))
      : given.has('f', 'e')
        ? canonical(proc, path, given.has('e'))
        : link?.ok
          ? link.value
          : undefined;
    if (found === undefined) {
      const reason = link && !link.ok ? link.error : 'ENOENT';
      code = given.has('v') ? complain(proc, `${quoteMaybe(path)}: ${why(reason)}`) : 1;
    } else proc.out(`${found}${given.has('n') ? '' : '\n'}`);
  }
  return code;
});
