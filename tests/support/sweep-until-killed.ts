/**
 * Child of the sweep’s kill test: opens the office in the folder given, adds and
 * removes attachments of a case and sweeps, over and over, until it is killed.
 * A line on stdout is the beginning of a sweep.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from '../../db/open.ts';
import { createOffice } from '../../electron/core/office.ts';

const [folder = '', caseId = '', life = ''] = process.argv.slice(2);

const day = 86_400_000;
let now = Date.parse('2027-01-01') + Number(life) * 400 * day;

const never = (): never => {
  throw new Error('the kill test has no desktop');
};
const office = createOffice({
  db: await openDatabase(join(folder, 'kesu.db')),
  clock: { now: () => new Date(now) },
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

for (let round = 0; ; round += 1) {
  for (let index = 0; index < 12; index += 1) {
    const added = await office.call('attachments.addBytes', {
      caseId: Number(caseId),
      name: `${round}-${index}.bin`,
      // A few contents come again and again; never the beginning of a program.
      bytes: index % 3 === 0 ? Buffer.from(`data ${index}`) : Buffer.concat([Buffer.from('data'), randomBytes(20_000)]),
    });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    if (index % 4 !== 0) await office.call('attachments.remove', { id: added.value.id });
  }
  writeSync(1, `${round}\n`);
  now += 20 * day;
  await office.tidy();
}
