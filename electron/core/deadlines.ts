import type BetterSqlite3 from 'better-sqlite3';

import type { LocaleCode } from '../../db/rules/policy.ts';
import type { DeadlineView } from '../contract/life.ts';
import type { CaseWork } from './case-work.ts';

export function refreshDeadlines(_work: CaseWork, _caseId: number): void {}

export function deadlineViews(
  _connection: BetterSqlite3.Database,
  _caseId: number,
  _options: { readonly locale: LocaleCode; readonly now: string },
): DeadlineView[] {
  return [];
}
