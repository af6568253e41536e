import { shippedLetters } from '../../../db/rules/letter-templates.ts';
import { fillLetter } from '../../../db/rules/letter-text.ts';
import { p2ManufacturingComplaint as p2 } from '../../../db/policies/p2-manufacturing-complaint.ts';
import type { LetterEntries } from '../../../electron/contract/letters.ts';
import type { LetterDocument } from '../../../electron/contract/paper.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { fieldLabel, letterValues } from '../../../electron/core/letters/values.ts';
import { letterDocument } from '../../../electron/core/papers/letter-document.ts';

/** A picture of one dark red pixel, as logo. */
export const redPixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPYoab4HwAE7gIVVPWKSAAAAABJRU5ErkJggg==';

const offices = {
  'zh-TW': '範例精密工業股份有限公司',
  'zh-CN': '范例精密工业股份有限公司',
  en: 'Sample Precision Industries Co., Ltd.',
} as const;
const addresses = {
  'zh-TW': '338 桃園市蘆竹區範例路 107 號',
  'zh-CN': '338 桃园市芦竹区范例路 107 号',
  en: '107 Sample Road, Luzhu, Taoyuan 338',
} as const;

/** A shipped letter about the sample case; what matters to a test is given as changes. */
export function sampleLetter(
  size: 'a4' | 'a5',
  locale: Locale = 'zh-TW',
  kind: LetterEntries['letter'] = 'reply',
  changes: Partial<LetterEntries> = {},
  printing = 1,
): LetterDocument {
  const shipped = shippedLetters.find((one) => one.kind === kind);
  if (!shipped) throw new Error(`no letter ${kind}`);
  const values = letterValues({
    facts: {
      caseNumber: '261107',
      customerName: locale === 'en' ? 'Jiayi Electronics Industrial Co., Ltd.' : '甲乙電子工業股份有限公司',
      contact: locale === 'en' ? 'Ms Lin' : '林小姐',
      telephone: '03-000-6107',
      address: addresses[locale],
      invoiceAddress: '',
      taxNumber: '',
      goods: [
        {
          orderNo: 'SO-261004-118',
          materialNo: 'EX-8813-B2',
          product: locale === 'en' ? 'Fan impeller 80 mm' : '風扇葉輪 80 mm',
          lotNo: 'L2610-07',
          shippedOn: null,
          quantity: 12_000_000,
          unit: 'PCS',
          defectiveQuantity: null,
        },
      ],
      description: '',
      outcomes: [
        { outcome: 'return', quantity: 312_000, unit: 'PCS', amount: 1_872_000 },
        { outcome: 'allowance', quantity: null, unit: '', amount: 500_000 },
      ],
      receivedOn: '2026-11-21',
      acceptedOn: '2026-11-21',
      dueOn: '2026-12-06',
      closedOn: null,
    },
    policy: p2,
    on: '2026-12-04',
    newDue: '2026-12-20',
    officeName: offices[locale],
    handler: '王小明',
    style: 'western',
    locale,
  });
  const texts = fillLetter(shipped.texts[locale], values, fieldLabel(locale));
  const lines = `${addresses[locale]}\n${locale === 'en' ? 'Telephone' : '電話'} 03-000-0107　www.sample.invalid`;
  const head = { officeName: offices[locale], lines };
  return letterDocument({
    settings: { officeName: '', dateStyle: 'western' },
    size,
    printing,
    reprintReason: '信封弄髒',
    now: new Date('2026-12-04T09:07'),
    entries: {
      letter: kind,
      template: shipped.code,
      locale,
      ...texts,
      enclosures: locale === 'en' ? 'Test report, 2 pages' : '檢驗報告 2 頁',
      ...changes,
    },
    number: '261107-L1',
    on: '2026-12-04',
    letterhead: { version: 1, texts: { 'zh-TW': head, 'zh-CN': head, en: head }, logo: redPixel },
  });
}
