import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { emptyAllowanceLine, emptyCertificateLine, emptyForms, emptyRepairLine } from '../../db/rules/form-texts.ts';
import type { FormEntries } from '../../electron/contract/forms.ts';
import type { FormDocument } from '../../electron/contract/paper.ts';
import { came, madeForm, receive, returnEntries, returnLine } from '../support/forms.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readPdf } from './support/pdf-text.ts';

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function drawn(office: TestOffice, formId: number, size: 'a4' | 'half', locale: 'zh-TW' | 'en' = 'zh-TW') {
  const { document } = await office.do('papers.previewForm', { formId, size, locale });
  if (document.kind !== 'form') throw new Error('no form');
  return document;
}

/** `KESU_LOOK=folder` keeps the papers, to be looked at. */
async function pagesOf(document: FormDocument): Promise<readonly string[]> {
  const { bytes } = await paper.pdf([document]);
  const look = process.env['KESU_LOOK'];
  if (look !== undefined) writeFileSync(join(look, `${document.form}-${document.size}-${document.locale}.pdf`), bytes);
  const pages = await readPdf(bytes);
  return pages.map(({ texts }) =>
    texts
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  );
}

const allowance: FormEntries = {
  ...emptyForms.allowance(),
  customerName: '甲乙電子工業股份有限公司',
  taxNumber: '16021428',
  address: '桃園市範例區範例路 88 號',
  issuedBy: '王小明',
  tax: 'on-top',
  taxRate: '5',
  lines: [
    {
      ...emptyAllowanceLine(),
      invoiceOn: '2026/11/03',
      invoiceNo: 'AB-12345678',
      product: '風扇葉輪 80 mm',
      quantity: '300 PCS',
      unitPrice: '1.23',
      receivedUnitPrice: '58.77',
    },
  ],
};

const repair: FormEntries = {
  ...emptyForms.repair(),
  customerName: '甲乙電子工業股份有限公司',
  product: '送風機 FB-20',
  fault: '開機後異音，十分鐘後停轉。',
  found: '軸承卡死，更換一組。',
  work: '更換軸承並試運轉三十分鐘。',
  engineeringNote: '工程機密註記',
  chargeNote: '收費機密註記',
  lines: [{ ...emptyRepairLine(), item: '軸承 6201', quantity: '2 個', unitPrice: '150' }],
};

test('300 approved, 340 came: the slip says so on all four copies, and again once it was instructed', async () => {
  const office = await testOffice();
  const slip = await madeForm(office, returnEntries({ lines: [returnLine({ overRatio: '2' })] }));
  const asked = await receive(office, slip, came('340'));
  for (const page of await pagesOf(await drawn(office, slip.id, 'a4'))) {
    expect(page).toContain('實退340PCS，超過允收比率，待指示');
  }
  await receive(
    office,
    asked,
    came('340', { instruction: '多的退回', instructedBy: '陳', booked: '306', signedBy: '李' }),
  );
  const pages = await pagesOf(await drawn(office, slip.id, 'a4'));
  expect(pages).toHaveLength(4);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`第${'一二三四'.charAt(index)}聯`);
    for (const text of ['成品退貨單', 'T26-001', '入帳306PCS', '多的退回', '壹萬捌仟元整', '風扇葉輪80mm']) {
      expect(page, `copy ${index + 1}`).toContain(text);
    }
  }
  expect(await pagesOf(await drawn(office, slip.id, 'half'))).toHaveLength(1);
  expect(await pagesOf(await drawn(office, slip.id, 'a4', 'en'))).toHaveLength(4);
});

test('an allowance certificate carries its sums in figures and capitals and the place for the stamp', async () => {
  const office = await testOffice();
  const { id } = await madeForm(office, allowance);
  const pages = await pagesOf(await drawn(office, id, 'a4'));
  expect(pages).toHaveLength(2);
  // 300 × 1.23 = 369; 5 % of it is 18.45: eighteen.
  for (const page of pages) {
    for (const text of ['參佰捌拾柒元整', '387（未稅369，稅18）', '買受人統一發票章', 'AB-12345678']) {
      expect(page).toContain(text);
    }
  }
  await pagesOf(await drawn(office, id, 'half'));
  await pagesOf(await drawn(office, id, 'half', 'en'));
});

test("nothing of the office is drawn on the customer's copy of a repair slip, or on the impression that goes through it", async () => {
  const office = await testOffice();
  const { id } = await madeForm(office, repair);
  const [customer, engineering] = await pagesOf(await drawn(office, id, 'a4'));
  expect(customer).toContain('軸承卡死');
  expect(customer).not.toContain('機密');
  expect(engineering).toContain('工程機密註記');
  for (const page of await pagesOf(await drawn(office, id, 'half'))) expect(page).not.toContain('機密');
});

test('notices and reports of four thousand characters go on to further sheets, whole', async () => {
  const office = await testOffice();
  const reason = Array.from({ length: 400 }, (_, index) => `第${String(index).padStart(4, '0')}句漏檢原因`).join('');
  const notice = await madeForm(office, { ...emptyForms.penalty(), unit: '製造部', amount: '500', reason });
  const report = await madeForm(office, { ...emptyForms.investigation(), abnormality: reason, cause: reason });
  const visit = await madeForm(office, { ...emptyForms['visit-report'](), customerName: '甲', matter: reason });
  const personnel = await madeForm(office, {
    ...emptyForms.personnel(),
    subject: '客訴懲處公布',
    lines: Array.from({ length: 60 }, (_, index) => ({
      unit: 'quality',
      person: `員工${index}號`,
      position: '技術員',
      discipline: '申誡一次',
      reason: '首件漏檢',
    })),
  });
  for (const { id } of [notice, report, visit]) {
    const all = (await pagesOf(await drawn(office, id, 'a4'))).join('');
    for (const index of [0, 199, 399]) expect(all).toContain(`第${String(index).padStart(4, '0')}句`);
  }
  const people = (await pagesOf(await drawn(office, personnel.id, 'a4'))).join('');
  for (const index of [0, 30, 59]) expect(people).toContain(`員工${index}號`);
});

test('the only copy of a paper says who keeps it, and one impression names its keepers within the line', async () => {
  const office = await testOffice();
  const certificate = await madeForm(office, {
    ...emptyForms['return-certificate'](),
    customerName: '甲乙電子工業股份有限公司',
    lines: [{ ...emptyCertificateLine(), product: '風扇葉輪', quantity: '1 PCS', amount: '100' }],
  });
  const [only] = await pagesOf(await drawn(office, certificate.id, 'a4', 'en'));
  expect(only).toContain('KeptbyAccounting');
  expect(only).not.toContain('—');

  const slip = await madeForm(office, returnEntries());
  const [impression] = await pagesOf(await drawn(office, slip.id, 'half', 'en'));
  // What stands in brackets behind the keepers has no room, and is left out rather than cut.
  expect(impression).toContain('①Sales②Finished-goodsstorage③Accounting④Sales');
});
