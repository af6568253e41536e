import { isContinuous, type ComplaintSize, type PaperSize } from '../../../electron/contract/print-options.ts';
import { box, type Box } from './geometry.ts';

/** Measures of every form on one paper size: millimetres, and points for type. */
export interface SheetMeasures {
  readonly page: { readonly width: number; readonly height: number };
  /** The ruled form. */
  readonly table: Box;
  readonly row: number;
  readonly label: number;
  /** Stroke of lines and of the frame. An impact printer steps 1/180 in: never under 0.3. */
  readonly stroke: { readonly line: number; readonly frame: number };
  readonly padding: { readonly x: number; readonly y: number };
  readonly type: {
    readonly text: number;
    readonly label: number;
    readonly note: number;
    readonly office: number;
    readonly title: number;
    readonly number: number;
    readonly copy: number;
    /** Line height of paragraphs, times the type size. */
    readonly leading: number;
  };
  readonly header: {
    readonly office: Box;
    readonly title: Box;
    readonly dates: Box;
    readonly number: Box;
    readonly keepers: Box | null;
  };
  readonly footer: {
    readonly code: Box;
    readonly warning: Box;
    readonly printing: Box;
    readonly reason: Box;
    readonly copy: Box;
  };
  /** Coloured strip that tells the copies apart; none where the paper's own plies are coloured. */
  readonly strip: Box | null;
}

/** What the complaint form needs beside. */
export interface ComplaintMeasures extends SheetMeasures {
  /** Width of the vertical strip that names the part; 0 where parts are named inside their cells. */
  readonly side: number;
  readonly description: number;
  /** Least height that the description keeps when there are many goods. */
  readonly descriptionLeast: number;
  readonly opinion: number;
  readonly goodsRow: number;
  readonly goodsMost: number;
}

const a4: ComplaintMeasures = {
  page: { width: 210, height: 297 },
  table: box(12, 32, 186, 243),
  side: 7,
  row: 6.3,
  label: 19,
  description: 25.4,
  descriptionLeast: 16,
  opinion: 16.2,
  goodsRow: 5.4,
  goodsMost: 6,
  stroke: { line: 0.3, frame: 0.5 },
  padding: { x: 1.3, y: 0.9 },
  type: { text: 9.5, label: 8.5, note: 8, office: 10.5, title: 17, number: 16, copy: 11.5, leading: 1.4 },
  header: {
    office: box(12, 9.5, 186, 5.5),
    title: box(12, 15, 186, 8.5),
    dates: box(12, 25.6, 130, 5),
    number: box(143, 23.6, 55, 7.2),
    keepers: null,
  },
  footer: {
    code: box(12, 277.5, 13.5, 13.5),
    warning: box(29, 277.3, 90, 4.6),
    printing: box(29, 281.9, 90, 4.6),
    reason: box(29, 286.5, 90, 4.6),
    copy: box(121, 279.6, 77, 9),
  },
  strip: box(205.4, 0, 4.6, 297),
};

const a5: ComplaintMeasures = {
  page: { width: 148, height: 210 },
  table: box(8, 23.5, 132, 170.5),
  side: 6,
  row: 5.1,
  label: 14.5,
  description: 20.7,
  descriptionLeast: 13,
  opinion: 13.3,
  goodsRow: 4.5,
  goodsMost: 5,
  stroke: { line: 0.3, frame: 0.45 },
  padding: { x: 1, y: 0.7 },
  type: { text: 8, label: 7.2, note: 6.8, office: 8.5, title: 13.5, number: 13, copy: 9.5, leading: 1.36 },
  header: {
    office: box(8, 6.6, 132, 4.4),
    title: box(8, 11, 132, 6.6),
    dates: box(8, 18.6, 96, 4),
    number: box(104, 17, 36, 5.8),
    keepers: null,
  },
  footer: {
    code: box(8, 195.8, 10.5, 10.5),
    warning: box(20.5, 195.6, 64, 3.6),
    printing: box(20.5, 199.2, 64, 3.6),
    reason: box(20.5, 202.8, 64, 3.6),
    copy: box(86, 197.3, 54, 7.4),
  },
  strip: box(144.6, 0, 3.4, 210),
};

/** 9.5 × 5.5 in; the tractor strips (12.7 mm on each side) stay free, nothing is smaller than 10.5 pt. */
const half: ComplaintMeasures = {
  page: { width: 241.3, height: 139.7 },
  table: box(16, 17, 209.3, 108.6),
  side: 0,
  row: 5.4,
  label: 18,
  description: 16.8,
  descriptionLeast: 14.7,
  opinion: 6.2,
  goodsRow: 5.1,
  goodsMost: 3,
  stroke: { line: 0.35, frame: 0.5 },
  padding: { x: 1.1, y: 0.5 },
  type: { text: 10.5, label: 10.5, note: 10.5, office: 11, title: 15, number: 15, copy: 10.5, leading: 1.22 },
  header: {
    office: box(16, 4.4, 60, 6.6),
    title: box(77, 4.2, 87.3, 6.8),
    dates: box(16, 11.4, 105, 5),
    number: box(165, 4.2, 60.3, 6.8),
    keepers: box(122, 11.4, 103.3, 5),
  },
  footer: {
    code: box(16, 126.7, 9.6, 9.6),
    warning: box(28, 126.4, 62, 5),
    printing: box(92, 126.4, 133.3, 5),
    reason: box(28, 131.5, 128, 5),
    copy: box(157, 131.5, 68.3, 5),
  },
  strip: null,
};

/** 9.5 × 11 in: as much room as A4 has, in the type of continuous paper. */
const full: ComplaintMeasures = {
  page: { width: 241.3, height: 279.4 },
  table: box(16, 20.6, 209.3, 242.4),
  side: 8,
  row: 6.6,
  label: 23.6,
  description: 26,
  descriptionLeast: 16,
  opinion: 16.6,
  goodsRow: 5.8,
  goodsMost: 6,
  stroke: { line: 0.35, frame: 0.5 },
  padding: { x: 1.2, y: 0.8 },
  type: { text: 10.5, label: 10.5, note: 10.5, office: 11.5, title: 18, number: 16, copy: 11, leading: 1.34 },
  header: {
    office: box(16, 5.4, 60, 7),
    title: box(77, 4.8, 87.3, 8.4),
    dates: box(16, 14.4, 105, 5.2),
    number: box(165, 5.4, 60.3, 7.2),
    keepers: box(122, 14.4, 103.3, 5.2),
  },
  footer: {
    code: box(16, 264.4, 10.6, 10.6),
    warning: box(28.6, 264.2, 62, 5),
    printing: box(92, 264.2, 133.3, 5),
    reason: box(28.6, 269.8, 128, 5),
    copy: box(157, 269.8, 68.3, 5),
  },
  strip: null,
};

/** A third of 9.5 × 11 in. */
const third: SheetMeasures = {
  page: { width: 241.3, height: 93.133 },
  table: box(16, 14.8, 209.3, 63.6),
  row: 5.3,
  label: 18,
  stroke: { line: 0.35, frame: 0.5 },
  padding: { x: 1.1, y: 0.4 },
  type: { text: 10.5, label: 10.5, note: 10.5, office: 11, title: 14, number: 14, copy: 10.5, leading: 1.2 },
  header: {
    office: box(16, 3.2, 60, 6),
    title: box(77, 3, 87.3, 6.4),
    dates: box(16, 9.4, 105, 5),
    number: box(165, 3.1, 60.3, 6.2),
    keepers: box(122, 9.4, 103.3, 5),
  },
  footer: {
    code: box(16, 79.3, 9.6, 9.6),
    warning: box(28, 79, 62, 5),
    printing: box(92, 79, 133.3, 5),
    reason: box(28, 84.1, 128, 5),
    copy: box(157, 84.1, 68.3, 5),
  },
  strip: null,
};

export const complaintMeasures = { a4, a5, half, full } as const satisfies Record<ComplaintSize, ComplaintMeasures>;
export const sheetMeasures = { ...complaintMeasures, third } as const satisfies Record<PaperSize, SheetMeasures>;

/** Name of the `@page` rule for a sheet as it lies. */
export function pageName({
  size,
  landscape = false,
}: {
  readonly size: PaperSize;
  readonly landscape?: boolean;
}): string {
  return landscape && !isContinuous(size) ? `${size}-landscape` : size;
}

/** Measures of a sheet as it lies. Turned, it is as much wider as it is lower. */
export function measuresOf({
  size,
  landscape = false,
}: {
  readonly size: PaperSize;
  readonly landscape?: boolean;
}): SheetMeasures {
  const upright: SheetMeasures = sheetMeasures[size];
  if (!landscape || isContinuous(size)) return upright;
  const { page, table, header, footer, strip } = upright;
  const more = page.height - page.width;
  const wider = (one: Box): Box => box(one.x, one.y, one.width + more, one.height);
  const right = (one: Box): Box => box(one.x + more, one.y, one.width, one.height);
  const up = (one: Box): Box => box(one.x, one.y - more, one.width, one.height);
  return {
    ...upright,
    page: { width: page.height, height: page.width },
    table: box(table.x, table.y, table.width + more, table.height - more),
    header: {
      office: wider(header.office),
      title: wider(header.title),
      dates: wider(header.dates),
      number: right(header.number),
      keepers: header.keepers && right(header.keepers),
    },
    footer: {
      code: up(footer.code),
      warning: up(footer.warning),
      printing: up(footer.printing),
      reason: up(footer.reason),
      copy: up(right(footer.copy)),
    },
    strip: strip && box(strip.x + more, 0, strip.width, page.width),
  };
}
