import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readAmount } from '../../../db/rules/amount.ts';
import { readCustomerForm } from '../../../db/rules/customer-form.ts';
import { customerSerial, formatCustomerNumber } from '../../../db/rules/customer-number.ts';
import { isMainlandCreditCode, isTaiwanTaxNumber, readTaxNumber } from '../../../db/rules/tax-number.ts';
import { telephoneDigits } from '../../../db/rules/telephone.ts';
import { companyStem } from '../../../db/search/company-name.ts';
import { nameKey } from '../../../db/search/customer-text.ts';
import { contactForm, customerForm } from '../../support/customers.ts';

describe('統一編號', () => {
  test.each([
    ['11913502', true],
    ['03244509', true],
    ['04595252', true], // 35: by 5 (since 2023), not by 10
    ['10458575', true], // 7 in the seventh place, its 10 counted as 0
    ['10458574', true], // the same, counted as 1
    ['10458576', false],
    ['11913503', false],
    ['00000000', false],
    ['1191350', false],
    ['119135022', false],
  ])('%s: %s', (number, valid) => {
    expect(isTaiwanTaxNumber(number)).toBe(valid);
  });

  test('of the nine slips in one digit at most one goes unnoticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 5 }), (value, at) => {
        const number = String(value).padStart(8, '0');
        fc.pre(isTaiwanTaxNumber(number) && number[6] !== '7');
        const slips = [...'0123456789'].filter((digit) => digit !== number[at]);
        const missed = slips.filter((digit) => isTaiwanTaxNumber(number.slice(0, at) + digit + number.slice(at + 1)));
        expect(missed.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  ['91350100M000100Y43', true],
  ['91110000600037341L', true],
  ['91350100M000100Y44', false],
  ['91110000600037341I', false],
  ['9111000060003734', false],
])('統一社會信用代碼 %s: %s', (code, valid) => {
  expect(isMainlandCreditCode(code)).toBe(valid);
});

test.each([
  ['１１９１-３５０２', 'domestic', { ok: true, taxNumber: '11913502', kind: 'taiwan' }],
  ['91110000600037341l', 'domestic', { ok: true, taxNumber: '91110000600037341L', kind: 'mainland' }],
  ['', 'domestic', { ok: true, taxNumber: '', kind: 'none' }],
  ['00000000', 'domestic', { ok: true, taxNumber: '', kind: 'none' }],
  ['GB 123 4567', 'domestic', { ok: false, reason: 'shape' }],
  ['GB 123 4567', 'overseas', { ok: true, taxNumber: 'GB1234567', kind: 'foreign' }],
  ['11913503', 'domestic', { ok: false, reason: 'checksum', taxNumber: '11913503' }],
  ['11913503', 'overseas', { ok: true, taxNumber: '11913503', kind: 'taiwan' }],
] as const)('the tax number "%s" of a %s customer', (text, region, reading) => {
  expect(readTaxNumber(text, region)).toEqual(reading);
});

test.each([
  ['(02)2531-7099', ['0225317099']],
  ['（０２）２５３１７０９９', ['0225317099']],
  ['02-25317099#123', ['0225317099', '123']],
  ['02-25317099 分機 12、0912 345 678', ['0225317099', '12', '0912345678']],
  ['+886-2-2531-7099', ['886225317099', '0225317099']],
  ['+886 (0)2 2531 7099', ['8860225317099', '0225317099']],
  ['2602-6787 ext. 5', ['26026787', '5']],
  ['請洽詢總機', []],
])('the telephone "%s" has the digits %j', (text, digits) => {
  expect(telephoneDigits(text)).toEqual(digits);
});

test.each([
  ['77511817420', { ok: true, amount: 77_511_817_420 }],
  ['NT$1,000,000', { ok: true, amount: 1_000_000 }],
  ['新台幣 500 萬元整', { ok: true, amount: 5_000_000 }],
  ['1.5億', { ok: true, amount: 150_000_000 }],
  ['１２３', { ok: true, amount: 123 }],
  ['10.99', { ok: true, amount: 10 }],
  ['-5', { ok: false, reason: 'negative' }],
  ['99999999999999999999', { ok: false, reason: 'too-large' }],
  ['很多', { ok: false, reason: 'not-an-amount' }],
  ['', { ok: false, reason: 'not-an-amount' }],
] as const)('the amount "%s"', (text, reading) => {
  expect(readAmount(text)).toEqual(reading);
});

test('customer numbers of Kesu and their serials', () => {
  expect(formatCustomerNumber(183)).toBe('C-000183');
  expect(formatCustomerNumber(1_000_000)).toBe('C-1000000');
  expect(customerSerial('C-000183')).toBe(183);
  expect(customerSerial('1101')).toBeUndefined();
  expect(customerSerial('C-183')).toBeUndefined();
});

test.each([
  ['臺灣水泥股份有限公司', '臺灣水泥'],
  ['上海电气（集团）有限责任公司', '上海电气(集团)'],
  ['台灣水泥(股)公司', '台灣水泥'],
  ['Acme Co., Ltd.', 'Acme'],
  ['Wells Fargo & Company', 'Wells Fargo'],
  ['PNC Bank N.A.', 'PNC Bank'],
  ['Zinc', 'Zinc'],
  ['公司', '公司'],
  ['Inc.', 'Inc'],
  ['有限公司', '有限公司'],
])('the name of %s without its legal form is %s', (name, stem) => {
  expect(companyStem(name)).toBe(stem);
});

test('a name key begins the folded name, so that who is found by it is found by the name', () => {
  expect(nameKey('台灣水泥（股）公司')).toBe(nameKey('臺灣水泥股份有限公司'));
  expect(nameKey('Acme Co., Ltd.')).toBe(nameKey('ACME Inc'));
  expect(nameKey('(股)')).not.toBe('');
});

describe('the form', () => {
  const read = (changes: Parameters<typeof customerForm>[0], keptTaxNumber?: string) =>
    readCustomerForm(customerForm(changes), {
      today: '2026-11-21',
      ...(keptTaxNumber === undefined ? {} : { keptTaxNumber }),
    });

  test('lines without any text are no contacts', () => {
    const { values, issues } = read({
      contacts: [contactForm(), contactForm({ name: ' 王小明 ' }), contactForm({ mobile: '0912' })],
    });
    expect(issues).toEqual([]);
    expect(values.contacts.map(({ name }) => name)).toEqual(['王小明', '']);
  });

  test('a tax number that the file has already is not questioned again', () => {
    expect(read({ taxNumber: '11913503' }).issues).toEqual([{ field: 'taxNumber', code: 'tax-number-checksum' }]);
    expect(read({ taxNumber: '11913503' }, '11913503').issues).toEqual([]);
    expect(read({ taxNumber: 'X1' }, 'X1')).toMatchObject({ issues: [], values: { taxNumber: 'X1' } });
  });

  test('names have a length', () => {
    const { issues } = read({ name: '長'.repeat(201), number: 'x'.repeat(41) });
    expect(issues).toEqual([
      { field: 'number', code: 'too-long', params: { max: 40, length: 41 } },
      { field: 'name', code: 'too-long', params: { max: 200, length: 201 } },
    ]);
  });
});
