import type { Selectable } from 'kysely';

import type { Reader } from '../database.ts';
import type { Schema } from '../schema.ts';

type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;

/** What was recorded of a case after its acceptance, as far as its form shows it. */
export interface PaperLife {
  /** Visits that came back and stations that were left out, the earliest first. */
  readonly visits: readonly Row<'visits'>[];
  readonly finding: Row<'findings'> | undefined;
  readonly shares: readonly Row<'shares'>[];
  readonly improvements: readonly Row<'improvements'>[];
  /** The last one alone stands on the form. */
  readonly negotiation: Row<'negotiations'> | undefined;
  /** The one that holds; a withdrawn decision is no longer on the form. */
  readonly decision: Row<'decisions'> | undefined;
  readonly outcomes: readonly Row<'decision_outcomes'>[];
}

export async function paperLife(db: Reader, caseId: number): Promise<PaperLife> {
  const [visits, finding, shares, improvements, negotiation, decision] = await Promise.all([
    db
      .selectFrom('visits')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('state', 'in', ['returned', 'skipped'])
      .orderBy('id')
      .execute(),
    db.selectFrom('findings').selectAll().where('case_id', '=', caseId).executeTakeFirst(),
    db.selectFrom('shares').selectAll().where('case_id', '=', caseId).orderBy('line').execute(),
    db.selectFrom('improvements').selectAll().where('case_id', '=', caseId).orderBy('line').execute(),
    db.selectFrom('negotiations').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').executeTakeFirst(),
    db
      .selectFrom('decisions')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('withdrawn_at', 'is', null)
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  ]);
  const outcomes =
    decision === undefined
      ? []
      : await db.selectFrom('decision_outcomes').selectAll().where('decision_id', '=', decision.id).execute();
  return { visits, finding, shares, improvements, negotiation, decision, outcomes };
}
