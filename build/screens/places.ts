import type { Page } from 'playwright-core';

import type { Translate } from '../../renderer/locales/translate.ts';
import type { Sample } from './sample.ts';

export interface Visit {
  readonly page: Page;
  readonly sample: Sample;
  /** Texts of the language that the window speaks. */
  readonly t: Translate;
  /** The file that the clerk will choose in the next dialog. */
  readonly chooseNext: (file: string) => void;
}

/** A place of the program that is photographed, and searched for barriers. */
export interface ScreenPlace {
  /** Name of the picture, without language and size. */
  readonly name: string;
  /** Goes there, by the keys that a clerk would press. */
  readonly open: (visit: Visit) => Promise<void>;
}

/** Ctrl+1 … Ctrl+7 lead to the places of the navigation (renderer/app/places.ts), Ctrl+8 and Ctrl+9 to slips and call-backs. */
const root =
  (digit: number) =>
  async ({ page }: Visit): Promise<void> => {
    // A list or a dialog that the place before has left open rests the keys of the frame.
    for (let tries = 0; tries < 4 && (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0; tries += 1)
      await page.keyboard.press('Escape');
    for (const close of (await page.locator('.k-notice button:last-child').all()).toReversed()) await close.click();
    await page.keyboard.press(`Control+${digit}`);
  };

/** Profiles of this PC's printers, from the settings. */
async function openPrinters(visit: Visit): Promise<void> {
  await root(7)(visit);
  await visit.page.getByRole('button', { name: visit.t('printers.open') }).click();
  await visit.page.locator('.k-printer-table').waitFor();
}

/** A command by its name, from the palette. */
async function command({ page, t }: Visit, label: 'proveNumbers' | 'importCustomers'): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[role=dialog] [role=combobox]:focus').waitFor();
  await page.keyboard.insertText(t(`commands.${label}`));
  await page.keyboard.press('Enter');
}

/** The line of the ledger that was chosen last, opened with Enter. */
async function openCase(visit: Visit): Promise<void> {
  await root(3)(visit);
  await visit.page.locator('[role=grid] [role=row][aria-selected=true]').first().waitFor();
  await visit.page.keyboard.press('Enter');
  await visit.page.locator('.case-sheet').waitFor();
}

/** A case by its number, from the search of the frame. */
async function openNumber(visit: Visit, number: string): Promise<void> {
  const { page } = visit;
  await root(1)(visit);
  await page.keyboard.press('F3');
  await page.keyboard.insertText(number);
  // A lot number may hold the same digits: the case's own number stands at the beginning of its line.
  await page
    .locator('.k-search-panel [role=option]', { hasText: new RegExp(`^${number}`) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  await page.locator('.case-next').waitFor();
}

/** A dialog of a case, by its key. */
function caseDialog(name: string, of: keyof Sample['numbers'], keys: string): ScreenPlace {
  return {
    name,
    open: async (visit) => {
      await openNumber(visit, visit.sample.numbers[of]);
      await visit.page.keyboard.press(keys);
      await visit.page.getByRole('dialog').waitFor();
    },
  };
}

/** In the order in which they are visited; each starts where the one before has left the window. */
export const places: readonly ScreenPlace[] = [
  { name: 'today', open: root(1) },
  { name: 'intake', open: root(2) },
  {
    name: 'intake-filled',
    open: async (visit) => {
      await root(2)(visit);
      await visit.page.locator('.side-drafts button').first().click();
      await visit.page.locator('.side-card-name').waitFor();
    },
  },
  {
    name: 'intake-issues',
    open: async (visit) => {
      await root(2)(visit);
      await visit.page.locator('.case-sheet').waitFor();
      await visit.page.keyboard.press('F10');
      await visit.page.locator('.sheet-issue').first().waitFor();
    },
  },
  { name: 'ledger', open: root(3) },
  {
    name: 'ledger-columns',
    open: async (visit) => {
      await root(3)(visit);
      await visit.page.keyboard.press('Control+l');
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'ledger-void',
    open: async (visit) => {
      await root(3)(visit);
      await visit.page.locator('[role=grid] [role=row][aria-selected=true]').first().waitFor();
      await visit.page.keyboard.press('Delete');
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'proof',
    open: async (visit) => {
      await root(3)(visit);
      await command(visit, 'proveNumbers');
      await visit.page.locator('.proof-verdict').waitFor();
    },
  },
  { name: 'case', open: openCase },
  {
    name: 'case-close',
    open: async (visit) => {
      await openCase(visit);
      await visit.page.keyboard.press('Alt+e');
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'case-at-station', open: (visit) => openNumber(visit, visit.sample.numbers.atStation) },
  { name: 'case-decided', open: (visit) => openNumber(visit, visit.sample.numbers.decided) },
  {
    name: 'case-parts',
    open: async (visit) => {
      await openNumber(visit, visit.sample.numbers.decided);
      await visit.page.locator('.intake-desk').evaluate((desk) => {
        desk.scrollTop = desk.scrollHeight;
      });
    },
  },
  { name: 'case-closed', open: (visit) => openNumber(visit, visit.sample.numbers.closed) },
  caseDialog('case-return', 'atStation', 'F10'),
  caseDialog('case-find', 'atStation', 'Alt+f'),
  caseDialog('case-improve', 'atStation', 'Alt+i'),
  caseDialog('case-send-back', 'atStation', 'Alt+b'),
  caseDialog('case-pause', 'atStation', 'Alt+w'),
  caseDialog('case-agree', 'atStation', 'Alt+l'),
  caseDialog('case-milestone', 'atStation', 'Alt+m'),
  caseDialog('case-mark', 'atStation', 'Alt+t'),
  caseDialog('case-send', 'fresh', 'F10'),
  caseDialog('case-skip', 'fresh', 'Alt+k'),
  caseDialog('case-merge', 'fresh', 'Alt+j'),
  caseDialog('case-resume', 'waiting', 'F10'),
  caseDialog('case-negotiate', 'negotiating', 'Alt+n'),
  caseDialog('case-decide', 'toDecide', 'F10'),
  caseDialog('case-appeal', 'decided', 'Alt+q'),
  caseDialog('case-reply', 'decided', 'Alt+y'),
  caseDialog('case-verify', 'decided', 'Alt+v'),
  caseDialog('case-not-accepted', 'decided', 'Alt+x'),
  caseDialog('case-reopen', 'closed', 'Alt+o'),
  {
    name: 'print-preview',
    open: async (visit) => {
      await openCase(visit);
      await visit.page.keyboard.press('F8');
      await visit.page.locator('.print-preview[aria-busy=false]').waitFor();
    },
  },
  { name: 'customers', open: root(4) },
  {
    name: 'customer',
    open: async (visit) => {
      await root(4)(visit);
      await visit.page.locator('[role=grid] [role=row]').nth(1).dblclick();
      await visit.page.locator('.customers-file').waitFor();
    },
  },
  {
    name: 'import',
    open: async (visit) => {
      await root(4)(visit);
      await command(visit, 'importCustomers');
      await visit.page.locator('.import-choose').waitFor();
    },
  },
  {
    name: 'import-encoding',
    open: async ({ page, sample, chooseNext }) => {
      chooseNext(sample.customersFile);
      await page.locator('.import-choose button').click();
      await page.locator('.import-choose').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'import-columns',
    open: async ({ page }) => {
      await page.keyboard.press('F10');
      await page.locator('.import-map').waitFor();
    },
  },
  {
    name: 'import-trial',
    open: async ({ page }) => {
      await page.keyboard.press('F10');
      await page.locator('.import-map').waitFor({ state: 'detached' });
    },
  },
  { name: 'statistics', open: root(5) },
  { name: 'print-desk', open: root(6) },
  { name: 'slips', open: root(8) },
  { name: 'follow-ups', open: root(9) },
  { name: 'settings', open: root(7) },
  {
    name: 'search',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.keyboard.press('F3');
      await visit.page.keyboard.insertText('風扇');
      await visit.page.locator('.k-search-panel [role=option]').first().waitFor();
    },
  },
  {
    name: 'palette',
    open: async (visit) => {
      await visit.page.keyboard.press('Escape');
      await visit.page.keyboard.press('Escape');
      await root(1)(visit);
      await visit.page.keyboard.press('Control+k');
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'keys',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.keyboard.press('F1');
      await visit.page.getByRole('dialog').waitFor();
    },
  },
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
  ...(['names', 'route', 'limits', 'decision', 'follow', 'versions'] as const).map((tab) => ({
    name: `policy-${tab}`,
    open: async (visit: Visit) => {
      await root(7)(visit);
      await visit.page.getByRole('button', { name: visit.t('policyPage.open') }).click();
      await visit.page.getByRole('tab', { name: visit.t(`policyPage.tabs.${tab}`), exact: true }).click();
      await visit.page.locator('.k-policy .k-tab-panel').waitFor();
    },
  })),
];
