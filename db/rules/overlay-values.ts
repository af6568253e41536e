/** Which values each paper has for an overlay, by name. A test holds them against the papers themselves. */
import type { OverlayPaper } from './overlay.ts';
import { LINES_MOST } from './form-entries.ts';
import type { Policy } from './policy.ts';

/** Lines of goods that are told apart by number: `goods.0.quantity`. */
export interface ValueTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns with a total below: `lines.total.amount`. */
  readonly totals: readonly string[];
}

export interface PaperValues {
  readonly plain: readonly string[];
  readonly table: ValueTable | null;
}

/** `code` is drawn as the small square code; all others are texts. */
export const CODE_VALUE = 'code';

const everywhere = ['officeName', 'title', 'number', 'printedAt', 'printing', 'reprintReason', CODE_VALUE] as const;
const withCopies = ['copy', 'keeper'] as const;

/** What may be ticked in a part of the complaint form, and what is written on its lines and places to sign. */
export const partTicks = ['quality', 'nonQuality', 'accepted', 'notAccepted', 'tracked', 'exempt'] as const;
export const partLines = [
  'productionUnit', 'machineShift', 'operators', 'productionDate', 'lossAmount', 'discipline',
] as const; // prettier-ignore
export const partSignatures = ['handler', 'head', 'investigated', 'date', 'plain'] as const;

const complaint = [
  'acceptedOn', 'dueOn', 'limit', 'customerName', 'contact', 'description', 'demands', 'demandQuantity', 'demandNote',
  'salesOpinion', 'type', 'severity', 'sample', 'receivedAt', 'receivedBy', 'channel', 'voidReason', 'warning',
] as const; // prettier-ignore
const goods = ['orderNo', 'materialNo', 'shippedOn', 'product', 'lotNo', 'quantity', 'defectiveQuantity'] as const;

const certificate = {
  plain: ['customer', 'taxNumber', 'address', 'capitals', 'note', 'customerSigns.0'],
  table: {
    name: 'lines',
    columns: ['invoiceOn', 'invoiceNo', 'product', 'quantity', 'unitPrice', 'amount', 'tax'],
    totals: ['product', 'amount', 'tax'],
  },
} as const;

type Own = Exclude<OverlayPaper, 'complaint'>;

/** Of each paper what stands on it beside head and foot; `reason.0` is who signs first under the reason. */
const own = {
  slip: {
    plain: [
      'date', 'unit', 'answerDue', 'caseNumber', 'customer', 'product', 'lotNo', 'what', 'due', 'days', 'acceptedOn',
      'text', 'answer', 'warning',
    ],
    table: null,
  },
  'follow-up': {
    plain: [
      'date', 'customer', 'contact', 'product', 'closedOn', 'rule', 'round', 'due', 'at', 'by', 'method',
      'satisfaction', 'matter', 'note',
    ],
    table: null,
  },
  letter: {
    plain: ['date', 'recipient', 'subject', 'body', 'closing', 'signature', 'enclosures'],
    table: null,
  },
  return: {
    plain: [
      'customer', 'contact', 'address', 'warehouse', 'basis', 'capitals', 'reason', 'method', 'method.0', 'note',
      'received', 'received.0', 'received.1',
    ],
    table: {
      name: 'lines',
      columns: ['orderNo', 'materialNo', 'product', 'lotNo', 'approved', 'actual', 'unitPrice', 'amount'],
      totals: ['product', 'amount'],
    },
  },
  allowance: {
    plain: certificate.plain,
    table: { ...certificate.table, columns: [...certificate.table.columns, 'receivedUnitPrice', 'receivedAmount'] },
  },
  'return-certificate': certificate,
  penalty: {
    plain: [
      'unit', 'person', 'measure', 'item', 'share', 'points', 'bonusMonth', 'basis', 'amount', 'reason', 'reason.0',
      'note', 'warning',
    ],
    table: null,
  },
  repair: {
    plain: [
      'customer', 'contact', 'address', 'product', 'serialNo', 'purchasedOn', 'warranty', 'appointment', 'repairer',
      'capitals', 'fault', 'found', 'found.0', 'engineeringNote', 'chargeNote', 'work', 'work.0', 'work.1',
    ],
    table: { name: 'lines', columns: ['item', 'quantity', 'unitPrice', 'amount'], totals: ['item', 'amount'] },
  },
  personnel: {
    plain: ['subject', 'basis', 'effectiveOn', 'postedUntil', 'note', 'note.0', 'warning'],
    table: { name: 'lines', columns: ['unit', 'person', 'position', 'discipline', 'reason'], totals: [] },
  },
  investigation: {
    plain: [
      'customer', 'product', 'investigatedOn', 'place', 'investigators', 'abnormality', 'cause', 'responsible',
      'handling', 'measure', 'conclusion', 'warning',
    ],
    table: null,
  },
  'visit-report': {
    plain: ['customer', 'visitedAt', 'place', 'visitors', 'met', 'purpose', 'matter', 'wishes', 'agreed', 'next'],
    table: null,
  },
} as const satisfies Readonly<Record<Own, PaperValues>>; // prettier-ignore

type ValuesPolicy = Pick<Policy, 'demands' | 'formParts' | 'approval'>;

/** Every value of a paper, in the order in which it is read; of the complaint form with the parts of the policy. */
export function valuesOf(paper: OverlayPaper, policy: ValuesPolicy): PaperValues {
  if (paper === 'complaint') {
    return {
      plain: [
        ...everywhere,
        ...withCopies,
        ...complaint,
        ...policy.demands.map(({ code }) => `demands.${code}`),
        ...partNames(policy).flatMap((name) => [
          `part.${name}`,
          ...[...partTicks, ...partLines].map((each) => `part.${name}.${each}`),
          ...partSignatures.map((each) => `part.${name}.sign.${each}`),
        ]),
      ],
      table: { name: 'goods', columns: goods, totals: [] },
    };
  }
  const { plain, table } = own[paper];
  const head =
    paper === 'slip' || paper === 'follow-up' || paper === 'letter' ? [] : [...withCopies, 'date', 'caseNumber'];
  return { plain: [...everywhere, ...head, ...plain], table };
}

/** Parts of the complaint form that others fill in; the decision once for each who may decide. */
export function partNames({ formParts, approval }: Pick<Policy, 'formParts' | 'approval'>): readonly string[] {
  return formParts.flatMap(({ code }) => {
    if (code === 'complaint') return [];
    return code === 'decision' ? approval.map((_, place) => `decision.${place}`) : [code];
  });
}

/** The cell that a name means, of a paper with a table: `goods.3.product`; undefined for any other name. */
export function cellNamed(
  table: ValueTable | null,
  name: string,
): { readonly row: number; readonly column: string } | undefined {
  if (table === null || !name.startsWith(`${table.name}.`)) return undefined;
  const [, digits = '', column = ''] = /^(\d{1,2})\.(.+)$/.exec(name.slice(table.name.length + 1)) ?? [];
  const row = Number(digits);
  return table.columns.includes(column) && String(row) === digits && row < LINES_MOST ? { row, column } : undefined;
}

export function isKnownValue(paper: OverlayPaper, policy: ValuesPolicy, name: string): boolean {
  const { plain, table } = valuesOf(paper, policy);
  if (plain.includes(name) || cellNamed(table, name) !== undefined) return true;
  return table !== null && table.totals.some((column) => name === `${table.name}.total.${column}`);
}
