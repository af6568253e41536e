import { test } from 'vitest';
import { complaint, goods } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { launchProgram } from '../support/program.ts';
import { AxeBuilder } from '@axe-core/playwright';

test('debug', { timeout: 300_000 }, async () => {
  const program = await launchProgram({ locale: 'zh-TW', dialogs: { save: ['/tmp/lists/out.csv'] } });
  const { page } = program;
  page.on('console', (m) => console.log('console', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  const { id } = await program.call('customers.save', { form: customerForm({ name: '甲乙電子工業股份有限公司' }) });
  const { today } = await program.call('office.status', {});
  for (let at = 1; at <= 5; at += 1) {
    const draft = await program.call('drafts.save', { form: complaint(id, { goods: [goods()] }) });
    await program.call('cases.accept', { draftId: draft.id, acceptedOn: today, reason: '', clockConfirmed: true });
  }
  const shot = async (name: string, wait = 700) => { await page.waitForTimeout(wait); await page.screenshot({ path: `/tmp/lists/d-${name}.png` }); };
  await page.keyboard.press('Control+3');
  await shot('1');
  const t = Date.now();
  const { violations } = await new AxeBuilder({ page }).analyze();
  console.log('axe', Date.now() - t, JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html.slice(0, 300))])));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await shot('2', 2500);
  await page.keyboard.press('F6');
  await shot('3', 1500);
  await page.keyboard.press('Escape');
  await shot('4', 1500);
  await page.keyboard.press('Control+e');
  await shot('5');
  await page.getByRole('radio', { name: /Excel/ }).focus(); await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F9');
  await shot('6', 3000);
});
