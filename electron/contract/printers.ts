import { z } from 'zod';

import { command, query } from './define.ts';
import { formKind } from './form-kind.ts';
import { paperKind } from './paper.ts';
import { isContinuous, paperSize, paperSizes, type PaperSize } from './print-options.ts';
import { code, fileToken, locale } from './shapes.ts';

/*
 * Printer profiles: how the sheets of one printer and one paper come out. They belong to the PC, not to the office's
 * data: the shell keeps them beside the program's other files.
 */

/** Papers that each have a profile of their own: every kind, and every form that is filled in. */
export const assignedPaper = z.enum([...paperKind.exclude(['form']).options, ...formKind.exclude(['letter']).options]);
export type AssignedPaper = z.infer<typeof assignedPaper>;

/** Bounded here so that nothing odd is stored; what makes sense is checked by `checkProfile` of the rules, with a sentence. */
const micrometres = z.int().min(0).max(10_000_000);
const millimetres = z.number().min(-1000).max(1000);

const layers = z.strictObject({
  /** Lines, labels, titles. */
  form: z.boolean(),
  /** What was filled in. */
  data: z.boolean(),
});

/** `impression`: one sheet, the plies copy it; `pages`: a labelled page for each copy; `several`: as many on an A4 as it holds. */
export const outcome = z.enum(['impression', 'pages', 'several']);
export type Outcome = z.infer<typeof outcome>;

const profileFields = {
  name: z.string().max(400),
  /** Device name of the printer; empty means the system's default. */
  device: z.string().max(400),
  /** The design of the papers that are printed by it. */
  size: paperSize,
  /** The paper in the printer as the driver names it, in micrometres. */
  media: z.strictObject({ width: micrometres, height: micrometres }),
  /** `explicit`: the job says the size; `driver`: it takes the driver's own form, and says none. */
  mode: z.enum(['explicit', 'driver']),
  /** Everything is moved by so many millimetres, right and down. */
  offsetX: millimetres,
  offsetY: millimetres,
  scaleX: z.number().min(0).max(10),
  scaleY: z.number().min(0).max(10),
  /** Millimetres added to the length of each form. */
  trim: millimetres,
  /** 0: as the driver has it. */
  dpi: z.int().min(0).max(100_000),
  layers,
  outcome,
  /** The driver's form is turned to lie as the paper does (139.7 × 241.3 for 241.3 × 139.7). */
  landscape: z.boolean(),
};

export const printerProfile = z.strictObject({ id: code, ...profileFields });
export type PrinterProfile = z.infer<typeof printerProfile>;

export const profileDefaults = z.partialRecord(assignedPaper, code);
export type ProfileDefaults = z.infer<typeof profileDefaults>;

/** Where on the page the sheets are put, and what of them is seen; `window.kesuPaper.render(documents, placement)` takes it. */
export const placement = z.strictObject({
  offsetX: z.number(),
  offsetY: z.number(),
  scaleX: z.number(),
  scaleY: z.number(),
  /** Millimetres that the page is longer than the paper. */
  trim: z.number(),
  layers,
  outcome,
  /** The paper as it lies, in micrometres. */
  media: z.strictObject({ width: z.int(), height: z.int() }),
});
export type Placement = z.infer<typeof placement>;

/** True where the profile's form is turned to take a sheet that lies so. */
function turned({ landscape }: Pick<PrinterProfile, 'landscape'>, lies: boolean): boolean {
  return landscape !== lies;
}

/** How the sheets of a job are placed. `lies`: see `liesAcross`. */
export function placementOf(profile: PrinterProfile, lies: boolean): Placement {
  const { offsetX, offsetY, scaleX, scaleY, layers, outcome, media, mode } = profile;
  const { width, height } = media;
  return {
    offsetX,
    offsetY,
    scaleX,
    scaleY,
    trim: mode === 'driver' ? 0 : profile.trim,
    layers,
    outcome,
    media: turned(profile, lies) ? { width: height, height: width } : { width, height },
  };
}

/** What of a profile the print options are made of. */
export function jobOf(profile: PrinterProfile, lies: boolean) {
  const { device, size, media, mode, dpi } = profile;
  return {
    device,
    size,
    landscape: turned(profile, lies),
    media: { ...media, mode, trim: mode === 'driver' ? 0 : profile.trim },
    dpi,
  };
}

/** Of which sizes several lie on one A4. */
export function severalFit(size: PaperSize): boolean {
  return size === 'a5' || size === 'half' || size === 'third';
}

/** The upright page that a design makes, in micrometres: its own, or the A4 that several share. */
export function drawnSheet({ size, outcome }: Pick<PrinterProfile, 'size' | 'outcome'>) {
  return paperSizes[outcome === 'several' ? 'a4' : size];
}

/** True where a document's page lies across that: a table on A4, two upright A5 beside each other on an A4. */
export function liesAcross({ size, outcome }: Pick<PrinterProfile, 'size' | 'outcome'>, landscape: boolean): boolean {
  if (isContinuous(size)) return false;
  return outcome === 'several' && size === 'a5' ? !landscape : landscape;
}

const nullableLength = z.number().min(0).max(10_000).nullable();

/** What was measured on the calibration page; millimetres, null where nothing was measured. */
export const measurement = z.strictObject({
  right: z.number().min(-100).max(100).nullable(),
  low: z.number().min(-100).max(100).nullable(),
  rulerX: nullableLength,
  rulerY: nullableLength,
  tenForms: nullableLength,
});

const profiles = z.array(printerProfile);

export const printerCalls = {
  /** The profiles of this PC, which of them each paper takes, and what the driver says of its own form. */
  'printers.profiles': query({
    input: z.strictObject({}),
    output: z.strictObject({
      profiles,
      defaults: profileDefaults,
      /** Name under which a file of profiles was set aside that could not be read; null as a rule. */
      setAside: z.string().nullable(),
    }),
    errors: [],
  }),
  /** The printers of this PC; `form` is the driver's own form in micrometres, where the driver tells it. */
  'printers.devices': query({
    input: z.strictObject({}),
    output: z.strictObject({
      devices: z.array(
        z.strictObject({
          device: z.string(),
          name: z.string(),
          form: z.strictObject({ width: z.int(), height: z.int() }).nullable(),
        }),
      ),
    }),
    errors: [],
  }),
  /** Keeps a profile; without `id` it is a new one. Refuses with `invalid-form` and a sentence for each field. */
  'printers.save': command({
    input: z.strictObject({ profile: z.strictObject({ id: code.optional(), ...profileFields }) }),
    output: z.strictObject({ id: code }),
    errors: ['invalid-form', 'printers-not-kept'],
  }),
  /** Takes a profile away; papers that took it take none any more. */
  'printers.remove': command({
    input: z.strictObject({ id: code }),
    output: z.strictObject({}),
    errors: ['printers-not-kept'],
  }),
  /** Which profile a paper takes when nobody says another; null: none, as before there were profiles. */
  'printers.assign': command({
    input: z.strictObject({ paper: assignedPaper, profile: code.nullable() }),
    output: z.strictObject({}),
    errors: ['printers-not-kept'],
  }),
  /**
   * Corrects a profile by what was measured on its calibration page. `formLength` is the length in millimetres to which
   * the driver's own form must be set, where the profile takes that and ten forms were measured.
   */
  'printers.calibrate': command({
    input: z.strictObject({ profile: code, measured: measurement }),
    output: z.strictObject({ profile: printerProfile, formLength: z.number().nullable() }),
    errors: ['invalid-form', 'printers-not-kept'],
  }),
  /** Prints the calibration page through a profile, or writes it as a PDF. `forms`: eleven forms that show the drift. */
  'printers.testPage': command({
    input: z.strictObject({
      profile: code,
      page: z.enum(['rulers', 'forms']),
      locale,
      /** Null: the profile's printer. */
      file: fileToken.nullable(),
    }),
    output: z.strictObject({ pages: z.int().nullable() }),
    errors: ['printer-gone', 'printer-failed', 'pdf-failed', 'file-unknown', 'file-not-writable'],
  }),
  /** Writes all profiles of this PC to a file. */
  'printers.export': command({
    input: z.strictObject({ file: fileToken }),
    output: z.strictObject({}),
    errors: ['file-unknown', 'file-not-writable'],
  }),
  /** Adds the profiles of a file to those that are here; one that is here already is not added again, and none is replaced. */
  'printers.read': command({
    input: z.strictObject({ file: fileToken }),
    output: z.strictObject({ added: z.int(), known: z.int() }),
    errors: [
      'file-unknown',
      'file-missing',
      'file-too-large',
      'file-empty',
      'file-unreadable',
      'printers-not-read',
      'printers-not-kept',
    ],
  }),
} as const;
