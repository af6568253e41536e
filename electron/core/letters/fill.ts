/** Fills a letter in from its case. */
import type BetterSqlite3 from 'better-sqlite3';

import { caseStore } from '../../../db/repositories/cases.ts';
import { deadlineStore } from '../../../db/repositories/deadlines.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import { fillLetter, type LetterTexts } from '../../../db/rules/letter-text.ts';
import { closingDay, deadlinesOf } from '../../../db/rules/limits.ts';
import { CLOSING_LIMIT, type LocaleCode, type Policy } from '../../../db/rules/policy.ts';
import type { CaseRow } from '../../../db/schema.ts';
import { policyOf } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { no } from '../forms/subject.ts';
import { officeCalendar } from '../office-calendar.ts';
import { customerFacts, type CustomerFacts } from '../papers/customer-facts.ts';
import { Refusal } from '../refusal.ts';
import { letterheadOf } from './letterhead.ts';
import { fieldLabel, letterValues } from './values.ts';

/** A case that letters can be written about, and the policy it stands under. */
export interface LetterCase {
  readonly row: CaseRow;
  readonly policy: Policy;
}

export function letterCase(connection: BetterSqlite3.Database, caseId: number): LetterCase {
  const row = caseStore(connection).row(caseId);
  if (!row) throw new Refusal('not-found');
  if (row.state === 'voided' || row.state === 'merged') return no(row.state);
  if (row.number === null) return no('not-numbered');
  return { row, policy: policyOf(officeLookups(connection), row).policy };
}

interface Filling {
  readonly texts: LetterTexts;
  readonly locale: LocaleCode;
  /** The day of the letter, ISO. */
  readonly on: string;
  /** A later day that is being agreed, ISO; null: the one that was agreed, if any. */
  readonly newDue: string | null;
}

export function filled(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  { row, policy }: LetterCase,
  { texts, locale, on, newDue }: Filling,
): LetterTexts {
  const { dateStyle, officeName, operator } = context.settings();
  const facts = customerFacts(connection, { caseId: row.id, customerId: null });
  if (!facts) throw new Refusal('not-found');
  const values = letterValues({
    ...extended(connection, { row, policy }, facts, newDue),
    policy,
    on,
    officeName: letterheadOf(connection).texts[locale].officeName || officeName,
    handler: operator,
    style: dateStyle,
    locale,
  });
  return fillLetter(texts, values, fieldLabel(locale));
}

/** The day promised at first, beside the later one: once that is agreed, the case itself knows the later one only. */
function extended(
  connection: BetterSqlite3.Database,
  { row, policy }: LetterCase,
  facts: CustomerFacts,
  newDue: string | null,
): { readonly facts: CustomerFacts; readonly newDue: string | null } {
  const known = deadlineStore(connection).facts(row);
  const agreed = known.agreed.find(({ code }) => code === CLOSING_LIMIT);
  if (!agreed) return { facts, newDue };
  const first = closingDay(deadlinesOf(policy, { ...known, agreed: [] }, officeCalendar(connection)));
  return { facts: { ...facts, dueOn: first ?? facts.dueOn }, newDue: newDue ?? agreed.due };
}
