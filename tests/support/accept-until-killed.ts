/**
 * Child of the kill test: waits for a line on stdin, opens the ledger in the
 * folder given, and accepts one complaint after another until it is killed.
 * Every answered acceptance is a line `id number` on stdout.
 */
import { writeSync } from 'node:fs';

import type { CaseForm } from '../../electron/contract/cases.ts';
import { emptyCaseForm } from '../../db/rules/case-form-text.ts';
import { officeUntilKilled } from './office-until-killed.ts';

const [folder = '', day = ''] = process.argv.slice(2);

await new Promise<void>((resume) => {
  process.stdin.once('data', () => resume());
});

const office = await officeUntilKilled(folder, () => new Date(`${day}T09:05`));

const form: CaseForm = {
  ...emptyCaseForm(),
  kind: 'suggestion',
  description: '電源中斷也不能掉號。',
  demands: ['other'],
};

for (;;) {
  const draft = await office.call('drafts.save', { form });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const accepted = await office.call('cases.accept', {
    draftId: draft.value.id,
    acceptedOn: day,
    reason: '',
    clockConfirmed: false,
  });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.error));
  writeSync(1, `${accepted.value.id} ${accepted.value.number}\n`);
}
