import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../../src/tooling/serve/server.ts';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'two-engines-serve-'));
  mkdirSync(join(folder, 'site', 'lessons', '_astro'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(folder, 'site', 'index.html'), `<h1>Front</h1>${'x'.repeat(500)}`);
  writeFileSync(join(folder, 'site', '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(folder, 'site', 'lessons', 'index.html'), '<h1>Lessons</h1>');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a test against a server of the folder. */
async function withServer(base: string, check: (url: string) => Promise<void>): Promise<void> {
  const site = await serve(join(folder, 'site'), { base });
  try {
    await check(site.url);
  } finally {
    site.close();
  }
}

test('a page comes compressed, with the headers of a good host', () =>
  withServer('/', async (url) => {
    const { status, headers } = await fetch(url, { headers: { 'accept-encoding': 'br' } });
    expect(status).toBe(200);
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors');
  }));

test('a folder without its slash is sent on, and what is not there gets the page for that', () =>
  withServer('/', async (url) => {
    expect((await fetch(`${url}lessons`, { redirect: 'manual' })).headers.get('location')).toBe('/lessons/');
    const missing = await fetch(`${url}nowhere/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('Not here');
  }));

test('nothing outside the folder is served, however the path is written', () =>
  withServer('/', async (url) => {
    for (const path of ['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt', '%']) {
      expect(await (await fetch(url + path)).text()).not.toContain('outside');
    }
  }));

test('a site that was built for a sub-path is served below it only', () =>
  withServer('/a/b/', async (url) => {
    expect(url).toMatch(/\/a\/b\/$/);
    expect((await fetch(`${url}lessons/`)).status).toBe(200);
    expect((await fetch(new URL('/lessons/', url))).status).toBe(404);
  }));

test('an unchanged file is not sent again', () =>
  withServer('/', async (url) => {
    const tag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': tag } })).status).toBe(304);
  }));

test('if the port is taken, another one is', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as { port: number };
  const site = await serve(join(folder, 'site'), { port });
  expect(new URL(site.url).port).not.toBe(String(port));
  site.close();
  other.close();
});
