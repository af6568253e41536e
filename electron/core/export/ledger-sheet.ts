import type { LedgerGoods, FileLine } from '../../../db/repositories/ledger-lines.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { ReturnedQuantity, Settlement } from '../../../db/rules/settlement.ts';
import type { Translate } from '../../../renderer/locales/translate.ts';
import type { Labels } from './labels.ts';
import { daysApart } from './sheet-xml.ts';
import type { Cell, ColumnKind, ListSheet } from './sheet.ts';

/** All words of a ledger, looked up once: a lookup for every cell of 200,000 lines takes longer than writing them. */
export interface LedgerWords {
  readonly labels: Labels;
  readonly headings: Readonly<Record<LedgerColumnKey, string>>;
  readonly regions: Readonly<Record<FileLine['region'], string>>;
  readonly states: Readonly<Record<FileLine['state'], string>>;
  /** Between several entries of one cell. */
  readonly separator: string;
  /** Open cases are late against this day. */
  readonly today: string;
}

export function ledgerWords(t: Translate, labels: Labels, today: string): LedgerWords {
  return {
    labels,
    headings: { ...t('ledger.columns', { returnObjects: true }), ...t('statistics.columns', { returnObjects: true }) },
    regions: t('cases.regions', { returnObjects: true }),
    states: t('cases.states', { returnObjects: true }),
    separator: t('statistics.separator'),
    today,
  };
}

interface LedgerColumn {
  readonly key: LedgerColumnKey;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly cell: (line: FileLine, words: LedgerWords) => Cell;
}

/**
 * Every column an office wants, in the order of the paper ledger. The names are
 * in `ledger.columns`, or in `statistics.columns` where a file has no other or needs another.
 */
export const ledgerColumns = [
  { key: 'number', kind: 'text', width: 10, cell: ({ number }) => number },
  { key: 'acceptedOn', kind: 'day', width: 11, cell: ({ acceptedOn }) => day(acceptedOn) },
  { key: 'customer', kind: 'text', width: 26, cell: ({ customer }) => customer },
  { key: 'region', kind: 'text', width: 8, cell: ({ region }, { regions }) => regions[region] },
  {
    key: 'orderNo',
    kind: 'text',
    width: 12,
    cell: (line, { separator }) => joined(line, ({ orderNo }) => orderNo, separator),
  },
  {
    key: 'materialNo',
    kind: 'text',
    width: 12,
    cell: (line, { separator }) => joined(line, ({ materialNo }) => materialNo, separator),
  },
  {
    key: 'product',
    kind: 'text',
    width: 18,
    cell: (line, { separator }) => joined(line, ({ product }) => product, separator),
  },
  { key: 'shippedOn', kind: 'day', width: 11, cell: (line, { separator }) => shippedOn(line, separator) },
  {
    key: 'quantity',
    kind: 'quantity',
    width: 12,
    cell: (line, { separator }) => quantity(line, (goods) => goods.quantity, separator),
  },
  { key: 'quantityUnit', kind: 'text', width: 10, cell: ({ goods }) => oneUnit(goods) ?? '' },
  {
    key: 'defectiveQuantity',
    kind: 'quantity',
    width: 12,
    cell: (line, { separator }) => quantity(line, (goods) => goods.defectiveQuantity, separator),
  },
  { key: 'description', kind: 'prose', width: 40, cell: ({ description }) => description },
  {
    key: 'demands',
    kind: 'text',
    width: 12,
    cell: ({ demands }, { separator, labels }) => listed(demands, labels.demand, separator),
  },
  { key: 'type', kind: 'text', width: 12, cell: ({ type }, { labels }) => labels.type(type) },
  { key: 'severity', kind: 'text', width: 8, cell: ({ severity }, { labels }) => labels.severity(severity) },
  { key: 'channel', kind: 'text', width: 10, cell: ({ channel }, { labels }) => labels.channel(channel) },
  { key: 'unit', kind: 'text', width: 12, cell: ({ unit }, { labels }) => labels.unit(unit) },
  {
    key: 'responsibleUnit',
    kind: 'text',
    width: 12,
    cell: ({ responsibleUnit }, { labels }) => labels.unit(responsibleUnit),
  },
  {
    key: 'outcomes',
    kind: 'text',
    width: 12,
    cell: ({ outcomes }, { separator, labels }) => listed(outcomes, labels.outcome, separator),
  },
  {
    key: 'returnApproved',
    kind: 'quantity',
    width: 12,
    cell: (line, { separator }) => returned(line, ({ approved }) => approved, separator),
  },
  {
    key: 'returnActual',
    kind: 'quantity',
    width: 12,
    cell: (line, { separator }) => returned(line, ({ actual }) => actual, separator),
  },
  { key: 'returnUnit', kind: 'text', width: 10, cell: ({ settlement }) => onlyReturn(settlement)?.unit ?? '' },
  { key: 'allowance', kind: 'money', width: 12, cell: ({ settlement }) => money(settlement.allowance) },
  { key: 'compensation', kind: 'money', width: 12, cell: ({ settlement }) => money(settlement.compensation) },
  { key: 'loss', kind: 'money', width: 12, cell: ({ settlement }) => money(settlement.loss) },
  { key: 'dueOn', kind: 'day', width: 11, cell: ({ dueOn }) => day(dueOn) },
  { key: 'closedOn', kind: 'day', width: 11, cell: ({ closedOn }) => day(closedOn) },
  { key: 'daysUsed', kind: 'count', width: 10, cell: daysUsed },
  { key: 'lateDays', kind: 'count', width: 10, cell: (line, { today }) => lateDays(line, today) },
  { key: 'state', kind: 'text', width: 10, cell: ({ state }, { states }) => states[state] },
  { key: 'voidReason', kind: 'prose', width: 18, cell: ({ voidReason }) => voidReason },
] as const satisfies readonly LedgerColumnSpec[];

type LedgerColumnSpec = Omit<LedgerColumn, 'key'> & { readonly key: string };
export type LedgerColumnKey = (typeof ledgerColumns)[number]['key'];

/** The ledger as a sheet; lines are asked for one after another while the file is written. */
export function ledgerSheet(
  place: { readonly name: string; readonly title: string },
  lines: Iterable<FileLine> | AsyncIterable<FileLine>,
  words: LedgerWords,
): ListSheet {
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for await (const line of lines) yield ledgerCells(line, words);
  }
  return {
    kind: 'list',
    ...place,
    columns: ledgerColumns.map(({ key, kind, width }) => ({ heading: words.headings[key], kind, width })),
    rows: rows(),
  };
}

export function ledgerCells(line: FileLine, words: LedgerWords): readonly Cell[] {
  return ledgerColumns.map(({ cell }) => cell(line, words));
}

function day(date: string | null): Cell {
  return date === null ? null : { day: date };
}

/** Calendar days from acceptance to closing (002§3 Art.10(1)). */
function daysUsed({ acceptedOn, closedOn }: FileLine): Cell {
  return acceptedOn === null || closedOn === null ? null : daysApart(acceptedOn, closedOn);
}

/** Days past the due date, of a closed case by its closing, of an open one by today; empty where not late. */
function lateDays({ dueOn, closedOn, state }: FileLine, today: string): Cell {
  if (dueOn === null || state === 'voided') return null;
  if (closedOn === null && (state === 'closed' || state === 'merged' || state === 'not-established')) return null;
  const late = daysApart(dueOn, closedOn ?? today);
  return late > 0 ? late : null;
}

function listed(codes: readonly string[], label: (code: string) => string, separator: string): string {
  return codes.map(label).join(separator);
}

/** Texts of several goods lines stand in one cell, each once. */
function joined({ goods }: FileLine, text: (goods: LedgerGoods) => string, separator: string): string {
  return [...new Set(goods.map(text).filter((one) => one !== ''))].join(separator);
}

/** A date where all goods were shipped on one day, else the days as text. */
function shippedOn({ goods }: FileLine, separator: string): Cell {
  const days = [...new Set(goods.flatMap((line) => line.shippedOn ?? []))];
  return days.length <= 1 ? day(days[0] ?? null) : days.join(separator);
}

function oneUnit(goods: readonly LedgerGoods[]): string | undefined {
  const units = new Set(
    goods.filter((line) => line.quantity !== null || line.defectiveQuantity !== null).map(({ unit }) => unit),
  );
  return units.size === 1 ? [...units][0] : undefined;
}

/** A figure where all that came back is counted in one unit, else the quantities as text. */
function returned(
  { settlement }: FileLine,
  of: (quantity: ReturnedQuantity) => number | null,
  separator: string,
): Cell {
  const only = onlyReturn(settlement);
  if (only) {
    const thousandths = of(only);
    return thousandths === null ? null : thousandths / 1000;
  }
  return returnedText(settlement.returned, of, separator) || null;
}

function onlyReturn({ returned: quantities }: Settlement): ReturnedQuantity | undefined {
  return quantities.length === 1 ? quantities[0] : undefined;
}

/** 300 PCS、20 KG */
export function returnedText(
  quantities: readonly ReturnedQuantity[],
  of: (quantity: ReturnedQuantity) => number | null,
  separator: string,
): string {
  return quantities
    .flatMap((quantity) => {
      const thousandths = of(quantity);
      return thousandths === null ? [] : [`${formatQuantity(thousandths)} ${quantity.unit}`.trim()];
    })
    .join(separator);
}

function money(minor: number | null): Cell {
  return minor === null ? null : minor / 100;
}

/** The sum where all goods are counted in one unit; pieces and kilograms are not added but listed. */
function quantity({ goods }: FileLine, of: (goods: LedgerGoods) => number | null, separator: string): Cell {
  const given = goods.flatMap((line) => {
    const thousandths = of(line);
    return thousandths === null ? [] : [{ thousandths, unit: line.unit }];
  });
  if (given.length === 0) return null;
  if (oneUnit(goods) !== undefined) return given.reduce((sum, { thousandths }) => sum + thousandths, 0) / 1000;
  return given.map(({ thousandths, unit }) => `${formatQuantity(thousandths)} ${unit}`.trim()).join(separator);
}
