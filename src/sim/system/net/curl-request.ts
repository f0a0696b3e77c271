/** What curl was asked for. */
export interface CurlRequest {
  readonly urls: string[];
  readonly outputs: (string | 'remote')[];
  silent: boolean;
  showError: boolean;
  fail: boolean;
  failWithBody: boolean;
  include: boolean;
  head: boolean;
  follow: boolean;
  verbose: boolean;
  get: boolean;
  maxRedirects: number;
  method: string | undefined;
  readonly data: { readonly text: string; readonly file: boolean; readonly binary: boolean }[];
  json: boolean;
  readonly headers: string[];
  agent: string;
  user: string | undefined;
  writeOut: string;
  maxTime: number;
  connectTimeout: number;
  retry: number;
  retryDelay: number;
  retryRefused: boolean;
  retryAll: boolean;
  socket: string | undefined;
  family: 4 | 6 | undefined;
  readonly resolve: Map<string, string>;
  dump: string | undefined;
  range: string | undefined;
  version: boolean;
  help: boolean;
}
/** A wrong command line: what curl says and its exit code; `lacking` for what the simulation has not. */
export interface CurlFault {
  readonly text: string;
  readonly lacking?: boolean;
}

/** A request before any option was read. */
export const emptyRequest = (): CurlRequest => ({
  urls: [],
  outputs: [],
  silent: false,
  showError: false,
  fail: false,
  failWithBody: false,
  include: false,
  head: false,
  follow: false,
  verbose: false,
  get: false,
  maxRedirects: 50,
  method: undefined,
  data: [],
  json: false,
  headers: [],
  agent: 'curl/8.23.0',
  user: undefined,
  writeOut: '',
  maxTime: Infinity,
  connectTimeout: 300_000,
  retry: 0,
  retryDelay: 0,
  retryRefused: false,
  retryAll: false,
  socket: undefined,
  family: undefined,
  resolve: new Map(),
  dump: undefined,
  range: undefined,
  version: false,
  help: false,
});
