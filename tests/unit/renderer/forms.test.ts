import { describe, expect, it } from 'vitest';

import type { AllowanceText, PenaltyText, ReturnText } from '../../../db/rules/form-entries.ts';
import type { CaseLife } from '../../../electron/contract/life.ts';
import { askedPapers } from '../../../renderer/features/forms/asked-papers.ts';
import { sumsOf } from '../../../renderer/features/forms/sums.ts';
import {
  entriesOf,
  typedOf,
  withCell,
  withField,
  withLine,
  withoutLine,
  withUnitNames,
} from '../../../renderer/features/forms/typed.ts';

const emptyLine = {
  orderNo: '',
  materialNo: '',
  product: '',
  lotNo: '',
  approved: '',
  unit: '',
  unitPrice: '',
  amount: '',
  overRatio: '',
};

function returnSlip(changes: Partial<ReturnText> = {}): ReturnText {
  return {
    kind: 'return',
    customerName: '甲乙電子工業股份有限公司',
    contact: '',
    telephone: '',
    address: '',
    reason: '',
    method: '',
    basis: '',
    warehouse: '',
    issuedBy: '',
    note: '',
    tax: 'on-top',
    taxRate: '5',
    taxRounding: 'whole',
    lines: [{ ...emptyLine, product: '風扇葉輪 80 mm', approved: '300 PCS', unitPrice: '61.5' }],
    ...changes,
  };
}

const line = (changes: Partial<typeof emptyLine>): typeof emptyLine => ({ ...emptyLine, product: '葉輪', ...changes });

describe('sums while a paper is typed', () => {
  it.each<[string, Partial<ReturnText>, (number | null)[], number | null, number | null]>([
    ['300 at 61.5, 5 % on top', {}, [18_450_00], 923_00, 19_373_00],
    ['the tax is contained', { tax: 'included' }, [18_450_00], 879_00, 18_450_00],
    ['to the hundredth', { taxRounding: 'hundredth', taxRate: '13%' }, [18_450_00], 2_398_50, 20_848_50],
    ['without tax', { tax: 'none', taxRate: 'nonsense' }, [18_450_00], 0, 18_450_00],
    [
      'a typed amount goes before the product',
      { lines: [line({ approved: '3', unitPrice: '1', amount: '2.98' })] },
      [298],
      0,
      298,
    ],
    ['a price of four places', { lines: [line({ approved: '10,000', unitPrice: '0.0325' })] }, [325_00], 16_00, 341_00],
    [
      'a line without amount leaves no sum',
      { lines: [line({ amount: '5' }), line({ approved: '3' })] },
      [500, null],
      null,
      null,
    ],
    ['an empty line is none', { lines: [line({ amount: '100' }), { ...emptyLine }] }, [100_00, null], 5_00, 105_00],
    ['an amount that is none', { lines: [line({ amount: '約五百' })] }, [null], null, null],
    ['a negative amount', { lines: [line({ amount: '-5' })] }, [null], null, null],
    ['a rate that is none', { taxRate: 'five' }, [18_450_00], null, null],
    [
      'beyond counting',
      { lines: [line({ approved: '9,007,199,254,740', unitPrice: '99,999,999,999' })] },
      [null],
      null,
      null,
    ],
    ['no lines', { lines: [] }, [], null, null],
  ])('%s', (_name, changes, lines, tax, total) => {
    const sums = sumsOf(typedOf(returnSlip(changes)));
    expect(sums.lines).toEqual(lines);
    expect([sums.sum?.tax ?? null, sums.sum?.total ?? null]).toEqual([tax, total]);
  });

  it('sixty lines of the largest amounts that can be typed are still counted exactly', () => {
    const sixty = Array.from({ length: 60 }, () => line({ amount: '1,000,000,000,000' }));
    const { sum } = sumsOf(typedOf(returnSlip({ lines: sixty })));
    expect(sum).toEqual({ net: 6_000_000_000_000_000, tax: 300_000_000_000_000, total: 6_300_000_000_000_000 });
  });

  it('of a notice are its one amount', () => {
    const penalty: PenaltyText = {
      kind: 'penalty',
      measure: 'penalty',
      unit: '製造部',
      person: '',
      item: '',
      reason: '',
      basis: '',
      share: '70',
      amount: '1,500',
      points: '',
      bonusMonth: '',
      issuedBy: '',
      note: '',
    };
    expect(sumsOf(typedOf(penalty)).sum?.total).toBe(1_500_00);
    expect(sumsOf(typedOf({ ...penalty, amount: '' })).sum).toBeNull();
  });
});

describe('a paper in the hand of the clerk', () => {
  it('goes to the office as it came, when nothing was changed', () => {
    const slip = returnSlip({ lines: [line({ approved: '1' }), line({ approved: '2' })] });
    expect(entriesOf(typedOf(slip))).toEqual(slip);
  });

  it('keeps what was typed where it was typed, when a line above goes', () => {
    const slip = typedOf(returnSlip({ lines: [line({ approved: '1' }), line({ approved: '2' })] }));
    const changed = withoutLine(withCell(withField(slip, 'note', '急'), 1, 'approved', '2 箱'), 0);
    expect(changed.lines.map(({ key }) => key)).toEqual([1]);
    expect(entriesOf(changed)).toMatchObject({ note: '急', lines: [{ approved: '2 箱' }] });
  });

  it('gets a new line that takes over the order, and not the quantity', () => {
    const slip = typedOf(returnSlip({ lines: [line({ orderNo: 'SO-1', approved: '1' })] }));
    const longer = withLine(slip, Object.keys(emptyLine), ['orderNo']);
    expect(entriesOf(longer)).toMatchObject({ lines: [{ approved: '1' }, { ...emptyLine, orderNo: 'SO-1' }] });
    expect(new Set(longer.lines.map(({ key }) => key)).size).toBe(2);
  });

  it('names units as the clerk knows them, wherever they stand', () => {
    const names = new Map([['manufacturing', '製造部']]);
    const personnel = typedOf({
      kind: 'personnel',
      subject: '',
      basis: 'manufacturing',
      effectiveOn: '',
      postedUntil: '',
      issuedBy: '',
      note: '',
      lines: [{ unit: 'manufacturing', person: '', position: '', discipline: '', reason: 'manufacturing' }],
    });
    expect(entriesOf(withUnitNames(personnel, (code) => names.get(code) ?? code))).toMatchObject({
      basis: 'manufacturing',
      lines: [{ unit: '製造部', reason: 'manufacturing' }],
    });
  });

  it('has the lines of its own kind', () => {
    const allowance: AllowanceText = {
      kind: 'allowance',
      customerName: '甲乙',
      taxNumber: '04595257',
      address: '',
      issuedBy: '',
      note: '',
      tax: 'none',
      taxRate: '',
      taxRounding: 'whole',
      lines: [],
    };
    expect(entriesOf(typedOf(allowance))).toEqual(allowance);
  });
});

describe('papers that a decision asks for', () => {
  const decision = (...outcomes: readonly string[]) => ({
    withdrawn: false,
    outcomes: outcomes.map((outcome) => ({ outcome, quantity: '', amount: '', note: '' })),
  });
  const asked = (decisions: readonly object[], shares: readonly object[] = []): readonly string[] =>
    askedPapers({ decisions, shares } as unknown as Pick<CaseLife, 'decisions' | 'shares'>);

  it.each([
    ['none while nothing is decided', [], [{}], []],
    ['a return', [decision('return')], [], ['return', 'return-certificate']],
    ['return and allowance', [decision('allowance', 'return')], [], ['return', 'allowance', 'return-certificate']],
    ['allowance and compensation are one certificate', [decision('allowance', 'compensation')], [], ['allowance']],
    ['shares ask for a notice', [decision('apology')], [{}], ['penalty']],
    ['a withdrawn decision asks for nothing', [{ ...decision('return'), withdrawn: true }], [{}], []],
  ])('%s', (_name, decisions, shares, papers) => {
    expect(asked(decisions, shares)).toEqual(papers);
  });
});
