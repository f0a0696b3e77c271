import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { getopt, notPart, type Options } from '../host/options.ts';
import { accessOf, booted } from './access.ts';
import { VERBS } from './systemctl-verbs.ts';
import { SYSTEMCTL_VERBS, unknownVerb } from './verbs-known.ts';

const LONG = {
  user: 'user',
  system: 'system',
  global: 'global',
  'no-pager': 'no-pager',
  quiet: 'q',
  all: 'a',
  type: 't:',
  state: 'state:',
  failed: 'failed',
  property: 'p:',
  value: 'value',
  now: 'now',
  'no-legend': 'no-legend',
  legend: 'legend:',
  plain: 'plain',
  full: 'l',
  lines: 'n:',
  output: 'o:',
  signal: 's:',
  'kill-whom': 'kill-whom:',
  'kill-who': 'kill-whom:',
  'no-block': 'no-block',
  force: 'f',
  runtime: 'runtime',
  'no-reload': 'no-reload',
  'no-ask-password': 'no-ask-password',
  'no-warn': 'no-warn',
  wait: 'wait',
  'job-mode': 'job-mode:',
  'show-types': 'show-types',
  reverse: 'reverse',
  version: 'version',
  help: 'h',
  machine: 'M:',
  host: 'H:',
  root: 'root:',
  'no-wall': 'no-wall',
  'preset-mode': 'preset-mode:',
  'with-dependencies': 'with-dependencies',
  timestamp: 'timestamp:',
  recursive: 'r',
  after: 'after',
  before: 'before',
  what: 'what:',
  'dry-run': 'dry-run',
};
const LACKING = ['M', 'H', 'root', 'preset-mode', 'with-dependencies', 'timestamp', 'what', 'h', 'dry-run'];

/** What a verb of systemctl gets. */
export interface Call {
  readonly proc: Proc;
  readonly options: Options;
  readonly names: readonly string[];
  readonly manager: 'system' | number;
  /** Whether the user may change things. */
  readonly may: boolean;
  readonly verb: string;
}
export type Verb = (call: Call) => Task<number>;

/** systemctl(1): asks the manager of the system or of the user. */
export const systemctl: Program = function* systemctl(proc) {
  const options = getopt(proc.argv.slice(1), { short: 'qat:p:Pln:o:s:frhH:M:', long: LONG, lacking: LACKING });
  if (options.fault) {
    const { kind, option } = options.fault;
    if (kind === 'lacking') return notPart(proc, `systemctl: option ${option}`);
    const name = option.replace(/^-(?!-)/, '');
    proc.err(
      kind === 'missing'
        ? `systemctl: option '${option}' requires an argument\n`
            .replace("option '-", "option requires an argument -- '")
            .replace(
              ' requires an argument\n',
              kind === 'missing' && !option.startsWith('--') ? '\n' : ' requires an argument\n',
            )
        : option.startsWith('--')
          ? `systemctl: unrecognized option '${option}'\n`
          : `systemctl: invalid option -- '${name}'\n`,
    );
    return 1;
  }
  if (options.has('version')) {
    proc.out(
      'systemd 262 (262~rc1-1)\n+PAM +AUDIT +SELINUX +APPARMOR +IMA +IPE +SMACK +SECCOMP +GCRYPT -GNUTLS +OPENSSL +ACL +BLKID +CURL +ELFUTILS +FIDO2 +IDN2 -IDN +KMOD +LIBCRYPTSETUP +LIBCRYPTSETUP_PLUGINS +LIBFDISK +PCRE2 +PWQUALITY +P11KIT +QRENCODE +TPM2 +BZIP2 +LZ4 +XZ +ZLIB +ZSTD +BPF_FRAMEWORK +BTF -XKBCOMMON -UTMP +LIBARCHIVE\n',
    );
    return 0;
  }
  const [verb = 'list-units', ...names] = options.rest;
  const run = VERBS[verb];
  if (!run) {
    if (REAL_VERBS.has(verb)) return notPart(proc, `systemctl ${verb}`);
    proc.err(unknownVerb(verb, SYSTEMCTL_VERBS));
    return 1;
  }
  const user = options.has('user');
  const offline = ['enable', 'disable', 'is-enabled', 'mask', 'unmask', 'cat', 'list-unit-files'].includes(verb);
  const access =
    offline && !user && !booted(proc)
      ? { manager: 'system' as const, may: proc.uidInside(proc.record.euid) === 0 }
      : accessOf(proc.kernel, proc, user);
  if (typeof access === 'string') {
    proc.err(access);
    return 1;
  }
  yield* proc.sleep(30);
  const code = yield* run({ proc, options, names, verb, ...access });
  yield* proc.drain();
  return code;
};

/** Verbs that the real systemctl has and the simulation lacks. */
const REAL_VERBS = new Set([
  'list-automounts',
  'list-paths',
  'whoami',
  'isolate',
  'clean',
  'freeze',
  'thaw',
  'set-property',
  'bind',
  'mount-image',
  'service-log-level',
  'service-log-target',
  'help',
  'reenable',
  'preset',
  'preset-all',
  'link',
  'revert',
  'add-wants',
  'add-requires',
  'edit',
  'set-default',
  'list-machines',
  'list-jobs',
  'cancel',
  'set-environment',
  'unset-environment',
  'import-environment',
  'daemon-reexec',
  'log-level',
  'log-target',
  'service-watchdogs',
  'emergency',
  'rescue',
  'default',
  'halt',
  'kexec',
  'soft-reboot',
  'exit',
  'switch-root',
  'sleep',
  'suspend',
  'hibernate',
  'hybrid-sleep',
  'suspend-then-hibernate',
  'poweroff',
  'reboot',
]);
