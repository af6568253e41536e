import { goodsLabels } from '../../../db/rules/policy.ts';
import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import { isContinuous } from '../../../electron/contract/print-options.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { p2ManufacturingComplaint as p2 } from '../../../db/policies/p2-manufacturing-complaint.ts';
import { translator } from '../../../renderer/locales/translate.ts';

type Changes = Partial<Omit<ComplaintDocument, 'fields' | 'kind'>> & {
  readonly fields?: Partial<ComplaintDocument['fields']>;
};

/** A filled complaint form of policy P2, to be printed; what matters to a test is given as changes. */
export function sampleComplaint(
  size: ComplaintDocument['size'],
  locale: Locale = 'zh-TW',
  changes: Changes = {},
): ComplaintDocument {
  const t = translator(locale);
  const numerals = t('paper.numerals').split(' ');
  const english = locale === 'en';
  const { fields, ...rest } = changes;
  return {
    kind: 'complaint',
    size,
    locale,
    officeName: english
      ? 'Sample Precision Industries Co., Ltd.'
      : locale === 'zh-CN'
        ? '范例精密工业股份有限公司'
        : '範例精密工業股份有限公司',
    title: p2.labels.complaintForm[locale],
    printedAt: '2026/11/21 09:07',
    arrangement: isContinuous(size) ? 'impression' : 'pages',
    copies: p2.complaintCopies.map(({ copy, keeper, colour }) => ({
      copy,
      name: t('paper.copyName', { numeral: numerals[copy - 1] }),
      keeper: keeper[locale],
      colour,
    })),
    printing: 1,
    reprintReason: '',
    caseVersion: 3,
    parts: p2.formParts.map(({ code, unit, label }) => ({ code, unit: unit[locale], label: label[locale] })),
    approvers: p2.approval.map(({ label }) => label[locale]),
    goodsLabels: goodsLabels(p2, locale),
    filled: [],
    warning: p2.formWarning?.[locale] ?? '',
    barcode: isContinuous(size) ? ['K-261107-0-1'] : [1, 2, 3, 4, 5].map((copy) => `K-261107-${copy}-1`),
    ...rest,
    fields: {
      number: '261107',
      acceptedOn: '2026/11/21',
      dueOn: '2026/12/06',
      limit: t('paper.limit.domestic', { span: t('calendar.span.calendar-days', { amount: 15 }) }),
      customerName: english ? 'Jiayi Electronics Industrial Co., Ltd.' : '甲乙電子工業股份有限公司',
      contact: '林○○ 03-000-6107 #2231',
      goods: [
        {
          orderNo: 'SO-261004-118',
          materialNo: 'EX-8813-B2',
          shippedOn: '2026/11/03',
          product: english ? 'Fan impeller 80 mm' : '風扇葉輪 80 mm',
          lotNo: 'L2610-07',
          quantity: '12,000 PCS',
          defectiveQuantity: t('paper.ratio', { quantity: '312 PCS', percent: '2.6' }),
        },
      ],
      description: english
        ? 'Incoming inspection found burrs at the root of the blades, lot L2610-07: 13 of 500 pieces. The customer has stopped using this lot; five samples and four photographs attached.'
        : '進料檢驗發現葉片根部毛邊，批號 L2610-07，抽驗 500 件中 13 件。客戶產線已停用本批，附樣品 5 件及照片 4 張。',
      demands: p2.demands.map(({ code, label }) => ({
        code,
        label: label[locale],
        chosen: code === 'return' || code === 'allowance',
      })),
      demandQuantity: t('paper.undetermined'),
      demandNote: '',
      salesOpinion: english
        ? 'Justified. We propose to take back what is not yet processed.'
        : '屬實，建議先退回未加工品。',
      type: p2.types[0]?.label[locale] ?? '',
      severity: p2.severities[1]?.label[locale] ?? '',
      sample: t('paper.sampleAttached'),
      receivedAt: '2026/11/21 09:05',
      receivedBy: english ? 'Wang' : '王小明',
      channel: p2.channels[0]?.label[locale] ?? '',
      voided: false,
      voidReason: '',
      ...fields,
    },
  };
}
