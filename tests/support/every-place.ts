import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { officeBehind, setUpOffice } from '../../build/screens/office.ts';
import { places } from '../../build/screens/places.ts';
import { makeSample } from '../../build/screens/sample.ts';
import { settle } from '../../build/screens/settle.ts';
import { locales, type Locale } from '../../electron/contract/shapes.ts';
import { translator } from '../../renderer/locales/translate.ts';
import { barriers } from './barriers.ts';
import { temporaryFolder } from './office.ts';
import { launchProgram, type RunningProgram } from './program.ts';

/** What was found, by place and language; `looked` counts the looks. */
interface Findings {
  readonly found: Record<string, readonly string[]>;
  looked: number;
}

/** Goes to every place of the program and answers the barriers of each in each language. */
export async function lookEverywhere(): Promise<Findings> {
  const folder = temporaryFolder();
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  writeFileSync(join(dataFolder, 'kesu.db'), 'a file of another program that happens to have this name');
  const program = await launchProgram({ dataFolder, printers: ['LQ-690'] });
  const findings: Findings = { found: {}, looked: 0 };
  await lookBeforeData(program, join(dataFolder, 'kesu.db'), findings);

  const { page, dialogs } = program;
  const office = officeBehind(page);
  let spoken: Locale = 'zh-TW';
  await setUpOffice(office, spoken);
  const sample = await makeSample(office, folder);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  for (const { name, open } of places) {
    await open({ page, sample, t: translator(spoken), chooseNext: (file) => dialogs.open.push(file) });
    await settle(page);
    // The texts have to be there for every part in every language; the colours are the same in all.
    await look(page, name, { locale: spoken, colours: true }, findings);
    // As it stands, in the other two; the next place is opened in the last of them.
    for (const locale of locales.filter((one) => one !== spoken)) {
      await office.call('settings.change', { screenLocale: locale });
      await speaks(page, locale);
      await look(page, name, { locale, colours: false }, findings);
      spoken = locale;
    }
  }
  return findings;
}

/** How often `lookEverywhere` looks. */
export const looks = (places.length + 2) * locales.length;

async function look(
  page: Page,
  name: string,
  { locale, colours }: { readonly locale: Locale; readonly colours: boolean },
  findings: Findings,
): Promise<void> {
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== locale) throw new Error(`${name} should be shown in ${locale} and says ${String(lang)}`);
  const barred = await barriers(page, { colours });
  findings.looked += 1;
  if (barred.length > 0) findings.found[`${name}, ${locale}`] = barred;
}

/** Waits until the page is in the language, and what it asks for in that language is there. */
async function speaks(page: Page, locale: Locale): Promise<void> {
  await page.waitForFunction((lang) => document.documentElement.lang === lang, locale);
  // What depends on the language is asked for after the page was drawn in it.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-asking'));
}

/** The page for data that cannot be opened, and the first-run page after it was put in order. */
async function lookBeforeData({ page, call }: RunningProgram, spoilt: string, findings: Findings): Promise<void> {
  const lookAfterReload = async (name: string): Promise<void> => {
    for (const locale of locales) {
      await page.evaluate((lang) => {
        localStorage.setItem('kesu.locale', lang);
      }, locale);
      await page.reload();
      await page.getByRole('main').waitFor();
      await settle(page);
      await look(page, name, { locale, colours: true }, findings);
    }
  };
  await lookAfterReload('recovery');
  rmSync(spoilt);
  if (!(await call('place.retry', {})).open) throw new Error('the data should be open by now');
  await lookAfterReload('first-run');
}
