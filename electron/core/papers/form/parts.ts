/** Pieces of which the papers that are filled in are made: every one has a name, and a copy may leave it out. */
import { amountInCapitals } from '../../../../db/rules/capitals.ts';
import { formatDate, type YearStyle } from '../../../../db/rules/dates.ts';
import { formatMoment } from '../../../../db/rules/moments.ts';
import { formatMoney } from '../../../../db/rules/money.ts';
import type { LocaleCode, Policy } from '../../../../db/rules/policy.ts';
import { formatQuantity } from '../../../../db/rules/quantity.ts';
import type { TaxedSum } from '../../../../db/rules/tax.ts';
import type { Translate } from '../../../../renderer/locales/translate.ts';
import type { FormSheet } from '../../../contract/paper.ts';

export type Cell = FormSheet['cells'][number];
export type Block = FormSheet['blocks'][number];
export type Signature = Block['signatures'][number];
type Table = NonNullable<FormSheet['table']>;
type TableColumn = Table['columns'][number];

/** What stands on a paper before the copies leave out what is not for their keepers. */
export type FormContent = Omit<FormSheet, 'copy' | 'barcode'>;

export interface Words {
  readonly policy: Policy;
  readonly locale: LocaleCode;
  readonly style: YearStyle;
  readonly t: Translate;
}

export function cell(name: string, label: string, text: string, wide = false): Cell {
  return { name, label, text, wide };
}

export function block(name: string, label: string, text: string, weight = 1, signatures: Signature[] = []): Block {
  return { name, label, text, weight, signatures };
}

/** A place to sign; with the name where it is known. */
export function sign(label: string, text = ''): Signature {
  return { label, text };
}

/** A column with what stands in it on each row, and below. */
export interface Filled extends TableColumn {
  readonly texts: readonly string[];
  readonly total?: string;
}

/** Undefined columns are left out; no total row where no column has one. */
export function tableOf(name: string, columns: readonly (Filled | undefined)[]): Table {
  const filled = columns.filter((column) => column !== undefined);
  const rows = Math.max(0, ...filled.map(({ texts }) => texts.length));
  return {
    name,
    columns: filled.map(({ name: column, label, align, width }) => ({ name: column, label, align, width })),
    rows: Array.from({ length: rows }, (_, row) => filled.map(({ texts }) => texts[row] ?? '')),
    total: filled.some(({ total }) => total !== undefined) ? filled.map(({ total }) => total ?? '') : null,
  };
}

export function words(column: Omit<Filled, 'align'>): Filled {
  return { ...column, align: 'start' };
}

export function figures(column: Omit<Filled, 'align'>): Filled {
  return { ...column, align: 'end' };
}

export function dateText(on: string | null, { style }: Pick<Words, 'style'>): string {
  return on === null ? '' : formatDate(on, style);
}

export function momentText(at: string | null, { style }: Pick<Words, 'style'>): string {
  return at === null ? '' : formatMoment(at, style);
}

/** `300 PCS`; nothing for nothing. */
export function quantityOf(thousandths: number | null, unit: string): string {
  return thousandths === null ? '' : [formatQuantity(thousandths), unit].filter(Boolean).join(' ');
}

/** One sum in figures and in capitals, with the tax where there is any: 壹佰貳拾參元整, 123（未稅 117，稅 6）. */
export function sumText({ net, tax, total }: TaxedSum['sum'], taxed: boolean, { t, locale }: Words): string {
  const figure = t(taxed ? 'formPaper.sums.taxed' : 'formPaper.sums.none', {
    net: formatMoney(net),
    tax: formatMoney(tax),
    total: formatMoney(total),
  });
  return `${amountInCapitals(total, locale)}　${figure}`;
}

/** The sum as a paragraph of one line below the table; none where the paper has no amounts. */
export function sumBlock(totals: TaxedSum | null | undefined, taxed: boolean, all: Words): Block[] {
  if (!totals) return [];
  return [block('capitals', all.t('formPaper.labels.capitals'), sumText(totals.sum, taxed, all), 0.2)];
}

/** A paragraph that stands only where something is written in it. */
export function noteBlock(text: string, { t }: Pick<Words, 't'>): Block[] {
  return text === '' ? [] : [block('note', t('formPaper.labels.note'), text, 0.5)];
}

/** ■ 處罰, □ 獎勵: both marks are in the paper's fonts, and strike well. */
export function ticked(choices: readonly (readonly [chosen: boolean, label: string])[]): string {
  return choices.map(([chosen, label]) => `${chosen ? '■' : '□'} ${label}`).join('　');
}
