import { err, ok, type Result } from '../../../lib/result.ts';
import { parentOf } from '../../host/path.ts';
import { absoluteTo, asOneshot, type Conversion, type Converted, isSpecifier, podmanWords } from './common.ts';
import { keyValues, lists, networks, podmanArgs, strings, truths, volumes } from './options.ts';

const isUrl = (text: string): boolean => /^((https?)|(git)):\/\/|(github\.com\/).+$/.test(text);

/**
 * SetWorkingDirectory=: 'unit', 'file' (.build) or 'yaml' (.kube) set the service's folder; of a .build file anything
 * else is the context. Gives the context, '' where there is none.
 */
export function workingDirectory({ source, service, group }: Conversion): Result<string, string> {
  const wanted = source.one(group, 'SetWorkingDirectory') ?? '';
  if (wanted === '') return ok('');
  let file = '';
  let context = '';
  const word = wanted.toLowerCase();
  if (word === 'unit') file = source.path;
  else if (word === 'yaml') {
    if (group !== 'Kube') return err(`SetWorkingDirectory=${wanted} is only supported in .kube files`);
    const paths = source.words(group, 'Yaml');
    if (paths.length !== 1) return err('SetWorkingDirectory=yaml is only supported when a single Yaml key is provided');
    file = paths[0] ?? '';
  } else if (word === 'file') {
    if (group !== 'Build') return err(`SetWorkingDirectory=${wanted} is only supported in .build files`);
    const given = source.one(group, 'File');
    if (given === undefined) return err('no File key specified');
    file = given;
  } else {
    if (group !== 'Build') return err(`unsupported value for WorkingDirectory: ${wanted} `);
    context = wanted;
    if (!context.startsWith('/')) file = source.path;
  }
  if (file === '' || isUrl(context)) return ok(context);
  if ((source.one('Service', 'WorkingDirectory') ?? '') !== '') return ok('');
  service.add('Service', 'WorkingDirectory', parentOf(absoluteTo(source, file)));
  return ok(context);
}

/** The last words of the command: --file and the folder it works in. */
function place(
  conversion: Conversion,
): Result<{ readonly file: readonly string[]; readonly context: readonly string[] }, string> {
  const { source, service, group } = conversion;
  const context = workingDirectory(conversion);
  if (!context.ok) return context;
  const folder = service.one('Service', 'WorkingDirectory') ?? '';
  const file = source.one(group, 'File') ?? '';
  if (folder === '' && file === '' && context.value === '')
    return err('neither SetWorkingDirectory, nor File key specified');
  const words = file === '' ? [] : ['--file', file];
  if (context.value !== '') return ok({ file: words, context: [context.value] });
  if (isSpecifier(file) || file.startsWith('/') || isUrl(file)) return ok({ file: words, context: [] });
  return folder === ''
    ? err('relative path in File key requires SetWorkingDirectory key to be set')
    : ok({ file: words, context: [folder] });
}

/** The flags of a build that come straight from its keys. */
function buildFlags(conversion: Conversion): string[] {
  const pull = conversion.source.one(conversion.group, 'Pull') ?? '';
  return [
    ...podmanWords(conversion),
    'build',
    ...(pull === '' ? [] : [`--pull=${pull}`]),
    ...strings(conversion, [
      ['Arch', '--arch'],
      ['AuthFile', '--authfile'],
      ['IgnoreFile', '--ignorefile'],
      ['Target', '--target'],
      ['Variant', '--variant'],
      ['Retry', '--retry'],
      ['RetryDelay', '--retry-delay'],
    ]),
    ...truths(conversion, [
      ['TLSVerify', '--tls-verify'],
      ['ForceRM', '--force-rm'],
    ]),
    ...lists(conversion, [
      ['DNS', '--dns'],
      ['DNSOption', '--dns-option'],
      ['DNSSearch', '--dns-search'],
      ['GroupAdd', '--group-add'],
      ['ImageTag', '--tag'],
    ]),
    ...keyValues(conversion, [
      ['BuildArg', '--build-arg'],
      ['Environment', '--env'],
      ['Label', '--label'],
      ['Annotation', '--annotation'],
    ]),
  ];
}

/** A .build file: `podman build …`. */
export function convertBuild(conversion: Conversion): Converted {
  const { source, service, group, info } = conversion;
  if (info.resource === '') return err('no ImageTag key specified');
  const plugged = networks(conversion);
  if (!plugged.ok) return plugged;
  const mounted = volumes(conversion);
  if (!mounted.ok) return mounted;
  const where = place(conversion);
  if (!where.ok) return where;
  const secrets = source.args(group, 'Secret').flatMap((secret) => ['--secret', secret]);
  service.command('Service', 'ExecStart', [
    ...buildFlags(conversion),
    ...plugged.value,
    ...secrets,
    ...mounted.value,
    ...where.value.file,
    ...podmanArgs(conversion),
    ...where.value.context,
  ]);
  asOneshot(service, false);
  return ok(service);
}
