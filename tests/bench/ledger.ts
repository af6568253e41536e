import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { realCompanies } from './companies.ts';
import { makeLedger, type LedgerSize } from './make-ledger.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/kesu-bench');

/** Path of a ledger of that size: made once, then kept until what makes it changes. */
export async function benchLedger(size: LedgerSize, tell: (text: string) => void): Promise<string> {
  const name = `ledger-${size.cases}-${size.customers}-${fingerprint()}`;
  const folder = join(cache, name);
  const path = join(folder, 'kesu.db');
  if (existsSync(path)) return path;

  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) {
    if (old.startsWith(`ledger-${size.cases}-`)) rmSync(join(cache, old), { recursive: true, force: true });
  }
  const passing = join(cache, `making-${process.pid}`);
  await makeLedger(join(passing, 'kesu.db'), size, tell);
  try {
    renameSync(passing, folder);
  } catch (error) {
    // Another run has made the same meanwhile.
    if (!existsSync(path)) throw error;
    rmSync(passing, { recursive: true, force: true });
  }
  return path;
}

/** A folder for one run, beside the kept ledgers so that copies stay on the same disk. */
export function runFolder(): string {
  const folder = join(cache, `run-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Of everything a made ledger depends on. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['db/migrations', 'db/search', 'db/repositories', 'tests/bench']) {
    for (const file of readdirSync(join(root, folder)).toSorted()) {
      const taken = makers.get(folder);
      if (file.endsWith('.ts') && (!taken || taken.includes(file))) hash.update(readFileSync(join(root, folder, file)));
    }
  }
  hash.update(String(realCompanies().length));
  return hash.digest('hex').slice(0, 16);
}

/** Where only some files of a folder matter. */
const makers: ReadonlyMap<string, readonly string[]> = new Map([
  ['db/repositories', ['cases.ts', 'customers.ts']],
  ['tests/bench', ['random.ts', 'words.ts', 'companies.ts', 'cases.ts', 'lives.ts', 'make-ledger.ts']],
]);
