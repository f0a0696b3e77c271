import type { Proc } from '../../host/proc.ts';
import { type HttpRequest, REASONS } from './http.ts';
import type { NginxModel, Server } from './nginx-model.ts';

/** An answer before it is written. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** What goes to the error log, if anything. */
  readonly complaint?: string;
}
/** What nginx does with a request: the bytes to send and the lines for its logs. */
export interface Answered {
  readonly text: string;
  readonly access: string | undefined;
  readonly error: string | undefined;
  readonly accessLog: string;
}

/** The page that nginx makes for a status. */
export function errorPage(status: number, product: string): string {
  const title = `${status} ${REASONS[status] ?? 'Error'}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${product}</center>\r\n</body>\r\n</html>\r\n`;
}

export const page = (status: number, product: string, more: Partial<Answer> = {}): Answer => ({
  status,
  headers: [['Content-Type', 'text/html']],
  body: errorPage(status, product),
  ...more,
});

/** Everything that an answer is made from. */
export interface Call {
  readonly worker: Proc;
  readonly model: NginxModel;
  readonly server: Server;
  readonly request: HttpRequest;
  /** The port that it came in by. */
  readonly port: number;
  readonly path: string;
  readonly product: string;
}

/** A path as a whole URL: with the name that was asked for, and the port that nginx itself listens on. */
const absolute = ({ request, port }: Call, path: string): string =>
  `http://${request.headers['host']?.replace(/:\d+$/, '') ?? 'localhost'}${port === 80 ? '' : `:${port}`}${path}`;

/** A redirection; a path becomes a whole URL. */
export const moved = (call: Call, status: number, location: string): Answer =>
  page(status, call.product, {
    headers: [
      ['Content-Type', 'text/html'],
      ['Location', location.startsWith('/') ? absolute(call, location) : location],
    ],
  });
