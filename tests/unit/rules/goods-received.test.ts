import { describe, expect, it } from 'vitest';

import { mostWithin, receivingEnding } from '../../../db/rules/goods-received.ts';

const largest = Number.MAX_SAFE_INTEGER;

/** Pieces approved, pieces received, ratio in hundredths of a percent. */
describe('goods that come back against what was approved', () => {
  it.each([
    [300, 300, 200, 'as-approved', 300],
    [300, 296, 200, 'less', 296],
    [300, 303, 200, 'within-ratio', 303],
    [300, 306, 200, 'within-ratio', 306],
    [300, 306.001, 200, 'above-ratio', null],
    [300, 340, 200, 'above-ratio', null],
    [300, 0, 200, 'less', 0],
    [300, 301, null, 'above-ratio', null],
    [300, 299, null, 'less', 299],
    [300, 300, null, 'as-approved', 300],
    [300, 300.001, 0, 'above-ratio', null],
    [0, 0, 200, 'as-approved', 0],
    [0, 1, 200, 'above-ratio', null],
    [0, 1, 10_000, 'above-ratio', null],
    [1, 1.02, 200, 'within-ratio', 1.02],
    [1, 1.021, 200, 'above-ratio', null],
    // 2.5 % of 0.333 is 0.008325: a thousandth more would be above it.
    [0.333, 0.341, 250, 'within-ratio', 0.341],
    [0.333, 0.342, 250, 'above-ratio', null],
    [100, 200, 10_000, 'within-ratio', 200],
  ])('approved %d, received %d, ratio %s: %s', (approved, actual, ratio, ending, booked) => {
    const thousandths = (pieces: number): number => Math.round(pieces * 1000);
    expect(receivingEnding({ approved: thousandths(approved), actual: thousandths(actual), ratio })).toEqual({
      ending,
      booked: booked === null ? null : thousandths(booked),
    });
  });

  it.each([
    // A hundredth of a percent of the largest approved: floating point would let one more in.
    [9_000_000_000_000_001, 9_000_900_000_000_001, 1, 'within-ratio'],
    [9_000_000_000_000_001, 9_000_900_000_000_002, 1, 'above-ratio'],
    [largest - 1, largest, 10_000, 'within-ratio'],
    [largest, largest, 10_000, 'as-approved'],
  ])('the largest quantities are counted exactly: %d, %d', (approved, actual, ratio, ending) => {
    expect(receivingEnding({ approved, actual, ratio }).ending).toBe(ending);
  });

  it('the most that is let in is let in, and a thousandth more is not', () => {
    for (const approved of [1, 7, 333, 300_000, 123_457])
      for (const ratio of [0, 1, 99, 200, 333, 10_000]) {
        const most = mostWithin(approved, ratio);
        expect(receivingEnding({ approved, actual: most, ratio }).booked).toBe(most);
        expect(receivingEnding({ approved, actual: most + 1, ratio }).ending).toBe('above-ratio');
      }
  });

  it.each([
    [-1, 0, 0],
    [1, -1, 0],
    [1, 1, -1],
    [0.5, 1, 0],
    [1, largest + 1, 0],
  ])('refuses %d, %d, %d', (approved, actual, ratio) => {
    expect(() => receivingEnding({ approved, actual, ratio })).toThrow(RangeError);
  });
});
