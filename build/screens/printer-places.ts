import { root, type ScreenPlace, type Visit } from './visit.ts';

/** Profiles of this PC's printers, from the settings. */
async function openPrinters(visit: Visit): Promise<void> {
  await root(7)(visit);
  await visit.page.getByRole('button', { name: visit.t('printers.open') }).click();
  await visit.page.locator('.k-printer-table').waitFor();
}

/** Profiles, one of them in the editor, and its calibration. */
export const printerPlaces: readonly ScreenPlace[] = [
  { name: 'printers', open: openPrinters },
  {
    name: 'printers-profile',
    open: async (visit) => {
      await openPrinters(visit);
      await visit.page
        .getByRole('button', { name: new RegExp(`^${visit.t('printers.edit')}`) })
        .first()
        .click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'printers-calibrate',
    open: async (visit) => {
      await openPrinters(visit);
      await visit.page
        .getByRole('button', { name: new RegExp(`^${visit.t('printers.calibrate')}`) })
        .first()
        .click();
      await visit.page
        .getByRole('dialog')
        .getByRole('button', { name: visit.t('printers.wizard.next') })
        .click();
      await visit.page.getByLabel(visit.t('printers.wizard.right')).waitFor();
    },
  },
];
