import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { p1ManufacturingOpinion } from '../../../db/policies/p1-manufacturing-opinion.ts';
import { p2ManufacturingComplaint } from '../../../db/policies/p2-manufacturing-complaint.ts';
import { shippedPolicies } from '../../../db/policies/index.ts';
import type { FormText } from '../../../db/rules/form-entries.ts';
import { formPaper, hiddenFields, paperFields, policyPaperKinds } from '../../../db/rules/form-papers.ts';
import { readForm } from '../../../db/rules/form-reading.ts';
import { formTotals } from '../../../db/rules/form-totals.ts';
import {
  emptyAllowanceLine,
  emptyForms,
  emptyPersonnelLine,
  emptyRepairLine,
  emptyReturnLine,
  formTexts,
} from '../../../db/rules/form-texts.ts';
import { fitsPrice, formatUnitPrice, priced, readUnitPrice } from '../../../db/rules/unit-price.ts';

const options = {
  today: '2026-11-21',
  now: new Date('2026-11-21T09:05').toISOString(),
  policy: p2ManufacturingComplaint,
};

describe('unit prices', () => {
  test.each([
    ['60', 600_000, '60'],
    ['0.0325', 325, '0.0325'],
    ['1,250.5', 12_505_000, '1,250.50'],
    ['NT$1,234.5600', 12_345_600, '1,234.56'],
    ['６０元', 600_000, '60'],
    ['0', 0, '0'],
  ])('%s is read and written back', (text, price, shown) => {
    expect(readUnitPrice(text)).toEqual({ ok: true, price });
    expect(formatUnitPrice(price)).toBe(shown);
    expect(readUnitPrice(shown)).toEqual({ ok: true, price });
  });

  test.each([
    ['0.00001', 'too-fine-price'],
    ['-1', 'negative'],
    ['sixty', 'not-an-amount'],
    ['1e5', 'not-an-amount'],
    ['999999999999999', 'too-large'],
  ])('%s is refused', (text, reason) => {
    expect(readUnitPrice(text)).toEqual({ ok: false, reason });
  });

  test.each([
    // price in ten-thousandths, quantity in thousandths, amount in hundredths
    [600_000, 300_000, 1_800_000],
    [325, 12_000_000, 39_000],
    // 0.0325 × 1 piece is 0.0325: three hundredths.
    [325, 1_000, 3],
    // 0.05 × 0.1 = 0.005: half up.
    [500, 100, 1],
    [0, 5_000, 0],
  ])('%i × %i', (price, quantity, amount) => {
    expect(priced(price, quantity)).toBe(amount);
  });

  test('what is above the safe integers is no amount', () => {
    expect(priced(10 ** 15, Number.MAX_SAFE_INTEGER)).toBeNull();
  });

  test.each([
    // 100 for three at 33.33: the price was rounded.
    [10_000, 333_300, 3_000, true],
    // 17,000 for 300 at 60 was typed wrongly.
    [1_700_000, 600_000, 300_000, false],
    // To the whole currency unit: 18,000.40 is 18,000.
    [1_800_000, 600_013, 300_000, true],
    [12_300, 12_300, 0, false],
  ])('%i for %i × %i fits: %s', (amount, price, quantity, fits) => {
    expect(fitsPrice(amount, price, quantity)).toBe(fits);
  });
});

describe('what was read is written so that it reads as the same again', () => {
  const word = fc.constantFrom('', '葉輪', '王 小明', 'a\tb', ' 𠮷野 ', '長'.repeat(30));
  const date = fc.constantFrom('', '2026/11/20', '115/11/01', '昨天', '20261119');
  const quantity = fc.constantFrom('', '300 PCS', '12.5kg', '1,000', '0.001');
  const money = fc.constantFrom('', '0', '1,234.56', '3 萬', '99');
  const percent = fc.constantFrom('', '2', '33.33 %', '100');
  const tax = fc.constantFrom(
    { tax: 'none', taxRate: '', taxRounding: 'whole' } as const,
    { tax: 'on-top', taxRate: '5', taxRounding: 'whole' } as const,
    { tax: 'included', taxRate: '13', taxRounding: 'hundredth' } as const,
  );
  const forms: fc.Arbitrary<FormText> = fc.oneof(
    fc
      .tuple(tax, fc.array(fc.tuple(word, quantity, money, percent), { minLength: 1, maxLength: 3 }))
      .map(([terms, lines]) => ({
        ...emptyForms.return(),
        customerName: '甲',
        ...terms,
        lines: lines.map(([lotNo, approved, amount, overRatio]) => ({
          ...emptyReturnLine(),
          product: '葉輪',
          lotNo,
          approved: approved || '1',
          amount,
          overRatio,
        })),
      })),
    fc.tuple(tax, date, word, money, quantity).map(([terms, invoiceOn, note, amount, quantityText]) => ({
      ...emptyForms.allowance(),
      customerName: '甲',
      note,
      ...terms,
      lines: [{ ...emptyAllowanceLine(), product: '葉輪', invoiceOn, quantity: quantityText, amount: amount || '5' }],
    })),
    fc.tuple(word, money, percent, fc.constantFrom('', '3', '１０')).map(([person, amount, share, points]) => ({
      ...emptyForms.penalty(),
      unit: '製造部',
      person,
      amount,
      share,
      points,
      reason: '漏檢',
    })),
    fc
      .tuple(tax, date, fc.constantFrom('', '11/25 14:00', '2026/11/20'), money)
      .map(([terms, day, appointment, amount]) => ({
        ...emptyForms.repair(),
        customerName: '甲',
        fault: '不轉',
        purchasedOn: day,
        appointment,
        ...terms,
        lines: [{ ...emptyRepairLine(), item: '軸承', amount }],
      })),
    fc.tuple(date, word).map(([effectiveOn, person]) => ({
      ...emptyForms.personnel(),
      effectiveOn,
      lines: [{ ...emptyPersonnelLine(), unit: 'quality', person, discipline: '申誡' }],
    })),
    date.map((investigatedOn) => ({ ...emptyForms.investigation(), abnormality: '毛邊\r\n二行', investigatedOn })),
    fc.tuple(date, word).map(([nextOn, met]) => ({
      ...emptyForms['visit-report'](),
      customerName: '甲',
      met,
      nextOn,
      visitedAt: '昨天 16:30',
    })),
  );

  test.each(['western', 'roc'] as const)('with %s years', (style) => {
    fc.assert(
      fc.property(forms, (form) => {
        const first = readForm(form, options);
        if (!first.ok) throw new Error(JSON.stringify(first.issues));
        const again = readForm(formTexts(first.value, style), options);
        expect(again).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});

test('a unit is understood in any of its languages; other words stay', () => {
  const units = ['製造部', '制造部', 'Manufacturing', 'manufacturing', '外包廠'].map((unit) => {
    const reading = readForm({ ...emptyForms.penalty(), unit, reason: '漏檢' }, options);
    return reading.ok && reading.value.kind === 'penalty' ? reading.value.unit : undefined;
  });
  expect(units).toEqual(['manufacturing', 'manufacturing', 'manufacturing', 'manufacturing', '外包廠']);
});

test('lines on which nothing stands are left out, a sum of which a part is missing is none', () => {
  const line = { ...emptyReturnLine(), product: '葉輪', approved: '10', unitPrice: '3' };
  const sum = (lines: readonly (typeof line)[]): number | undefined => {
    const reading = readForm({ ...emptyForms.return(), customerName: '甲', lines: [...lines] }, options);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    return formTotals(reading.value)?.sum.total;
  };
  expect(sum([emptyReturnLine(), line, emptyReturnLine(), line])).toBe(6_000);
  expect(sum([line, { ...line, unitPrice: '' }])).toBeUndefined();
});

describe('copies and keepers', () => {
  const keepers = (policy: typeof p2ManufacturingComplaint, kind: (typeof policyPaperKinds)[number]) =>
    formPaper(policy, kind).copies.map(({ keeper }) => keeper['zh-TW']);

  // product.md, 002§3 Art.12(2), 13; 002§2 Art.12
  test.each([
    ['return', 4],
    ['allowance', 2],
    ['return-certificate', 1],
    ['penalty', 3],
    ['repair', 3],
    ['personnel', 1],
    ['investigation', 1],
    ['visit-report', 1],
    ['letter', 1],
  ] as const)('%s has %i in every shipped policy, counted from one', (kind, count) => {
    for (const policy of shippedPolicies) {
      const { copies } = formPaper(policy, kind);
      expect(copies.map(({ copy }) => copy)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  });

  test('P1 and P2 call their units otherwise, and so do their papers', () => {
    expect(keepers(p1ManufacturingOpinion, 'allowance')).toEqual(['業務部', '財務部']);
    expect(keepers(p2ManufacturingComplaint, 'allowance')).toEqual(['業務部', '會計科']);
    expect(keepers(p1ManufacturingOpinion, 'return')[1]).toBe('成品倉庫');
    expect(formPaper(p1ManufacturingOpinion, 'penalty').name['zh-TW']).toBe('處罰通知單');
    expect(formPaper(p2ManufacturingComplaint, 'penalty').name['zh-TW']).toBe('獎罰通知單');
    expect(keepers(p2ManufacturingComplaint, 'repair')).toEqual(['客戶', '工程部主任', '前臺轉財務部']);
  });

  test('every field that a shipped paper hides is one that it has', () => {
    for (const policy of shippedPolicies) {
      for (const kind of policyPaperKinds) {
        if (kind === 'letter') continue;
        const fields: readonly string[] = paperFields[kind];
        for (const copy of formPaper(policy, kind).copies) {
          for (const field of hiddenFields(kind, copy)) expect(fields).toContain(field);
        }
      }
    }
  });
});
