import { dirname, join } from 'node:path';

import { root, type ScreenPlace, type Visit } from './visit.ts';

/** The tab of the policy with the office's own stock. */
async function openOverlays(visit: Visit): Promise<void> {
  await root(7)(visit);
  await visit.page.getByRole('button', { name: visit.t('policyPage.open') }).click();
  await visit.page.getByRole('tab', { name: visit.t('policyPage.tabs.overlays'), exact: true }).click();
  await visit.page.locator('.overlay-list').waitFor();
}

async function openPreview(visit: Visit): Promise<void> {
  await root(3)(visit);
  await visit.page
    .locator('[role=grid] [role=rowgroup] [role=row], [role=grid] [role=row][aria-rowindex]')
    .last()
    .click();
  await visit.page.keyboard.press('Enter');
  await visit.page.locator('.case-sheet').waitFor();
  await visit.page.keyboard.press('F8');
  await visit.page.locator('.print-preview[aria-busy=false] .paper-sheet').first().waitFor();
}

const OWN_STOCK = Symbol('own stock');

/** The sheet on which the paper is printed: the first choice beside the preview. The office's own stock comes last. */
async function chooseSheet({ page }: Visit, sheet: string | typeof OWN_STOCK): Promise<void> {
  await page.locator('.print-options .k-select-button').first().click();
  const options = page.getByRole('option');
  await (sheet === OWN_STOCK ? options.last() : options.filter({ hasText: sheet }).first()).click();
}

/** A picture of the form with nothing filled in: what a scan of the office's stock would show. */
async function stockPicture(visit: Visit): Promise<string> {
  const { page } = visit;
  await openPreview(visit);
  await chooseSheet(visit, visit.t('paper.sizes.half'));
  await page.locator('.print-preview[aria-busy=false] .paper-sheet[data-size=half]').first().waitFor();
  const file = join(dirname(visit.sample.customersFile), 'stock.png');
  await page.evaluate("document.body.dataset.layers = 'form'");
  await page.locator('.paper-sheet').first().screenshot({ path: file });
  await page.evaluate('delete document.body.dataset.layers');
  return file;
}

/** Stock of the office's own: begun from our form, with a scan behind it, and a paper on it before it is printed. */
export const overlayPlaces: readonly ScreenPlace[] = [
  {
    name: 'overlay-new',
    open: async (visit) => {
      await openOverlays(visit);
      await visit.page.getByRole('button', { name: visit.t('overlay.add'), exact: true }).click();
      await visit.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'overlay-editor',
    open: async (visit) => {
      const { page, t } = visit;
      const file = await stockPicture(visit);
      await openOverlays(visit);
      await page.getByRole('button', { name: t('overlay.add'), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.k-select-button').nth(1).click();
      await page.getByRole('option', { name: t('paper.sizes.half') }).click();
      await page.keyboard.press('F9');
      await page.locator('.overlay-box').first().waitFor();
      visit.chooseNext(file);
      await page.getByRole('button', { name: t('overlay.chooseScan') }).click();
      await page.locator('.overlay-scan').waitFor();
      await page.getByRole('listbox', { name: t('overlay.fields') }).focus();
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+ArrowRight');
    },
  },
  {
    name: 'overlay-print',
    open: async (visit) => {
      const { page } = visit;
      await page.keyboard.press('F9');
      await page.locator('.k-notice').waitFor();
      await openPreview(visit);
      await chooseSheet(visit, OWN_STOCK);
      await page.locator('.print-preview[aria-busy=false] .paper-overlay').first().waitFor();
    },
  },
];
