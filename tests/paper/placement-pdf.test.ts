import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { calibrationMarks } from '../../db/rules/calibration.ts';
import { placementOf, type Placement, type PrinterProfile } from '../../electron/contract/printers.ts';
import { testPage } from '../../electron/core/printers/test-page.ts';
import { sampleProfile } from '../support/profiles.ts';
import { sampleComplaint } from './support/complaint.ts';
import { openPaperPage, type PaperPage } from './support/paper-page.ts';
import { readPdf, type PdfPage } from './support/pdf-text.ts';

const MM_PER_PT = 25.4 / 72;

let paper: PaperPage;
beforeAll(async () => {
  paper = await openPaperPage();
}, 120_000);
afterAll(() => paper.close());

async function printed(changes: Partial<PrinterProfile>, document = sampleComplaint('half')): Promise<PdfPage[]> {
  const { bytes } = await paper.pdf([document], placementOf({ ...sampleProfile, ...changes }, false));
  return readPdf(bytes);
}

/** How far each text moved, as the profile says it must; every text of the page, in millimetres. */
function expectMoved(
  before: PdfPage,
  after: PdfPage,
  wanted: (x: number, y: number) => { x: number; y: number },
): void {
  expect(after.texts.map(({ text }) => text)).toEqual(before.texts.map(({ text }) => text));
  expect(before.texts.length).toBeGreaterThan(30);
  for (const [index, text] of before.texts.entries()) {
    const to = wanted(text.x, text.y);
    const found = after.texts[index];
    expect(Math.abs((found?.x ?? 0) - to.x), `${text.text} across`).toBeLessThan(0.05);
    expect(Math.abs((found?.y ?? 0) - to.y), `${text.text} down`).toBeLessThan(0.05);
  }
}

function size({ width, height }: PdfPage): { width: number; height: number } {
  return { width: width * MM_PER_PT, height: height * MM_PER_PT };
}

describe('a profile moves the whole sheet and nothing else', () => {
  test('2.0 mm to the right and 1.5 mm up', async () => {
    const [[before], [after]] = [await printed({}), await printed({ offsetX: 2, offsetY: -1.5 })];
    if (!before || !after) throw new Error('no page');
    expectMoved(before, after, (x, y) => ({ x: x + 2, y: y - 1.5 }));
    expect(size(after)).toEqual(size(before));
  }, 60_000);

  test('1 % larger in both directions, the offset as it is', async () => {
    const [[before], [after]] = [await printed({}), await printed({ scaleX: 1.01, scaleY: 1.01, offsetX: -0.5 })];
    if (!before || !after) throw new Error('no page');
    expectMoved(before, after, (x, y) => ({ x: x * 1.01 - 0.5, y: y * 1.01 }));
  }, 60_000);

  test('without a correction everything stands where it stands without a profile', async () => {
    const [plain] = await readPdf((await paper.pdf([sampleComplaint('half')])).bytes);
    const [through] = await printed({});
    if (!plain || !through) throw new Error('no page');
    expectMoved(plain, through, (x, y) => ({ x, y }));
  }, 60_000);
});

test('the page is as long as the printer is asked for, on every one of ten forms, and of any custom size', async () => {
  const forms = Array.from({ length: 10 }, () => sampleComplaint('half'));
  const placement = placementOf({ ...sampleProfile, trim: -0.3, media: { width: 241_000, height: 140_000 } }, false);
  const pages = await readPdf((await paper.pdf(forms, placement)).bytes);
  expect(pages).toHaveLength(10);
  for (const page of pages) {
    expect(Math.abs(size(page).width - 241)).toBeLessThan(0.1);
    expect(Math.abs(size(page).height - 139.7)).toBeLessThan(0.1);
    expect(page.text).toBe(pages[0]?.text);
    expect(page.texts.map(({ y }) => y)).toEqual(pages[0]?.texts.map(({ y }) => y));
  }
}, 60_000);

test('on stock that has the form already only what was filled in is printed', async () => {
  const [whole] = await printed({});
  const [data] = await printed({ layers: { form: false, data: true } });
  const [form] = await printed({ layers: { form: true, data: false } });
  for (const filled of ['261107', '甲乙電子工業股份有限公司', 'SO-261004-118']) {
    expect([whole?.text, data?.text].every((text) => text?.includes(filled))).toBe(true);
    expect(form?.text).not.toContain(filled);
  }
  for (const label of ['客戶抱怨處理表', '客戶名稱', '受理日期']) {
    expect([whole?.text, form?.text].every((text) => text?.includes(label))).toBe(true);
    expect(data?.text).not.toContain(label);
  }
}, 60_000);

test('several on an A4 go through the profile too, moved as one page', async () => {
  const a4 = { outcome: 'several', media: { width: 210_000, height: 297_000 } } as const;
  const document = sampleComplaint('half', 'zh-TW', {
    arrangement: 'pages',
    barcode: [1, 2, 3, 4, 5].map((copy) => `K-261107-${copy}-1`),
  });
  const before = await printed(a4, document);
  const after = await printed({ ...a4, offsetX: 2, offsetY: -1.5 }, document);
  expect(before).toHaveLength(3);
  for (const [index, page] of before.entries()) {
    const moved = after[index];
    if (!moved) throw new Error('a page is missing');
    expectMoved(page, moved, (x, y) => ({ x: x + 2, y: y - 1.5 }));
    expect(Math.abs(size(moved).width - 210)).toBeLessThan(0.2);
  }
}, 60_000);

describe('the calibration page', () => {
  const settings = { officeName: '範例精密工業股份有限公司', dateStyle: 'western' } as const;
  const drawn = async (page: 'rulers' | 'forms', changes: Partial<PrinterProfile>) => {
    const profile = { ...sampleProfile, ...changes };
    const { document, placement } = testPage(profile, {
      page,
      locale: 'zh-TW',
      settings,
      now: new Date('2026-11-21T09:07'),
    });
    return readPdf((await paper.pdf([document], placement)).bytes);
  };

  test.each<[string, Partial<PrinterProfile>, number, number]>([
    ['half', {}, 241.3, 139.7],
    ['third', { size: 'third', media: { width: 241_300, height: 93_133 } }, 241.3, 93.133],
    ['A4 for several', { outcome: 'several', media: { width: 210_000, height: 297_000 } }, 210, 297],
    ['A5', { size: 'a5', media: { width: 148_000, height: 210_000 } }, 148, 210],
    ['a form that the driver turns', { landscape: true, media: { width: 139_700, height: 241_300 } }, 241.3, 139.7],
  ])(
    'is one sheet of the paper, with name, date and both rulers: %s',
    async (_name, changes, width, height) => {
      const pages = await drawn('rulers', changes);
      expect(pages).toHaveLength(1);
      const [page] = pages;
      if (!page) throw new Error('no page');
      expect(Math.abs(size(page).width - width)).toBeLessThan(0.2);
      expect(Math.abs(size(page).height - height)).toBeLessThan(0.2);
      expect(page.text).toContain('校正頁');
      expect(page.text).toContain('點陣五聯');
      expect(page.text).toContain('2026/11/21');
      const { rulerX, rulerY } = calibrationMarks({ width, height });
      expect(page.text).toContain(String(rulerX.length));
      expect(page.text).toContain(String(rulerY.length));
      for (const text of page.texts) {
        expect(text.x >= 5 && text.x + text.width <= width - 5 && text.y <= height - 5, text.text).toBe(true);
      }
    },
    60_000,
  );

  test('eleven forms show ten lengths, each as long as the profile asks', async () => {
    const pages = await drawn('forms', { trim: -0.3 });
    expect(pages).toHaveLength(11);
    for (const page of pages) expect(Math.abs(size(page).height - 139.4)).toBeLessThan(0.1);
    expect(pages[0]?.text).toContain('1397.0');
    expect(pages[10]?.text).toContain('1397.0');
  }, 60_000);
});

test('what a profile leaves off does not stay off for the next paper', async () => {
  const placement: Placement = placementOf({ ...sampleProfile, layers: { form: false, data: true } }, false);
  await paper.pdf([sampleComplaint('half')], placement);
  const [plain] = await readPdf((await paper.pdf([sampleComplaint('a4')])).bytes);
  expect(plain?.text).toContain('客戶抱怨處理表');
  expect(Math.abs((plain?.width ?? 0) * MM_PER_PT - 210)).toBeLessThan(0.2);
}, 60_000);
