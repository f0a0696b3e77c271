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

/** Long names of the options with a letter; ':' takes a value. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'http1.0',
  '4': 'ipv4',
  '6': 'ipv6',
  '#': 'progress-bar',
  A: 'user-agent:',
  b: 'cookie:',
  c: 'cookie-jar:',
  C: 'continue-at:',
  d: 'data:',
  D: 'dump-header:',
  e: 'referer:',
  E: 'cert:',
  f: 'fail',
  F: 'form:',
  G: 'get',
  g: 'globoff',
  h: 'help',
  H: 'header:',
  i: 'include',
  I: 'head',
  j: 'junk-session-cookies',
  k: 'insecure',
  K: 'config:',
  L: 'location',
  m: 'max-time:',
  M: 'manual',
  n: 'netrc',
  N: 'no-buffer',
  o: 'output:',
  O: 'remote-name',
  p: 'proxytunnel',
  q: 'disable',
  r: 'range:',
  R: 'remote-time',
  s: 'silent',
  S: 'show-error',
  T: 'upload-file:',
  u: 'user:',
  U: 'proxy-user:',
  v: 'verbose',
  V: 'version',
  w: 'write-out:',
  x: 'proxy:',
  X: 'request:',
  z: 'time-cond:',
  Z: 'parallel',
  J: 'remote-header-name',
  l: 'list-only',
  a: 'append',
  B: 'use-ascii',
  P: 'ftp-port:',
  Q: 'quote:',
  t: 'telnet-option:',
  y: 'speed-time:',
  Y: 'speed-limit:',
};
/** Options that change nothing here. */
const HARMLESS = new Set([
  'http1.0',
  'http1.1',
  'http2',
  'progress-bar',
  'globoff',
  'insecure',
  'netrc',
  'no-buffer',
  'disable',
  'no-progress-meter',
  'compressed',
  'remote-time',
  'tcp-nodelay',
  'path-as-is',
  'fail-early',
  'no-keepalive',
  'anyauth',
  'basic',
  'location-trusted',
  'create-dirs',
  'no-alpn',
  'http1.0',
  'styled-output',
  'no-styled-output',
  'parallel-immediate',
]);
const HARMLESS_VALUES = new Set([
  'noproxy',
  'cacert',
  'capath',
  'limit-rate',
  'keepalive-time',
  'retry-max-time',
  'interface',
  'dns-servers',
]);
const LACKING = new Set([
  'cookie',
  'cookie-jar',
  'continue-at',
  'cert',
  'form',
  'config',
  'manual',
  'proxytunnel',
  'upload-file',
  'proxy-user',
  'proxy',
  'time-cond',
  'parallel',
  'remote-header-name',
  'list-only',
  'append',
  'use-ascii',
  'ftp-port',
  'quote',
  'telnet-option',
  'speed-time',
  'speed-limit',
  'key',
  'socks5',
  'abstract-unix-socket',
  'trace',
  'trace-ascii',
  'netrc-file',
  'libcurl',
  'connect-to',
  'form-string',
  'digest',
  'negotiate',
  'ntlm',
  'oauth2-bearer',
  'aws-sigv4',
  'stderr',
  'variable',
  'expand-url',
  'url-query',
  'junk-session-cookies',
  'remote-name-all',
  'output-dir',
  'rate',
  'tlsv1.2',
  'tlsv1.3',
  'http3',
  'proto',
  'proto-default',
  'max-filesize',
  'etag-save',
  'etag-compare',
]);

type Setter = (request: CurlRequest, value: string) => string | undefined;
const flag =
  (set: (request: CurlRequest) => void): Setter =>
  (request) => {
    set(request);
    return undefined;
  };
const number =
  (set: (request: CurlRequest, value: number) => void, name: string): Setter =>
  (request, value) => {
    if (!/^\d+(\.\d+)?$/.test(value)) return `option ${name}: expected a proper numerical parameter`;
    set(request, Number(value));
    return undefined;
  };

const FLAGS: Readonly<Record<string, Setter>> = {
  silent: flag((r) => {
    r.silent = true;
  }),
  'no-silent': flag((r) => {
    r.silent = false;
  }),
  'show-error': flag((r) => {
    r.showError = true;
  }),
  fail: flag((r) => {
    r.fail = true;
  }),
  'fail-with-body': flag((r) => {
    r.failWithBody = true;
  }),
  include: flag((r) => {
    r.include = true;
  }),
  'show-headers': flag((r) => {
    r.include = true;
  }),
  head: flag((r) => {
    r.head = true;
  }),
  location: flag((r) => {
    r.follow = true;
  }),
  verbose: flag((r) => {
    r.verbose = true;
  }),
  get: flag((r) => {
    r.get = true;
  }),
  ipv4: flag((r) => {
    r.family = 4;
  }),
  ipv6: flag((r) => {
    r.family = 6;
  }),
  version: flag((r) => {
    r.version = true;
  }),
  help: flag((r) => {
    r.help = true;
  }),
  'remote-name': flag((r) => {
    r.outputs.push('remote');
  }),
  'retry-connrefused': flag((r) => {
    r.retryRefused = true;
  }),
  'retry-all-errors': flag((r) => {
    r.retryAll = true;
  }),
};
const VALUES: Readonly<Record<string, Setter>> = {
  'user-agent': (r, value) => {
    r.agent = value;
    return undefined;
  },
  data: (r, value) => {
    r.data.push({ text: value.replace(/^@/, ''), file: value.startsWith('@'), binary: false });
    return undefined;
  },
  'data-ascii': (r, value) => {
    r.data.push({ text: value.replace(/^@/, ''), file: value.startsWith('@'), binary: false });
    return undefined;
  },
  'data-raw': (r, value) => {
    r.data.push({ text: value, file: false, binary: true });
    return undefined;
  },
  'data-binary': (r, value) => {
    r.data.push({ text: value.replace(/^@/, ''), file: value.startsWith('@'), binary: true });
    return undefined;
  },
  'data-urlencode': (r, value) => {
    r.data.push({
      text: value.includes('=')
        ? value.replace(/=(.*)$/s, (_all, text: string) => `=${encodeURIComponent(text)}`)
        : encodeURIComponent(value),
      file: false,
      binary: true,
    });
    return undefined;
  },
  json: (r, value) => {
    r.data.push({ text: value.replace(/^@/, ''), file: value.startsWith('@'), binary: true });
    r.json = true;
    return undefined;
  },
  'dump-header': (r, value) => {
    r.dump = value;
    return undefined;
  },
  referer: (r, value) => {
    r.headers.push(`Referer: ${value}`);
    return undefined;
  },
  header: (r, value) => {
    r.headers.push(value);
    return undefined;
  },
  output: (r, value) => {
    r.outputs.push(value);
    return undefined;
  },
  user: (r, value) => {
    r.user = value;
    return undefined;
  },
  'write-out': (r, value) => {
    r.writeOut = value;
    return undefined;
  },
  request: (r, value) => {
    r.method = value;
    return undefined;
  },
  range: (r, value) => {
    r.range = value;
    return undefined;
  },
  url: (r, value) => {
    r.urls.push(value);
    return undefined;
  },
  'unix-socket': (r, value) => {
    r.socket = value;
    return undefined;
  },
  resolve: (r, value) => {
    const [host = '', port = '', ...address] = value.split(':');
    r.resolve.set(`${host}:${port}`, address.join(':').replace(/^\[|\]$/g, ''));
    return undefined;
  },
  'max-time': number((r, value) => {
    r.maxTime = value * 1000;
  }, '-m'),
  'connect-timeout': number((r, value) => {
    r.connectTimeout = value * 1000;
  }, '--connect-timeout'),
  retry: number((r, value) => {
    r.retry = value;
  }, '--retry'),
  'retry-delay': number((r, value) => {
    r.retryDelay = value * 1000;
  }, '--retry-delay'),
  'max-redirs': number((r, value) => {
    r.maxRedirects = value;
  }, '--max-redirs'),
};

/** Reads curl's command line. */
export function parseCurl(args: readonly string[]): CurlRequest | CurlFault {
  const request: CurlRequest = {
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
  };
  let plain = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (plain || !arg.startsWith('-') || arg === '-') {
      request.urls.push(arg);
      continue;
    }
    if (arg === '--') {
      plain = true;
      continue;
    }
    const letters = arg.startsWith('--') ? undefined : arg.slice(1);
    const apply = (name: string, shown: string, attached: string | undefined): CurlFault | 'took' | 'done' => {
      if (LACKING.has(name)) return { text: `option ${shown}`, lacking: true };
      if (HARMLESS.has(name)) return 'done';
      const set = FLAGS[name] ?? VALUES[name];
      const takes = VALUES[name] !== undefined || HARMLESS_VALUES.has(name);
      if (!set && !takes) return { text: `option ${shown}: is unknown` };
      const value = attached !== undefined && attached !== '' ? attached : takes ? args[i + 1] : '';
      if (takes && value === undefined) return { text: `option ${shown}: requires parameter` };
      const bad = set?.(request, value ?? '');
      if (bad) return { text: bad };
      if (takes && (attached === undefined || attached === '')) i++;
      return takes ? 'took' : 'done';
    };
    if (letters === undefined) {
      const done = apply(arg.slice(2), arg, undefined);
      if (typeof done === 'object') return done;
      continue;
    }
    for (let at = 0; at < letters.length; at++) {
      const name = LETTERS[letters[at] ?? '']?.replace(/:$/, '');
      const done = name === undefined ? { text: `option ${arg}: is unknown` } : apply(name, arg, letters.slice(at + 1));
      if (typeof done === 'object') return done;
      if (done === 'took') break;
    }
  }
  return request;
}
