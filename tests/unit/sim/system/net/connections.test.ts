import { expect, test } from '@playwright/test';
import { onHost } from '../on-host.ts';

test('curl tells apart why there is no answer', () => {
  const { exec } = onHost();
  expect(exec('curl -sS localhost:8080')).toMatchObject({
    code: 7,
    stderr: 'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Could not connect to server\n',
  });
  expect(exec('curl -sS http://web.example')).toMatchObject({
    code: 6,
    stderr: 'curl: (6) Could not resolve host: web.example\n',
  });
  expect(exec('curl -sS --connect-timeout 2 http://192.0.2.1')).toMatchObject({ code: 28 });
  expect(exec('curl -sS gopher://x')).toMatchObject({ code: 1 });
});

test('a published port leads to the container, which sees the gateway of its network', () => {
  const { exec, out } = onHost('ana', ['nginx']);
  exec('docker run -d --name web -p 8080:80 nginx');
  expect(out("curl -s -o /dev/null -w '%{http_code} %{remote_ip} %{local_ip}' localhost:8080")).toBe('200 ::1 ::1');
  expect(out('docker logs web | tail -n 1')).toMatch(
    /^172\.17\.0\.1 - - \[.*\] "GET \/ HTTP\/1.1" 200 \d+ "-" "curl\/8\.23\.0"\n$/,
  );
  expect(out('ss -ltnH "sport = :8080" | wc -l')).toBe('2\n');
  exec('docker rm -f web');
  expect(exec('curl -s localhost:8080').code).toBe(7);
});

test('a port is taken once, and low ones are for root until the limit is lowered', () => {
  const { exec } = onHost('ana', ['nginx']);
  expect(exec('podman run -d -p 80:80 nginx').stderr).toContain('Permission denied');
  exec('sudo sysctl -q net.ipv4.ip_unprivileged_port_start=80');
  expect(exec('podman run -d --name web -p 80:80 nginx').code).toBe(0);
  expect(exec('curl -sf localhost').code).toBe(0);
  expect(exec('docker run -d -p 80:80 nginx').stderr).toContain('address already in use');
});

test('containers on one network find each other by name; those of another network do not', () => {
  const { exec, out } = onHost('ana', ['busybox', 'nginx']);
  exec('docker network create one; docker network create two; docker run -d --name web --network one nginx');
  expect(out('docker run --rm --network one busybox wget -qO- http://web | head -n 1')).toBe('<!DOCTYPE html>\n');
  expect(out('docker run --rm --network one busybox ping -c 1 web | tail -n 2')).toMatch(
    /^1 packets transmitted, 1 packets received, 0% packet loss\n/,
  );
  expect(exec('docker run --rm --network two busybox wget -qO- http://web').stderr).toBe("wget: bad address 'web'\n");
  expect(exec('docker run --rm --network none busybox wget -qO- http://1.1.1.1').stderr).toBe(
    "wget: can't connect to remote host (1.1.1.1): Network is unreachable\n",
  );
});

test("a container's frozen server keeps a client waiting", () => {
  const { exec } = onHost('ana', ['nginx']);
  exec('docker run -d --name web -p 8080:80 nginx; docker pause web');
  expect(exec('curl -sS -m 3 localhost:8080')).toMatchObject({
    code: 28,
    stderr: 'curl: (28) Operation timed out after 3000 milliseconds with 0 bytes received\n',
  });
  exec('docker unpause web');
  expect(exec('curl -sf localhost:8080').code).toBe(0);
});

test('the API answers on its socket to those who may open it', () => {
  const url = 'curl -sS --unix-socket /var/run/docker.sock http://d/_ping';
  expect(onHost('ana').exec(url)).toMatchObject({ code: 0, stdout: 'OK' });
  expect(onHost('ben').exec(url).code).toBe(7);
});

test('what curl is asked to do to the answer it does', () => {
  const { exec, out } = onHost('ana', ['nginx']);
  exec('docker run -d -p 8080:80 nginx');
  expect(exec('curl -sf localhost:8080/none').code).toBe(22);
  expect(out('curl -sI localhost:8080').split('\r\n')[0]).toBe('HTTP/1.1 200 OK');
  expect(out('curl -s -X DELETE -o /dev/null -w "%{http_code}" localhost:8080')).toBe('405');
  expect(out('curl -s -o page localhost:8080; head -c 15 page')).toBe('<!DOCTYPE html>');
  expect(exec('curl --nonsense').stderr).toBe(
    "curl: option --nonsense: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
  );
});

test('ip and ping show the way to the neighbours', () => {
  const { exec, out, lines } = onHost();
  expect(lines('ip -br addr')[0]).toBe('lo               UNKNOWN        127.0.0.1/8 ::1/128 ');
  expect(out('docker run --rm busybox ip route')).toBe(
    'default via 172.17.0.1 dev eth0 \n172.17.0.0/16 dev eth0 scope link  src 172.17.0.2 \n',
  );
  expect(exec('ping -c 1 nowhere')).toMatchObject({
    code: 2,
    stderr: 'ping: nowhere: Temporary failure in name resolution\n',
  });
  expect(exec('ping -c 1 10.0.2.99')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Destination Host Unreachable'),
  });
});
