import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDatabase } from '../db/open.ts';
import { allCalls } from '../electron/contract/calls.ts';
import { commonErrors } from '../electron/contract/errors.ts';
import { commands } from '../renderer/app/commands/table.ts';
import { commands as labels } from '../renderer/locales/en/commands.ts';
import { root } from './paths.ts';

/**
 * Writes REFERENCE.md from the code itself: every call, every key, every table.
 * `--check` only says whether the file is up to date.
 */
const target = join(root, 'REFERENCE.md');

async function reference(): Promise<string> {
  return [
    '# Reference',
    '',
    'Written from the code by `node build/run.mjs reference`; do not edit.',
    '',
    '## Calls',
    '',
    `Every call may also be refused as ${commonErrors.map((code) => `\`${code}\``).join(', ')}.`,
    '',
    '| call | kind | its own refusals |',
    '| --- | --- | --- |',
    ...Object.entries(allCalls).map(
      ([name, { kind, errors }]) => `| \`${name}\` | ${kind} | ${errors.map((code) => `\`${code}\``).join(', ')} |`,
    ),
    '',
    '## Keys',
    '',
    '| key | command | where |',
    '| --- | --- | --- |',
    ...commands
      .filter(({ keys }) => keys.length > 0)
      .map(({ keys, label, area }) => `| ${keys.map((key) => `\`${key}\``).join(' ')} | ${labels[label]} | ${area} |`),
    '',
    '## Tables',
    '',
    '| table | columns |',
    '| --- | --- |',
    ...(await tables()),
    '',
  ].join('\n');
}

/** Of a database that was just migrated. */
async function tables(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-reference-'));
  const db = await openDatabase(join(folder, 'kesu.db'));
  try {
    return db.reader
      .prepare<[], { name: string; columns: string }>(
        `SELECT m.name, group_concat(c.name, ', ' ORDER BY c.cid) AS columns
         FROM sqlite_schema m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT GLOB '*_search_*_*' AND m.name NOT GLOB '*_search_[cdi]*'
         GROUP BY m.name ORDER BY m.name`,
      )
      .all()
      .map(({ name, columns }) => `| \`${name}\` | ${columns} |`);
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) {
  const fresh = existsSync(target) && readFileSync(target, 'utf8') === (await reference());
  if (!fresh) process.stderr.write('REFERENCE.md is not what the code says; run: node build/run.mjs reference\n');
  process.exitCode = fresh ? 0 : 1;
} else {
  writeFileSync(target, await reference());
}
