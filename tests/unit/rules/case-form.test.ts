import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { p1ManufacturingOpinion } from '../../../db/policies/p1-manufacturing-opinion.ts';
import { p2ManufacturingComplaint } from '../../../db/policies/p2-manufacturing-complaint.ts';
import { emptyCaseForm, formFromCase, type CaseFormText } from '../../../db/rules/case-form-text.ts';
import { readCaseForm } from '../../../db/rules/case-form.ts';
import { mayDo, caseStates } from '../../../db/rules/case-state.ts';
import { complaint, goods } from '../../support/cases.ts';
import { fields } from '../../../renderer/locales/zh-TW/fields.ts';

const options = {
  today: '2026-11-21',
  now: new Date('2026-11-21T09:06:41').toISOString(),
  policy: p2ManufacturingComplaint,
};

function issues(changes: Partial<CaseFormText>, more: Partial<Parameters<typeof readCaseForm>[1]> = {}): string[] {
  const reading = readCaseForm({ ...complaint(1), ...changes }, { ...options, ...more });
  return reading.ok ? [] : reading.issues.map(({ field, code }) => `${field} ${code}`);
}

describe('the complaint form', () => {
  it.each<[string, Partial<CaseFormText>, string[]]>([
    ['as a clerk fills it', {}, []],
    ['without goods', { goods: [] }, []],
    [
      'with an empty goods line',
      {
        goods: [
          goods(),
          goods({ orderNo: '', materialNo: '', product: '', shippedOn: '', quantity: '', defectiveQuantity: '' }),
        ],
      },
      [],
    ],
    ['without a customer', { customerId: null, customerName: '' }, ['customerName required']],
    ['with a name that is in no file', { customerId: null, customerName: '甲乙' }, ['customerName unknown-customer']],
    ['of an employee, who is no customer', { kind: 'employee-complaint', customerId: null }, []],
    ['without a description', { description: ' \n ' }, ['description required']],
    ['received tomorrow', { receivedAt: '11/22 09:00' }, ['receivedAt moment-in-future']],
    ['received at no time', { receivedAt: '11/21 24:10' }, ['receivedAt not-a-time']],
    ['shipped tomorrow', { goods: [goods({ shippedOn: '+1' })] }, ['goods.0.shippedOn date-in-future']],
    ['shipped on no day', { goods: [goods(), goods({ shippedOn: '2/30' })] }, ['goods.1.shippedOn no-such-date']],
    ['with words for a quantity', { goods: [goods({ quantity: '很多' })] }, ['goods.0.quantity not-a-quantity']],
    ['with all defective', { goods: [goods({ defectiveQuantity: '12000' })] }, []],
    [
      'with more defective than shipped',
      { goods: [goods({ defectiveQuantity: '12,312 PCS' })] },
      ['goods.0.defectiveQuantity more-than-delivered'],
    ],
    ['with two units', { goods: [goods({ unit: 'KG' })] }, ['goods.0.quantity other-unit']],
    ['with one unit written twice', { goods: [goods({ unit: 'pcs', defectiveQuantity: '3 ＰＣＳ' })] }, []],
    ['with a type of nobody', { type: 'colour' }, ['type not-a-choice']],
    ['with a demand of nobody', { demands: ['return', 'a pony'] }, ['demands not-a-choice']],
    ['major without saying why', { major: true }, ['majorReason required']],
    ['undetermined and yet a quantity', { demandQuantity: '300 PCS' }, ['demandQuantity quantity-or-undetermined']],
    ['with too long a name', { contactName: '林'.repeat(61) }, ['contactName too-long']],
    ['with characters that count once though they take two', { contactName: '𠮷'.repeat(60) }, []],
  ])('%s', (_, changes, expected) => {
    expect(issues(changes)).toEqual(expected);
  });

  it('knows 客戶加工中未確定 only where the policy does (002§3 Art.9(1), not 002§2)', () => {
    expect(issues({}, { policy: p1ManufacturingOpinion })).toEqual(['demandUndetermined undetermined-not-allowed']);
    expect(issues({ demandUndetermined: false, demandQuantity: '300' }, { policy: p1ManufacturingOpinion })).toEqual(
      [],
    );
  });

  it('keeps a code that the case has and the list has lost', () => {
    expect(issues({ type: 'retired' }, { kept: new Set(['retired']) })).toEqual([]);
  });

  it('takes pasted line breaks out of lines and leaves them in paragraphs', () => {
    const reading = readCaseForm(complaint(1, { contactName: ' 林\r\n小姐 ', description: '一\r\n二\u0000' }), options);
    expect(reading).toMatchObject({ ok: true, value: { contactName: '林 小姐', description: '一\n二' } });
  });

  it('has a sentence for every issue', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('12 PCS', '-1', '1.23456', '2026/2/30', '9:99', ''),
    );
    const line = fc.record({
      orderNo: text,
      materialNo: text,
      product: text,
      lotNo: text,
      shippedOn: text,
      quantity: text,
      unit: text,
      defectiveQuantity: text,
    });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.array(line, { maxLength: 3 }),
        fc.boolean(),
        (receivedAt, type, demandQuantity, lines, major) => {
          const form = { ...emptyCaseForm(), receivedAt, type, demandQuantity, goods: lines, major, demands: [type] };
          const reading = readCaseForm(form, options);
          const codes = reading.ok ? [] : reading.issues.map(({ code }) => code);
          expect(codes.filter((code) => !Object.hasOwn(fields, code))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['western', 'roc'] as const)('starts an edit from what was kept, in %s dates', (style) => {
    const typed = complaint(1, {
      receivedAt: '11/20 16:30',
      goods: [goods({ quantity: '12.5 kg', unit: '', defectiveQuantity: '.5' })],
      demandUndetermined: false,
      demandQuantity: '300 PCS',
    });
    const first = readCaseForm(typed, options);
    if (!first.ok) throw new Error(JSON.stringify(first.issues));
    const form = formFromCase(first.value, style, options.today);
    expect(form.goods[0]).toMatchObject({
      quantity: '12.5',
      unit: 'kg',
      defectiveQuantity: '0.5',
      shippedOn: style === 'roc' ? '115/11/03' : '2026/11/03',
    });
    expect(readCaseForm(form, options)).toEqual(first);
  });
});

describe('what may be done with a case', () => {
  it.each([
    ['accept', ['filed']],
    ['change', ['filed', 'accepted', 'at-station', 'waiting', 'decided', 'closed', 'not-established']],
    ['close', ['accepted', 'at-station', 'waiting', 'decided']],
    ['void', ['accepted', 'at-station', 'waiting', 'decided', 'closed', 'not-established']],
    ['unvoid', ['voided']],
  ] as const)('%s: %j', (action, states) => {
    expect(caseStates.filter((state) => mayDo(action, state))).toEqual(states);
  });
});
