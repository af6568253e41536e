import type { PaperSize } from '../../../electron/contract/print-options.ts';
import { box, type Box } from './geometry.ts';

/** Measures of the complaint form on one paper size: millimetres, and points for type. */
export interface SizeMeasures {
  readonly page: { readonly width: number; readonly height: number };
  /** The ruled form. */
  readonly table: Box;
  /** Width of the vertical strip that names the part; 0 where parts are named inside their cells. */
  readonly side: number;
  readonly row: number;
  readonly label: number;
  readonly description: number;
  /** Least height that the description keeps when there are many goods. */
  readonly descriptionLeast: number;
  readonly opinion: number;
  readonly goodsRow: number;
  readonly goodsMost: number;
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

const a4: SizeMeasures = {
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

const a5: SizeMeasures = {
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
const half: SizeMeasures = {
  page: { width: 241.3, height: 139.7 },
  table: box(16, 17, 209.3, 108.6),
  side: 0,
  row: 5.4,
  label: 18,
  description: 19.2,
  descriptionLeast: 14.7,
  opinion: 6.2,
  goodsRow: 5.1,
  goodsMost: 3,
  stroke: { line: 0.35, frame: 0.5 },
  padding: { x: 1.1, y: 0.5 },
  type: { text: 10.5, label: 10.5, note: 10.5, office: 11, title: 15, number: 15, copy: 10.5, leading: 1.22 },
  header: {
    office: box(16, 4.4, 70, 6.6),
    title: box(76, 4.2, 89.3, 6.8),
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

export const sizeMeasures = { a4, a5, half } as const satisfies Record<PaperSize, SizeMeasures>;
