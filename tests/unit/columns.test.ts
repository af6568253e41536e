import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { divide, grant, leastOf, type Sharing } from '../../renderer/paper/layout/columns.ts';

const sharing = fc.record({
  weight: fc.integer({ min: 1, max: 100 }).map((weight) => weight / 10),
  least: fc.integer({ min: 0, max: 600 }).map((least) => least / 10),
});
const several = fc.array(sharing, { minLength: 1, maxLength: 15 });
const lengths = fc.integer({ min: 10, max: 3000 }).map((length) => length / 10);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const asked = (parts: readonly Sharing[]): number => sum(parts.map(({ least }) => least));

describe('columns that share a width', () => {
  test('have their shares where all have room', () => {
    expect(
      divide(100, [
        { weight: 1, least: 10 },
        { weight: 3, least: 10 },
      ]),
    ).toEqual([25, 75]);
  });

  test('a narrow one takes what its words need from the others', () => {
    expect(
      divide(100, [
        { weight: 1, least: 40 },
        { weight: 1, least: 5 },
        { weight: 3, least: 5 },
      ]),
    ).toEqual([40, 15, 45]);
  });

  test('whatever is asked, they fill the width, and each has its least as long as there is room for all', () => {
    fc.assert(
      fc.property(lengths, several, (length, parts) => {
        const widths = divide(length, parts);
        expect(sum(widths)).toBeCloseTo(length, 2);
        if (asked(parts) > length) return;
        for (const [index, { least }] of parts.entries()) expect(widths[index]).toBeGreaterThan(least - 0.002);
      }),
    );
  });
});

describe('paragraphs that share a height', () => {
  test('a long one leaves the others what they need', () => {
    const [short, long, empty] = grant(100, [
      { weight: 1, least: 10 },
      { weight: 1, least: 5000 },
      { weight: 1, least: 0 },
    ]);
    expect([short, long, empty]).toEqual([10, 90, 0]);
  });

  test('what nobody needs goes to all by their weights', () => {
    expect(
      grant(100, [
        { weight: 1, least: 5 },
        { weight: 3, least: 0 },
      ]),
    ).toEqual([25, 75]);
  });

  test('whatever is asked, no more is given than there is, and who asks for less than a fair share has all of it', () => {
    fc.assert(
      fc.property(lengths, several, (length, parts) => {
        const given = grant(length, parts);
        expect(sum(given)).toBeLessThan(length + 0.05);
        const weights = sum(parts.map(({ weight }) => weight));
        for (const [index, { weight, least }] of parts.entries()) {
          if (least <= (length * weight) / weights) expect(given[index]).toBeGreaterThan(least - 0.002);
        }
      }),
    );
  });
});

test('Chinese may be broken anywhere, words, numbers and dates may not', () => {
  const em = (text: string, align: 'start' | 'end' = 'start') => leastOf(text, 72 / 25.4, align);
  expect(em('客戶端已停用本批')).toBe(0);
  expect(em('批號 2026/11/21 之葉片')).toBeCloseTo(em('2026/11/21'));
  expect(em('Non-quality abnormality')).toBeCloseTo(em('Non-quality'), 0);
  expect(em('300 PCS', 'end')).toBeGreaterThan(em('300 PCS'));
  expect(em('x'.repeat(500)), 'a word without end takes no more than others need').toBeLessThan(17);
});
