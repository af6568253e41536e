/** Letters as the window sees them. A letter is a row of `forms`. */
import type { FormWithCase } from '../../../db/repositories/forms.ts';
import { gapsIn } from '../../../db/rules/letter-text.ts';
import { letterEntries, type LetterEntries, type LetterRecord } from '../../contract/letters.ts';
import { Refusal } from '../refusal.ts';

/** What was written. A row of another kind is no letter. */
export function letterOf({ kind, entries }: Pick<FormWithCase, 'kind' | 'entries'>): LetterEntries {
  if (kind !== 'letter') throw new Refusal('not-found');
  return letterEntries.parse(JSON.parse(entries));
}

export function letterRecord(row: FormWithCase): LetterRecord {
  const entries = letterOf(row);
  if (row.case_id === null) throw new Error(`letter ${row.id} has no case`);
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    caseId: row.case_id,
    caseNumber: row.case_number ?? '',
    on: row.on_date,
    entries,
    gaps: [...gapsIn(entries)],
    printings: row.printings,
    voidReason: row.void_reason,
    voidedAt: row.voided_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    actor: row.actor,
  };
}
