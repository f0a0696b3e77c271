import type { Json } from './json.ts';

/** A pattern of `as`: a variable, or variables in arrays and objects. */
export type Pattern =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly Pattern[] }
  | {
      readonly kind: 'object';
      readonly pairs: readonly { readonly key: Filter; readonly name?: string; readonly value: Pattern | undefined }[];
    };

/** A filter of jq. */
export type Filter =
  | { readonly kind: 'identity' }
  | { readonly kind: 'recurse' }
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'text'; readonly parts: readonly (string | Filter)[]; readonly format: string | undefined }
  | { readonly kind: 'format'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string; readonly at: number }
  | { readonly kind: 'index'; readonly of: Filter; readonly by: Filter }
  | { readonly kind: 'slice'; readonly of: Filter; readonly from: Filter | undefined; readonly to: Filter | undefined }
  | { readonly kind: 'iterate'; readonly of: Filter }
  | { readonly kind: 'array'; readonly of: Filter | undefined }
  | { readonly kind: 'object'; readonly pairs: readonly { readonly key: Filter; readonly value: Filter }[] }
  | { readonly kind: 'negate'; readonly of: Filter }
  | { readonly kind: 'pipe' | 'comma' | 'and' | 'or' | 'otherwise'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'update'; readonly op: string; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'if'; readonly test: Filter; readonly yes: Filter; readonly no: Filter }
  | { readonly kind: 'try'; readonly body: Filter; readonly handler: Filter | undefined }
  | { readonly kind: 'as'; readonly source: Filter; readonly patterns: readonly Pattern[]; readonly body: Filter }
  | {
      readonly kind: 'reduce';
      readonly source: Filter;
      readonly pattern: Pattern;
      readonly init: Filter;
      readonly step: Filter;
    }
  | {
      readonly kind: 'foreach';
      readonly source: Filter;
      readonly pattern: Pattern;
      readonly init: Filter;
      readonly step: Filter;
      readonly extract: Filter;
    }
  | {
      readonly kind: 'def';
      readonly name: string;
      readonly params: readonly string[];
      readonly body: Filter;
      readonly rest: Filter;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Filter[]; readonly at: number }
  | { readonly kind: 'label'; readonly name: string; readonly body: Filter }
  | { readonly kind: 'break'; readonly name: string };
