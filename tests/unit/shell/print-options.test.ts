import { describe, expect, test } from 'vitest';

import { jobOf, liesAcross, placementOf, type PrinterProfile } from '../../../electron/contract/printers.ts';
import { driverForm, formNamed } from '../../../electron/shell/driver-form.ts';
import { jobOptions } from '../../../electron/shell/print-options.ts';
import { sampleProfile } from '../../support/profiles.ts';

/** What every job says, whatever the profile: no margins, no enlargement, one copy, one page on a sheet. */
const always = {
  silent: true,
  printBackground: true,
  color: true,
  margins: { marginType: 'none' },
  scaleFactor: 100,
  pagesPerSheet: 1,
  collate: false,
  copies: 1,
};

describe('options of a job, as WebContents.print takes them', () => {
  test.each<[string, Partial<PrinterProfile>, boolean, object]>([
    [
      'continuous paper, its size said in micrometres',
      {},
      false,
      { landscape: false, pageSize: { width: 241_300, height: 139_700 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'drift taken off the length that is asked for',
      { trim: -0.3 },
      false,
      { landscape: false, pageSize: { width: 241_300, height: 139_400 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      "the driver's own form: no size beside it",
      { mode: 'driver', trim: 0 },
      false,
      { landscape: false, usePrinterDefaultPageSize: true, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'a form that stands upright in the driver is turned, and trimmed along its feed',
      { landscape: true, media: { width: 139_700, height: 241_300 }, trim: 0.25 },
      false,
      { landscape: true, pageSize: { width: 139_950, height: 241_300 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'a custom size to the micrometre, the system printer, its resolution',
      { device: '', media: { width: 241_000, height: 140_000 }, dpi: 180 },
      false,
      { landscape: false, pageSize: { width: 241_000, height: 140_000 }, dpi: { horizontal: 180, vertical: 180 } },
    ],
    [
      'offset and scale never reach the driver: they are in the page',
      { offsetX: 2, offsetY: -1.5, scaleX: 1.01, scaleY: 0.99 },
      false,
      { landscape: false, pageSize: { width: 241_300, height: 139_700 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'a page for each copy on A4',
      { size: 'a4', media: { width: 210_000, height: 297_000 }, outcome: 'pages' },
      false,
      { landscape: false, pageSize: { width: 210_000, height: 297_000 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'a table across on the same A4',
      { size: 'a4', media: { width: 210_000, height: 297_000 }, outcome: 'pages' },
      true,
      { landscape: true, pageSize: { width: 210_000, height: 297_000 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'two upright A5 beside each other on an A4',
      { size: 'a5', media: { width: 210_000, height: 297_000 }, outcome: 'several' },
      false,
      { landscape: true, pageSize: { width: 210_000, height: 297_000 }, deviceName: 'EPSON LQ-690C' },
    ],
    [
      'two halves below each other on an A4',
      { size: 'half', media: { width: 210_000, height: 297_000 }, outcome: 'several' },
      false,
      { landscape: false, pageSize: { width: 210_000, height: 297_000 }, deviceName: 'EPSON LQ-690C' },
    ],
  ])('%s', (_what, changes, landscape, expected) => {
    const profile = { ...sampleProfile, ...changes };
    expect(jobOptions(jobOf(profile, liesAcross(profile, landscape)))).toEqual({ ...always, ...expected });
  });

  test('the page is laid out in the size that the job says, or Chromium would shrink and centre it', () => {
    for (const changes of [
      {},
      { trim: -0.3 },
      { landscape: true, media: { width: 139_700, height: 241_300 }, trim: 0.25 },
      { size: 'a5' as const, outcome: 'several' as const, media: { width: 210_000, height: 297_000 } },
    ]) {
      const profile = { ...sampleProfile, ...changes };
      const lies = liesAcross(profile, false);
      const { pageSize, landscape } = jobOptions(jobOf(profile, lies));
      if (typeof pageSize !== 'object') throw new Error('the job says no size');
      const { media, trim } = placementOf(profile, lies);
      const said = landscape ? { width: pageSize.height, height: pageSize.width } : pageSize;
      expect(said).toEqual({ width: media.width, height: media.height + Math.round(trim * 1000) });
    }
  });

  test('without a profile the size is that of the paper', () => {
    expect(jobOptions({ device: '', size: 'half', landscape: false })).toEqual({
      ...always,
      landscape: false,
      pageSize: { width: 241_300, height: 139_700 },
    });
  });
});

test.each([
  ['iso_a4_210x297mm', { width: 210_000, height: 297_000 }],
  ['na_letter_8.5x11in', { width: 215_900, height: 279_400 }],
  ['custom_fanfold_241.3x139.7mm', { width: 241_300, height: 139_700 }],
  ['Custom.684x396', { width: 241_300, height: 139_700 }],
  ['A4', undefined],
  ['', undefined],
])("the driver's own form by the name that the system gives it: %s", (name, form) => {
  expect(formNamed(name)).toEqual(form);
  expect(driverForm({ options: { media: name } as never })).toEqual(form);
});
