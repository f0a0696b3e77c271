import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

/** nginx in a container that reads one file of settings from the host. */
function served(config: string) {
  const host = onHost('ana', ['nginx']);
  host.exec(`mkdir conf; cat > conf/site.conf <<'END'\n${config}END`);
  host.exec('docker run -d --name web -p 8080:8080 -v ./conf:/etc/nginx/conf.d nginx');
  return host;
}

test('locations are chosen and answered as nginx does it', () => {
  const { out } = served(`server {
  listen 8080;
  add_header X-From here;
  location = /exact { return 200 "exact"; }
  location /old { return 301 /new; }
  location ~ \\.secret$ { deny all; }
  location @else { return 202 "else"; }
  location /maybe { try_files $uri @else; }
  location /files/ { alias /usr/share/doc/; try_files $uri =404; }
}
`);
  expect(out('curl -s localhost:8080/exact')).toBe('exact');
  expect(out('curl -s -o /dev/null -w "%{http_code} %{redirect_url}" localhost:8080/old')).toBe(
    '301 http://localhost:8080/new',
  );
  expect(out('curl -s localhost:8080/a.secret')).toContain('<h1>403 Forbidden</h1>');
  expect(out('curl -s -o /dev/null -w "%{http_code}" localhost:8080/files/none')).toBe('404');
  expect(out('curl -s localhost:8080/maybe')).toBe('else');
  expect(out('curl -sI localhost:8080/exact')).toContain('X-From: here\r\n');
});

test('a request is passed on to another container, and 502 comes back when that one is gone', () => {
  const host = onHost('ana', ['nginx']);
  host.exec('docker network create back; docker run -d --name app --network back nginx');
  host.exec("mkdir conf; echo 'server { listen 8080; location / { proxy_pass http://app; } }' > conf/site.conf");
  host.exec('docker run -d --name front --network back -p 8080:8080 -v ./conf:/etc/nginx/conf.d nginx');
  expect(host.out('curl -s -o /dev/null -w "%{http_code}" localhost:8080')).toBe('200');
  expect(host.out('docker logs app | tail -n 1')).toContain('"GET / HTTP/1.0" 200');
  host.exec('docker kill app');
  expect(host.out('curl -s -o /dev/null -w "%{http_code}" localhost:8080')).toMatch(/50[24]/);
});

const faults: readonly (readonly [config: string, text: string])[] = [
  ['server {\n  listen 8080\n}\n', 'unexpected "}" in /etc/nginx/conf.d/site.conf:3'],
  ['server {\n  nonsense on;\n}\n', 'unknown directive "nonsense" in /etc/nginx/conf.d/site.conf:2'],
  ['server {\n  listen 8080;\n', 'unexpected end of file, expecting "}" in /etc/nginx/conf.d/site.conf:3'],
  [
    'server {\n  location / { proxy_pass http://app:9; }\n}\n',
    'host not found in upstream "app" in /etc/nginx/conf.d/site.conf:2',
  ],
  ['upstream u {\n  server app:9;\n}\n', 'host not found in upstream "app:9" in /etc/nginx/conf.d/site.conf:2'],
];

test('a wrong configuration ends nginx with the file and the line', () => {
  for (const [config, text] of faults) {
    const { out, exec } = served(config);
    expect(exec('docker logs web').stderr).toContain(`nginx: [emerg] ${text}\n`);
    expect(out('docker inspect -f "{{.State.Status}} {{.State.ExitCode}}" web')).toBe('exited 1\n');
  }
});

test('a new configuration is served after a reload, and an old one as long as the new one is wrong', () => {
  const { exec, out } = served('server { listen 8080; return 200 "one"; }\n');
  const ask = () => out('curl -s localhost:8080');
  expect(ask()).toBe('one');
  exec('echo "server { listen 8080; return 200 two; }" > conf/site.conf; docker exec web nginx -s reload; sleep 1');
  expect(ask()).toBe('two');
  exec('echo "server {" > conf/site.conf');
  expect(exec('docker exec web nginx -s reload').code).toBe(1);
  exec('docker kill -s HUP web; sleep 1');
  expect(ask()).toBe('two');
});

test('nginx ends when it is told to, and gracefully by SIGQUIT', () => {
  const { exec, out } = onHost('ana', ['nginx']);
  exec('docker run -d --name web nginx; docker stop web');
  expect(out('docker inspect -f "{{.State.ExitCode}}" web')).toBe('0\n');
  exec('docker start web; docker exec web nginx -s stop; sleep 1');
  expect(out('docker inspect -f "{{.State.Status}}" web')).toBe('exited\n');
});
