import { bytes, httpDate, typeOfName } from './http.ts';
import { type Answer, type Call, moved, page } from './nginx-call.ts';
import { inLocation } from './nginx-location.ts';
import type { Location, Settings } from './nginx-model.ts';

const ERRNO: Readonly<Record<string, string>> = {
  EACCES: '13: Permission denied',
  ENOENT: '2: No such file or directory',
  ENOTDIR: '20: Not a directory',
};

/** A file as an answer. */
export function fileAnswer({ worker, product }: Call, path: string): Answer {
  const stat = worker.fs.stat(path);
  const text = worker.fs.read(path);
  if (!stat.ok || !text.ok) {
    const error = stat.ok ? (text.ok ? 'ENOENT' : text.error) : stat.error;
    return page(error === 'EACCES' ? 403 : 404, product, {
      complaint: `open() "${path}" failed (${ERRNO[error] ?? error})`,
    });
  }
  const seconds = Math.floor(stat.value.mtime / 1000);
  const size = bytes(text.value);
  return {
    status: 200,
    headers: [
      ['Content-Type', typeOfName(path, 'application/octet-stream')],
      ['Content-Length', String(size)],
      ['Last-Modified', httpDate(stat.value.mtime)],
      ['ETag', `"${seconds.toString(16)}-${size.toString(16)}"`],
      ['Accept-Ranges', 'bytes'],
    ],
    body: text.value,
  };
}

function listing({ worker, path }: Call, folder: string): Answer {
  const names = worker.fs.list(folder);
  const rows = (names.ok ? names.value : []).map((name) => {
    const stat = worker.fs.stat(`${folder}/${name}`);
    const shown = stat.ok && stat.value.kind === 'dir' ? `${name}/` : name;
    const date = stat.ok
      ? httpDate(stat.value.mtime)
          .slice(5, 22)
          .replace(/ (\w{3}) /, '-$1-')
      : '';
    return `<a href="${shown}">${shown}</a>${' '.repeat(Math.max(1, 51 - shown.length))}${date} ${(stat.ok && stat.value.kind !== 'dir' ? String(stat.value.size) : '-').padStart(19)}\r\n`;
  });
  return {
    status: 200,
    headers: [['Content-Type', 'text/html']],
    body: `<html>\r\n<head><title>Index of ${path}</title></head>\r\n<body>\r\n<h1>Index of ${path}</h1><hr><pre><a href="../">../</a>\r\n${rows.join('')}</pre><hr></body>\r\n</html>\r\n`,
  };
}

function folderAnswer(call: Call, folder: string, settings: Settings): Answer {
  for (const name of settings.index) {
    const path = `${folder.replace(/\/$/, '')}/${name}`;
    if (call.worker.fs.stat(path).ok) return fileAnswer(call, path);
  }
  if (settings.autoindex) return listing(call, folder.replace(/\/$/, '') || '/');
  return page(403, call.product, { complaint: `directory index of "${folder}" is forbidden` });
}

/** Static content: the file below the root, tried in the order of try_files. */
export function staticAnswer(call: Call, location: Location | undefined, settings: Settings): Answer {
  const { worker, path, product, request } = call;
  const below = (uri: string): string => {
    if (settings.alias === undefined || !location) return `${settings.root.replace(/\/$/, '')}${uri}`;
    return settings.alias + uri.slice(location.path.length);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(405, product);
  const kind = (file: string): string | undefined => {
    const stat = worker.fs.stat(file);
    return stat.ok ? stat.value.kind : undefined;
  };
  const whole = below(path);
  if (settings.tryFiles) return tried(call, settings, below, kind);
  if (path.endsWith('/')) {
    const stat = worker.fs.stat(whole);
    if (!stat.ok)
      return page(404, product, {
        complaint: `"${whole}${settings.index[0] ?? ''}" is not found (${ERRNO[stat.error] ?? stat.error})`,
      });
    return folderAnswer(call, whole, settings);
  }
  return kind(whole) === 'dir' ? moved(call, 301, `${call.path}/`) : fileAnswer(call, whole);
}

function tried(
  call: Call,
  settings: Settings,
  below: (uri: string) => string,
  kind: (file: string) => string | undefined,
): Answer {
  const candidates = (settings.tryFiles ?? []).slice(0, -1);
  const fallback = settings.tryFiles?.at(-1) ?? '=404';
  for (const candidate of candidates) {
    const uri = candidate.replace('$uri', call.path);
    const file = below(uri);
    if (uri.endsWith('/') && kind(file) === 'dir')
      return call.path.endsWith('/') ? folderAnswer(call, file, settings) : moved(call, 301, `${call.path}/`);
    if (!uri.endsWith('/') && kind(file) === 'file') return fileAnswer(call, file);
  }
  const code = /^=(\d+)$/.exec(fallback)?.[1];
  if (code !== undefined) return page(Number(code), call.product);
  const other = fallback.startsWith('@') ? call.server.locations.find(({ path }) => path === fallback) : undefined;
  if (other) return inLocation(call, other, other.settings);
  return fileAnswer(call, below(fallback.replace('$uri', call.path).split('?')[0] ?? fallback));
}
