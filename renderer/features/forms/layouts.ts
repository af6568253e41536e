import type { FilledKind, FormText } from '../../../db/rules/form-entries.ts';
import type { forms as texts } from '../../locales/zh-TW/forms.ts';

export type FieldLabel = keyof typeof texts.fields;

/** How a field is filled: `unit` with the units of the policy under it, `date` with what was understood. */
export type FieldLook = 'line' | 'paragraph' | 'date' | 'unit' | 'number' | 'measure' | 'warranty';

export interface FormField {
  readonly name: string;
  readonly look: FieldLook;
  /** Named otherwise than the field itself: 退貨原因, not 事由. */
  readonly label: FieldLabel;
}

export interface LineColumn {
  readonly name: string;
  readonly label: FieldLabel;
  readonly width: string;
  readonly number?: boolean;
  /** A new line takes it over from the last one. */
  readonly taken?: boolean;
  /** A unit of the policy, known by its code and shown by its name. */
  readonly unit?: boolean;
}

export interface FormLayout {
  /** One row of the dialog each. */
  readonly rows: readonly (readonly FormField[])[];
  /** Paragraphs under the lines. */
  readonly below: readonly (readonly FormField[])[];
  readonly columns: readonly LineColumn[];
  /** Its lines bear amounts, with or without tax. */
  readonly taxed: boolean;
  /** The quantity that the unit price is for. */
  readonly quantity: string;
}

type Of<Kind extends FilledKind> = Extract<FormText, { kind: Kind }>;
type TextOf<Kind extends FilledKind> = Exclude<keyof Of<Kind>, 'kind' | 'lines' | 'tax' | 'taxRate' | 'taxRounding'> &
  string;
type LineOf<Kind extends FilledKind> = Of<Kind> extends { lines: (infer Line)[] } ? keyof Line & string : never;

type FieldOf<Kind extends FilledKind> = FormField & { readonly name: TextOf<Kind> };
type ColumnOf<Kind extends FilledKind> = LineColumn & { readonly name: LineOf<Kind> };

type Layouts = {
  readonly [Kind in FilledKind]: {
    readonly rows: readonly (readonly FieldOf<Kind>[])[];
    readonly below: readonly (readonly FieldOf<Kind>[])[];
    readonly columns: readonly ColumnOf<Kind>[];
    readonly taxed: Of<Kind> extends { tax: string } ? true : false;
    readonly quantity: string;
  };
};

function field<const Name extends FieldLabel>(name: Name, look?: FieldLook): FormField & { readonly name: Name };
function field<const Name extends string>(
  name: Name,
  look: FieldLook,
  label: FieldLabel,
): FormField & { readonly name: Name };
function field(name: string, look: FieldLook = 'line', label?: FieldLabel): FormField {
  // The first form of the call has a name that is a label itself.
  return { name, look, label: label ?? (name as FieldLabel) };
}

function column<const Name extends FieldLabel>(
  name: Name,
  width: string,
  more: Partial<Omit<LineColumn, 'name' | 'width'>> = {},
): LineColumn & { readonly name: Name } {
  return { name, label: name, width, ...more };
}

const figure = { number: true } as const;
const taken = { taken: true } as const;
const narrow = 'minmax(48px, 0.5fr)';
const middle = 'minmax(76px, 0.8fr)';
const wide = 'minmax(110px, 1.5fr)';

/** Fields of every paper, in the order in which they are filled (002§3 Art.9, 12, 13; 004§7). */
const layouts = {
  return: {
    rows: [
      [field('customerName'), field('contact'), field('telephone')],
      [field('address', 'line', 'fetchFrom'), field('basis', 'line', 'returnBasis'), field('warehouse')],
    ],
    columns: [
      column('orderNo', middle, taken),
      column('materialNo', middle, taken),
      column('product', wide, taken),
      column('lotNo', middle),
      column('approved', middle, figure),
      column('unit', narrow, taken),
      column('unitPrice', middle, figure),
      column('amount', middle, figure),
      column('overRatio', narrow, figure),
    ],
    below: [
      [field('reason', 'paragraph', 'returnReason'), field('method', 'paragraph')],
      [field('note', 'paragraph'), field('issuedBy')],
    ],
    taxed: true,
    quantity: 'approved',
  },
  allowance: {
    rows: [
      [field('customerName'), field('taxNumber')],
      [field('address'), field('issuedBy')],
    ],
    columns: [
      column('invoiceNo', middle, taken),
      column('invoiceOn', middle, taken),
      column('product', wide),
      column('quantity', middle, figure),
      column('unit', narrow, taken),
      column('unitPrice', middle, { ...figure, label: 'allowanceUnitPrice' }),
      column('amount', middle, { ...figure, label: 'allowanceAmount' }),
      column('receivedUnitPrice', middle, figure),
      column('receivedAmount', middle, figure),
    ],
    below: [[field('note', 'paragraph')]],
    taxed: true,
    quantity: 'quantity',
  },
  'return-certificate': {
    rows: [
      [field('customerName'), field('taxNumber')],
      [field('address'), field('issuedBy')],
    ],
    columns: [
      column('invoiceNo', middle, taken),
      column('invoiceOn', middle, taken),
      column('product', wide),
      column('quantity', middle, figure),
      column('unit', narrow, taken),
      column('unitPrice', middle, figure),
      column('amount', middle, figure),
    ],
    below: [[field('note', 'paragraph')]],
    taxed: true,
    quantity: 'quantity',
  },
  penalty: {
    rows: [
      [field('measure', 'measure'), field('unit', 'unit', 'concernedUnit'), field('person')],
      [field('item', 'line', 'penaltyItem'), field('share'), field('bonusMonth')],
      [field('amount', 'number', 'penaltyAmount'), field('points'), field('basis')],
    ],
    columns: [],
    below: [[field('reason', 'paragraph')], [field('note', 'paragraph'), field('issuedBy')]],
    taxed: false,
    quantity: '',
  },
  repair: {
    rows: [
      [field('customerName'), field('contact'), field('telephone')],
      [field('address'), field('product'), field('serialNo')],
      [field('purchasedOn', 'date'), field('warranty', 'warranty'), field('appointment')],
      [field('repairer'), field('consentBy'), field('finishedOn', 'date')],
      [field('fault', 'paragraph'), field('found', 'paragraph')],
      [field('work', 'paragraph')],
    ],
    columns: [
      column('item', wide),
      column('quantity', middle, figure),
      column('unit', narrow, taken),
      column('unitPrice', middle, figure),
      column('amount', middle, figure),
    ],
    below: [[field('engineeringNote', 'paragraph'), field('chargeNote', 'paragraph')]],
    taxed: true,
    quantity: 'quantity',
  },
  personnel: {
    rows: [
      [field('subject'), field('basis')],
      [field('effectiveOn', 'date'), field('postedUntil', 'date'), field('issuedBy')],
    ],
    columns: [
      column('unit', middle, { label: 'concernedUnit', unit: true }),
      column('person', middle),
      column('position', middle),
      column('discipline', wide),
      column('reason', wide),
    ],
    below: [[field('note', 'paragraph')]],
    taxed: false,
    quantity: '',
  },
  investigation: {
    rows: [
      [field('customerName'), field('product')],
      [field('investigatedOn', 'date'), field('investigators'), field('place')],
      [field('abnormality', 'paragraph')],
      [field('cause', 'paragraph')],
      [field('responsible', 'paragraph'), field('handling', 'paragraph')],
      [field('measure', 'paragraph', 'improvement'), field('conclusion', 'paragraph')],
    ],
    columns: [],
    below: [],
    taxed: false,
    quantity: '',
  },
  'visit-report': {
    rows: [
      [field('customerName'), field('visitedAt'), field('place')],
      [field('visitors'), field('met'), field('nextOn', 'date')],
      [field('purpose', 'paragraph'), field('matter', 'paragraph')],
      [field('wishes', 'paragraph'), field('agreed', 'paragraph')],
      [field('next', 'paragraph')],
    ],
    columns: [],
    below: [],
    taxed: false,
    quantity: '',
  },
} as const satisfies Layouts;

export function layoutOf(kind: FilledKind): FormLayout {
  return layouts[kind];
}
