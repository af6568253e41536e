import { attachmentPlaces } from './attachment-places.ts';
import { besidePlaces } from './beside-places.ts';
import { overlayPlaces } from './overlay-places.ts';
import type { Sample } from './sample.ts';
import { printerPlaces } from './printer-places.ts';
import { openNumber, root, type ScreenPlace, type Visit } from './visit.ts';

export type { Visit } from './visit.ts';

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
  {
    name: 'letters',
    open: async (visit) => {
      await openCase(visit);
      await visit.page.keyboard.press('Alt+Shift+L');
      await visit.page.locator('.print-preview[aria-busy=false]').waitFor();
    },
  },
  {
    name: 'letter-setup',
    open: async (visit) => {
      await openCase(visit);
      await visit.page.keyboard.press('Alt+Shift+L');
      // The page takes the focus into its first field when it has come.
      await visit.page.locator('.print-preview[aria-busy=false]').waitFor();
      await visit.page.getByRole('button', { name: visit.t('letters.setup.open') }).press('Enter');
      await visit.page.getByRole('textbox', { name: visit.t('letters.setup.name') }).waitFor();
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
  ...attachmentPlaces,
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
  caseDialog('copies-mark', 'decided', 'Alt+c'),
  {
    name: 'copies',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.keyboard.press('Control+Shift+9');
      await visit.page.locator('.copies-foot').waitFor();
    },
  },
  {
    name: 'scans',
    open: async (visit) => {
      const { page, sample } = visit;
      await root(1)(visit);
      await page.keyboard.press('Control+Shift+0');
      const code = page.locator('.scan-typed input');
      for (const copy of [1, 2, 9]) {
        await code.fill(`K-${sample.numbers.closed}-${copy}-1`);
        await code.press('Enter');
      }
      await page.locator('.scan-last.is-refused').waitFor();
    },
  },
  caseDialog('forms-choose', 'decided', 'Alt+p'),
  ...(['return', 'allowance', 'penalty', 'repair', 'personnel', 'investigation', 'visit-report'] as const).map(
    (kind): ScreenPlace => ({
      name: `forms-new-${kind}`,
      open: async (visit) => {
        const { page } = visit;
        await openNumber(visit, visit.sample.numbers.decided);
        await page.keyboard.press('Alt+p');
        await page.locator(`[role=dialog] input[type=radio][value=${kind}]`).check({ force: true });
        await page.keyboard.press('F10');
        await page.locator('.k-modal-large [role=dialog]').waitFor();
      },
    }),
  ),
  {
    name: 'forms',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.keyboard.press('Control+Shift+8');
      await visit.page.locator('.forms-table [role=row][aria-selected=true]').waitFor();
    },
  },
  ...(
    [
      ['card', 'Enter'],
      ['receive', 'Alt+r'],
      ['prove', 'Alt+f'],
      ['void', 'Alt+Delete'],
    ] as const
  ).map(([name, keys]): ScreenPlace => ({
    name: `forms-${name}`,
    open: async (visit) => {
      const { page, t } = visit;
      await root(1)(visit);
      await page.keyboard.press('Control+Shift+8');
      await page.getByRole('button', { name: t('forms.states.to-instruct') }).click();
      await page.locator('.forms-table [role=grid]').focus();
      await page.locator('.forms-table [role=row][aria-selected=true]').waitFor();
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
    },
  })),
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
  ...besidePlaces,
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
  ...printerPlaces,
  ...overlayPlaces,
  {
    name: 'settings-calendar',
    open: async (visit) => {
      await root(7)(visit);
      await visit.page.locator('.calendar-month').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'slips-abnormality',
    open: async (visit) => {
      await root(8)(visit);
      await visit.page.keyboard.press('Alt+x');
      await visit.page.getByRole('dialog').waitFor();
      await visit.page.keyboard.insertText('風扇');
      await visit.page.locator('.k-popover [role=option]').first().waitFor();
      await visit.page.keyboard.press('ArrowDown');
      await visit.page.keyboard.press('Enter');
      await visit.page.locator('.k-popover').waitFor({ state: 'detached' });
    },
  },
  ...(['names', 'lists', 'route', 'limits', 'decision', 'paper', 'papers', 'follow', 'rules', 'versions'] as const).map(
    (tab) => ({
      name: `policy-${tab}`,
      open: async (visit: Visit) => {
        await root(7)(visit);
        await visit.page.getByRole('button', { name: visit.t('policyPage.open') }).click();
        await visit.page.getByRole('tab', { name: visit.t(`policyPage.tabs.${tab}`), exact: true }).click();
        await visit.page.locator('.k-policy .k-tab-panel').waitFor();
      },
    }),
  ),
  {
    // A shipped policy in the editor, and what it says otherwise than the one in force.
    name: 'policy-compared',
    open: async (visit) => {
      await visit.page.getByRole('button', { name: visit.t('policyPage.versions.preset') }).click();
      await visit.page.getByRole('option').nth(2).click();
      await visit.page
        .getByRole('button', { name: visit.t('policyPage.versions.takePreset') })
        .last()
        .click();
      await visit.page.locator('.k-policy-changes').first().waitFor();
    },
  },
  {
    name: 'policy-leave',
    open: async ({ page }) => {
      await page.keyboard.press('Control+3');
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'policy-kept',
    open: async (visit) => {
      await visit.page.getByRole('button', { name: visit.t('policyPage.leave.leave') }).click();
      await root(7)(visit);
      await visit.page.getByRole('button', { name: visit.t('policyPage.open') }).click();
      await visit.page.getByRole('tab', { name: visit.t('policyPage.tabs.follow'), exact: true }).click();
      await visit.page.locator('.k-policy-note').waitFor();
    },
  },
];
