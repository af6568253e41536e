/**
 * Child of the kill test: waits for a line on stdin, opens the ledger in the
 * folder given, and accepts one complaint after another until it is killed.
 * Every answered acceptance is a line `id number` on stdout.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from '../../db/open.ts';
import type { CaseForm } from '../../electron/contract/cases.ts';
import { createOffice } from '../../electron/core/office.ts';
import { emptyCaseForm } from '../../db/rules/case-form-text.ts';

const [folder = '', day = ''] = process.argv.slice(2);

await new Promise<void>((resume) => {
  process.stdin.once('data', () => resume());
});

const never = (): never => {
  throw new Error('the kill test has no desktop');
};
const office = createOffice({
  db: await openDatabase(join(folder, 'kesu.db')),
  clock: { now: () => new Date(`${day}T09:05`) },
  host: {
    chooseFileToOpen: never,
    chooseFileToSave: never,
    resolveFile: never,
    makePdf: never,
    drawPages: never,
    dropPdf: never,
    print: never,
    listPrinters: never,
    readPrinters: never,
    writePrinters: never,
    setPrintersAside: never,
    revealFile: never,
  },
  log: {
    bug: (where, error) => {
      console.error(where, error);
      process.exit(1);
    },
    info: () => undefined,
  },
  emit: () => undefined,
  programVersion: '0.0.0-test',
  glyphs: { has: never },
});

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
