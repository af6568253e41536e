/**
 * Child of the test of drafts: the whole program on the data folder given, in which a clerk writes a letter of the
 * one case there is, then a paper without a case. Says `kept` on stdout and waits to be killed.
 */
import { setTimeout as wait } from 'node:timers/promises';

import { launchStandIn } from '../../build/stand-in/launch.ts';
import { typedPapers } from './typed-papers.ts';

const [dataFolder = '', userData = ''] = process.argv.slice(2);

const { page } = await launchStandIn({
  dataFolder,
  userData,
  size: { width: 1366, height: 768 },
  systemLocale: 'zh-TW',
  printers: [],
  dialogs: { open: [], save: [] },
});

/** Runs in the page. */
async function keptTexts(): Promise<number> {
  return page.evaluate(async () => {
    const { kesu } = window as unknown as {
      kesu: { call(name: string, input: unknown): Promise<{ value: { drafts: unknown[] } }> };
    };
    return (await kesu.call('paperDrafts.list', {})).value.drafts.length;
  });
}

async function untilKept(count: number): Promise<void> {
  while ((await keptTexts()) < count) await wait(50);
}

await page.getByRole('navigation').first().waitFor();
await page.keyboard.press('Control+3');
await page.locator('[role=grid] [role=row][aria-selected=true]').first().waitFor();
await page.getByRole('grid').first().focus();
await page.keyboard.press('Enter');
await page.locator('.case-sheet').waitFor();
await page.keyboard.press('Alt+Shift+L');
await page.getByRole('textbox', { name: '內文' }).fill(typedPapers.letter);
await untilKept(1);

await page.keyboard.press('Control+Shift+8');
await page.keyboard.press('Alt+p');
await page.getByRole('radio', { name: '訪問報告' }).check({ force: true });
await page.keyboard.press('F10');
await page.getByRole('textbox', { name: '訪談內容' }).fill(typedPapers.report);
await untilKept(2);
process.stdout.write('kept\n');
