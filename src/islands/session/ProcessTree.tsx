import { isManager } from '../../diagram/managers.ts';
import type { ProcessNode } from './data.ts';
import { heightOf, TALL } from './height.ts';

/** The word beside a user's name, so that an owner is never told by colour alone. */
const OWNER_WORDS: Readonly<Record<ProcessNode['owner'], string>> = { root: '', you: 'you', other: '', sub: 'subuid' };

const Row = ({ node }: { readonly node: ProcessNode }) => (
  <span class={`process ${node.owner}`} data-presence={node.presence}>
    <span class="owner">
      {node.user}
      {OWNER_WORDS[node.owner] !== '' && <small> {OWNER_WORDS[node.owner]}</small>}
    </span>{' '}
    {node.isShortened && <span class="pid">… </span>}
    <span class="name">{node.name}</span> <span class="pid">{node.pid}</span>
    {node.presence !== undefined && <b class="presence"> {node.presence}</b>}
  </span>
);

const Branch = ({ nodes }: { readonly nodes: readonly ProcessNode[] }) => (
  <ul>
    {nodes.map((node) => (
      <li key={`${node.pid} ${node.name} ${node.presence}`}>
        <Row node={node} />
        {node.children !== undefined && <Branch nodes={node.children} />}
      </li>
    ))}
  </ul>
);

const isBareManager = ({ name, children = [] }: ProcessNode): boolean => isManager(name) && children.length === 0;

/** The tree as it was before its step: nothing new yet, nothing gone. */
const before = (nodes: readonly ProcessNode[]): readonly ProcessNode[] =>
  nodes.flatMap(({ presence, children, ...node }) => {
    if (presence === 'new') return [];
    const below = before(children ?? []);
    const kept = below.length > 0 ? { ...node, children: below } : node;
    return isBareManager(kept) ? [] : [kept];
  });

interface Props {
  readonly nodes: readonly ProcessNode[];
  /** The lane's name. */
  readonly name: string;
  /** False while the step's output has not landed: then the host is shown as the step found it. */
  readonly hasLanded: boolean;
  /** Whether it is a host's that lives on, as in the sandbox: it scrolls by itself, so the keyboard must reach it. */
  readonly isLive?: boolean;
}

/** The processes that matter on the recording host after a step, each under its parent. */
export function ProcessTree({ nodes, name, hasLanded, isLive = false }: Props) {
  const shown = hasLanded ? nodes : before(nodes);
  const when = isLive ? 'now' : hasLanded ? 'after this step' : 'before this step';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a tree of processes is no set of form fields
    <div
      class="tree"
      data-tall={heightOf(shown) > TALL ? '' : undefined}
      role="group"
      tabIndex={isLive ? 0 : undefined}
      aria-label={`${name}: processes on the host ${when}`}
    >
      <p class="tree-title" aria-hidden="true">
        On the host {when}
      </p>
      {shown.length === 0 ? (
        <p class="tree-none">No process of the engine or of a container.</p>
      ) : (
        <Branch nodes={shown} />
      )}
    </div>
  );
}
