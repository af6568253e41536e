import type { Kysely } from 'kysely';

import * as firstLedger from './0001-first-ledger.ts';
import * as customerDrafts from './0002-customer-drafts.ts';
import * as lifeOfACase from './0003-life-of-a-case.ts';
import * as papers from './0004-papers.ts';
import * as quickAnswers from './0005-quick-answers.ts';
import * as copiesOut from './0006-copies-out.ts';

export interface NamedMigration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** In order. A released migration is frozen: a change is a new one. `user_version` counts those that ran. */
export const migrations: readonly NamedMigration[] = [
  { name: '0001-first-ledger', up: firstLedger.up },
  { name: '0002-customer-drafts', up: customerDrafts.up },
  { name: '0003-life-of-a-case', up: lifeOfACase.up },
  { name: '0004-papers', up: papers.up },
  { name: '0005-quick-answers', up: quickAnswers.up },
  { name: '0006-copies-out', up: copiesOut.up },
];
