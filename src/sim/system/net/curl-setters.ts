import type { CurlRequest } from './curl-request.ts';

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

/** Options without a value. */
export const FLAGS: Readonly<Record<string, Setter>> = {
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
/** Options with a value; a setter gives a text where it cannot be used. */
export const VALUES: Readonly<Record<string, Setter>> = {
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
