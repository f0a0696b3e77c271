import { expect, test } from '@playwright/test';
import {
  DOCKER_LIST,
  DOCKER_TABS,
  ellipsis,
  formatList,
  goStruct,
  type ListOptions,
  PODMAN_LIST,
  tabulate,
  truncate3,
} from '../../../../src/sim/cli/index.ts';

const row = (type: string, driver: string, name: string) =>
  goStruct(type, { Driver: driver, Name: name, MountPoint: '' });
const docker = (format?: string, more: Partial<ListOptions> = {}) =>
  formatList({
    style: DOCKER_LIST,
    rows: [row('*formatter.volumeContext', 'local', 'data')],
    headers: { Driver: 'DRIVER', Name: 'VOLUME NAME' },
    defaultFormat: 'table {{.Driver}}\t{{.Name}}',
    quietFormat: '{{.Name}}',
    format,
    ...more,
  });
const podman = (format?: string, more: Partial<ListOptions> = {}) =>
  formatList({
    style: PODMAN_LIST,
    rows: [row('volumes.reporter', 'local', 'data'), row('volumes.reporter', 'local', 'web')],
    headers: { Name: 'VOLUME NAME' },
    defaultFormat: 'table {{.Driver}}\t{{.Name}}',
    quietFormat: '{{.Name}}',
    name: 'ls',
    format,
    ...more,
  });

test('a list of docker has columns of at least ten, three apart', () => {
  expect(docker()).toEqual({ ok: true, text: 'DRIVER    VOLUME NAME\nlocal     data\n' });
  expect(docker(undefined, { rows: [] })).toEqual({ ok: true, text: 'DRIVER    VOLUME NAME\n' });
});

test('a list of Podman has columns of at least twelve, two apart', () => {
  expect(podman()).toEqual({ ok: true, text: 'DRIVER      VOLUME NAME\nlocal       data\nlocal       web\n' });
});

test('formats, quiet lists and tables of one’s own', () => {
  expect(docker('{{.Name}}:{{.Driver}}')).toEqual({ ok: true, text: 'data:local\n' });
  expect(docker(undefined, { quiet: true })).toEqual({ ok: true, text: 'data\n' });
  expect(docker('table {{.Name}}\\t{{.Driver}}')).toEqual({
    ok: true,
    text: 'VOLUME NAME   DRIVER\ndata          local\n',
  });
  expect(podman('table {{.Name}} {{.MountPoint}}')).toEqual({
    ok: true,
    text: 'VOLUME NAME  MOUNT POINT\ndata         \nweb          \n',
  });
  expect(podman('{{.Name}}')).toEqual({ ok: true, text: 'data\nweb\n' });
  expect(podman('{{range .}}{{.Name}};{{end}}')).toEqual({ ok: true, text: 'data;web;\n' });
});

test('JSON is a line per row in docker and one array in Podman', () => {
  expect(docker('json')).toEqual({ ok: true, text: '{"Driver":"local","MountPoint":"","Name":"data"}\n' });
  expect(podman('json', { json: [{ Name: 'data' }] })).toEqual({
    ok: true,
    text: '[\n  {\n    "Name": "data"\n  }\n]\n',
  });
});

test('a field that does not exist is told as each engine tells it', () => {
  expect(docker('{{.Nope}}')).toEqual({
    ok: false,
    partial: '',
    error: `template parsing error: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.volumeContext`,
  });
  expect(podman('{{.Nope}}')).toEqual({
    ok: false,
    partial: '',
    error: `template: ls:1:13: executing "ls" at <.Nope>: can't evaluate field Nope in type volumes.reporter`,
  });
  expect(docker('{{.Name')).toEqual({
    ok: false,
    partial: '',
    error: 'template parsing error: template: :1: unclosed action',
  });
});

test('columns are runs of lines, and the last cell belongs to none', () => {
  expect(tabulate([['A', 'B', 'C'], ['long cell of text', '', 'x'], ['alone']], DOCKER_TABS)).toBe(
    'A                   B         C\nlong cell of text             x\nalone\n',
  );
});

test('cells are cut with one dot sign in docker and three dots in Podman', () => {
  expect(ellipsis(`"nginx -g 'daemon off;'"`, 20)).toBe(`"nginx -g 'daemon o…`);
  expect(ellipsis('short', 20)).toBe('short');
  expect(truncate3('nginx -g daemon off;', 17)).toBe('nginx -g daemon o...');
});
