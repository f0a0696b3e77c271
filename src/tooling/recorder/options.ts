import { parseArgs } from 'node:util';
import { ENGINES, type Engine, engineSchema, idSchema } from '../../schema/index.ts';
import { RecorderError } from './errors.ts';

export const USAGE = `usage: npm run record -- SESSION… [options]        record sessions, both lanes
       npm run record -- --all                          record every session in content/sessions
       npm run record -- --import FILE.cast --session ID --lane ENGINE --as HOST

  --lane ENGINE     only this lane (docker or podman); the other lane's recording stays
  --host SSH        the machine to record on, such as ssh://ana@10.0.0.7:22 (default: the local recording host)
  --key FILE        the ssh key to use (default: the local recording host's; with --host, what ssh finds)
  --as HOST         id of the recording host, names content/hosts/<HOST>.yaml (default: docker-28-podman-5)
  --diff            show what changed in full, not only how many lines
  --prompt REGEX    with --import: what a prompt looks like, if the recording has no OSC 133 marks
  --exit-codes LIST with --import, without marks: the commands' exit codes in order, such as 0,0,125
  --help`;

export const DEFAULT_HOST_ID = 'docker-28-podman-5';

export interface RecordOptions {
  readonly kind: 'record';
  readonly sessions: readonly string[];
  readonly all: boolean;
  readonly lanes: readonly Engine[];
  readonly host?: string;
  readonly key?: string;
  readonly hostId: string;
  readonly diff: boolean;
}
export interface ImportOptions {
  readonly kind: 'import';
  readonly file: string;
  readonly session: string;
  readonly lane: Engine;
  readonly hostId: string;
  readonly prompt?: string;
  readonly exitCodes?: readonly number[];
  readonly diff: boolean;
}
export type Options = RecordOptions | ImportOptions | { readonly kind: 'help' };

const FLAGS = {
  lane: { type: 'string' },
  host: { type: 'string' },
  key: { type: 'string' },
  as: { type: 'string' },
  all: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
  import: { type: 'string' },
  session: { type: 'string' },
  prompt: { type: 'string' },
  'exit-codes': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new RecorderError((error as Error).message, USAGE);
  }
}

function engineOf(lane: string): Engine {
  const parsed = engineSchema.safeParse(lane);
  if (!parsed.success) throw new RecorderError(`--lane: expected ${ENGINES.join(' or ')}, found "${lane}"`);
  return parsed.data;
}

function idOf(flag: string, id: string): string {
  if (idSchema.safeParse(id).success) return id;
  throw new RecorderError(`${flag}: expected an id (lower-case words joined by hyphens), found "${id}"`);
}

function exitCodesOf(list: string): number[] {
  if (/^\d{1,3}(,\d{1,3})*$/.test(list)) return list.split(',').map(Number);
  throw new RecorderError(`--exit-codes: expected numbers with commas, such as 0,0,125, found "${list}"`);
}

type Values = ReturnType<typeof parse>['values'];

/** Several flags may hold a host id: when importing, --host names it too, as nothing is connected to. */
function importOptions(values: Values, file: string): ImportOptions {
  const hostId = values.as ?? values.host;
  if (values.session === undefined || values.lane === undefined || hostId === undefined) {
    throw new RecorderError('--import needs --session ID, --lane ENGINE and --as HOST', USAGE);
  }
  return {
    kind: 'import',
    file,
    session: idOf('--session', values.session),
    lane: engineOf(values.lane),
    hostId: idOf('--as', hostId),
    diff: values.diff,
    ...(values.prompt === undefined ? {} : { prompt: values.prompt }),
    ...(values['exit-codes'] === undefined ? {} : { exitCodes: exitCodesOf(values['exit-codes']) }),
  };
}

/** Reads the command line. @throws RecorderError that says what was wrong, with the usage. */
export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  if (values.help) return { kind: 'help' };
  if (values.import !== undefined) return importOptions(values, values.import);
  if (positionals.length === 0 && !values.all) throw new RecorderError('which session is to be recorded?', USAGE);
  return {
    kind: 'record',
    sessions: positionals.map((id) => idOf('SESSION', id)),
    all: values.all,
    lanes: values.lane === undefined ? ENGINES : [engineOf(values.lane)],
    hostId: idOf('--as', values.as ?? DEFAULT_HOST_ID),
    diff: values.diff,
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.key === undefined ? {} : { key: values.key }),
  };
}
