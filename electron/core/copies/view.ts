/** Copies as the screens show them: the names of their papers and keepers, from the policy. */
import type BetterSqlite3 from 'better-sqlite3';

import type { CopyEventRow, CopyPaper, CopyWithPaper } from '../../../db/repositories/copies.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import type { CopyFacts } from '../../../db/rules/copies.ts';
import { formPaper } from '../../../db/rules/form-papers.ts';
import type {
  CopyColour,
  LocaleCode,
  Localized,
  Policy,
  PolicyPaperKind,
  SlipPaper,
} from '../../../db/rules/policy.ts';
import type { CopyEvent, PaperCopyLine } from '../../contract/copies.ts';
import { unitName } from '../slip-words.ts';

/** A copy as the policy means it. */
export interface MeantCopy {
  readonly copy: number;
  readonly keeper: string;
  readonly colour: CopyColour;
}

export interface PaperNames {
  readonly title: string;
  readonly copies: readonly MeantCopy[];
}

type PaperFacts = Pick<CopyWithPaper, 'paper' | 'kind' | 'unit' | 'policy_id'>;

/** Name, copies and keepers of a paper, in the given language. */
export function paperNames(connection: BetterSqlite3.Database, paper: PaperFacts, locale: LocaleCode): PaperNames {
  return namesOf(policyUnder(connection, paper.policy_id), paper, locale);
}

export function namesOf(
  policy: Policy,
  { paper, kind, unit }: Omit<PaperFacts, 'policy_id'>,
  locale: LocaleCode,
): PaperNames {
  const meant = (copies: readonly { copy: number; keeper: Localized; colour: CopyColour }[]): readonly MeantCopy[] =>
    copies.map(({ copy, keeper, colour }) => ({ copy, keeper: keeper[locale], colour }));
  const single = (keeper: string): readonly MeantCopy[] => [{ copy: 1, keeper, colour: 'white' }];
  switch (paper) {
    case 'complaint':
      return { title: policy.labels.complaintForm[locale], copies: meant(policy.complaintCopies) };
    case 'slip':
      return {
        // Kinds of slips are those of the policy's labels.
        title: policy.labels.slips[kind as SlipPaper][locale],
        copies: single(unit === null ? '' : unitName(policy, unit, locale)),
      };
    case 'follow-up':
      return { title: policy.labels.slips['follow-up'][locale], copies: single('') };
    case 'form':
    case 'letter': {
      const { name, copies } = formPaper(policy, kind as PolicyPaperKind);
      return { title: name[locale], copies: meant(copies) };
    }
  }
}

export function policyUnder(connection: BetterSqlite3.Database, id: number | null): Policy {
  const lookups = officeLookups(connection);
  const stored = id === null ? lookups.policyInForce() : lookups.policyById(id);
  if (!stored) throw new Error(`no policy ${id ?? 'in force'}`);
  return stored.policy;
}

/** The copy as the policy means it; one that the policy no longer has is nobody's. */
export function meantCopy({ copies }: PaperNames, copy: number): MeantCopy {
  return copies.find((one) => one.copy === copy) ?? { copy, keeper: '', colour: 'white' };
}

export function copyView(connection: BetterSqlite3.Database, row: CopyWithPaper, locale: LocaleCode): PaperCopyLine {
  const names = paperNames(connection, row, locale);
  const { keeper, colour } = meantCopy(names, row.copy);
  return {
    id: row.id,
    paper: row.paper,
    title: names.title,
    number: row.number ?? '',
    caseId: row.case_id,
    caseNumber: row.case_number ?? '',
    customerName: row.customer_name ?? '',
    subjectId: row.subject_id,
    copy: row.copy,
    copies: Math.max(names.copies.length, row.copy),
    keeper,
    colour,
    printing: row.printing,
    state: row.state,
    holder: row.holder,
    on: row.on_date,
  };
}

export function eventView(row: CopyEventRow): CopyEvent {
  return {
    id: row.id,
    copyId: row.copy_id,
    kind: row.kind,
    on: row.on_date,
    printing: row.printing,
    holder: row.holder,
    note: row.note,
    at: row.at,
    operator: row.actor,
    undone: row.undone_at !== null,
  };
}

export function factsOf(row: CopyWithPaper): CopyFacts {
  return { state: row.state, on: row.on_date, dead: isDead(row) };
}

export function isDead({ case_state, voided }: Pick<CopyWithPaper, 'case_state' | 'voided'>): boolean {
  return voided === 1 || case_state === 'voided' || case_state === 'merged';
}

/** Papers of a case belong together by this. */
export function subjectKey({ paper, subject_id }: { readonly paper: CopyPaper; readonly subject_id: number | null }) {
  return `${paper} ${subject_id ?? ''}`;
}
