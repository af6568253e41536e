import fc from 'fast-check';
import { expect, test } from 'vitest';

import { blockLength, isDrawn } from '../../../db/rules/follow-up-draw.ts';

const percents = fc.integer({ min: 1, max: 100 });
const seeds = fc.string({ minLength: 1, maxLength: 40 });

function drawnOf(seed: string, percent: number, first: number, count: number): boolean[] {
  return Array.from({ length: count }, (_, index) => isDrawn({ seed, rule: 'settled', percent, place: first + index }));
}

test('a block is the shortest in which the percentage is a whole number of cases, ten at least', () => {
  expect([50, 30, 10, 100, 25, 33, 5, 99].map(blockLength)).toEqual([10, 10, 10, 10, 12, 100, 20, 100]);
});

test('in every block exactly the percentage is called back', () => {
  fc.assert(
    fc.property(seeds, percents, fc.nat(50), (seed, percent, block) => {
      const length = blockLength(percent);
      const drawn = drawnOf(seed, percent, block * length + 1, length).filter(Boolean).length;
      expect(drawn).toBe((length * percent) / 100);
    }),
  );
});

test('after any number of cases the ratio is less than half a block off', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(10, 30, 50), fc.integer({ min: 1, max: 400 }), (seed, percent, count) => {
      const drawn = drawnOf(seed, percent, 1, count).filter(Boolean).length;
      expect(Math.abs(drawn - (count * percent) / 100)).toBeLessThanOrEqual(blockLength(percent) / 2);
    }),
  );
});

test('who draws again with the same seed draws the same; another office draws others', () => {
  const first = drawnOf('office one', 50, 1, 400);
  expect(drawnOf('office one', 50, 1, 400)).toEqual(first);
  const other = drawnOf('office two', 50, 1, 400);
  const same = other.filter((drawn, index) => drawn === first[index]).length;
  expect(same).toBeGreaterThan(120);
  expect(same).toBeLessThan(280);
});

test('no place of a block is called more often than others', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  const blocks = 4_000;
  for (let place = 1; place <= blocks * 10; place += 1) {
    if (isDrawn({ seed: 'fair', rule: 'settled', percent: 30, place })) {
      counts[(place - 1) % 10] = (counts[(place - 1) % 10] ?? 0) + 1;
    }
  }
  // 1,200 are expected at each place; the standard deviation is 29.
  for (const count of counts) expect(Math.abs(count - blocks * 0.3)).toBeLessThan(5 * 29);
});
