import type { Command, Flags } from '../../cli/types.ts';

/** A check of Podman's own: what is wrong with the arguments, or undefined. */
type Check = (args: readonly string[], flags: Flags, command: Command) => string | undefined;

const pathOf = ({ path }: Command): string => ['podman', ...path].join(' ');
const TOGETHER = '--latest and containers cannot be used together';

/** CheckAllLatestAndIDFile in cmd/podman/validate/args.go. */
function ids(idFile: string, mayLack: boolean): Check {
  return (args, flags) => {
    const [all, latest, file] = [flags.bool('all'), flags.bool('latest'), idFile !== '' && flags.has(idFile)];
    if (flags.has('filter')) return args.length > 0 ? '--filter takes no arguments' : undefined;
    if (file && (all || latest)) return `--all, --latest, and --${idFile} cannot be used together`;
    if (all && latest) return '--all and --latest cannot be used together';
    if (args.length > 0 && all) return 'no arguments are needed with --all';
    if (mayLack) return undefined;
    if (args.length > 0 && latest) return TOGETHER;
    if (args.length > 0 && file) return `no arguments are needed with --latest or --${idFile}`;
    return args.length === 0 && !all && !latest && !file ? 'you must provide at least one name or id' : undefined;
  };
}

const needsOne = (command: Command): string => `"${pathOf(command)}" requires a name, id, or the "--latest" flag`;

/** IDOrLatestArgs in the same file. */
const oneOrLatest: Check = (args, flags, command) => {
  if (args.length > 1) return `\`${pathOf(command)}\` accepts at most one argument`;
  if (args.length === 0 && !flags.bool('latest')) return needsOne(command);
  return args.length > 0 && flags.bool('latest') ? TOGETHER : undefined;
};

const start: Check = (args, flags) => {
  const [all, latest, attach] = [flags.bool('all'), flags.bool('latest'), flags.bool('attach')];
  const given = args.length;
  if (given === 0 && !latest && !all && !flags.has('filter')) return 'start requires at least one argument';
  if (all && latest) return '--all and --latest cannot be used together';
  if (given > 0 && latest) return TOGETHER;
  if (given > 1 && attach) return 'you cannot start and attach multiple containers at once';
  if (given > 0 && all) return 'either start all containers or the container(s) provided in the arguments';
  return attach && all ? 'you cannot start and attach all containers at once' : undefined;
};

const diff: Check = (args, flags, command) => {
  if (args.length > 0 && flags.bool('latest')) return TOGETHER;
  if (args.length > 2) return `accepts between 1 and 2 arg(s), received ${args.length}`;
  return args.length === 0 && !flags.bool('latest') ? needsOne(command) : undefined;
};

const EXEC = 'exec requires the name or ID of a container or the --latest or --cidfile flag';
const exec: Check = (args, flags) => {
  if (args.length === 0 && !flags.bool('latest') && !flags.has('cidfile')) return EXEC;
  return flags.bool('latest') && flags.has('cidfile') ? '--latest and --cidfile can not be used together' : undefined;
};

const SAVE = ['oci-archive', 'oci-dir', 'docker-dir', 'docker-archive'];
const save: Check = (args, flags) => {
  if (args.length === 0) return 'need at least 1 argument';
  return SAVE.includes(flags.text('format')) ? undefined : `format value must be one of ${SAVE.join(' ')}`;
};

/** Either one or more, or --all; the text says which of both is missing or too many. */
const oneOrAll =
  (none: string, both = none): Check =>
  (args, flags) => {
    if (args.length === 0 && !flags.bool('all')) return none;
    return args.length > 0 && flags.bool('all') ? both : undefined;
  };

const some =
  (text: string, unless: readonly string[] = []): Check =>
  (args, flags) =>
    args.length === 0 && !unless.some((flag) => flags.bool(flag)) ? text : undefined;

const latestOr =
  (none: string, both = TOGETHER): Check =>
  (args, flags) => {
    if (flags.bool('latest') && args.length > 0) return both;
    return args.length === 0 && !flags.bool('latest') ? none : undefined;
  };

/** Podman's own checks by the names that its rules give them. */
export const PODMAN_CHECKS: Readonly<Record<string, Check>> = {
  'ids cidfile': ids('cidfile', false),
  'ids none': ids('', false),
  'ids pod': ids('pod-id-file', false),
  'few none': ids('', true),
  'port none': (args, flags, command) =>
    ids('', true)(args, flags, command) ?? (args.length > 2 ? '`port` accepts at most 2 arguments' : undefined),
  'latest one': oneOrLatest,
  diff,
  start,
  exec,
  save,
  stats: (args, flags) =>
    [flags.bool('all'), flags.bool('latest'), args.length > 0].filter(Boolean).length > 1
      ? '--all, --latest and containers cannot be used together'
      : undefined,
  logs: latestOr('specify at least one container name or ID to log'),
  podLogs: (args, flags, command) =>
    args.length > 1
      ? 'requires exactly 1 arg'
      : latestOr('specify at least one pod name or ID to log', '--latest and pods cannot be used together')(
          args,
          flags,
          command,
        ),
  wait: (args, flags, command) => latestOr(needsOne(command))(args, flags, command),
  top: some('you must provide the name or id of a running container', ['latest', 'list-descriptors']),
  podTop: some('you must provide the name or id of a running pod', ['latest', 'list-descriptors']),
  rmi: oneOrAll(
    'image name or ID must be specified',
    'when using the --all switch, you may not pass any images names or IDs',
  ),
  volumeRm: oneOrAll('choose either one or more volumes or all'),
  secretRm: oneOrAll('`podman secret rm` requires one argument, or the --all flag'),
  inspect: some('no names or ids specified', ['latest', 'all']),
  quadletInstall: some('must provide at least one argument'),
};
