import type { Proc } from '../../host/proc.ts';
import type { Program, Task } from '../../host/program.ts';
import { byteLength, type HttpRequest, httpDate, logDate, readRequest, typeOf, writeAnswer } from './answers.ts';

const VERSION = 'Python 3.14.0';
const lacking = (proc: Proc, what: string): number => {
  proc.err(`python3: ${what} is not part of this simulation\n`);
  return 64;
};

function listing(proc: Proc, path: string, target: string): string {
  const names = proc.fs.list(path);
  const rows = (names.ok ? names.value : []).map((name) => {
    const stat = proc.fs.stat(`${path}/${name}`);
    const shown = stat.ok && stat.value.kind === 'dir' ? `${name}/` : name;
    return `<li><a href="${shown}">${shown}</a></li>\n`;
  });
  return `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for ${target}</title>\n</head>\n<body>\n<h1>Directory listing for ${target}</h1>\n<hr>\n<ul>\n${rows.join('')}</ul>\n<hr>\n</body>\n</html>\n`;
}

function serve(
  proc: Proc,
  root: string,
  request: HttpRequest,
): { readonly status: number; readonly body: string; readonly type: string } {
  const path = `${root}${request.path}`.replace(/\/$/, '') || '/';
  const stat = proc.fs.stat(path);
  if (!stat.ok)
    return {
      status: 404,
      body: '<!DOCTYPE HTML>\n<html lang="en">\n<head><title>Error response</title></head>\n<body><h1>Error response</h1>\n<p>Error code: 404</p>\n<p>Message: File not found.</p>\n</body>\n</html>\n',
      type: 'text/html;charset=utf-8',
    };
  if (stat.value.kind !== 'dir') {
    const text = proc.fs.read(path);
    return { status: 200, body: text.ok ? text.value : '', type: typeOf(path, 'application/octet-stream') };
  }
  const index = proc.fs.read(`${path}/index.html`);
  return { status: 200, body: index.ok ? index.value : listing(proc, path, request.path), type: 'text/html' };
}

/** python3 -m http.server [PORT] [-d FOLDER]. */
function* httpServer(proc: Proc, args: readonly string[]): Task<number> {
  const at = args.findIndex((word) => word === '-d' || word === '--directory');
  const root = at < 0 ? proc.cwd : (args[at + 1] ?? proc.cwd);
  const port = Number(args.find((word) => /^\d+$/.test(word)) ?? 8000);
  const made = proc.kernel.net.listen(proc, {
    proto: 'tcp',
    address: '0.0.0.0',
    port,
    serve: (data, peer) => {
      const request = readRequest(data);
      if (!request) return undefined;
      const { status, body, type } = serve(proc, root, request);
      proc.err(
        `${peer.address} - - [${logDate(proc.kernel.now).replace(/:/, ' ').replace(' +0000', '')}] "${request.method} ${request.target} ${request.version}" ${status} -\n`,
      );
      const headers = [
        ['Server', 'SimpleHTTP/0.6 Python/3.14.0'],
        ['Date', httpDate(proc.kernel.now)],
        ['Content-type', type],
        ['Content-Length', String(byteLength(body))],
      ] as const;
      return writeAnswer({ status, body, headers }, request.method, 'HTTP/1.0');
    },
  });
  if (!made.ok) {
    proc.err(
      made.error === 'EACCES'
        ? 'PermissionError: [Errno 13] Permission denied\n'
        : 'OSError: [Errno 98] Address already in use\n',
    );
    return 1;
  }
  // What a terminal would show at once stays in the buffer of a pipe, as Python does it.
  if (proc.isTty(1)) proc.out(`Serving HTTP on 0.0.0.0 port ${port} (http://0.0.0.0:${port}/) ...\n`);
  let ended = false;
  proc.trap('INT', () => {
    ended = true;
  });
  yield* proc.until(() => ended);
  proc.err('\nKeyboard interrupt received, exiting.\n');
  return 0;
}

/** What `print(…)` of a text or a sum of numbers gives; undefined for anything else. */
function printed(source: string): string | undefined {
  const match = /^print\((.*)\)$/s.exec(source.trim());
  if (!match) return undefined;
  const inner = (match[1] ?? '').trim();
  const text = /^(["'])((?:(?!\1)[^\\])*)\1$/s.exec(inner);
  if (text) return text[2] ?? '';
  return /^[\d+\-*() .]+$/.test(inner) ? sum(inner) : undefined;
}

/** Sums and products of whole numbers, without parentheses. */
function sum(text: string): string | undefined {
  if (!/^\s*\d+(\s*[-+*]\s*\d+)*\s*$/.test(text)) return undefined;
  const terms = text.replace(/\s/g, '').replace(/-/g, '+-').split('+');
  return String(
    terms.reduce((total, term) => total + term.split('*').reduce((product, factor) => product * Number(factor), 1), 0),
  );
}

/** python3(1), as far as containers of the lessons use it: its version, a print, the file server. */
export const python: Program = function* (proc) {
  const [first, second, ...rest] = proc.argv.slice(1);
  yield* proc.tick();
  if (first === '--version' || first === '-V') {
    proc.out(`${VERSION}\n`);
    return 0;
  }
  if (first === '-c') {
    const lines = (second ?? '')
      .split(/[;\n]/)
      .filter((line) => line.trim() !== '')
      .map(printed);
    if (lines.some((line) => line === undefined)) return lacking(proc, 'this program');
    proc.out(lines.map((line) => `${line}\n`).join(''));
    return 0;
  }
  if (first === '-m' && second === 'http.server') return yield* httpServer(proc, rest);
  if (first === undefined && !proc.isTty(0))
    return (yield* proc.readAll(0)).trim() === '' ? 0 : lacking(proc, 'this program');
  if (first !== undefined && !first.startsWith('-') && !proc.fs.exists(first)) {
    proc.err(
      `python3: can't open file '${first.startsWith('/') ? first : `${proc.cwd.replace(/\/$/, '')}/${first}`}': [Errno 2] No such file or directory\n`,
    );
    return 2;
  }
  return lacking(proc, first === undefined ? 'the interactive interpreter' : 'this program');
};
