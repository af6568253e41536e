import type { GoodsForm } from '../../../electron/contract/cases.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';

export interface SheetHead {
  readonly officeName: string;
  readonly locale: Locale;
  readonly policy: PolicyView;
  readonly number: string;
  readonly acceptedOn: string;
  readonly dueOn: string;
  readonly limit: string;
  readonly voidReason: string;
}

const nothingTyped = {
  customerName: '',
  contact: '',
  description: '',
  demandQuantity: '',
  demandNote: '',
  salesOpinion: '',
  type: '',
  severity: '',
  sample: '',
  receivedAt: '',
  receivedBy: '',
  channel: '',
} as const;

/**
 * The document under the editors of the screen: the paper as it prints, with
 * its parts and names, and as many goods lines as the form has. What is typed
 * stands in the editors, not here, so that typing never draws the sheet again.
 */
export function sheetDocument(head: SheetHead, goodsLines: number): ComplaintDocument {
  const { policy, locale } = head;
  const lines = Math.max(1, goodsLines);
  return {
    kind: 'complaint',
    size: 'a4',
    locale,
    officeName: head.officeName,
    title: policy.labels.complaintForm[locale],
    printedAt: '',
    arrangement: 'pages',
    copies: [],
    printing: 1,
    reprintReason: '',
    caseVersion: 1,
    parts: policy.formParts.map(({ code, unit, label }) => ({ code, unit: unit[locale], label: label[locale] })),
    approvers: policy.approvers.map((approver) => approver[locale]),
    warning: '',
    barcode: [],
    fields: {
      ...nothingTyped,
      number: head.number,
      acceptedOn: head.acceptedOn,
      dueOn: head.dueOn,
      limit: head.limit,
      goods: Array.from({ length: lines }, () => emptyLine),
      demands: policy.demands.map(({ code, label }) => ({ code, label: label[locale], chosen: false })),
      voided: head.voidReason !== '',
      voidReason: head.voidReason,
    },
  };
}

const emptyLine = {
  orderNo: '',
  materialNo: '',
  shippedOn: '',
  product: '',
  lotNo: '',
  quantity: '',
  defectiveQuantity: '',
} as const satisfies Partial<Record<keyof GoodsForm, string>>;
