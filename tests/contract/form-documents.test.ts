import { describe, expect, test } from 'vitest';

import { emptyAllowanceLine, emptyCertificateLine, emptyForms, emptyRepairLine } from '../../db/rules/form-texts.ts';
import { paperFields, usualPaper } from '../../db/rules/form-papers.ts';
import { p2ManufacturingComplaint } from '../../db/policies/p2-manufacturing-complaint.ts';
import type { FormEntries } from '../../electron/contract/forms.ts';
import type { FormDocument, FormSheet } from '../../electron/contract/paper.ts';
import { came, madeForm, receive, returnEntries, returnLine } from '../support/forms.ts';
import { changePolicy } from '../support/life.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

async function drawn(
  office: TestOffice,
  formId: number,
  size: 'a4' | 'half' = 'a4',
  locale: 'zh-TW' | 'en' = 'zh-TW',
): Promise<FormDocument> {
  const { document } = await office.do('papers.previewForm', { formId, size, locale });
  if (document.kind !== 'form') throw new Error('no form');
  return document;
}

async function paperOf(office: TestOffice, entries: FormEntries, size?: 'a4' | 'half', locale?: 'zh-TW' | 'en') {
  return drawn(office, (await madeForm(office, entries)).id, size, locale);
}

function textOf(sheet: FormSheet | undefined, name: string): string | undefined {
  return sheet?.cells.find((one) => one.name === name)?.text ?? sheet?.blocks.find((one) => one.name === name)?.text;
}

function columnOf(sheet: FormSheet | undefined, name: string): readonly string[] {
  const place = sheet?.table?.columns.findIndex((column) => column.name === name) ?? -1;
  if (place < 0) return [];
  return [...(sheet?.table?.rows.map((row) => row[place] ?? '') ?? []), sheet?.table?.total?.[place] ?? ''];
}

const allowance: FormEntries = {
  ...emptyForms.allowance(),
  customerName: '甲乙電子工業股份有限公司',
  taxNumber: '16021428',
  tax: 'on-top',
  taxRate: '5',
  lines: [
    {
      ...emptyAllowanceLine(),
      product: '葉輪',
      quantity: '100 PCS',
      unitPrice: '1.23',
      invoiceNo: 'AB-1',
      receivedUnitPrice: '58.77',
    },
    { ...emptyAllowanceLine(), product: '外框', amount: '7' },
  ],
};

const repair: FormEntries = {
  ...emptyForms.repair(),
  customerName: '甲乙電子',
  fault: '不轉',
  found: '軸承卡死',
  engineeringNote: '工程機密註記',
  chargeNote: '收費機密註記',
  lines: [{ ...emptyRepairLine(), item: '軸承', quantity: '2', unitPrice: '150' }],
};

describe('copies of each paper, as the office keeps them', () => {
  test('a return slip has four, each under its keeper, with amounts and what was approved', async () => {
    const office = await testOffice();
    const paper = await paperOf(
      office,
      returnEntries({ lines: [returnLine(), returnLine({ product: '外框', approved: '20', unitPrice: '' })] }),
    );
    expect(paper).toMatchObject({
      title: '成品退貨單',
      number: 'T26-001',
      arrangement: 'pages',
      version: 1,
      warning: '',
    });
    expect(paper.sheets.map(({ copy }) => `${copy?.name} ${copy?.keeper} ${copy?.colour}`)).toEqual([
      '第一聯 業務部（督促） white',
      '第二聯 成品倉儲 pink',
      '第三聯 會計科 blue',
      '第四聯 業務部（倉庫簽收後） green',
    ]);
    expect(paper.sheets.map(({ barcode }) => barcode)).toEqual([
      'D-T26-001-1-1F',
      'D-T26-001-2-1E',
      'D-T26-001-3-1D',
      'D-T26-001-4-1C',
    ]);
    const [first] = paper.sheets;
    expect(columnOf(first, 'approved')).toEqual(['300 PCS', '20', '']);
    expect(columnOf(first, 'amount')).toEqual(['18,000', '', '']);
    // One line has no amount, so there is no sum.
    expect(textOf(first, 'capitals')).toBeUndefined();
  });

  test('on carbonless paper it is one sheet that names all keepers', async () => {
    const office = await testOffice();
    const paper = await paperOf(office, returnEntries(), 'half');
    expect(paper).toMatchObject({ arrangement: 'impression', sheets: [{ copy: null, barcode: 'D-T26-001-0-1G' }] });
    expect(paper.copies).toHaveLength(4);
  });

  test('goods that came in stand on the slip with what was booked and who signed', async () => {
    const office = await testOffice();
    changePolicy(office, { overQuantity: 200 });
    const slip = await madeForm(office, returnEntries());
    await receive(
      office,
      slip,
      came('340', { instruction: '多的退回', instructedBy: '陳', booked: '306', signedBy: '李' }),
    );
    const [first] = (await drawn(office, slip.id)).sheets;
    expect(columnOf(first, 'actual')).toEqual(['340 PCS', '']);
    expect(textOf(first, 'received')).toBe(
      '風扇葉輪 80 mm：核定 300 PCS，實退 340 PCS，超過允收比率，入帳 306 PCS　多的退回　陳',
    );
    const received = first?.blocks.find(({ name }) => name === 'received');
    expect(received?.signatures.map(({ text }) => text)).toEqual(['李', '2026/11/21']);
  });

  test('an allowance certificate has two, with tax for each line, sums in figures and capitals, and a place for the stamp', async () => {
    const office = await testOffice();
    const paper = await paperOf(office, allowance);
    expect(paper.sheets.map(({ copy }) => copy?.keeper)).toEqual(['業務部', '會計科']);
    const [first] = paper.sheets;
    // 123 + 7 = 130; 5 % is 6.5, which is 7 in whole units.
    expect(columnOf(first, 'amount')).toEqual(['123', '7', '130']);
    expect(columnOf(first, 'tax')).toEqual(['7', '0', '7']);
    expect(columnOf(first, 'receivedAmount')).toEqual(['5,877', '', '']);
    expect(textOf(first, 'capitals')).toBe('壹佰參拾柒元整　137（未稅 130，稅 7）');
    expect(first?.stamp?.label).toBe('買受人統一發票章');
    const english = await paperOf(office, allowance, 'a4', 'en');
    expect(english.title).toBe('Sales allowance certificate');
    expect(textOf(english.sheets[0], 'capitals')).toContain('137 (net 130, tax 7)');
  });

  test('prices with tax are shown without it on the return certificate, of which there is one', async () => {
    const office = await testOffice();
    const paper = await paperOf(office, {
      ...emptyForms['return-certificate'](),
      customerName: '甲',
      tax: 'included',
      taxRate: '5',
      lines: [{ ...emptyCertificateLine(), product: '葉輪', quantity: '10', amount: '105' }],
    });
    expect(paper.sheets).toHaveLength(1);
    expect(paper.sheets[0]?.copy).toMatchObject({ keeper: '會計科', name: '' });
    expect(columnOf(paper.sheets[0], 'amount')).toEqual(['100', '100']);
    expect(columnOf(paper.sheets[0], 'tax')).toEqual(['5', '5']);
    expect(textOf(paper.sheets[0], 'capitals')).toBe('壹佰零伍元整　105（未稅 100，稅 5）');
  });

  test('a penalty notice has three, names unit and item, and may not reach the customer', async () => {
    const office = await testOffice();
    const paper = await paperOf(office, {
      ...emptyForms.penalty(),
      unit: '製造部',
      reason: '漏檢',
      amount: '123',
      share: '60',
    });
    expect(paper.sheets.map(({ copy }) => copy?.keeper)).toEqual(['總經理室', '會計科', '受處分單位或個人']);
    expect(paper.warning).toBe('本表不得影印送客戶');
    const [first] = paper.sheets;
    expect(textOf(first, 'unit')).toBe('製造部');
    expect(textOf(first, 'share')).toBe('60 %');
    expect(textOf(first, 'measure')).toBe('■ 處罰　□ 獎勵');
    expect(textOf(first, 'amount')).toBe('壹佰貳拾參元整　123');
  });

  test('reports, the notice of personnel and the visit report have one', async () => {
    const office = await testOffice();
    const papers = [
      await paperOf(office, { ...emptyForms.investigation(), abnormality: '毛邊', conclusion: '屬實' }),
      await paperOf(office, {
        ...emptyForms.personnel(),
        lines: [{ unit: 'quality', person: '李', position: '組長', discipline: '申誡', reason: '漏檢' }],
      }),
      await paperOf(office, {
        ...emptyForms['visit-report'](),
        customerName: '甲',
        matter: '說明改善',
        visitedAt: '11/20 14:00',
      }),
    ];
    expect(papers.map(({ title, sheets }) => `${title} ${sheets.length}`)).toEqual([
      '調查報告 1',
      '人事公布單 1',
      '訪問報告 1',
    ]);
    expect(papers[1]?.sheets[0]?.table?.rows).toEqual([['質量管理部', '李', '組長', '申誡', '漏檢']]);
    expect(textOf(papers[2]?.sheets[0], 'visitedAt')).toBe('2026/11/20 14:00');
    expect(papers.map(({ warning }) => warning)).toEqual(['本表不得影印送客戶', '本表不得影印送客戶', '']);
  });
});

test('every field on a paper has a name by which a policy can hide it', async () => {
  const office = await testOffice();
  const line = { ...emptyCertificateLine(), product: '葉輪', quantity: '10', amount: '105' };
  const papers: readonly FormEntries[] = [
    returnEntries({ note: '附', lines: [returnLine({ lotNo: 'L1' })] }),
    { ...allowance, note: '附' },
    { ...emptyForms['return-certificate'](), customerName: '甲', note: '附', lines: [line] },
    { ...emptyForms.penalty(), unit: '製造部', reason: '漏檢', note: '附' },
    repair,
    { ...emptyForms.personnel(), lines: [{ unit: '', person: '李', position: '', discipline: '申誡', reason: '' }] },
    { ...emptyForms.investigation(), abnormality: '毛邊' },
    { ...emptyForms['visit-report'](), customerName: '甲' },
  ];
  for (const entries of papers) {
    const known: readonly string[] = paperFields[entries.kind];
    for (const { cells, table, blocks } of (await paperOf(office, entries)).sheets) {
      for (const { name } of [...cells, ...(table?.columns ?? []), ...blocks])
        expect(known, entries.kind).toContain(name);
    }
  }
});

describe('what a keeper does not see is not in the data of the copy', () => {
  test("the customer's copy of a repair slip holds no notes of the office, nor does an impression that goes through it", async () => {
    const office = await testOffice();
    const paper = await paperOf(office, repair);
    const [customer, engineering, finance] = paper.sheets.map((sheet) => JSON.stringify(sheet));
    expect(customer).not.toContain('機密');
    expect(customer).toContain('軸承卡死');
    expect(engineering).toContain('工程機密註記');
    expect(engineering).toContain('收費機密註記');
    expect(finance).toContain('收費機密註記');
    expect(finance).not.toContain('工程機密註記');
    expect(JSON.stringify(await paperOf(office, repair, 'half'))).not.toContain('機密');
  });

  test('a policy that forgets to hide the notes from the customer does not show them', async () => {
    const office = await testOffice();
    const usual = usualPaper(p2ManufacturingComplaint, 'repair');
    changePolicy(office, { papers: [{ ...usual, copies: usual.copies.map((copy) => ({ ...copy, hidden: [] })) }] });
    const [customer, , finance] = (await paperOf(office, repair)).sheets.map((sheet) => JSON.stringify(sheet));
    expect(customer).not.toContain('機密');
    expect(finance).toContain('工程機密註記');
  });

  test('a policy gives a paper its own name and copies, and hides prices from the warehouse', async () => {
    const office = await testOffice();
    const [own, warehouse] = usualPaper(p2ManufacturingComplaint, 'return').copies;
    if (!own || !warehouse) throw new Error('the return slip has copies');
    changePolicy(office, {
      papers: [
        {
          kind: 'return',
          name: { 'zh-TW': '退貨通知單', 'zh-CN': '退货通知单', en: 'Return note' },
          copies: [own, { ...warehouse, hidden: ['unitPrice', 'amount', 'capitals'] }],
        },
      ],
    });
    const paper = await paperOf(office, returnEntries());
    expect(paper.title).toBe('退貨通知單');
    expect(paper.sheets).toHaveLength(2);
    const [first, second] = paper.sheets;
    expect(columnOf(first, 'amount')).toEqual(['18,000', '18,000']);
    expect(columnOf(second, 'amount')).toEqual([]);
    expect(second?.table?.rows[0]).toHaveLength(second?.table?.columns.length ?? 0);
    expect(JSON.stringify(second)).not.toContain('18,000');
  });
});

describe('printing a paper is entered in the log', () => {
  const print = { size: 'a4', locale: 'zh-TW', device: 'Laser', allowMissing: false } as const;

  test('once without a reason, again as 補印 with one, and never when it is voided', async () => {
    const office = await testOffice({
      host: { listPrinters: () => Promise.resolve([{ device: 'Laser', name: 'Laser' }]) },
    });
    const slip = await madeForm(office, returnEntries());
    expect(await office.do('papers.print', { ...print, formId: slip.id, reprintReason: '' })).toEqual({ printing: 1 });
    const again = await office.refused('papers.print', { ...print, formId: slip.id, reprintReason: ' ' });
    expect(again.code).toBe('reprint-reason-required');
    expect(await office.do('papers.print', { ...print, formId: slip.id, reprintReason: '卡紙' })).toEqual({
      printing: 2,
    });
    expect((await office.do('forms.get', { id: slip.id })).printings).toBe(2);
    const other = await madeForm(office, returnEntries());
    await office.do('papers.print', { ...print, formId: other.id, reprintReason: '' });
    const { total, entries } = await office.do('papers.log', { formId: slip.id, offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(entries[0]).toMatchObject({
      paper: 'form',
      form: 'return',
      formId: slip.id,
      number: 'T26-001',
      caseId: null,
      printing: 2,
      copies: 4,
      caseVersion: 1,
      reason: '卡紙',
      result: 'spooled',
    });
    await office.do('forms.void', { id: slip.id, version: 1, reason: '開錯' });
    const voided = await office.refused('papers.print', { ...print, formId: slip.id, reprintReason: '再印' });
    expect(voided.code).toBe('form-voided');
    expect((await office.refused('papers.previewForm', { formId: slip.id, size: 'a4', locale: 'en' })).code).toBe(
      'form-voided',
    );
  });

  test('a character that no font has is named with its field before anything is printed', async () => {
    const office = await testOffice();
    const slip = await madeForm(office, returnEntries({ lines: [returnLine({ product: '\u{1F9F2} 磁鐵' })] }));
    const error = await office.refused('papers.print', { ...print, formId: slip.id, reprintReason: '' });
    expect(error).toMatchObject({ code: 'glyphs-missing' });
    expect((await office.do('papers.log', { formId: slip.id, offset: 0, limit: 1 })).total).toBe(0);
  });
});
