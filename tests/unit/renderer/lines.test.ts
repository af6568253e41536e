import { expect, test } from 'vitest';

import { fuzzyScore } from '../../../renderer/app/fuzzy.ts';
import { moveLine } from '../../../renderer/ui/lines.ts';
import { stretchOf, TALLEST } from '../../../renderer/ui/use-virtual-rows.ts';

const key = (name: string, more: Partial<{ ctrlKey: boolean; shiftKey: boolean; altKey: boolean }> = {}) => ({
  key: name,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const list = { total: 100, pageSize: 10 };

test.each([
  [key('ArrowDown'), { active: 6, anchor: 6 }],
  [key('ArrowUp'), { active: 4, anchor: 4 }],
  [key('PageDown'), { active: 15, anchor: 15 }],
  [key('PageUp'), { active: 0, anchor: 0 }],
  [key('Home'), { active: 0, anchor: 0 }],
  [key('End', { ctrlKey: true }), { active: 99, anchor: 99 }],
  [key('ArrowDown', { shiftKey: true }), { active: 6, anchor: 5 }],
  [key('End', { shiftKey: true }), { active: 99, anchor: 5 }],
  [key('a', { ctrlKey: true }), { active: 99, anchor: 0 }],
  [key('a'), undefined],
  [key('ArrowDown', { altKey: true }), undefined],
])('%o leads from line 5 to %o', (press, expected) => {
  expect(moveLine(press, { active: 5, anchor: 5 }, list)).toEqual(expected);
});

test('an empty list has no line to go to', () => {
  expect(moveLine(key('End'), { active: 0, anchor: 0 }, { total: 0, pageSize: 10 })).toBeUndefined();
});

test('a ledger of 200,000 lines scrolls pixel by pixel; a list of millions still ends at its last line', () => {
  const view = 600;
  expect(stretchOf(200_000 * 32, view).ratio).toBe(1);
  const height = 3_000_000 * 32;
  const { ratio } = stretchOf(height, view);
  expect((TALLEST - view) * ratio).toBeCloseTo(height - view, 3);
});

test('a command is found by any of its characters in order, the whole before the scattered', () => {
  expect(fuzzyScore('台', '到台帳')).toBeDefined();
  expect(fuzzyScore('npl', 'New complaint')).toBeDefined();
  expect(fuzzyScore('F１', 'F1')).toBeDefined();
  expect(fuzzyScore('zq', 'New complaint')).toBeUndefined();
  expect(fuzzyScore('com', 'New complaint') ?? 0).toBeGreaterThan(fuzzyScore('ncm', 'New complaint') ?? 0);
});
