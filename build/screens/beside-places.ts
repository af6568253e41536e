/** Slips, call-backs and the lists of Today, with their dialogs. */
import { slipKind, type SlipKind } from '../../electron/contract/slips.ts';
import { root, type ScreenPlace, type Visit } from './visit.ts';

async function tab({ page }: Visit, at: number): Promise<void> {
  await page.getByRole('tab').nth(at).click();
  await page.locator('.slips-body').waitFor();
}

async function slips(visit: Visit, kind: SlipKind): Promise<void> {
  await root(8)(visit);
  await tab(visit, slipKind.options.indexOf(kind));
}

/** Into the last list of the page, and a key there. */
async function inLastList({ page }: Visit, keys: string): Promise<void> {
  const grid = page.getByRole('grid').last();
  await grid.locator('[role=row][aria-selected=true]').first().waitFor();
  await grid.focus();
  await page.keyboard.press(keys);
}

async function dialog({ page }: Visit): Promise<void> {
  await page.getByRole('dialog').waitFor();
}

export const besidePlaces: readonly ScreenPlace[] = [
  {
    name: 'today-call',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page
        .getByRole('list', { name: visit.t('today.callBacks') })
        .getByRole('button')
        .first()
        .click();
      await dialog(visit);
    },
  },
  {
    name: 'today-answer',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page
        .getByRole('list', { name: visit.t('today.answers') })
        .getByRole('button')
        .first()
        .click();
      await dialog(visit);
    },
  },
  {
    name: 'today-list',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.getByRole('button', { name: visit.t('today.reminders') }).click();
      await visit.page.locator('.slips-table [role=row][aria-selected=true]').waitFor();
    },
  },
  {
    name: 'today-remind',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.getByRole('button', { name: visit.t('today.reminders') }).click();
      await inLastList(visit, 'Enter');
      await dialog(visit);
    },
  },
  {
    name: 'slips-several',
    open: async (visit) => {
      await root(8)(visit);
      const { page } = visit;
      await page.locator('[role=row][aria-selected=true]').first().waitFor();
      await page.getByRole('grid').first().focus();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('F9');
      await dialog(visit);
    },
  },
  { name: 'slips-inquiry', open: (visit) => slips(visit, 'inquiry') },
  {
    name: 'slips-answer',
    open: async (visit) => {
      await slips(visit, 'inquiry');
      await inLastList(visit, 'Alt+r');
      await dialog(visit);
    },
  },
  { name: 'slips-abnormality-list', open: (visit) => slips(visit, 'abnormality') },
  { name: 'slips-objection', open: (visit) => slips(visit, 'objection') },
  {
    name: 'follow-up-record',
    open: async (visit) => {
      await root(9)(visit);
      await inLastList(visit, 'Enter');
      await dialog(visit);
    },
  },
  {
    name: 'follow-up-add',
    open: async (visit) => {
      await root(9)(visit);
      await tab(visit, 1);
      await inLastList(visit, 'Alt+a');
      await dialog(visit);
    },
  },
];
