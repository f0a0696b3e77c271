import { type Answer, type Call, moved, page } from './nginx-call.ts';

/** return CODE [text | URL]. */
export function returned(call: Call, words: readonly string[]): Answer {
  const { product, request } = call;
  const [code = '200', text] = /^\d+$/.test(words[0] ?? '') ? words : ['302', words[0]];
  const status = Number(code);
  const filled = text?.replace(
    /\$(\w+)/g,
    (_all, name: string) =>
      ({
        host: request.headers['host']?.replace(/:\d+$/, '') ?? '',
        request_uri: request.target,
        hostname: '',
        uri: request.target,
        scheme: 'http',
      })[name] ?? '',
  );
  if (status >= 300 && status < 400 && filled !== undefined) return moved(call, status, filled);
  if (filled === undefined)
    return status >= 300 ? page(status, product) : { status, headers: [['Content-Type', 'text/plain']], body: '' };
  return { status, headers: [['Content-Type', 'application/octet-stream']], body: filled };
}
