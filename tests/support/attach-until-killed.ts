/**
 * Child of the kill test: opens the office in the folder given and adds one
 * attachment after another to a case until it is killed. Every answered one is
 * a line on stdout.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from '../../db/open.ts';
import { createOffice } from '../../electron/core/office.ts';

const [folder = '', caseId = '', life = ''] = process.argv.slice(2);

const never = (): never => {
  throw new Error('the kill test has no desktop');
};
const office = createOffice({
  db: await openDatabase(join(folder, 'kesu.db')),
  clock: { now: () => new Date() },
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
  glyphs: { has: () => true },
});

for (let index = 0; ; index += 1) {
  const added = await office.call('attachments.addBytes', {
    caseId: Number(caseId),
    name: `${life}-${index}.bin`,
    // Never the beginning of a program.
    bytes: Buffer.concat([Buffer.from('data'), randomBytes(200_000)]),
  });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  writeSync(1, `${added.value.id}\n`);
}
