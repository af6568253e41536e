import { sql, type Kysely } from 'kysely';

/** The lists of copies that are out are counted by these alone, without a look at the copies and their cases. */
const statements: readonly string[] = [
  // Cases whose papers nobody asks for any more: few.
  `CREATE INDEX cases_dead ON cases (state) WHERE state IN ('voided', 'merged')`,
  `DROP INDEX paper_copies_out`,
  `DROP INDEX paper_copies_lying`,
  `CREATE INDEX paper_copies_out ON paper_copies (on_date, id, case_id, subject_id, paper)
    WHERE state IN ('handed', 'signed')`,
  `CREATE INDEX paper_copies_lying ON paper_copies (on_date, id, case_id, subject_id, paper) WHERE state = 'printed'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
