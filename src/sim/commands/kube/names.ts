import { part, type Raw, text } from './documents.ts';

/** A pod that a document asks for. */
export interface PodDocument {
  readonly name: string;
  readonly meta: Raw;
  readonly spec: Raw;
  /** What stands before an error of the pod: documents that hold a template tell which pod it was. */
  readonly frame: string;
}

const LIMITED = 'Limiting replica count to 1, more than one replica is not supported by Podman';
const KINDS: Readonly<Record<string, string>> = { Deployment: 'deployment', DaemonSet: 'daemonSet', Job: 'job' };

/** The pod of a document; undefined for a kind that makes none, a text where it has no name. */
export function podOf(document: Raw): PodDocument | string | undefined {
  const kind = text(document, 'kind') ?? '';
  const meta = part(document, 'metadata');
  const name = text(meta, 'name') ?? '';
  if (kind === 'Pod')
    return name === '' ? 'pod does not have a name' : { name, meta, spec: part(document, 'spec'), frame: '' };
  const word = KINDS[kind];
  if (word === undefined) return undefined;
  if (name === '') return `${word} does not have a name`;
  const template = part(document, 'spec', 'template');
  const pod = `${name}-pod`;
  return {
    name: pod,
    meta: part(template, 'metadata'),
    spec: part(template, 'spec'),
    frame: `encountered while bringing up pod ${pod}: `,
  };
}

/** What is said of a Deployment that asks for several pods. */
export function replicaWarning(document: Raw): string | undefined {
  const count = Number(part(document, 'spec')['replicas'] ?? 1);
  return document['kind'] === 'Deployment' && count > 1 ? LIMITED : undefined;
}
