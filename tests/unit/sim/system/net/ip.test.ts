import { expect, test } from '@playwright/test';
import { linkLocal } from '../../../../../src/sim/host/link-local.ts';
import { onHost } from '../on-host.ts';

/** Without what differs from run to run. */
const steady = (text: string): string =>
  text
    .replace(/(?<=ether )([0-9a-f]{2}:){5}[0-9a-f]{2}/g, 'MAC')
    .replace(/fe80::[0-9a-f:]+/g, 'LOCAL')
    .replace(/@if\d+/g, '@if');

// Recorded on the recording host from busybox 1.37 in containers of both engines, and from its iproute2.
const DOCKER = `2: eth0@if: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue 
    link/ether MAC brd ff:ff:ff:ff:ff:ff
    inet 172.17.0.2/16 brd 172.17.255.255 scope global eth0
       valid_lft forever preferred_lft forever
`;
const PASTA = `2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 65520 qdisc fq_codel qlen 1000
    link/ether MAC brd ff:ff:ff:ff:ff:ff
    inet 10.0.2.15/24 brd 10.0.2.255 scope global eth0
       valid_lft forever preferred_lft forever
    inet6 fec0::5054:ff:fe12:3456/64 scope site noprefixroute flags 102 
       valid_lft forever preferred_lft forever
    inet6 LOCAL/64 scope link flags 02 
       valid_lft forever preferred_lft forever
`;
const NETAVARK = `2: eth0@if: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 65520 qdisc noqueue qlen 1000
    link/ether MAC brd ff:ff:ff:ff:ff:ff
    inet 10.89.0.2/24 brd 10.89.0.255 scope global eth0
       valid_lft forever preferred_lft forever
    inet6 LOCAL/64 scope link 
       valid_lft forever preferred_lft forever
`;

test('busybox shows the interface of a container as the engine made it', () => {
  const { out } = onHost();
  const eth0 = (command: string): string =>
    steady(out(`${command} ip addr`)).replace(/^1: lo:(.*\n)( {4}.*\n| .*\n)*/, '');
  expect(eth0('docker run --rm busybox')).toBe(DOCKER);
  expect(eth0('podman run --rm busybox')).toBe(PASTA);
  out('podman network create shop');
  expect(eth0('podman run --rm --network shop busybox')).toBe(NETAVARK);
});

test('routes lead through the bridge, with the metric that netavark gives', () => {
  const { out } = onHost();
  expect(out('docker run --rm busybox ip route')).toBe(
    'default via 172.17.0.1 dev eth0 \n172.17.0.0/16 dev eth0 scope link  src 172.17.0.2 \n',
  );
  out('podman network create shop');
  expect(out('podman run --rm --network shop busybox ip route')).toBe(
    'default via 10.89.0.1 dev eth0  metric 100 \n10.89.0.0/24 dev eth0 scope link  src 10.89.0.2 \n',
  );
  expect(out('docker run --rm busybox netstat -rn')).toContain(
    '0.0.0.0         172.17.0.1      0.0.0.0         UG        0 0          0 eth0\n',
  );
});

test('the host has the ends of a running container in its bridge', () => {
  const { out } = onHost();
  expect(out('ip link show docker0')).toContain(
    '<NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc noqueue state DOWN',
  );
  out('docker run -d busybox sleep 1000');
  expect(steady(out('ip addr'))).toMatch(
    /veth[0-9a-f]{7}@if: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue master docker0 state UP group default qlen 0\n {4}link\/ether MAC brd ff:ff:ff:ff:ff:ff link-netnsid 0\n {4}inet6 LOCAL\/64 scope link proto kernel_ll \n/,
  );
});

test('a link-local address follows from the MAC address', () => {
  expect(linkLocal('52:54:00:12:34:56')).toBe('fe80::5054:ff:fe12:3456/64');
  expect(linkLocal('02:42:ac:11:00:02')).toBe('fe80::42:acff:fe11:2/64');
  expect(linkLocal('b2:15:22:27:a4:96')).toBe('fe80::b015:22ff:fe27:a496/64');
});
