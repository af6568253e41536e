import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { officeBehind } from '../../build/screens/office.ts';
import { places } from '../../build/screens/places.ts';
import { makeSample } from '../../build/screens/sample.ts';
import { settle } from '../../build/screens/settle.ts';
import { locales } from '../../electron/contract/shapes.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram } from '../support/program.ts';

// Some twenty-five places, each examined whole, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

/** What assistive programs would stumble over on the page as it stands; empty when there is nothing. */
async function barriers(page: Page): Promise<readonly string[]> {
  await settle(page);
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(passes.length, 'rules that were looked at').toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.each(locales)('no place of the program has a barrier, in %s', async (locale) => {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  writeFileSync(join(dataFolder, 'kesu.db'), 'a file of another program that happens to have this name');
  const { page, call, dialogs } = await launchProgram({ dataFolder, systemLocale: locale });
  const found: Record<string, readonly string[]> = {};

  await page.getByRole('main').waitFor();
  found['recovery'] = await barriers(page);
  rmSync(join(dataFolder, 'kesu.db'));
  expect(await call('place.retry', {})).toEqual({ open: true });
  await page.reload();
  await page.getByRole('textbox').first().waitFor();
  found['first-run'] = await barriers(page);

  const sample = await makeSample(officeBehind(page), locale, folder);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  for (const { name, open } of places) {
    await settle(page);
    await open({ page, sample, t: translator(locale), chooseNext: (file) => dialogs.open.push(file) });
    found[name] = await barriers(page);
  }

  const none: readonly string[] = [];
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, none])));
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
});
