/** An expression of awk. */
export type Expr =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'regex'; readonly source: string }
  | { readonly kind: 'var'; readonly name: string }
  | { readonly kind: 'index'; readonly name: string; readonly keys: readonly Expr[] }
  | { readonly kind: 'field'; readonly of: Expr }
  | { readonly kind: 'unary'; readonly op: string; readonly of: Expr }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'group'; readonly of: Expr }
  | { readonly kind: 'assign'; readonly op: string; readonly to: Target; readonly value: Expr }
  | { readonly kind: 'step'; readonly to: Target; readonly by: number; readonly before: boolean }
  | { readonly kind: 'choice'; readonly test: Expr; readonly yes: Expr; readonly no: Expr }
  | { readonly kind: 'in'; readonly keys: readonly Expr[]; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[] }
  | { readonly kind: 'builtin'; readonly name: string; readonly args: readonly Expr[] }
  | { readonly kind: 'getline'; readonly to: Target | undefined; readonly file?: Expr; readonly command?: Expr };
/** What can be assigned to. */
export type Target = Extract<Expr, { kind: 'var' | 'index' | 'field' }>;

/** A statement of awk. */
export type Stmt =
  | { readonly kind: 'expr'; readonly expr: Expr }
  | {
      readonly kind: 'print' | 'printf';
      readonly args: readonly Expr[];
      readonly to: { readonly op: string; readonly target: Expr } | undefined;
    }
  | { readonly kind: 'if'; readonly test: Expr; readonly yes: Stmt; readonly no: Stmt | undefined }
  | { readonly kind: 'while'; readonly test: Expr; readonly body: Stmt; readonly first: boolean }
  | {
      readonly kind: 'for';
      readonly init: Stmt | undefined;
      readonly test: Expr | undefined;
      readonly step: Stmt | undefined;
      readonly body: Stmt;
    }
  | { readonly kind: 'each'; readonly name: string; readonly array: string; readonly body: Stmt }
  | { readonly kind: 'block'; readonly body: readonly Stmt[] }
  | { readonly kind: 'delete'; readonly name: string; readonly keys: readonly Expr[] | undefined }
  | { readonly kind: 'exit' | 'return'; readonly value: Expr | undefined }
  | { readonly kind: 'break' | 'continue' | 'next' | 'nextfile' };

/** A pattern and what is done where it matches; without an action the line is printed. */
export interface Rule {
  readonly from: Expr | undefined;
  readonly to: Expr | undefined;
  readonly body: Stmt | undefined;
}
export interface AwkFunction {
  readonly params: readonly string[];
  readonly body: Stmt;
}
export interface AwkProgram {
  readonly begin: readonly Stmt[];
  readonly rules: readonly Rule[];
  readonly end: readonly Stmt[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
  /** Names of functions that are called. */
  readonly calls: readonly string[];
}
