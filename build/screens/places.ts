import type { Page } from 'playwright-core';

import type { Sample } from './sample.ts';

export interface Visit {
  readonly page: Page;
  readonly sample: Sample;
}

/** A place of the program that is photographed. */
export interface ScreenPlace {
  /** Name of the picture, without language and size. */
  readonly name: string;
  /** Goes there, by the keys that a clerk would press. */
  readonly open: (visit: Visit) => Promise<void>;
}

/** Ctrl+1 … Ctrl+7 lead to the places of the navigation (renderer/app/places.ts). */
const root =
  (digit: number) =>
  async ({ page }: Visit): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(`Control+${digit}`);
  };

/** In the order in which they are visited; each starts where the one before has left the window. */
export const places: readonly ScreenPlace[] = [
  { name: 'today', open: root(1) },
  { name: 'intake', open: root(2) },
  { name: 'ledger', open: root(3) },
  {
    name: 'case',
    open: async (visit) => {
      await root(3)(visit);
      await visit.page.getByRole('row').nth(1).dblclick();
    },
  },
  { name: 'customers', open: root(4) },
  { name: 'statistics', open: root(5) },
  { name: 'print-desk', open: root(6) },
  { name: 'settings', open: root(7) },
  {
    name: 'palette',
    open: async (visit) => {
      await root(1)(visit);
      await visit.page.keyboard.press('Control+k');
    },
  },
  {
    name: 'keys',
    open: async (visit) => {
      await visit.page.keyboard.press('Escape');
      await root(1)(visit);
      await visit.page.keyboard.press('F1');
    },
  },
];
