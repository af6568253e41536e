import { copyFileSync, mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { benchLedger } from '../bench/ledger.ts';
import { launchProgram } from '../support/program.ts';

test('big', { timeout: 900_000 }, async () => {
  const path = await benchLedger({ cases: 200_000, customers: 100_000, fullMonth: 1500 }, (t) => console.log(t));
  mkdirSync('/tmp/lists/big', { recursive: true });
  copyFileSync(path, '/tmp/lists/big/kesu.db');
  const program = await launchProgram({ dataFolder: '/tmp/lists/big' });
  const { page } = program;
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  await page.getByRole('navigation').first().waitFor();
  const shot = async (name: string, wait = 700) => { await page.waitForTimeout(wait); await page.screenshot({ path: `/tmp/lists/b-${name}.png` }); };
  const timed = async (name: string, work: () => Promise<unknown>) => { const t = performance.now(); await work(); console.log(name, Math.round(performance.now() - t), 'ms'); };
  await timed('ledger', async () => { await page.keyboard.press('Control+3'); await page.locator('.k-number').first().waitFor(); });
  await shot('1');
  await timed('all', async () => { await page.getByRole('tab').first().click(); await page.waitForFunction(() => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > 190000); });
  await shot('2');
  await page.getByRole('grid').focus();
  await timed('home', async () => { await page.keyboard.press('Home'); await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"] .k-number')); });
  await shot('3');
  await timed('end', async () => { await page.keyboard.press('End'); await page.waitForFunction(() => { const g = document.querySelector('[role=grid]')!; return document.querySelector(`[aria-rowindex="${g.getAttribute('aria-rowcount')}"] .k-number`); }); });
  await shot('4');
  // frames while scrolling
  const frames = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')!;
    const gaps: number[] = []; let last = performance.now(); let empty = 0;
    for (let i = 0; i < 180; i++) { grid.scrollTop -= 400; await new Promise((r) => requestAnimationFrame(r)); const now = performance.now(); gaps.push(now - last); last = now; if (document.querySelector('.k-table-waiting')) empty++; }
    gaps.sort((a, b) => a - b);
    return { p50: gaps[90], p95: gaps[171], max: gaps[179], empty };
  });
  console.log('scroll', JSON.stringify(frames));
  await shot('5');
  await timed('sort', async () => { await page.getByRole('columnheader').nth(2).getByRole('button').click(); await page.locator('[aria-sort]').filter({ hasText: '客戶' }).waitFor(); });
  await shot('6', 1500);
  await timed('late', async () => { await page.getByRole('button', { name: '逾期' }).first().click(); await page.waitForFunction(() => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) < 190000); });
  await shot('7', 1000);
  await timed('customers', async () => { await page.keyboard.press('Control+4'); await page.locator('.customers-table .k-number').first().waitFor(); });
  await shot('8');
  await timed('type', async () => { await page.keyboard.insertText('電'); await page.waitForFunction(() => document.querySelector('.k-page-beside')?.textContent?.includes('符合')); });
  await shot('9');
});
