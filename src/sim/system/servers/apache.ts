import { hostUid } from '../../host/ids.ts';
import type { Proc } from '../../host/proc.ts';
import type { Program } from '../../host/program.ts';
import {
  byteLength,
  type HttpAnswer,
  type HttpRequest,
  httpDate,
  logDate,
  readRequest,
  typeOf,
  writeAnswer,
} from './answers.ts';

const SERVER = 'Apache/2.4.66 (Debian)';
const NAME_WARNING = "AH00558: apache2: Could not reliably determine the server's fully qualified domain name, using";

function answer(proc: Proc, status: number, body: string, type: string): HttpAnswer {
  return {
    status,
    body,
    headers: [
      ['Date', httpDate(proc.kernel.now)],
      ['Server', SERVER],
      ['Content-Length', String(byteLength(body))],
      ['Content-Type', type],
    ],
  };
}

const page = (title: string, text: string): string =>
  `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${title}</title>\n</head><body>\n<h1>${title.slice(4)}</h1>\n<p>${text}</p>\n<hr>\n<address>${SERVER}</address>\n</body></html>\n`;

function serve(proc: Proc, request: HttpRequest): HttpAnswer {
  const path = `/var/www/html${request.path}${request.path.endsWith('/') ? 'index.html' : ''}`;
  const stat = proc.fs.stat(path);
  if (!stat.ok)
    return answer(
      proc,
      404,
      page('404 Not Found', 'The requested URL was not found on this server.'),
      'text/html; charset=iso-8859-1',
    );
  const text = proc.fs.read(path);
  if (!text.ok)
    return answer(
      proc,
      403,
      page('403 Forbidden', "You don't have permission to access this resource."),
      'text/html; charset=iso-8859-1',
    );
  return answer(proc, 200, text.value, typeOf(path, 'text/plain'));
}

function workers(proc: Proc): void {
  const user = proc.kernel.users.byName(proc, 'www-data');
  const uid = user && proc.uidOutside(user.uid);
  const gid = user && proc.gidOutside(user.gid);
  if (uid === undefined || gid === undefined) return;
  for (let i = 0; i < 2; i++)
    proc.kernel.spawn({
      parent: proc.pid,
      argv: proc.argv,
      comm: 'apache2',
      exe: '/usr/sbin/apache2',
      passive: true,
      rss: 6100,
      ids: { uid: hostUid(uid), gid: hostUid(gid), groups: [hostUid(gid)] },
    });
}

/** apache2ctl -D FOREGROUND, apache2: serves /var/www/html and logs to /var/log/apache2. */
export const apache: Program = function* (proc) {
  if (proc.argv.includes('-v')) {
    proc.out(`Server version: ${SERVER}\nServer built:   2026-08-02T10:11:12\n`);
    return 0;
  }
  const address =
    proc.kernel.net
      .namespace(proc)
      .interfaces.find(({ name }) => name !== 'lo')
      ?.addresses[0]?.split('/')[0] ?? '127.0.1.1';
  proc.err(`${NAME_WARNING} ${address}. Set the 'ServerName' directive globally to suppress this message\n`);
  const made = proc.kernel.net.listen(proc, {
    proto: 'tcp',
    address: '*',
    port: 80,
    comm: 'apache2',
    serve: (data, peer) => {
      const request = readRequest(data);
      if (!request) return undefined;
      const reply = serve(proc, request);
      proc.fs.write(
        '/var/log/apache2/access.log',
        `${peer.address} - - [${logDate(proc.kernel.now)}] "${request.method} ${request.target} ${request.version}" ${reply.status} ${byteLength(reply.body)} "-" "${request.headers['user-agent'] ?? '-'}"\n`,
        { append: true },
      );
      return writeAnswer(reply, request.method);
    },
  });
  if (!made.ok) {
    const reason = made.error === 'EACCES' ? '(13)Permission denied' : '(98)Address already in use';
    proc.err(
      `${reason}: AH00072: make_sock: could not bind to address 0.0.0.0:80\nno listening sockets available, shutting down\nAH00015: Unable to open logs\nAction '${proc.argv.slice(1).join(' ')}' failed.\nThe Apache error log may have more information.\n`,
    );
    return 1;
  }
  workers(proc);
  let ended = false;
  for (const signal of ['TERM', 'INT', 'WINCH'])
    proc.trap(signal, () => {
      ended = true;
    });
  yield* proc.until(() => ended);
  for (const child of proc.kernel.children(proc.pid)) proc.kernel.exit(child.pid, 0);
  return 0;
};
