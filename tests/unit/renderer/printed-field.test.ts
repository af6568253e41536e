import { expect, test } from 'vitest';

import { labelOf, placeOf, type PrintedDocument } from '../../../renderer/features/print-desk/printed-field.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import { sampleForm } from '../../paper/support/forms.ts';
import { sampleLetter } from '../../paper/support/letter.ts';

const t = translator('zh-TW');

test.each([
  ['description', '異常狀況', { name: 'case', id: 7, field: 'description' }],
  ['goods.1.product', '品名（第 2 項）', { name: 'case', id: 7, field: 'goods.1.product' }],
  ['contact', '聯絡人/電話', { name: 'case', id: 7, field: 'contactName' }],
  ['customerName', '客戶名稱', { name: 'case', id: 7, field: 'customerName' }],
  // Nothing of the case is typed there: the page opens as it does anyway.
  ['voidReason', '作廢原因', { name: 'case', id: 7 }],
  ['officeName', '公司名稱', { name: 'settings', field: 'officeName' }],
  ['title', '表名', { name: 'policy' }],
])('%s of a complaint form is called %s and typed in %o', (path, label, place) => {
  const complaint = { kind: 'complaint' } as PrintedDocument;
  expect(labelOf(path, complaint, t)).toBe(label);
  expect(placeOf(path, complaint, { caseId: 7 }, 7)).toEqual(place);
});

test('of a return slip the names of its own paper are used, and the line of its table is counted', () => {
  const slip = sampleForm('return', 'a4');
  const [sheet] = slip.sheets;
  const column = sheet?.table?.columns.findIndex(({ name }) => name === 'product') ?? -1;
  const reason = sheet?.blocks.findIndex(({ name }) => name === 'reason') ?? -1;
  const customer = sheet?.cells.findIndex(({ name }) => name === 'customer') ?? -1;
  const at = (path: string) => placeOf(path, slip, { formId: 3 }, null);
  expect(at(`sheets.1.table.rows.1.${column}`)).toEqual({ name: 'forms', change: 3, field: 'lines.1.product' });
  expect(labelOf(`sheets.1.table.rows.1.${column}`, slip, t)).toBe('品名規格（第 2 項）');
  expect(at(`sheets.0.blocks.${reason}.text`)).toEqual({ name: 'forms', change: 3, field: 'reason' });
  expect(labelOf(`sheets.0.blocks.${reason}.text`, slip, t)).toBe(sheet?.blocks[reason]?.label);
  expect(at(`sheets.0.cells.${customer}.text`)).toEqual({ name: 'forms', change: 3, field: 'customerName' });
});

test('of a letter every paragraph leads to its text, and the head to its own page', () => {
  const letter = sampleLetter('a4');
  const at = (path: string) => placeOf(path, letter, { formId: 3 }, 9);
  expect(at('paragraphs.2')).toEqual({ name: 'letters', caseId: 9, letterId: 3, field: 'body' });
  expect(at('recipient.0')).toEqual({ name: 'letters', caseId: 9, letterId: 3, field: 'recipient' });
  expect(labelOf('signature.1', letter, t)).toBe('署名（每行一項）');
  expect(at('letterhead.lines.0')).toEqual({ name: 'letter-setup' });
});
