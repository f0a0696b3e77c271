import { parseDocument } from 'yaml';
import type { Call } from '../../command.ts';
import { plainYaml } from '../../yaml.ts';
import { ComposeError, isMap, type Raw } from './raw.ts';

/** Go's YAML errors: what cannot be read, and two keys of one name. */
function yamlFault(text: string, document: ReturnType<typeof parseDocument>): string | undefined {
  const [problem] = document.errors;
  if (!problem) return undefined;
  const line = problem.linePos?.[0].line ?? 1;
  const lines = text.split('\n').length;
  if (problem.code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:"([^"]*)"|'([^']*)'|([^:\s]+))/.exec(text.split('\n')[line - 1] ?? '');
    const name = key?.[1] ?? key?.[2] ?? key?.[3] ?? '';
    const first = text
      .split('\n')
      .findIndex((one) => new RegExp(`^\\s*["']?${name.replace(/\W/g, '\\$&')}["']?\\s*:`).test(one));
    return `yaml: unmarshal errors:\n  line ${line}: mapping key ${JSON.stringify(name)} already defined at line ${first + 1}`;
  }
  if (problem.code === 'TAB_AS_INDENT') return `yaml: line ${line}: found character that cannot start any token`;
  if (problem.code === 'BLOCK_AS_IMPLICIT_KEY' || /nested mappings/i.test(problem.message))
    return `yaml: line ${line}: mapping values are not allowed in this context`;
  if (/^Flow /.test(problem.message))
    return `yaml: line ${Math.min(line, Math.max(1, lines - 1))}: did not find expected node content`;
  if (problem.code === 'BAD_INDENT' || /implicit map|implicit key|All mapping items/i.test(problem.message))
    return `yaml: line ${Math.min(line, lines)}: could not find expected ':'`;
  return `yaml: line ${Math.min(line, Math.max(1, lines - 1))}: did not find expected node content`;
}

/** A file as plain data. Throws ComposeError: it cannot be read, or is no mapping. */
export function readFile(call: Call, path: string): Raw {
  const text = call.proc.fs.read(path);
  if (!text.ok)
    throw new ComposeError(
      `open ${path}: ${text.error === 'EACCES' ? 'permission denied' : 'no such file or directory'}`,
    );
  const document = parseDocument(text.value, { merge: true });
  const wrong = yamlFault(text.value, document);
  if (wrong !== undefined) throw new ComposeError(wrong);
  const value = plainYaml(document);
  if (value === undefined && document.contents !== null)
    throw new ComposeError('yaml: document contains excessive aliasing');
  if (value === null || value === undefined) throw new ComposeError('empty compose file');
  if (!isMap(value)) throw new ComposeError('top-level object must be a mapping');
  return value;
}
