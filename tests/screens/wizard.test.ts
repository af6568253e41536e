import { test } from 'vitest';
import { execSync } from 'node:child_process';
import { launchProgram } from '../support/program.ts';
import { sharedData } from '../support/office.ts';

test('wizard', { timeout: 300_000 }, async () => {
  const locale = (process.env['LOOK_LOCALE'] ?? 'zh-TW') as 'zh-TW' | 'en';
  const size = process.env['LOOK_BIG'] ? { width: 1920, height: 1080 } : { width: 1366, height: 768 };
  execSync(`iconv -f UTF-8 -t CP950 <(tail -c +4 ${sharedData('twse-listed-companies.csv')}) > /tmp/lists/big5.csv`, {
    shell: '/bin/bash',
  });
  const program = await launchProgram({
    locale,
    size,
    dialogs: { open: ['/tmp/lists/big5.csv', sharedData('cfpb-complaints-sample.csv')] },
  });
  const { page } = program;
  page.on('console', (m) => console.log('console', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  const shot = async (name: string, wait = 700) => {
    await page.waitForTimeout(wait);
    await page.screenshot({ path: `/tmp/lists/w-${name}.png` });
  };
  const command = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.waitForTimeout(250);
    await page.keyboard.type(text);
    await page.waitForTimeout(250);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  };
  await page.getByRole('navigation').waitFor();
  await page.waitForTimeout(500);
  await command(locale === 'en' ? 'Import customers' : '匯入客戶');
  await shot('1file');
  await page.keyboard.press('Enter');
  await shot('2encoding', 1500);
  await page.keyboard.press('F10');
  await shot('3columns');
  await page.keyboard.press('F10');
  await shot('4trial', 3500);
  await page.keyboard.press('F10');
  await shot('5result', 3500);
  await page.keyboard.press('Enter');
  await shot('6customers', 1200);
  await command(locale === 'en' ? 'Import cases' : '匯入案件');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(2000);
  await page.keyboard.press('F10');
  await shot('7columns');
  const { readFileSync } = await import('node:fs');
  const file = JSON.parse(readFileSync('tests/fixtures/maps/cfpb.json', 'utf8'));
  await page.getByRole('radio', { name: /月日年|Month, day/ }).check({ force: true });
  for (const [field, heads] of Object.entries(file.columns as Record<string, string[]>)) (void field, heads);
  await page.keyboard.press('F10');
  await shot('8trial', 6000);
  await page.keyboard.press('F10');
  await shot('9running', 250);
  await shot('9result', 9000);
  await page.keyboard.press('Enter');
  await shot('91ledger', 2500);
  await page.keyboard.press('Enter');
  await shot('92case', 1500);
  await page.keyboard.press('Escape');
  await shot('93back', 800);
  await command(locale === 'en' ? 'Prove' : '檢核');
  await shot('94proof', 800);
});
