/** What is filled into a paper that only shows where its values stand: every text is the mark that its label takes the place of. */
import type { FilledKind } from '../../../db/rules/form-entries.ts';
import type { FormValues } from '../../../db/rules/form-values.ts';

/** Stands for the label of the value that it is in; of no script, so that nothing else is taken for it. */
export const LABEL_MARK = '\uE000';

const it = LABEL_MARK;
const DAY = '2026-11-21';
const MOMENT = '2026-11-21T01:30:00.000Z';
const LINES = 4;

const taxed = { tax: 'on-top', taxRate: 500, taxRounding: 'whole' } as const;
/** 1,200 PCS at 12.50. */
const goods = { unit: 'PCS', unitPrice: 125_000, amount: 1_500_000 } as const;
const invoiced = { ...goods, invoiceNo: 'AB-12345678', invoiceOn: DAY, product: it, quantity: 1_200_000 } as const;

function lines<Line>(line: Line): readonly Line[] {
  return Array.from({ length: LINES }, () => line);
}

export function sampleValues(kind: FilledKind): FormValues {
  switch (kind) {
    case 'return':
      return {
        kind,
        ...taxed,
        customerName: it,
        contact: it,
        telephone: '',
        address: it,
        reason: it,
        method: it,
        basis: it,
        warehouse: it,
        issuedBy: it,
        note: it,
        lines: lines({
          ...goods,
          orderNo: it,
          materialNo: it,
          product: it,
          lotNo: it,
          approved: 1_200_000,
          overRatio: null,
        }),
      };
    case 'allowance':
    case 'return-certificate': {
      const shared = { ...taxed, customerName: it, taxNumber: '12345675', address: it, issuedBy: it, note: it };
      return kind === 'allowance'
        ? {
            kind,
            ...shared,
            lines: lines({ ...invoiced, receivedUnitPrice: goods.unitPrice, receivedAmount: goods.amount }),
          }
        : { kind, ...shared, lines: lines(invoiced) };
    }
    case 'penalty':
      return {
        kind,
        measure: 'penalty',
        unit: it,
        person: it,
        item: it,
        reason: it,
        basis: it,
        share: 5000,
        amount: 300_000,
        points: 3,
        bonusMonth: '11',
        issuedBy: it,
        note: it,
      };
    case 'repair':
      return {
        kind,
        ...taxed,
        customerName: it,
        contact: it,
        telephone: '',
        address: it,
        product: it,
        serialNo: it,
        purchasedOn: DAY,
        warranty: 'within',
        fault: it,
        appointment: MOMENT,
        repairer: it,
        found: it,
        consentBy: it,
        work: it,
        finishedOn: DAY,
        engineeringNote: it,
        chargeNote: it,
        lines: lines({ ...goods, item: it, quantity: 1_200_000 }),
      };
    case 'personnel':
      return {
        kind,
        subject: it,
        basis: it,
        effectiveOn: DAY,
        postedUntil: DAY,
        issuedBy: it,
        note: it,
        lines: lines({ unit: it, person: it, position: it, discipline: it, reason: it }),
      };
    case 'investigation':
      return {
        kind,
        customerName: it,
        product: it,
        investigatedOn: DAY,
        investigators: it,
        place: it,
        abnormality: it,
        handling: it,
        cause: it,
        responsible: it,
        measure: it,
        conclusion: it,
      };
    case 'visit-report':
      return {
        kind,
        customerName: it,
        visitedAt: MOMENT,
        place: it,
        visitors: it,
        met: it,
        purpose: it,
        matter: it,
        wishes: it,
        agreed: it,
        next: it,
        nextOn: null,
      };
  }
}
