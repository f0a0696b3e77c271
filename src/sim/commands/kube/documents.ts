import { parseAllDocuments, type YAMLParseError } from 'yaml';
import { err, ok, type Result } from '../../../lib/result.ts';
import { parentOf } from '../../host/path.ts';
import type { Task } from '../../host/program.ts';
import type { Call } from '../command.ts';
import { plainYaml } from '../yaml.ts';

/** A piece of YAML: a mapping. */
export type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A mapping inside another one; empty where there is none. */
export const part = (raw: Raw, ...path: readonly string[]): Raw => {
  let value: unknown = raw;
  for (const key of path) value = isRaw(value) ? value[key] : undefined;
  return isRaw(value) ? value : {};
};
/** A list of mappings. */
export const parts = (raw: Raw, key: string): Raw[] => {
  const value = raw[key];
  return Array.isArray(value) ? value.filter(isRaw) : [];
};
/** A scalar as text; undefined where there is none. */
export const text = (raw: Raw, key: string): string | undefined => {
  const value = raw[key];
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
};
/** A list of scalars as texts. */
export const texts = (raw: Raw, key: string): string[] => {
  const value = raw[key];
  return Array.isArray(value) ? value.map(String) : [];
};
/** A mapping of scalars as texts. */
export const pairs = (raw: Raw): Record<string, string> =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value ?? '')]));

/** What Go's YAML reader says of a mistake; its lines count from 0 where the parser, from 1 where the scanner found it. */
function goError(error: YAMLParseError, source: string): string {
  const { code, message } = error;
  const line = error.linePos?.[0].line ?? 1;
  const atEnd = error.pos[0] >= source.trimEnd().length;
  const place = (number: number): string => (number > 0 ? `line ${number}: ` : '');
  const parser = place(atEnd ? Math.max(1, source.replace(/\n$/, '').split('\n').length) : line - 1);
  if (/flow (sequence|collection)/.test(message) || message.includes(']'))
    return `yaml: ${parser}did not find expected ',' or ']'`;
  if (message.includes('}') || /flow map/.test(message)) return `yaml: ${parser}did not find expected ',' or '}'`;
  if (code === 'TAB_AS_INDENT') return `yaml: ${place(line)}found character that cannot start any token`;
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return `yaml: ${place(line)}found unexpected end of stream`;
  if (/Nested mappings|compact mappings|implicit (map )?keys?/i.test(message))
    return `yaml: ${place(line)}mapping values are not allowed in this context`;
  if (code === 'DUPLICATE_KEY') return `yaml: unmarshal errors:\n  line ${line}: mapping key already defined`;
  return `yaml: ${parser}did not find expected key`;
}

/** Splits a text into its documents; a List stands for its items. Error as podman says it. */
export function splitDocuments(source: string): Result<readonly Raw[], string> {
  const documents: Raw[] = [];
  for (const document of parseAllDocuments(source)) {
    const [problem] = document.errors;
    if (problem) return err(`multi doc yaml could not be split: ${goError(problem, source)}`);
    const value = plainYaml(document);
    if (value === undefined && document.contents !== null)
      return err('multi doc yaml could not be split: yaml: document contains excessive aliasing');
    if (value === null || value === undefined) continue;
    if (!isRaw(value))
      return err(
        "couldn't get object kind: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string into Go value of type v1.ObjectReference",
      );
    if (value['kind'] === 'List') documents.push(...parts(value, 'items'));
    else documents.push(value);
  }
  return ok(documents);
}

const PODS = ['Pod', 'Deployment', 'DaemonSet', 'Job'];

/** What is needed by pods stands before them, the last one first (sortKubeKinds). */
export function sortDocuments(documents: readonly Raw[]): Raw[] {
  const isPod = (one: Raw): boolean => PODS.includes(String(one['kind']));
  return [...documents.filter((one) => !isPod(one)).reverse(), ...documents.filter(isPod)];
}

/** The documents of the files that a call names, '-' being stdin; and the folder that relative paths start from. */
export function* readDocuments(
  call: Call,
): Task<Result<{ readonly documents: readonly Raw[]; readonly folder: string }, string>> {
  const { proc, args } = call;
  const documents: Raw[] = [];
  for (const path of args) {
    if (/^https?:\/\//.test(path)) return err(`${path}: reading from the network is not part of this simulation`);
    const read = path === '-' ? ok(yield* proc.readAll()) : proc.fs.read(path);
    if (!read.ok)
      return err(
        `open ${path}: ${read.error === 'EACCES' ? 'permission denied' : read.error === 'EISDIR' ? 'is a directory' : 'no such file or directory'}`,
      );
    const split = splitDocuments(read.value);
    if (!split.ok) return split;
    documents.push(...split.value);
  }
  const [first = '-'] = args;
  return ok({ documents: sortDocuments(documents), folder: first === '-' ? proc.cwd : parentOf(first) });
}
