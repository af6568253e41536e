import { goodsLabels } from '../../db/rules/policy.ts';
import type { PolicyView, Settings } from '../../electron/contract/office.ts';
import type { ComplaintDocument, ComplaintFields } from '../../electron/contract/paper.ts';
import { isContinuous, type ComplaintSize } from '../../electron/contract/print-options.ts';
import type { Locale } from '../../electron/contract/shapes.ts';

export const blankGoods: ComplaintFields['goods'][number] = {
  orderNo: '',
  materialNo: '',
  shippedOn: '',
  product: '',
  lotNo: '',
  quantity: '',
  defectiveQuantity: '',
};

interface BlankOptions {
  readonly policy: PolicyView;
  readonly settings: Pick<Settings, 'officeName'>;
  readonly size: ComplaintSize;
  readonly locale: Locale;
  /** One row of fields for each line that the form has. */
  readonly goodsLines: number;
}

/** The empty form of the policy, to be edited on the screen; it has no copies and no printing yet. */
export function blankComplaint({ policy, settings, size, locale, goodsLines }: BlankOptions): ComplaintDocument {
  return {
    kind: 'complaint',
    size,
    locale,
    officeName: settings.officeName,
    title: policy.labels.complaintForm[locale],
    printedAt: '',
    arrangement: isContinuous(size) ? 'impression' : 'pages',
    copies: [],
    printing: 0,
    reprintReason: '',
    caseVersion: 0,
    parts: policy.formParts.map(({ code, unit, label }) => ({ code, unit: unit[locale], label: label[locale] })),
    approvers: policy.approval.map(({ label }) => label[locale]),
    goodsLabels: goodsLabels(policy, locale),
    filled: [],
    warning: '',
    barcode: [],
    fields: {
      number: '',
      acceptedOn: '',
      dueOn: '',
      limit: '',
      customerName: '',
      contact: '',
      goods: Array.from({ length: Math.max(1, goodsLines) }, () => blankGoods),
      description: '',
      demands: policy.demands.map(({ code, label }) => ({ code, label: label[locale], chosen: false })),
      demandQuantity: '',
      demandNote: '',
      salesOpinion: '',
      type: '',
      severity: '',
      sample: '',
      receivedAt: '',
      receivedBy: '',
      channel: '',
      voided: false,
      voidReason: '',
    },
  };
}
