import { z } from 'zod';

import { command, query } from './define.ts';
import { formKind } from './form-kind.ts';
import { overlayField, overlayPaper, stock } from './overlay-shape.ts';
import { complaintSize, paperSize, printedSize, type PaperSize } from './print-options.ts';
import { code, fileToken, id, isoInstant, isoMonth, line, locale } from './shapes.ts';

/** The papers Kesu can print. More kinds join here and in `renderer/paper/`. */
export const paperKind = z.enum([
  'complaint',
  'month-ledger',
  'month-statistics',
  'customer-list',
  'overdue-list',
  'slip',
  'follow-up',
  'form',
  'letter',
]);
export type PaperKind = z.infer<typeof paperKind>;

/** Sizes that a paper can be printed on. Slips and forms are made for any; the others need more than a third of a page. */
export function sizesOf(paper: PaperKind): readonly PaperSize[] {
  switch (paper) {
    case 'slip':
    case 'follow-up':
    case 'form':
      return paperSize.options;
    case 'letter':
      return ['a4', 'a5'];
    case 'complaint':
    case 'month-ledger':
    case 'month-statistics':
    case 'customer-list':
    case 'overdue-list':
      return complaintSize.options;
    default:
      return paper satisfies never;
  }
}

const text = z.string();

/** One page's copy (聯). */
export const paperCopy = z.strictObject({
  copy: z.int(),
  /** 第二聯 */
  name: text,
  /** 製造部 */
  keeper: text,
  colour: z.enum(['white', 'pink', 'blue', 'green', 'yellow']),
});
export type PaperCopy = z.infer<typeof paperCopy>;

const head = {
  size: paperSize,
  locale,
  officeName: text,
  title: text,
  /** As printed, in the office's date style. */
  printedAt: text,
};

/** Fields of 客戶抱怨處理表 (002§3 Art.9), ready to be printed: dates, quantities and names are texts. */
export const complaintFields = z.strictObject({
  number: text,
  acceptedOn: text,
  dueOn: text,
  /** 國內 15 日; 21 日 where the policy makes no difference. */
  limit: text,
  customerName: text,
  contact: text,
  goods: z.array(
    z.strictObject({
      orderNo: text,
      materialNo: text,
      shippedOn: text,
      product: text,
      lotNo: text,
      quantity: text,
      defectiveQuantity: text,
    }),
  ),
  description: text,
  demands: z.array(z.strictObject({ code: text, label: text, chosen: z.boolean() })),
  demandQuantity: text,
  demandNote: text,
  salesOpinion: text,
  type: text,
  severity: text,
  sample: text,
  receivedAt: text,
  receivedBy: text,
  channel: text,
  voided: z.boolean(),
  voidReason: text,
});
export type ComplaintFields = z.infer<typeof complaintFields>;

/** Boxes that are ticked in a part; the locales name each (`paper.blanks`). */
const partTick = z.enum(['quality', 'nonQuality', 'accepted', 'notAccepted', 'tracked', 'exempt']);
const partLine = z.enum(['productionUnit', 'machineShift', 'operators', 'productionDate', 'lossAmount', 'discipline']);
const partSignature = z.enum(['handler', 'head', 'investigated', 'date', 'plain']);

/** What was written into a part of the form (002§3 Art.9(3)–(6)). */
export const filledPart = z.strictObject({
  /** Code of the part; of the decision with the place of the approver, from 0: `decision.1`. */
  part: text,
  ticks: z.array(partTick),
  lines: z.array(z.strictObject({ line: partLine, text })),
  /** The opinion, a paragraph. */
  text,
  /** Names, where the paper is signed; no entry: still to be signed. */
  signatures: z.array(z.strictObject({ place: partSignature, text })),
});
export type FilledPart = z.infer<typeof filledPart>;

export const complaintDocument = z.strictObject({
  kind: z.literal('complaint'),
  ...head,
  size: complaintSize,
  /** `pages`: one labelled page for each copy; `impression`: one page that the carbonless paper copies itself. */
  arrangement: z.enum(['pages', 'impression']),
  copies: z.array(paperCopy),
  /** 1 for the first printing; from 2 on it is 補印 and says why. */
  printing: z.int(),
  reprintReason: text,
  caseVersion: z.int(),
  /** Names of the parts of the form and who signs, from the policy. */
  parts: z.array(z.strictObject({ code: text, unit: text, label: text })),
  approvers: z.array(text),
  /** What the policy calls the columns of the goods: 訂單編號, 單元號碼, 車牌號. */
  goodsLabels: z.strictObject({ orderNo: text, materialNo: text, product: text, lotNo: text }),
  /** Parts that were filled in so far. */
  filled: z.array(filledPart),
  /** 本表不得影印送客戶 (002§3 Art.9(10)); empty where the policy does not say so. */
  warning: text,
  /** What the small code on the paper says: case, copy and printing. */
  barcode: z.array(text),
  fields: complaintFields,
});
export type ComplaintDocument = z.infer<typeof complaintDocument>;

/** A table that goes over as many pages as it needs; heads repeat. */
export const tableDocument = z.strictObject({
  kind: z.enum(['month-ledger', 'month-statistics', 'customer-list', 'overdue-list']),
  ...head,
  landscape: z.boolean(),
  subtitle: text,
  sections: z.array(
    z.strictObject({
      heading: text,
      columns: z.array(
        z.strictObject({ label: text, align: z.enum(['start', 'end']), /** Share of the width. */ width: z.number() }),
      ),
      rows: z.array(z.array(text)),
      total: z.array(text).nullable(),
    }),
  ),
});
export type TableDocument = z.infer<typeof tableDocument>;

/**
 * A slip 催辦單, 查辦單, 異常處理單, 簽呈, or a record 回訪記錄表: cells, and paragraphs with a place to sign.
 */
export const slipDocument = z.strictObject({
  kind: z.enum(['slip', 'follow-up']),
  ...head,
  number: text,
  date: text,
  /** 1 for the first printing; from 2 on it is 補印 and says why. */
  printing: z.int(),
  reprintReason: text,
  cells: z.array(z.strictObject({ name: text, label: text, text, /** Has a row of its own. */ wide: z.boolean() })),
  blocks: z.array(
    z.strictObject({
      name: text,
      label: text,
      text,
      /** Share of the height that the cells leave. */
      weight: z.number().positive(),
      /** Who signs: each a label before a line to write on. */
      signatures: z.array(text),
    }),
  ),
  /** 本表不得影印送客戶; empty on what the customer signs. */
  warning: text,
  barcode: text,
});
export type SlipDocument = z.infer<typeof slipDocument>;

const formCell = z.strictObject({ name: text, label: text, text, /** Has a row of its own. */ wide: z.boolean() });

/** Lines under a head that repeats on every page. */
const formTable = z.strictObject({
  name: text,
  columns: z.array(
    z.strictObject({
      name: text,
      label: text,
      align: z.enum(['start', 'end']),
      /** Share of the width. */ width: z.number().positive(),
    }),
  ),
  rows: z.array(z.array(text)),
  total: z.array(text).nullable(),
});

const formBlock = z.strictObject({
  name: text,
  label: text,
  text,
  /** Share of the height that cells and table leave. */
  weight: z.number().positive(),
  /** Who signs: a label, and the name where it is known already. */
  signatures: z.array(z.strictObject({ label: text, text })),
});

/** A frame that stays free for a stamp of that size (統一發票章, 公司章). Millimetres. */
const stampPlace = z.strictObject({ label: text, width: z.number().positive(), height: z.number().positive() });

/**
 * One copy of such a paper. What its keeper does not see is not in it: hidden means absent, and two copies of one
 * paper may differ.
 */
export const formSheet = z.strictObject({
  /** Null of a paper of one copy that nobody in particular keeps. */
  copy: paperCopy.nullable(),
  barcode: text,
  cells: z.array(formCell),
  table: formTable.nullable(),
  blocks: z.array(formBlock),
  stamp: stampPlace.nullable(),
});
export type FormSheet = z.infer<typeof formSheet>;

export const formDocument = z.strictObject({
  kind: z.literal('form'),
  form: formKind,
  ...head,
  landscape: z.boolean(),
  number: text,
  date: text,
  caseNumber: text,
  /** Version of the filled-in paper that this shows. */
  version: z.int(),
  printing: z.int(),
  reprintReason: text,
  /** `impression`: one sheet, holding only what every keeper may see. */
  arrangement: z.enum(['pages', 'impression']),
  /** All copies; an impression names their keepers in its head. */
  copies: z.array(paperCopy).optional(),
  sheets: z.array(formSheet).min(1),
  warning: text,
});
export type FormDocument = z.infer<typeof formDocument>;

/** A letter to the customer, on the office's letterhead. It is made of what the customer may know, and of nothing else. */
export const letterDocument = z.strictObject({
  kind: z.literal('letter'),
  ...head,
  letterhead: z.strictObject({
    /** `data:image/png;base64,…`; empty for none. */
    logo: text,
    lines: z.array(text),
  }),
  number: text,
  date: text,
  recipient: z.array(text),
  subject: text,
  paragraphs: z.array(text),
  /** 敬祝 商祺, Yours faithfully. */
  closing: text,
  signature: z.array(text),
  enclosures: z.array(text),
  printing: z.int(),
  reprintReason: text,
  barcode: text,
});
export type LetterDocument = z.infer<typeof letterDocument>;

/**
 * The page by which a printer is calibrated: rulers and crosses at known places; or a strip of forms that shows how far
 * they drift.
 */
export const calibrationDocument = z.strictObject({
  kind: z.literal('calibration'),
  ...head,
  page: z.enum(['rulers', 'forms']),
  /** Name of the printer profile. */
  profile: text,
  /** What the profile corrects now, a line each. */
  lines: z.array(text),
  /** The sheet as it lies, in micrometres. */
  media: z.strictObject({ width: z.int(), height: z.int() }),
});
export type CalibrationDocument = z.infer<typeof calibrationDocument>;

/** One value of a paper for an overlay; `code` is drawn as the small code. */
export const overlayValue = z.strictObject({ name: text, label: text, text });
export type OverlayValue = z.infer<typeof overlayValue>;

/** A paper on stock of the office's own (套打): nothing but the values that have a place on it, and where. */
export const overlayDocument = z.strictObject({
  kind: z.literal('overlay'),
  ...head,
  size: printedSize,
  landscape: z.boolean(),
  paper: overlayPaper,
  number: text,
  printing: z.int(),
  reprintReason: text,
  /** Name of the overlay. */
  overlay: text,
  stock,
  fields: z.array(overlayField),
  /** Name of its lines of goods: `lines` of `lines.3.product`; empty where it has none. */
  table: text,
  /** A sheet for each copy, or one that the plies copy. A value that its keeper does not see is not in it. */
  sheets: z.array(z.strictObject({ copy: paperCopy.nullable(), values: z.array(overlayValue) })).min(1),
});
export type OverlayDocument = z.infer<typeof overlayDocument>;

export const printDocument = z.discriminatedUnion('kind', [
  complaintDocument,
  tableDocument,
  slipDocument,
  formDocument,
  letterDocument,
  overlayDocument,
  calibrationDocument,
]);
export type PrintDocument = z.infer<typeof printDocument>;

/** A character that the fonts on paper do not have. */
export const missingGlyph = z.strictObject({ character: z.string(), codePoint: z.string(), field: z.string() });
export type MissingGlyph = z.infer<typeof missingGlyph>;

/** What is printed: the form of a case, a slip, the record of a follow-up, a paper that was filled in. Exactly one of them. */
const subject = { caseId: id.optional(), slipId: id.optional(), followUpId: id.optional(), formId: id.optional() };

/** Printer profile that says size and arrangement in place of `size`. */
const profile = code.optional();

const paperRequest = {
  ...subject,
  size: paperSize,
  locale,
  reprintReason: line,
  /** On stock of the office's own: the overlay that says where everything stands, and the size. */
  overlay: code.optional(),
};

/** What came out of a printing. */
export const printResult = z.enum(['spooled', 'written', 'failed']);

/** One line of the print log, as every list of it has it. */
export const printed = {
  id,
  at: isoInstant,
  paper: paperKind,
  caseId: id.nullable(),
  number: z.string(),
  printing: z.int(),
  copies: z.int(),
  caseVersion: z.int(),
  to: z.enum(['printer', 'pdf']),
  device: z.string(),
  size: printedSize,
  /** Name of the overlay by which it was printed on stock of the office's own; empty as a rule. */
  overlay: z.string(),
  operator: z.string(),
  reason: z.string(),
  result: printResult,
  failure: z.string(),
} as const;

export const paperCalls = {
  /** The paper as it would print now; for the preview. Changes nothing. */
  'papers.preview': query({
    input: z.strictObject({ caseId: id, size: paperSize, locale, profile }),
    output: z.strictObject({ document: complaintDocument, missing: z.array(missingGlyph), printings: z.int() }),
    errors: ['not-numbered', 'size-unfit'],
  }),
  /** The same of a slip, or of the record of a follow-up; exactly one of them. */
  'papers.previewSlip': query({
    input: z.strictObject({ slipId: id.optional(), followUpId: id.optional(), size: paperSize, locale, profile }),
    output: z.strictObject({ document: slipDocument, missing: z.array(missingGlyph), printings: z.int() }),
    errors: [],
  }),
  /** The same of a paper that was filled in. */
  'papers.previewForm': query({
    input: z.strictObject({ formId: id, size: paperSize, locale, profile }),
    output: z.strictObject({
      document: z.discriminatedUnion('kind', [formDocument, letterDocument]),
      missing: z.array(missingGlyph),
      printings: z.int(),
    }),
    errors: ['form-voided'],
  }),
  /** A paper on stock of the office's own. Exactly one subject; the size is that of the stock. */
  'papers.previewOverlay': query({
    input: z.strictObject({ ...subject, overlay: code, locale, profile }),
    output: z.strictObject({ document: overlayDocument, missing: z.array(missingGlyph), printings: z.int() }),
    errors: ['not-numbered', 'form-voided', 'overlay-gone'],
  }),
  /** Writes the form as a PDF and enters it in the print log. With a profile the pages are those that its printer gets. */
  'papers.pdf': command({
    input: z.strictObject({ ...paperRequest, profile, file: fileToken, allowMissing: z.boolean() }),
    output: z.strictObject({ pages: z.int(), printing: z.int() }),
    errors: [
      'not-numbered',
      'size-unfit',
      'form-voided',
      'overlay-gone',
      'letter-unfinished',
      'glyphs-missing',
      'reprint-reason-required',
      'printing-now',
      'file-unknown',
      'file-not-writable',
      'pdf-failed',
    ],
  }),
  /**
   * Prints the form and enters it in the print log, also when it failed. A profile says printer, size and how copies come
   * out; without one, and with an empty `device`, it is the one that the paper was assigned. Null: none, whatever was assigned.
   */
  'papers.print': command({
    input: z.strictObject({ ...paperRequest, profile: code.nullish(), device: line, allowMissing: z.boolean() }),
    output: z.strictObject({ printing: z.int() }),
    errors: [
      'not-numbered',
      'size-unfit',
      'form-voided',
      'overlay-gone',
      'letter-unfinished',
      'glyphs-missing',
      'reprint-reason-required',
      'printing-now',
      'printer-failed',
      'printer-gone',
    ],
  }),
  'papers.printers': query({
    input: z.strictObject({}),
    output: z.strictObject({ printers: z.array(z.strictObject({ device: z.string(), name: z.string() })) }),
    errors: [],
  }),
  /** What was printed, newest first. */
  'papers.log': query({
    input: z.strictObject({
      caseId: id.optional(),
      formId: id.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      total: z.int(),
      entries: z.array(
        z.strictObject({
          ...printed,
          /** Of a paper that was filled in, or a letter. */
          formId: id.nullable(),
          form: formKind.nullable(),
          month: isoMonth.nullable(),
        }),
      ),
    }),
    errors: [],
  }),
} as const;
