import { expect, test } from '@playwright/test';
import {
  familiarName,
  fullName,
  parseNormalized,
  withDefaultTag,
} from '../../../../../src/sim/engine/images/reference.ts';

const full = (text: string): string => {
  const parsed = parseNormalized(text);
  return parsed.ok ? fullName(withDefaultTag(parsed.value)) : parsed.error;
};

test('a short name is completed with docker.io, library and latest', () => {
  expect(full('nginx')).toBe('docker.io/library/nginx:latest');
  expect(full('ana/tool:1')).toBe('docker.io/ana/tool:1');
});

test('what has a dot, a port or is localhost names a registry', () => {
  expect(full('quay.io/a/b')).toBe('quay.io/a/b:latest');
  expect(full('localhost:5000/a')).toBe('localhost:5000/a:latest');
  expect(full('localhost/a:1')).toBe('localhost/a:1');
});

test('a reference that is none is refused in the words of the library', () => {
  expect(full('UPPER')).toBe('invalid reference format: repository name (library/UPPER) must be lowercase');
  expect(full('bad/:x')).toBe('invalid reference format');
  expect(full('a'.repeat(5).replace(/^/, '-'))).toBe('invalid reference format');
});

test('Docker shows official images by their short name', () => {
  const parsed = parseNormalized('docker.io/library/redis:8.0');
  expect(parsed.ok && familiarName(parsed.value)).toBe('redis:8.0');
});
