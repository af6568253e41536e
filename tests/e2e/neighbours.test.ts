import { test, vi } from 'vitest';

import { complaint } from '../support/cases.ts';
import { customerForm } from '../support/customers.ts';
import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

test('F7 goes on to the case after, also when the present one has just left the view it was opened from', async () => {
  const { page, call } = await launchProgram({ locale: 'zh-TW' });
  const { id: customer } = await call('customers.save', { form: customerForm({ name: '甲乙電子工業' }) });
  const { today } = await call('office.status', {});
  const numbers: string[] = [];
  const ids: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { id: draftId } = await call('drafts.save', { form: complaint(customer) });
    const given = await call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: false });
    numbers.push(given.number);
    ids.push(given.id);
  }
  const shows = (at: number) => page.getByRole('heading', { level: 1, name: numbers[at] ?? '' }).waitFor();

  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+4');
  await page.getByText('甲乙電子工業').first().click();
  await page.keyboard.press('Enter');
  // The open cases of the customer, newest first.
  await page.getByRole('button', { name: numbers[2] ?? '' }).click();
  await shows(2);
  await call('cases.close', {
    id: ids[2] ?? 0,
    version: 1,
    closedOn: today,
    outcomes: ['return'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '',
  });
  await page.locator('.case-state').getByText('結案', { exact: true }).waitFor();
  await page.keyboard.press('F7');
  await shows(1);
  await page.keyboard.press('F6');
  await shows(3);
});
