import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import type { paper as texts } from '../../locales/zh-TW/paper.ts';
import { box, frame, guessWidth, horizontal, round, share, vertical, type Box, type Rule } from './geometry.ts';
import { layoutParts, type PartBand } from './parts.ts';
import { complaintMeasures, type ComplaintMeasures } from './sizes.ts';

export type LabelKey = keyof typeof texts.labels;

export interface PlacedLabel {
  /** A label of the locale, or the policy's own text. */
  readonly label: { readonly key: LabelKey } | { readonly text: string };
  readonly box: Box;
  readonly align: 'start' | 'center' | 'top';
}

export interface PlacedField {
  readonly name: string;
  /** `line` is one line that is condensed before it is continued; `block` is a paragraph; `run` is a row of boxes. */
  readonly kind: 'line' | 'block' | 'run';
  readonly box: Box;
  /** What the field is called where it is continued on another page. */
  readonly label: LabelKey;
  /** Line of the goods, counted from 1; for the name of a continued field. */
  readonly goodsLine?: number;
}

/** The complaint form (002§3 Art.9) laid out: where everything stands, in millimetres. */
export interface ComplaintLayout {
  readonly measures: ComplaintMeasures;
  readonly page: { readonly width: number; readonly height: number };
  readonly labels: readonly PlacedLabel[];
  readonly fields: readonly PlacedField[];
  readonly intakeSide: { readonly unit: string; readonly box: Box } | null;
  readonly intakeSignature: Box;
  readonly bands: readonly PartBand[];
  readonly rules: readonly Rule[];
  /** Goods lines that found no room, by index from here on. */
  readonly goodsShown: number;
  /** How far the sheet was made longer; only on the screen. */
  readonly grown: number;
}

interface LayoutOptions {
  /** The screen shows every goods line and makes the sheet longer for it. */
  readonly growing?: boolean;
}

type LayoutSource = Pick<ComplaintDocument, 'size' | 'parts' | 'approvers'> & {
  readonly fields: Pick<ComplaintDocument['fields'], 'goods' | 'demands'>;
};

export function complaintLayout(source: LayoutSource, { growing = false }: LayoutOptions = {}): ComplaintLayout {
  const measures = complaintMeasures[source.size];
  const { table } = measures;
  const rows = new Rows(measures, table);

  const goods = source.fields.goods.length;
  const fits = growing || goods <= measures.goodsMost;
  const goodsShown = fits ? goods : measures.goodsMost - 1;
  const grown = growing ? Math.max(0, goods - measures.goodsMost) * measures.goodsRow : 0;
  const usualGoods = goodsRows(measures) * measures.row;
  const goodsHeight = goods > 1 ? (goodsShown + (fits ? 1 : 2)) * measures.goodsRow : usualGoods;
  const missing = Math.max(0, goodsHeight - usualGoods - grown);

  const demandLines = Math.ceil(guessDemands(source.fields.demands, measures) / (rows.width - measures.label));
  const demandHeight =
    measures.row + (Math.max(1, demandLines) - 1) * measures.type.text * measures.type.leading * 0.3528;
  const wanted = missing + demandHeight - measures.row;
  const descriptionHeight = round(
    measures.description - Math.min(wanted, measures.description - measures.descriptionLeast),
  );

  const intakeOpinion = source.parts.find(({ code }) => code === 'complaint')?.label ?? '';
  rows.start();
  if (measures.side > 0) {
    rows.cells(measures.row, [cell('customerName', 0.54), cell('contact', 0.46)]);
    rows.cells(measures.row, thirds('receivedAt', 'channel', 'receivedBy'));
  } else {
    rows.cells(measures.row, [cell('customerName', 0.53), cell('contact', 0.47)]);
  }
  if (goods > 1) rows.goodsTable(goodsShown, fits ? 0 : goods - goodsShown);
  else if (measures.side > 0) {
    rows.cells(measures.row, thirds('goods.0.orderNo', 'goods.0.materialNo', 'goods.0.lotNo'));
    rows.cells(measures.row, [cell('goods.0.product', 2 / 3), cell('goods.0.shippedOn', 1 / 3)]);
    rows.cells(measures.row, [cell('goods.0.quantity', 1 / 3), cell('goods.0.defectiveQuantity', 2 / 3)]);
  } else {
    rows.cells(measures.row, [
      cell('goods.0.orderNo', 0.265),
      cell('goods.0.materialNo', 0.25),
      cell('goods.0.lotNo', 0.235),
      cell('goods.0.shippedOn', 0.25),
    ]);
    rows.cells(measures.row, [
      cell('goods.0.product', 0.515),
      cell('goods.0.quantity', 0.235),
      cell('goods.0.defectiveQuantity', 0.25),
    ]);
  }
  if (measures.side > 0) rows.cells(measures.row, thirds('type', 'severity', 'sample'));
  else
    rows.cells(measures.row, [
      cell('received', 0.355),
      cell('type', 0.26),
      cell('severity', 0.16),
      cell('sample', 0.225),
    ]);
  rows.block(descriptionHeight, 'description');
  rows.cells(demandHeight, [{ ...cell('demands', 1), kind: 'run' }]);
  rows.cells(measures.row, [cell('demandQuantity', 0.4), cell('demandNote', 0.6)]);
  const intakeSignature = rows.opinion(measures.opinion, intakeOpinion);

  const intake = box(table.x, table.y, table.width, rows.y - table.y);
  const area = box(table.x, intake.y + intake.height, table.width, table.height + grown - intake.height);
  const parts = layoutParts(source.parts, source.approvers, area, measures);
  const whole = box(table.x, table.y, table.width, table.height + grown);
  const sideRule = measures.side > 0 ? [vertical(table.x + measures.side, whole.y, whole.y + whole.height)] : [];

  return {
    measures,
    page: { width: measures.page.width, height: measures.page.height + grown },
    labels: rows.labels,
    fields: rows.fields,
    intakeSide:
      measures.side > 0 ? { unit: parts.intakeUnit, box: box(table.x, table.y, measures.side, intake.height) } : null,
    intakeSignature,
    bands: parts.bands,
    rules: [...rows.rules, ...parts.rules, ...sideRule, ...frame(whole)],
    goodsShown,
    grown,
  };
}

interface Cell {
  readonly name: string;
  readonly label: LabelKey;
  readonly share: number;
  readonly kind: PlacedField['kind'];
}

function cell(name: string, part: number): Cell {
  // Names of goods fields end with the field: goods.0.product.
  const label = name.slice(name.lastIndexOf('.') + 1) as LabelKey;
  return { name, label, share: part, kind: 'line' };
}

function thirds(first: string, second: string, third: string): Cell[] {
  return [cell(first, 1 / 3), cell(second, 1 / 3), cell(third, 1 / 3)];
}

function goodsRows(measures: ComplaintMeasures): number {
  return measures.side > 0 ? 3 : 2;
}

function guessDemands(demands: LayoutSource['fields']['demands'], { type }: ComplaintMeasures): number {
  return demands.reduce((sum, { label }) => sum + guessWidth(label, type.text) + type.text * 0.62, 0);
}

/** Columns of several goods lines, with their shares of the width. */
const goodsColumns = [
  ['orderNo', 17],
  ['materialNo', 15],
  ['product', 24],
  ['lotNo', 12],
  ['shippedOn', 13.5],
  ['quantity', 14.5],
  ['defectiveQuantity', 20],
] as const;

/** Puts one row of cells below the other and rules the lines between them. */
class Rows {
  readonly #measures: ComplaintMeasures;
  readonly labels: PlacedLabel[] = [];
  readonly fields: PlacedField[] = [];
  readonly rules: Rule[] = [];
  readonly x: number;
  readonly width: number;
  readonly #top: number;
  y: number;

  constructor(measures: ComplaintMeasures, table: Box) {
    this.#measures = measures;
    this.x = table.x + measures.side;
    this.width = table.width - measures.side;
    this.#top = table.y;
    this.y = table.y;
  }

  start(): void {
    this.y = this.#top;
  }

  #open(height: number): number {
    const y = this.y;
    if (y > this.#top) this.rules.push(horizontal(this.x, this.x + this.width, y));
    this.y = round(y + height);
    return y;
  }

  cells(height: number, cells: readonly Cell[]): void {
    const y = this.#open(height);
    const widths = share(
      this.width,
      cells.map((one) => one.share),
    );
    let x = this.x;
    for (const [index, one] of cells.entries()) {
      const width = widths[index] ?? 0;
      if (index > 0) this.rules.push(vertical(x, y, y + height));
      const label = this.#labelWidth(one.label);
      this.rules.push(vertical(x + label, y, y + height));
      this.labels.push({ label: { key: one.label }, box: box(x, y, label, height), align: 'start' });
      this.fields.push({
        name: one.name,
        kind: one.kind,
        label: one.label,
        box: box(x + label, y, width - label, height),
      });
      x = round(x + width);
    }
  }

  /** Labels that are long in Chinese need more room on the half sheet, where type cannot be smaller. */
  #labelWidth(key: LabelKey): number {
    const { label, side } = this.#measures;
    if (side > 0) return label;
    if (key === 'contact') return 25;
    if (key === 'severity') return 14;
    return label;
  }

  block(height: number, name: 'description'): void {
    const y = this.#open(height);
    const { label } = this.#measures;
    this.rules.push(vertical(this.x + label, y, y + height));
    this.labels.push({ label: { key: name }, box: box(this.x, y, label, height), align: 'top' });
    this.fields.push({ name, kind: 'block', label: name, box: box(this.x + label, y, this.width - label, height) });
  }

  /** The opinion of whoever filled the part in, and where it is signed. */
  opinion(height: number, text: string): Box {
    const y = this.#open(height);
    const { label, side, type } = this.#measures;
    const left = this.x + label;
    const width = this.width - label;
    this.rules.push(vertical(left, y, y + height));
    this.labels.push({ label: { text }, box: box(this.x, y, label, height), align: side > 0 ? 'top' : 'start' });
    const signature = side > 0 ? type.note * 0.62 : height;
    if (side > 0) {
      this.fields.push({
        name: 'salesOpinion',
        kind: 'block',
        label: 'salesOpinion',
        box: box(left, y, width, height - signature),
      });
      return box(left, y + height - signature, width, signature);
    }
    const signed = 74;
    this.fields.push({
      name: 'salesOpinion',
      kind: 'line',
      label: 'salesOpinion',
      box: box(left, y, width - signed, height),
    });
    return box(left + width - signed, y, signed, height);
  }

  goodsTable(shown: number, more: number): void {
    const { goodsRow } = this.#measures;
    const rows = shown + (more > 0 ? 2 : 1);
    const widths = share(
      this.width,
      goodsColumns.map(([, width]) => width),
    );
    const top = this.y;
    let x = this.x;
    for (let row = 0; row < rows; row += 1) this.#open(goodsRow);
    for (const [column, [key]] of goodsColumns.entries()) {
      const width = widths[column] ?? 0;
      if (column > 0) this.rules.push(vertical(x, top, top + (shown + 1) * goodsRow));
      this.labels.push({ label: { key }, box: box(x, top, width, goodsRow), align: 'center' });
      for (let line = 0; line < shown; line += 1) {
        this.fields.push({
          name: `goods.${line}.${key}`,
          kind: 'line',
          label: key,
          goodsLine: line + 1,
          box: box(x, top + (line + 1) * goodsRow, width, goodsRow),
        });
      }
      x = round(x + width);
    }
    if (more > 0) {
      this.fields.push({
        name: 'goods.more',
        kind: 'line',
        label: 'goods',
        box: box(this.x, top + (shown + 1) * goodsRow, this.width, goodsRow),
      });
    }
  }
}
