import { describe, expect, it } from 'vitest';

import { taxed, type TaxTerms } from '../../../db/rules/tax.ts';

const taiwan = { mode: 'on-top', rate: 500, step: 100 } satisfies TaxTerms;
const taiwanIncluded = { ...taiwan, mode: 'included' } satisfies TaxTerms;
const mainland = { mode: 'on-top', rate: 1300, step: 1 } satisfies TaxTerms;
const mainlandIncluded = { ...mainland, mode: 'included' } satisfies TaxTerms;

describe('tax on the sum', () => {
  it.each<[string, TaxTerms, number, number, number, number]>([
    ['5 % on 100', taiwan, 100_00, 100_00, 5_00, 105_00],
    ['half a unit goes up', taiwan, 110_00, 110_00, 6_00, 116_00],
    ['less than half goes down', taiwan, 109_00, 109_00, 5_00, 114_00],
    ['nine units bear none', taiwan, 9_00, 9_00, 0, 9_00],
    ['ten bear one', taiwan, 10_00, 10_00, 1_00, 11_00],
    ['cents of the price stay', taiwan, 1234_56, 1234_56, 62_00, 1296_56],
    ['105 contains 5', taiwanIncluded, 105_00, 100_00, 5_00, 105_00],
    ['100 contains 5', taiwanIncluded, 100_00, 95_00, 5_00, 100_00],
    ['1000 contains 48', taiwanIncluded, 1000_00, 952_00, 48_00, 1000_00],
    ['a unit contains none', taiwanIncluded, 1_00, 1_00, 0, 1_00],
    ['13 % in fen', mainland, 99_99, 99_99, 13_00, 112_99],
    ['113 contains 13', mainlandIncluded, 113_00, 100_00, 13_00, 113_00],
    ['100 contains 11.50', mainlandIncluded, 100_00, 88_50, 11_50, 100_00],
    ['one fen', mainlandIncluded, 1, 1, 0, 1],
    ['three percent', { mode: 'on-top', rate: 300, step: 1 }, 33_33, 33_33, 1_00, 34_33],
    ['no tax', { mode: 'none', rate: 500, step: 100 }, 77_77, 77_77, 0, 77_77],
    ['a rate of zero', { mode: 'included', rate: 0, step: 100 }, 77_77, 77_77, 0, 77_77],
    ['nothing', taiwan, 0, 0, 0, 0],
    ['a sum smaller than its rounded tax', { mode: 'included', rate: 10_000_00, step: 100 }, 60, 0, 60, 60],
    [
      'the largest',
      taiwanIncluded,
      Number.MAX_SAFE_INTEGER,
      8578285004515191,
      428914250225800,
      Number.MAX_SAFE_INTEGER,
    ],
  ])('%s', (_name, terms, amount, net, tax, total) => {
    expect(taxed([amount], terms)).toEqual({ lines: [{ net, tax, total }], sum: { net, tax, total } });
  });

  it('is reckoned once, not line by line, and the lines share it', () => {
    // Each line alone would bear 0.45, rounded to nothing; together they bear one unit and a half, rounded to one.
    const { lines, sum } = taxed([9_00, 9_00, 9_00], taiwan);
    expect(sum).toEqual({ net: 27_00, tax: 1_00, total: 28_00 });
    expect(lines.map((line) => line.tax)).toEqual([1_00, 0, 0]);
  });

  it('leaves no column that disagrees with its total', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const amounts = Array.from({ length: 1 + next(60) }, () => next(round % 3 === 0 ? 300 : 10_000_000));
      const mode = (['on-top', 'included', 'none'] as const)[next(3)] ?? 'none';
      const { lines, sum } = taxed(amounts, { mode, rate: next(2001), step: next(2) === 0 ? 1 : 100 });
      expect(sum.net + sum.tax).toBe(sum.total);
      for (const column of ['net', 'tax', 'total'] as const) {
        expect(lines.reduce((all, line) => all + line[column], 0)).toBe(sum[column]);
      }
      const wrong = lines.filter(
        (line, index) =>
          line.net + line.tax !== line.total ||
          Math.min(line.net, line.tax) < 0 ||
          (mode === 'included' ? line.total : line.net) !== amounts[index],
      );
      expect(wrong).toEqual([]);
    }
  });

  it.each<[readonly number[], number]>([
    [[-1], 500],
    [[0.5], 500],
    [[1], -1],
    [[Number.MAX_SAFE_INTEGER, 1], 500],
    [[Number.MAX_SAFE_INTEGER], 500],
  ])('refuses %j at %d', (amounts, rate) => {
    expect(() => taxed(amounts, { mode: 'on-top', rate, step: 1 })).toThrow(RangeError);
  });
});
