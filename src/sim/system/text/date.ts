import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import { extra } from './names.ts';
import { type OptionSpec, type Options, options } from './tool/options.ts';
import { parseDate } from './tool/parse-date.ts';
import { complain, quote, quoteName, simple, why } from './tool/say.ts';
import { strftime } from './tool/time.ts';

const SPEC: OptionSpec = {
  short: 'd:f:I::r:Rs:u',
  long: 'date:=d iso-8601::=I reference:=r rfc-email=R rfc-3339:=rfc set:=s universal=u utc=u uct=u',
  busybox: 'd:r:s:uRI::D:',
  lacks: 'f file resolution debug',
};

const ISO: Readonly<Record<string, string>> = {
  date: '%F',
  hours: '%FT%H%:z',
  minutes: '%FT%H:%M%:z',
  seconds: '%FT%T%:z',
  s: '%FT%T%:z',
  ns: '%FT%T,%N%:z',
  h: '%FT%H%:z',
  m: '%FT%H:%M%:z',
  d: '%F',
};

function formatOf(given: Options): string | undefined {
  if (given.has('I')) {
    const wanted = given.value('I') ?? 'date';
    return ISO[wanted] ?? ISO[Object.keys(ISO).find((name) => name.startsWith(wanted)) ?? ''];
  }
  if (given.has('R')) return '%a, %d %b %Y %T %z';
  const kind = given.value('rfc');
  if (kind !== undefined) return kind.startsWith('d') ? '%F' : kind.startsWith('n') ? '%F %T.%N%:z' : '%F %T%:z';
  return '%a %b %e %T %Z %Y';
}

/** Sets the clock: only with CAP_SYS_TIME, which a simulated user seldom has; root's own is refused plainly. */
function setClock(proc: Proc, time: number): number {
  if (!proc.has('SYS_TIME')) {
    const code = complain(
      proc,
      proc.flavour === 'gnu' ? 'cannot set date: Operation not permitted' : "can't set date: Operation not permitted",
    );
    proc.out(`${strftime('%a %b %e %T %Z %Y', time)}\n`);
    return code;
  }
  return complain(proc, 'setting the clock is not part of this simulation', 64);
}

/** date(1): the host's clock, or another time, in any format. The host's zone is UTC. */
export const date: Program = simple((proc) => {
  const given = options(proc, SPEC);
  if (typeof given === 'number') return given;
  const [first, second] = given.args;
  if (second !== undefined) return extra(proc, SPEC, second);
  const invalid = (text: string): number => complain(proc, `invalid date ${quote(proc, text)}`);
  const set = given.value('s');
  if (set !== undefined || (first !== undefined && !first.startsWith('+'))) {
    const time =
      set === undefined ? (/^\d{8}/.test(first ?? '') ? proc.kernel.now : undefined) : parseDate(set, proc.kernel.now);
    return time === undefined ? invalid(set ?? first ?? '') : setClock(proc, time);
  }
  let time: number | undefined = proc.kernel.now;
  const [text, reference] = [given.value('d'), given.value('r')];
  if (text !== undefined) time = parseDate(text, proc.kernel.now);
  if (reference !== undefined) {
    const stat = proc.fs.stat(reference);
    if (!stat.ok)
      return complain(
        proc,
        proc.flavour === 'gnu' ? `${reference}: ${why(stat.error)}` : `can't stat '${reference}': ${why(stat.error)}`,
      );
    time = stat.value.mtime;
  }
  if (time === undefined) return invalid(text ?? '');
  const format = first === undefined ? formatOf(given) : first.slice(1);
  if (format === undefined)
    return complain(proc, `invalid argument ${quoteName(given.value('I') ?? '')} for ${quoteName('--iso-8601')}`);
  proc.out(`${strftime(format, time)}\n`);
  return 0;
});
