import { sql, type Kysely } from 'kysely';

/** What was typed on a customer's file and is not saved yet, so that it outlives the program. */
const statements: readonly string[] = [
  `CREATE TABLE customer_drafts (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER UNIQUE REFERENCES customers (id) ON DELETE CASCADE,
    customer_version INTEGER CHECK (customer_version >= 1),
    form TEXT NOT NULL CHECK (json_valid(form)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK ((customer_id IS NULL) = (customer_version IS NULL))
  ) STRICT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
