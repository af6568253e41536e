import { describe, expect, test } from 'vitest';

import { isOurs, mayCall, mayNavigate, mayRequest } from '../../electron/shell/window-policy.ts';

describe('addresses', () => {
  const table: readonly (readonly [address: string, ours: boolean, request: boolean, navigate: boolean])[] = [
    ['app://kesu/index.html', true, true, true],
    ['app://kesu/index.html#/ledger', true, true, true],
    ['app://kesu/index.html?case=1', true, true, true],
    ['app://kesu/assets/index.js', true, true, false],
    ['app://kesu/paper.html', true, true, false],
    ['app://kesu.example/index.html', false, false, false],
    ['app://example/index.html', false, false, false],
    ['app://kesu@example/index.html', false, false, false],
    ['app://clerk@kesu/index.html', false, false, false],
    ['app:kesu/index.html', false, false, false],
    ['https://kesu/index.html', false, false, false],
    ['https://example.com/app://kesu/index.html', false, false, false],
    ['http://127.0.0.1/', false, false, false],
    ['file:///etc/passwd', false, false, false],
    ['ws://kesu/', false, false, false],
    ['devtools://devtools/bundled/inspector.html', false, false, false],
    ['javascript:alert(1)', false, false, false],
    ['data:text/html,<h1>', false, true, false],
    ['blob:app://kesu/7d0e', false, true, false],
    ['blob:https://example.com/7d0e', false, false, false],
    ['about:blank', false, false, false],
    ['', false, false, false],
    ['no address', false, false, false],
  ];

  test.each(table)('%s', (address, ours, request, navigate) => {
    expect({ ours: isOurs(address), request: mayRequest(address), navigate: mayNavigate(address) }).toEqual({
      ours,
      request,
      navigate,
    });
  });
});

describe('who may call the office', () => {
  test.each([
    ['the window', { address: 'app://kesu/index.html#/today', isMainFrame: true }, true],
    ['a frame inside of it', { address: 'app://kesu/index.html', isMainFrame: false }, false],
    ['a strange page in its main frame', { address: 'https://example.com/', isMainFrame: true }, false],
    ['a frame that is gone', { address: '', isMainFrame: true }, false],
  ])('%s', (_who, sender, may) => {
    expect(mayCall(sender)).toBe(may);
  });
});
