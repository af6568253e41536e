import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { officeBehind } from '../../build/screens/office.ts';
import { places } from '../../build/screens/places.ts';
import { makeSample, setUpSample } from '../../build/screens/sample.ts';
import { settle } from '../../build/screens/settle.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { barriers } from './barriers.ts';
import { temporaryFolder } from './office.ts';
import { launchProgram, type RunningProgram } from './program.ts';

/** Some hundred places, each examined whole, on a machine that may be busy. Milliseconds. */
const LONG = 540_000;

type Found = Record<string, readonly string[]>;

/** The texts of a language have to be there for every part; the colours are the same in all. */
const inAllColours = 'zh-TW';

/** The test that goes to every place of the program in that language; a file for each, so that they run side by side. */
export function noPlaceHasABarrier(locale: Locale): void {
  test(`no place of the program has a barrier, in ${locale}`, { timeout: LONG }, () => examine(locale));
}

async function examine(locale: Locale): Promise<void> {
  const colours = locale === inAllColours;
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  writeFileSync(join(dataFolder, 'kesu.db'), 'a file of another program that happens to have this name');
  const program = await launchProgram({ dataFolder, systemLocale: locale, printers: ['LQ-690'] });
  const found: Found = {};
  const T: string[] = []; const T0 = performance.now(); const mark = (n: string) => T.push(n + ' ' + Math.round(performance.now() - T0));

  await lookBeforeData(program, join(dataFolder, 'kesu.db'), { found, colours });
  const { page, dialogs } = program;
  mark('before');
  const office = officeBehind(page);
  await setUpSample(office, locale);
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+7');
  const sample = await makeSample(office, folder); mark('sample');
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await settle(page);
  for (const { name, open } of places) {
    await open({ page, sample, t: translator(locale), chooseNext: (file) => dialogs.open.push(file) });
    await settle(page);
    found[name] = await barriers(page, { colours });
  }

  mark('end'); console.log(T.join(' '));
  // Only what was found: a hundred places without anything would hide it.
  expect(Object.fromEntries(Object.entries(found).filter(([, barred]) => barred.length > 0))).toEqual({});
  expect(Object.keys(found).length).toBe(places.length + 2);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
}

/** The page for data that cannot be opened, and the first-run page after it was put in order. */
async function lookBeforeData(
  { page, call }: RunningProgram,
  spoilt: string,
  { found, colours }: { readonly found: Found; readonly colours: boolean },
): Promise<void> {
  await page.getByRole('main').waitFor();
  await settle(page);
  found['recovery'] = await barriers(page, { colours });
  rmSync(spoilt);
  expect(await call('place.retry', {})).toEqual({ open: true });
  await page.reload();
  await page.getByRole('textbox').first().waitFor();
  await settle(page);
  found['first-run'] = await barriers(page, { colours });
}
