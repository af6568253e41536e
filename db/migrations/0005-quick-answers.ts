import { sql, type Kysely } from 'kysely';

import { caseTokens } from '../search/tokens.ts';

/** What Today asks each morning, without a look at the cases and slips themselves. */
const today: readonly string[] = [
  `CREATE INDEX cases_open ON cases (state, number, policy_id, unit, accepted_on, due_on)
    WHERE state IN ('accepted', 'at-station', 'waiting', 'decided')`,
  `CREATE INDEX slips_reminders ON slips (case_id, about) WHERE kind = 'reminder'`,
];

/** Texts of cases that are in memory at a time. */
const AT_ONCE = 2000;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of today) await sql.raw(statement).execute(db);
  await indexCasesAnew(db);
}

/** Three characters that stand together are found without reading every text that has its pairs apart. */
async function indexCasesAnew(db: Kysely<unknown>): Promise<void> {
  await sql`DROP TABLE case_search`.execute(db);
  await sql`CREATE VIRTUAL TABLE case_search USING fts5 (
    tokens, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
  )`.execute(db);
  for (let last = 0; ;) {
    const { rows } = await sql<{ id: number; text: string }>`
      SELECT case_id AS id, text FROM case_search_text WHERE case_id > ${last} ORDER BY case_id LIMIT ${AT_ONCE}`.execute(
      db,
    );
    for (const { id, text } of rows) {
      await sql`INSERT INTO case_search (rowid, tokens) VALUES (${id}, ${caseTokens(text)})`.execute(db);
      last = id;
    }
    if (rows.length < AT_ONCE) return;
  }
}
