import { boundedRegex } from '../../../lib/regex/index.ts';
import { join } from '../../host/path.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { grepFile, type Report } from './grep-file.ts';
import { type Matcher, matcher } from './grep-match.ts';
import { linesOf, slurp } from './tool/input.ts';
import { type OptionSpec, type Options, options, usageError } from './tool/options.ts';
import { RegexError } from './tool/regex.ts';
import { by, complain, quoteMaybe, why } from './tool/say.ts';

const SPEC: OptionSpec = {
  short: 'A:B:C:D:EFGHLPRTUVZabcd:e:f:hilm:noqrsuvwxyz',
  long: 'after-context:=A before-context:=B context:=C extended-regexp=E fixed-strings=F basic-regexp=G perl-regexp=P regexp:=e file:=f ignore-case=i no-ignore-case=y invert-match=v word-regexp=w line-regexp=x count=c color::=color colour::=color files-without-match=L files-with-matches=l max-count:=m only-matching=o quiet=q silent=q no-messages=s byte-offset=b with-filename=H no-filename=h line-number=n initial-tab=T null=Z text=a recursive=r dereference-recursive=R include:=include exclude:=exclude exclude-dir:=exclude-dir line-buffered=line-buffered null-data=z label:=label binary-files:=binary-files binary=U',
  busybox: 'HhnlLoqvsrRiwFEzxcm:A:B:C:e:f:y',
  lacks: 'D d directories devices exclude-from group-separator no-group-separator',
  code: 2,
  usage: "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n",
};

/** The patterns of -e, -f and the first operand; an exit code where a file of them cannot be read. */
function* patternsOf(proc: Proc, given: Options): Task<{ patterns: string[]; files: string[] } | number> {
  const patterns = given.values('e').flatMap((text) => text.split('\n'));
  const files = [...given.args];
  for (const file of given.values('f')) {
    const text = yield* slurp(proc, file);
    if (!text.ok) return complain(proc, `${quoteMaybe(file)}: ${why(text.error)}`, 2);
    patterns.push(...linesOf(text.value));
  }
  if (!given.has('e', 'f')) {
    const first = files.shift();
    if (first === undefined && proc.flavour === 'busybox') {
      usageError(proc, SPEC, '');
      return 2;
    }
    if (first === undefined)
      return usageError(proc, { ...SPEC, usage: SPEC.usage?.replaceAll('grep', proc.argv[0] ?? 'grep') ?? '' }, '');
    patterns.push(...first.split('\n'));
  }
  return { patterns, files };
}

function kindOf(name: string, given: Options): 'basic' | 'extended' | 'fixed' | 'perl' {
  const usual = name.endsWith('egrep') ? 'E' : name.endsWith('fgrep') ? 'F' : 'G';
  return ({ E: 'extended', F: 'fixed', P: 'perl', G: 'basic' } as const)[
    (given.last('E', 'F', 'G', 'P') ?? usual) as 'E' | 'F' | 'P' | 'G'
  ];
}

function compile(proc: Proc, given: Options, patterns: readonly string[]): Matcher | number {
  try {
    return matcher(patterns, {
      kind: kindOf(proc.argv[0] ?? '', given),
      ignoreCase: given.has('i', 'y'),
      word: given.has('w') && !given.has('x'),
      line: given.has('x'),
    });
  } catch (problem) {
    if (!(problem instanceof RegexError) && !(problem instanceof SyntaxError)) throw problem;
    return complain(
      proc,
      by(
        proc,
        problem instanceof RegexError ? problem.message : 'invalid regular expression',
        `bad regex '${patterns.join('\n')}'`,
      ),
      2,
    );
  }
}

const glob = (pattern: string): RegExp =>
  boundedRegex(
    `^${pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    's',
  );

/** The files below a folder that --include and --exclude let through, sorted. */
function* below(proc: Proc, folder: string, given: Options): Generator<string> {
  const names = proc.fs.list(folder === '' ? '.' : folder);
  const fits = (name: string, which: string): boolean =>
    given.values(which).some((pattern) => glob(pattern).test(name));
  if (!names.ok) return;
  for (const name of names.value) {
    const path = folder === '' ? name : join(folder.replace(/\/+$/, '') || '/', name);
    const stat = proc.fs.lstat(path);
    if (!stat.ok || (stat.value.kind === 'link' && !given.has('R'))) continue;
    if (stat.value.kind === 'dir') {
      if (!fits(name, 'exclude-dir')) yield* below(proc, path, given);
    } else if (stat.value.kind === 'file' && !fits(name, 'exclude') && (!given.has('include') || fits(name, 'include')))
      yield path;
  }
}

function* targets(proc: Proc, files: readonly string[], given: Options): Generator<string> {
  if (!given.has('r', 'R')) {
    yield* files.length > 0 ? files : ['-'];
    return;
  }
  for (const file of files.length > 0 ? files : ['']) {
    const stat = proc.fs.stat(file || '.');
    if (stat.ok && stat.value.kind === 'dir') yield* below(proc, file, given);
    else yield file;
  }
}

function numbers(proc: Proc, given: Options): { before: number; after: number; most: number } | number {
  const context = (name: string): string =>
    given.given.findLast(([letter]) => letter === name || letter === 'C')?.[1] ?? '0';
  for (const text of [context('A'), context('B')]) {
    if (!/^\d+$/.test(text))
      return complain(proc, by(proc, `${text}: invalid context length argument`, `invalid number '${text}'`), 2);
  }
  const most = given.value('m') ?? 'Infinity';
  if (!/^(-?\d+|Infinity)$/.test(most))
    return complain(proc, by(proc, 'invalid max count', `invalid number '${most}'`), 2);
  return {
    before: Number(context('B')),
    after: Number(context('A')),
    most: Number(most) < 0 ? Number.POSITIVE_INFINITY : Number(most),
  };
}

/** grep(1), egrep, fgrep: lines that match. Exit code 0 with a match, 1 without, 2 on an error. */
export const grep: Program = function* (proc) {
  // `-3` is `-C 3`
  const argv = proc.argv.slice(1).map((word) => (/^-\d+$/.test(word) ? `-C${word.slice(1)}` : word));
  const given = options(proc, { ...SPEC, usage: SPEC.usage?.replaceAll('grep', proc.argv[0] ?? 'grep') ?? '' }, argv);
  if (typeof given === 'number') return given === 1 ? 2 : given;
  const found = yield* patternsOf(proc, given);
  if (typeof found === 'number') return found;
  const limits = numbers(proc, given);
  if (typeof limits === 'number') return limits;
  const compiled = compile(proc, given, found.patterns);
  if (typeof compiled === 'number') return compiled;
  const recursive = given.has('r', 'R');
  const several =
    found.files.length > 1 || (recursive && !(found.files.length === 1 && isFile(proc, found.files[0] ?? '')));
  const names = given.last('H', 'h') === 'H' || (several && given.last('H', 'h') !== 'h');
  const report: Report = { given, matcher: compiled, names, ...limits };
  let any = false;
  let failed = false;
  for (const file of targets(proc, found.files, given)) {
    const result = yield* grepFile(proc, file, report);
    if (result === 'error') failed = true;
    else any ||= result;
    if (any && given.has('q')) return 0;
  }
  yield* proc.drain();
  return failed ? 2 : any ? 0 : 1;
};

function isFile(proc: Proc, path: string): boolean {
  const stat = proc.fs.stat(path);
  return stat.ok && stat.value.kind !== 'dir';
}
