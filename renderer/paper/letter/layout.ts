import type { LetterDocument } from '../../../electron/contract/paper.ts';
import { box, horizontal, round, type Box, type Rule } from '../layout/geometry.ts';

/** Where everything of a letter stands, in millimetres; type in points. */
export interface LetterLayout {
  readonly page: { readonly width: number; readonly height: number };
  readonly measures: {
    readonly type: Record<'text' | 'note' | 'office' | 'title' | 'lines' | 'leading', number>;
    readonly padding: { readonly x: number; readonly y: number };
    readonly stroke: { readonly line: number; readonly frame: number };
  };
  readonly logo: Box | null;
  readonly office: Box;
  readonly lines: readonly Box[];
  /** Under the letterhead. */
  readonly rule: Rule;
  readonly number: Box;
  readonly date: Box;
  /** Text of the first page, and of all others. */
  readonly first: Box;
  readonly next: Box;
  /** Head of the other pages. */
  readonly nextHead: Box;
  readonly code: Box;
  readonly printing: Box;
  readonly pageNumber: Box;
  /** Side of the frame for the seal. */
  readonly seal: number;
  /** Between two paragraphs. */
  readonly gap: number;
}

type Measures = Omit<LetterLayout['measures'], 'stroke'> & {
  readonly page: LetterLayout['page'];
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly logo: number;
  readonly officeRow: number;
  readonly lineRow: number;
  readonly row: number;
  readonly seal: number;
  readonly gap: number;
  readonly code: number;
};

/** DIN 5008 and 公文 alike leave 25 mm to bind. */
const a4: Measures = {
  page: { width: 210, height: 297 },
  margin: { left: 25, right: 20, top: 14, bottom: 12 },
  type: { text: 12, note: 8, office: 16, title: 14, lines: 9, leading: 1.6 },
  padding: { x: 0, y: 0 },
  logo: 22,
  officeRow: 8,
  lineRow: 4.4,
  row: 6,
  seal: 28,
  gap: 2.4,
  code: 12,
};

const a5: Measures = {
  page: { width: 148, height: 210 },
  margin: { left: 16, right: 12, top: 9, bottom: 8 },
  type: { text: 10, note: 7, office: 13, title: 11.5, lines: 7.5, leading: 1.5 },
  padding: { x: 0, y: 0 },
  logo: 16,
  officeRow: 6.4,
  lineRow: 3.6,
  row: 5,
  seal: 23,
  gap: 1.7,
  code: 10,
};

const LINES_MOST = 5;

export function letterLayout({ size, letterhead }: Pick<LetterDocument, 'size' | 'letterhead'>): LetterLayout {
  const { page, margin, type, padding, row, seal, gap, code, ...head } = size === 'a5' ? a5 : a4;
  const left = margin.left;
  const width = round(page.width - left - margin.right);
  const right = round(left + width);
  const beside = letterhead.logo === '' ? 0 : round(head.logo + 4);
  const shown = Math.min(LINES_MOST, letterhead.lines.length);
  const headHeight = Math.max(
    letterhead.logo === '' ? 0 : head.logo,
    round(head.officeRow + shown * head.lineRow),
    head.officeRow,
  );
  const ruleY = round(margin.top + headHeight + 2);
  const metaY = round(ruleY + 3);
  const firstY = round(metaY + row + 3);
  const footY = round(page.height - margin.bottom - code);
  const bottom = round(footY - 3);
  const nextY = round(margin.top + row + 4);
  const half = round(width / 2);
  const noteRow = round(code / 2);
  return {
    page,
    measures: { type, padding, stroke: { line: 0.3, frame: 0.4 } },
    logo: letterhead.logo === '' ? null : box(left, margin.top, head.logo, head.logo),
    office: box(left + beside, margin.top, width - beside, head.officeRow),
    lines: Array.from({ length: shown }, (_, index) =>
      box(left + beside, margin.top + head.officeRow + index * head.lineRow, width - beside, head.lineRow),
    ),
    rule: horizontal(left, right, ruleY),
    number: box(left, metaY, half, row),
    date: box(left + half, metaY, width - half, row),
    first: box(left, firstY, width, bottom - firstY),
    next: box(left, nextY, width, bottom - nextY),
    nextHead: box(left, margin.top, width, row),
    code: box(left, footY, code, code),
    printing: box(left + code + 3, footY + noteRow, width - code - 3 - 40, noteRow),
    pageNumber: box(right - 40, footY + noteRow, 40, noteRow),
    seal,
    gap,
  };
}
