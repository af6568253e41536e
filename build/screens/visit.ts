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

/** Closes what the place before has left open: a list or a dialog rests the keys of the frame, a notice covers a corner. */
async function clear({ page }: Visit): Promise<void> {
  for (let tries = 0; tries < 4 && (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0; tries += 1)
    await page.keyboard.press('Escape');
  for (const close of (await page.locator('.k-notice button:last-child').all()).toReversed()) await close.click();
}

/** Ctrl+1 … Ctrl+7 lead to the places of the navigation (renderer/app/places.ts), Ctrl+8 and Ctrl+9 to slips and call-backs. */
export const root =
  (digit: number) =>
  async (visit: Visit): Promise<void> => {
    await clear(visit);
    await visit.page.keyboard.press(`Control+${digit}`);
  };

/** A case by its number, from the search of the frame. */
export async function openNumber(visit: Visit, number: string): Promise<void> {
  const { page } = visit;
  await clear(visit);
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
