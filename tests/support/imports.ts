import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ImportMap, ImportReport } from '../../electron/contract/exchange.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { TestOffice } from './office.ts';

let files = 0;

/** Token of a file with this content, as if the clerk had chosen it. */
export function fileWith(office: TestOffice, content: string | Uint8Array): string {
  files += 1;
  const path = join(office.folder, `import-${files}.csv`);
  writeFileSync(path, content);
  return office.file(path);
}

interface Source {
  readonly content: string | Uint8Array;
  readonly map: ImportMap;
}

/** The trial and then the import of the same content, which must say the same. */
export async function importContent(office: TestOffice, { content, map }: Source): Promise<ImportReport> {
  const file = fileWith(office, content);
  const trial = await office.do('imports.trial', { kind: map.kind, file, map, job: 'trial' });
  const report = await office.do('imports.run', { kind: map.kind, file, map, job: 'run' });
  if (JSON.stringify(trial) !== JSON.stringify(report)) {
    throw new Error(`the trial said ${JSON.stringify(trial)}\nand the import did ${JSON.stringify(report)}`);
  }
  return report;
}

export async function importRefused(office: TestOffice, { content, map }: Source): Promise<CallError> {
  return office.refused('imports.run', { kind: map.kind, file: fileWith(office, content), map, job: 'run' });
}

/** `2 foundedOn no-such-date field-left-empty`, one line each. */
export function problemLines(report: ImportReport): string[] {
  return report.problems.map(({ row, field, code, action }) => `${row} ${field} ${code} ${action}`);
}
