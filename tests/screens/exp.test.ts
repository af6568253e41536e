import { test } from 'vitest';
import { testOffice, temporaryFolder } from '../support/office.ts';
import { addCustomer, complaint } from '../support/cases.ts';
import { plainView } from '../../renderer/features/ledger/view.ts';
test('x', async () => {
  const t = await testOffice();
  const id = addCustomer(t.folder);
  const d = await t.do('drafts.save', { form: complaint(id) });
  await t.do('cases.accept', { draftId: d.id, acceptedOn: '2026-11-21', reason: '', clockConfirmed: true });
  console.log(await t.do('ledger.export', { view: plainView('2026-11'), format: 'csv', file: t.file(temporaryFolder() + '/a.csv'), job: 'a' }));
});
