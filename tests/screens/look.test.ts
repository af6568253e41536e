import { test } from 'vitest';
import { launchProgram } from '../support/program.ts';
import { customerForm } from '../support/customers.ts';
import { complaint, goods } from '../support/cases.ts';

test('look', { timeout: 200_000 }, async () => {
  const locale = (process.env['LOOK_LOCALE'] ?? 'zh-TW') as 'zh-TW' | 'en';
  const size = process.env['LOOK_BIG'] ? { width: 1920, height: 1080 } : { width: 1366, height: 768 };
  const program = await launchProgram({ locale, size });
  const { page } = program;
  page.on('console', (m) => console.log('console', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  const ids = [];
  for (const name of ['甲乙電子工業', '丙丁國際貿易', '戊己科技', '庚辛實業', '壬癸精密機械'])
    ids.push((await program.call('customers.save', { form: customerForm({ name: name + '股份有限公司', shortName: name }) })).id);
  const { today } = await program.call('office.status', {});
  const what = ['尺寸不符 0.2 mm', '數量短少 40 PCS', '重複登錄', '運輸受潮、外箱破損', '外觀刮傷', '客戶加工中未確定', '葉片根部毛邊'];
  const accepted = [];
  for (let i = 0; i < 34; i++) {
    const draft = await program.call('drafts.save', { form: complaint(ids[i % 5]!, { description: what[i % 7]!, region: i % 5 === 3 ? 'overseas' : 'domestic', goods: [goods({ materialNo: `EX-${7710 + i}`, product: ['馬達外殼', '端子台', '連接器', '散熱片', '軸承座', '風扇葉輪'][i % 6]! })] }) });
    const day = new Date(Date.parse(today) - (33 - i) * 2 * 86400000).toISOString().slice(0, 10);
    accepted.push(await program.call('cases.accept', { draftId: draft.id, acceptedOn: day, reason: '補登', clockConfirmed: true }));
  }
  for (const i of [0, 3, 20, 25]) {
    const c = accepted[i]!;
    const r = await program.call('cases.get', { id: c.id });
    await program.call('cases.close', { id: c.id, version: r.version, closedOn: today, outcomes: ['return'], responsibleUnit: 'manufacturing', established: true, note: '' });
  }
  for (const i of [2, 26]) { const r = await program.call('cases.get', { id: accepted[i]!.id }); await program.call('cases.void', { id: r.id, version: r.version, reason: '重複登錄' }); }
  await page.keyboard.press('Control+3');
  await page.waitForTimeout(900);
  await page.screenshot({ path: '/tmp/lists/l1.png' });
  await page.keyboard.press('Control+PageUp'); await page.waitForTimeout(300);
  await page.keyboard.press('Shift+ArrowUp'); await page.keyboard.press('Shift+ArrowUp'); await page.waitForTimeout(200);
  await page.screenshot({ path: '/tmp/lists/l2.png' });
  await page.keyboard.press('Delete'); await page.waitForTimeout(400);
  await page.keyboard.type('登錄錯誤');
  await page.screenshot({ path: '/tmp/lists/l3.png' });
  await page.keyboard.press('F9'); await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/lists/l4.png' });
  await page.keyboard.press('Control+l'); await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/lists/l5.png' });
  await page.keyboard.press('Escape'); await page.waitForTimeout(300);
  await page.keyboard.press('Control+e'); await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/lists/l6.png' });
  await page.keyboard.press('Escape'); await page.waitForTimeout(300);
  await page.getByRole('button', { name: /狀態|State/ }).click(); await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/lists/l7.png' });
  await page.keyboard.press('Escape'); await page.waitForTimeout(300);
  await page.keyboard.press('Control+k'); await page.waitForTimeout(300); await page.keyboard.type(locale === 'en' ? 'Prove' : '檢核'); await page.waitForTimeout(300); await page.keyboard.press('Enter'); await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/lists/l8.png' });
});
