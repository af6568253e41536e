import { describe, expect, test } from 'vitest';

import { MINIMUM, placeWindow, readWindowState } from '../../electron/shell/window-bounds.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1920, height: 1040 };
const small = { x: 0, y: 0, width: 1366, height: 728 };

function kept(x: number, y: number, width = 1200, height = 800, maximized = false) {
  return { bounds: { x, y, width, height }, maximized };
}

describe('where the window opens', () => {
  test('the first time in the middle of the main screen', () => {
    expect(placeWindow(undefined, [main])).toEqual({
      bounds: { x: 240, y: 70, width: 1440, height: 900 },
      maximized: false,
    });
  });

  test('the first time on a small screen: as large as the screen', () => {
    expect(placeWindow(undefined, [small])).toEqual({ bounds: small, maximized: true });
  });

  test.each([
    ['where it was', kept(100, 100), [main]],
    ['where it was, on the second screen', kept(2000, 50), [main, right]],
    ['where it was, partly outside', kept(-900, 20), [main]],
    ['maximized as it was', kept(10, 10, 1300, 700, true), [main]],
  ])('%s', (_what, state, areas) => {
    expect(placeWindow(state, areas)).toEqual(state);
  });

  test.each([
    ['the second screen is gone', kept(2000, 50), [main]],
    ['its title bar would be above the screen', kept(100, -400), [main]],
    ['its title bar would be below the screen', kept(100, 1035), [main]],
    ['nothing but a sliver could be seen', kept(-1190, 100), [main]],
  ])('not where it was when %s', (_what, state, areas) => {
    expect(placeWindow(state, areas).bounds).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  test('never smaller than every page needs', () => {
    expect(placeWindow(kept(0, 0, 200, 100), [main]).bounds).toMatchObject(MINIMUM);
  });
});

describe('what was kept', () => {
  test('comes back', () => {
    expect(readWindowState(JSON.stringify(kept(1, 2, 3000, 4000, true)))).toEqual(kept(1, 2, 3000, 4000, true));
  });

  test.each([
    '',
    'null',
    '{}',
    '{"bounds":null}',
    '{"bounds":{"x":1}}',
    '{"bounds":{"x":1e9,"y":0,"width":1,"height":1}}',
    '{"bounds":{"x":0.5,"y":0,"width":1,"height":1}}',
    '{"bounds":',
  ])('%s counts as nothing', (text) => {
    expect(readWindowState(text)).toBeUndefined();
  });
});
