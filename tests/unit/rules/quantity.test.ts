import { describe, expect, it } from 'vitest';

import { formatQuantity, readQuantity } from '../../../db/rules/quantity.ts';

describe('a quantity as the clerk types it', () => {
  it.each([
    ['12,000 PCS', 12_000_000, 'PCS'],
    ['12.5kg', 12_500, 'kg'],
    ['３００ 個', 300_000, '個'],
    ['１２，０００ＰＣＳ', 12_000_000, 'PCS'],
    ['80 m²', 80_000, 'm²'],
    ['80 m2', 80_000, 'm2'],
    ['.5 kg', 500, 'kg'],
    ['0', 0, ''],
    ['+7', 7_000, ''],
    ['1.250', 1_250, ''],
    ['3 kg/箱', 3_000, 'kg/箱'],
  ])('%s', (text, thousandths, unit) => {
    expect(readQuantity(text)).toEqual({ ok: true, thousandths, unit });
  });

  it.each([
    ['', 'not-a-quantity'],
    ['一些', 'not-a-quantity'],
    ['約 300', 'not-a-quantity'],
    ['300-500', 'not-a-quantity'],
    ['12,00', 'not-a-quantity'],
    ['1,2,3', 'not-a-quantity'],
    ['3.', 'not-a-quantity'],
    ['=1+1', 'not-a-quantity'],
    ['-3', 'negative'],
    ['1.2345', 'too-fine'],
    ['99999999999999999', 'too-large'],
    [`${'9'.repeat(399)}`, 'too-large'],
  ])('%s is refused as %s', (text, reason) => {
    expect(readQuantity(text)).toEqual({ ok: false, reason });
  });

  it.each([
    [12_000_000, '12,000'],
    [12_500, '12.5'],
    [1_234_567_891, '1,234,567.891'],
    [0, '0'],
    [500, '0.5'],
  ])('%d thousandths are written %s, which reads again', (thousandths, text) => {
    expect(formatQuantity(thousandths)).toBe(text);
    expect(readQuantity(text)).toMatchObject({ ok: true, thousandths });
  });
});
