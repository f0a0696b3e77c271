import { DOCKER_LIST, formatList, goStruct } from '../../cli/index.ts';
import { currentContext } from '../../docker/current-context.ts';
import { hostAddress } from '../../docker/host-address.ts';
import { doc } from '../../engine/inspect/index.ts';
import type { Refusal } from '../../engine/words/refusal.ts';
import type { Call, Command } from '../command.ts';
import { atOnce } from '../queries/at-once.ts';
import { showDocuments } from '../queries/inspect-things.ts';
import {
  type ClientContext,
  contextMissing,
  dropContext,
  keepContext,
  keptContexts,
  metaFolder,
  tlsFolder,
  useContext,
} from './context-store.ts';

/** The name of the context in use. */
export const currentContextOf = (call: Call): string => currentContext(call.proc, call.globals);

const defaultContext = ({ proc }: Call): ClientContext => ({
  name: 'default',
  description: 'Current DOCKER_HOST based configuration',
  host: proc.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock',
});

const command = (name: string, handles: readonly string[], run: (call: Call) => number): Command => ({
  name,
  engines: ['docker'],
  handles,
  offline: true,
  run: atOnce(run),
});

function complain(call: Call, text: string, code = 1): number {
  call.proc.err(`${text}\n`);
  return code;
}

const overridden = (call: Call, rest: string): string =>
  call.proc.env['DOCKER_HOST']
    ? `Warning: DOCKER_HOST environment variable overrides the active context. ${rest}\n`
    : '';

function list(call: Call): number {
  const current = currentContextOf(call);
  const all = [defaultContext(call), ...keptContexts(call)];
  const found = all.some(({ name }) => name === current);
  const missing = found ? [] : [{ name: current, description: '', host: '', error: contextMissing(call, current) }];
  const contexts: (ClientContext & { readonly error?: string })[] = [...all, ...missing];
  contexts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const cut = (text: string): string => (text.length > 45 ? `${text.slice(0, 44)}…` : text);
  const shown = formatList({
    style: DOCKER_LIST,
    rows: contexts.map(({ name, description, host, error }) =>
      goStruct('*formatter.clientContextContext', {
        Current: name === current,
        Description: description,
        DockerEndpoint: host,
        Error: cut(error ?? ''),
        Name: name,
      }),
    ),
    headers: { Name: 'NAME', Description: 'DESCRIPTION', DockerEndpoint: 'DOCKER ENDPOINT', Error: 'ERROR' },
    format: call.flags.maybe('format'),
    defaultFormat: 'table {{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}',
    quiet: call.flags.bool('quiet'),
    quietFormat: '{{.Name}}',
  });
  if (!shown.ok) return complain(call, shown.error);
  call.proc.out(shown.text);
  const hint = 'To use a context, either set the global --context flag, or unset DOCKER_HOST environment variable.';
  const warning = overridden(call, hint);
  if (warning !== '') call.proc.err(warning);
  return 0;
}

function badName(name: string): string | undefined {
  if (name === '') return 'context name cannot be empty';
  if (name === 'default') return '"default" is a reserved context name';
  return /^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$/.test(name)
    ? undefined
    : `context name "${name}" is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"`;
}

const known = (call: Call, name: string): ClientContext | undefined =>
  name === 'default' ? defaultContext(call) : keptContexts(call).find((one) => one.name === name);

function create(call: Call): number {
  const name = call.args[0] ?? '';
  const wrong = badName(name);
  if (wrong !== undefined) return complain(call, wrong);
  if (known(call, name)) return complain(call, `context "${name}" already exists`);
  const settings = Object.fromEntries(
    call.flags
      .text('docker')
      .split(',')
      .map((one) => one.split(/=(.*)/s).slice(0, 2)),
  );
  const from = call.flags.text('from') || (call.flags.has('docker') ? '' : currentContextOf(call));
  const base = from === '' ? undefined : known(call, from);
  if (from !== '' && !base) return complain(call, contextMissing(call, from));
  const host = String(settings['host'] ?? base?.host ?? '');
  const parsed = host === '' ? undefined : hostAddress(host);
  if (parsed?.ok === false)
    return complain(
      call,
      `unable to create docker endpoint config: unable to apply docker endpoint options: ${parsed.error}`,
    );
  const description = call.flags.has('description')
    ? call.flags.text('description')
    : base && base.name !== 'default'
      ? base.description
      : '';
  keepContext(call, { name, description, host });
  call.proc.out(`${name}\n`);
  call.proc.err(`Successfully created context "${name}"\n`);
  return 0;
}

function update(call: Call): number {
  const name = call.args[0] ?? '';
  const wrong = badName(name);
  if (wrong !== undefined) return complain(call, wrong);
  const old = known(call, name);
  if (!old) return complain(call, contextMissing(call, name));
  const host = /(?:^|,)host=([^,]*)/.exec(call.flags.text('docker'))?.[1] ?? old.host;
  keepContext(call, {
    name,
    host,
    description: call.flags.has('description') ? call.flags.text('description') : old.description,
  });
  call.proc.out(`${name}\n`);
  call.proc.err(`Successfully updated context "${name}"\n`);
  return 0;
}

function use(call: Call): number {
  const name = call.args[0] ?? '';
  const wrong = name === 'default' ? undefined : badName(name);
  if (wrong !== undefined) return complain(call, wrong);
  if (!known(call, name)) return complain(call, contextMissing(call, name));
  useContext(call, name === 'default' ? undefined : name);
  call.proc.out(`${name}\n`);
  call.proc.err(`Current context is now "${name}"\n`);
  const hint = `To use "${name}", either set the global --context flag, or unset DOCKER_HOST environment variable.`;
  if (name !== 'default') call.proc.err(overridden(call, hint));
  return 0;
}

function remove(call: Call): number {
  const errors: string[] = [];
  const current = currentContextOf(call);
  for (const name of call.args) {
    if (name === 'default') errors.push('context "default" cannot be removed');
    else if (!known(call, name)) {
      if (!call.flags.bool('force')) errors.push(contextMissing(call, name));
    } else if (name === current && !call.flags.bool('force'))
      errors.push(`context "${name}" is in use, set -f flag to force remove`);
    else {
      if (name === current) useContext(call, undefined);
      dropContext(call, name);
      call.proc.out(`${name}\n`);
    }
  }
  return errors.length === 0 ? 0 : complain(call, errors.join('\n'));
}

function inspect(call: Call): number {
  const refusals: Refusal[] = [];
  const documents: unknown[] = [];
  for (const name of call.args.length > 0 ? call.args : [currentContextOf(call)]) {
    const one = known(call, name);
    if (!one) {
      refusals.push({ text: contextMissing(call, name), plain: true });
      continue;
    }
    const own = name === 'default';
    documents.push(
      doc('context.contextWithTLSListing', {
        Name: name,
        Metadata: one.description === '' || own ? {} : { Description: one.description },
        Endpoints: { docker: { Host: one.host, SkipTLSVerify: false } },
        TLSMaterial: {},
        Storage: doc('store.StorageInfo', {
          MetadataPath: own ? '<IN MEMORY>' : metaFolder(call, name),
          TLSPath: own ? '<IN MEMORY>' : tlsFolder(call, name),
        }),
      }),
    );
  }
  return showDocuments(call, documents, refusals, 'context');
}

/** docker context: names for the daemons that a client may talk to. */
export const contextCommands: readonly Command[] = [
  command('context ls', ['format', 'quiet'], list),
  command('context show', [], (call) => {
    call.proc.out(`${currentContextOf(call)}\n`);
    return 0;
  }),
  command('context create', ['description', 'docker', 'from'], create),
  command('context update', ['description', 'docker'], update),
  command('context use', [], use),
  command('context rm', ['force'], remove),
  command('context inspect', ['format'], inspect),
];
