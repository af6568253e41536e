import { join } from 'node:path';

import { openDatabase } from '../../db/open.ts';
import { createOffice, type Office } from '../../electron/core/office.ts';

const never = (): never => {
  throw new Error('the kill test has no desktop');
};

/**
 * The office of a folder in a program of its own that will be killed: without a
 * desktop, and a bug ends it, so that the test that started it sees it.
 */
export async function officeUntilKilled(folder: string, now: () => Date): Promise<Office> {
  return createOffice({
    db: await openDatabase(join(folder, 'kesu.db')),
    clock: { now },
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
}
