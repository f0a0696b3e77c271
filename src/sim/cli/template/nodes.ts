/** The tree of a template; `at` is where a node's first word begins, as errors count columns. */
export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'action'; readonly pipe: Pipe; readonly at: number }
  | {
      readonly kind: 'if' | 'with' | 'range';
      readonly pipe: Pipe;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[] | undefined;
      readonly at: number;
    }
  | { readonly kind: 'break' | 'continue'; readonly at: number };

/** `$a, $b := command | command`. */
export interface Pipe {
  readonly kind: 'pipe';
  readonly declares: readonly string[];
  readonly isAssignment: boolean;
  readonly commands: readonly CommandNode[];
  readonly at: number;
}

/** A function or method with its arguments, or a single operand. */
export interface CommandNode {
  readonly args: readonly Operand[];
  readonly at: number;
}

/** What stands between spaces. */
export type Operand =
  | { readonly kind: 'dot' | 'nil'; readonly at: number }
  | { readonly kind: 'field'; readonly names: readonly string[]; readonly at: number }
  | { readonly kind: 'variable'; readonly names: readonly string[]; readonly at: number }
  | { readonly kind: 'identifier'; readonly name: string; readonly at: number }
  | { readonly kind: 'bool'; readonly value: boolean; readonly at: number }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly text: string;
      readonly isFloat: boolean;
      readonly at: number;
    }
  | { readonly kind: 'string'; readonly value: string; readonly text: string; readonly at: number }
  | { readonly kind: 'chain'; readonly of: Operand; readonly names: readonly string[]; readonly at: number }
  | Pipe;

/** A node as Go prints it in errors: `.A.B`, `index .A 0`, `(len .X)`. */
export function show(node: Operand | CommandNode): string {
  if ('args' in node) {
    return node.args.map((arg) => (arg.kind === 'pipe' ? `(${show(arg)})` : show(arg))).join(' ');
  }
  switch (node.kind) {
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'field':
      return `.${node.names.join('.')}`;
    case 'variable':
      return node.names.join('.');
    case 'identifier':
      return node.name;
    case 'bool':
      return String(node.value);
    case 'number':
    case 'string':
      return node.text;
    case 'chain':
      return `${node.of.kind === 'pipe' ? `(${show(node.of)})` : show(node.of)}.${node.names.join('.')}`;
    case 'pipe': {
      const head = node.declares.length === 0 ? '' : `${node.declares.join(', ')} ${node.isAssignment ? '=' : ':='} `;
      return head + node.commands.map(show).join(' | ');
    }
  }
}
