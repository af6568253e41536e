/**
 * Child of the test of drafts: the whole program on the data folder given, in which a clerk types a new customer and
 * changes another one, and saves neither. Says `kept` on stdout and waits to be killed.
 */
import { setTimeout as wait } from 'node:timers/promises';

import { launchStandIn } from '../../build/stand-in/launch.ts';
import { typedCustomers } from './typed-customers.ts';

const [dataFolder = '', userData = ''] = process.argv.slice(2);

const { page } = await launchStandIn({
  dataFolder,
  userData,
  size: { width: 1366, height: 768 },
  systemLocale: 'zh-TW',
  printers: [],
  dialogs: { open: [], save: [] },
});

async function keptNames(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { kesu } = window as unknown as {
      kesu: { call(name: string, input: unknown): Promise<{ value: { drafts: { form: { address: string } }[] } }> };
    };
    const { value } = await kesu.call('customerDrafts.list', {});
    return value.drafts.map(({ form }) => form.address);
  });
}

await page.getByRole('navigation').waitFor();
await page.keyboard.press('Control+n');
await page.getByRole('textbox', { name: '名稱' }).first().fill(typedCustomers.fresh.name);
await page.getByRole('textbox', { name: '地址' }).first().fill(typedCustomers.fresh.address);
await page.keyboard.press('Control+4');
await page.getByText(typedCustomers.stored.name).first().click();
await page.keyboard.press('Enter');
await page.getByRole('textbox', { name: '地址' }).first().fill(typedCustomers.stored.address);
// Kept when the last letter is in it: the office is asked, not the screen.
while (
  (await keptNames()).toSorted().join() !==
  [typedCustomers.fresh.address, typedCustomers.stored.address].toSorted().join()
)
  await wait(50);
process.stdout.write('kept\n');
