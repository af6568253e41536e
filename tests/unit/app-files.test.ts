import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { fileFor } from '../../electron/shell/app-files.ts';
import { securityHeaders, withNonce } from '../../electron/shell/content-policy.ts';

const folders = { pages: join('/program', 'renderer'), fonts: join('/resources', 'fonts') };

describe('files of the program', () => {
  test.each([
    ['app://kesu/index.html', join('/program', 'renderer', 'index.html')],
    ['app://kesu/index.html#/ledger', join('/program', 'renderer', 'index.html')],
    ['app://kesu/assets/index-1.js', join('/program', 'renderer', 'assets', 'index-1.js')],
    ['app://kesu/fonts/NotoSansTC_400Regular.ttf', join('/resources', 'fonts', 'NotoSansTC_400Regular.ttf')],
  ])('%s', (address, path) => {
    expect(fileFor(address, folders)?.path).toBe(path);
  });

  test.each([
    'app://kesu/../main.js',
    'app://kesu/%2e%2e/main.js',
    'app://kesu/%2e%2e%2fmain.js',
    'app://kesu/..%5cmain.js',
    'app://kesu/fonts/%2e%2e%2f%2e%2e%2fetc%2fhosts.json',
    'app://kesu/index.html%00.png',
    'app://kesu/%ff.html',
    'app://kesu/',
    'app://kesu/kesu.db',
    'app://other/index.html',
    'https://kesu/index.html',
  ])('%s leads to nothing outside of its folders', (address) => {
    const path = fileFor(address, folders)?.path;
    expect(path === undefined || path.startsWith(join('/program', 'renderer'))).toBe(true);
    expect(path).not.toBe(join('/program', 'main.js'));
  });
});

describe('content policy', () => {
  const policy = securityHeaders('abc')['content-security-policy'] ?? '';

  test('allows nothing that is not named', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('scripts come from files of the program only', () => {
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  });

  test('the page knows the nonce of the start', () => {
    expect(withNonce('<html><head><title>', 'abc')).toBe('<html><head><meta property="csp-nonce" nonce="abc"><title>');
  });
});
