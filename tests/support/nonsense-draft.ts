import { setTimeout as wait } from 'node:timers/promises';

import type { Page } from 'playwright-core';

/** What a clerk in a hurry leaves in the fields: none of it can be accepted, all of it is to come back. */
export const nonsense = {
  客戶名稱: '某某（問清楚）',
  聯絡人: '林？',
  接獲時間: '昨天下午三點多',
  '第 1 項訂單編號': 'SO-??',
  '第 1 項交運日期': '2026/13/45',
  '第 1 項數量': '十二箱左右',
  '第 1 項不良數量': '-3',
  異常狀況: '第一行：毛邊\n  第二行有空格、，。「」\n',
} as const;

/** Types it on the form for a new complaint and waits until the program says that the draft is kept. */
export async function typeNonsense(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('F2');
  await page.locator('.case-sheet').waitFor();
  for (const [name, text] of Object.entries(nonsense)) {
    await page.locator('.case-sheet').getByLabel(name, { exact: true }).and(page.locator('input, textarea')).focus();
    await page.keyboard.insertText(text);
  }
  // Kept when the last letter is in it: the office is asked, not the screen.
  while ((await keptDescription(page)) !== nonsense.異常狀況) await wait(50);
}

function keptDescription(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const { kesu } = window as unknown as {
      kesu: { call(name: string, input: unknown): Promise<{ value: { drafts: { description: string }[] } }> };
    };
    const { value } = await kesu.call('drafts.list', {});
    return value.drafts[0]?.description;
  });
}

/** What stands in the same fields, after the draft was opened from Today. */
export async function readBack(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.getByRole('navigation').waitFor();
  await page.getByRole('main').getByText(nonsense.客戶名稱).first().click();
  const sheet = page.locator('.case-sheet');
  await sheet.waitFor();
  const found: Record<string, string> = {};
  for (const name of Object.keys(nonsense)) {
    found[name] = await sheet.getByLabel(name, { exact: true }).and(page.locator('input, textarea')).inputValue();
  }
  return found;
}
