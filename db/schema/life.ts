/** The life of a case between acceptance and closing, and after it. */
import type { Generated, GeneratedAlways } from 'kysely';

import type { Flag } from './flag.ts';

export interface VisitsTable {
  id: Generated<number>;
  case_id: number;
  station: string;
  unit: string;
  person: string;
  state: 'out' | 'returned' | 'sent-back' | 'skipped';
  sent_at: string;
  /** What was promised for this visit, when the station's limit is set per case; local wall clock. */
  agreed_due: string | null;
  returned_at: string | null;
  returned_by: string;
  opinion: string;
  /** Why it was skipped or sent back. */
  reason: string;
}

export interface PausesTable {
  id: Generated<number>;
  case_id: number;
  from_at: string;
  until_at: string | null;
  reason: string;
}

export interface MilestonesTable {
  case_id: number;
  milestone: string;
  at: string;
  by: string;
  note: string;
}

export interface AgreedLimitsTable {
  case_id: number;
  code: string;
  due: string;
  reason: string;
}

export interface DeadlinesTable {
  case_id: number;
  /** Limit of the policy; visit:<id> for a station, improve:<line>, call:<id>. */
  code: string;
  started: string;
  target: string | null;
  due: string | null;
  met: string | null;
  /** The clock stands still now: nothing becomes late. */
  stopped: Flag;
  /** Days by which a station or limit was met too late; reckoned by the file itself. */
  overran: GeneratedAlways<number | null>;
}

export interface FindingsTable {
  case_id: number;
  established: 'yes' | 'no' | null;
  judged_by: string;
  judged_on: string | null;
  judged_reason: string;
  abnormality: 'quality' | 'non-quality' | null;
  cause: string;
  cause_note: string;
  human_negligence: Flag;
  production_unit: string;
  machine_shift: string;
  operators: string;
  produced_on: string | null;
  /** Whose fault: ours, a supplier's, another company's (002§3 Art.9(12)). */
  party: 'own' | 'supplier' | 'other-company';
  party_name: string;
  loss_amount: number | null;
  loss_note: string;
  discipline: string;
  investigated_on: string | null;
}

export interface SharesTable {
  case_id: number;
  line: number;
  unit: string;
  person: string;
  share: number;
}

export interface ImprovementsTable {
  case_id: number;
  line: number;
  tracked: Flag;
  exempt_reason: string;
  measure: string;
  owner: string;
  due_on: string | null;
  /** The day on which the effect is looked at next. */
  check_on: string | null;
  verified_on: string | null;
  effective: Flag | null;
  verified_note: string;
}

export interface NegotiationsTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  by: string;
  told: string;
  result: 'accepted' | 'not-accepted' | 'open';
}

export interface DecisionsTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  /** Code of the level; empty where the policy has none. */
  level: string;
  by: string;
  /** Allowance, compensation and returned goods together, minor units. */
  amount: number | null;
  /** The receivable that the complaint holds up (002§3 Art.13(2)3), minor units. */
  receivable: number | null;
  note: string;
  /** Taken back by a reopening: it stays, and is no longer the decision. */
  withdrawn_at: string | null;
}

export interface DecisionOutcomesTable {
  decision_id: number;
  outcome: string;
  /** Thousandths. */
  quantity: number | null;
  unit: string;
  amount: number | null;
  note: string;
}

export interface RepliesTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  way: 'letter' | 'telephone' | 'in-person';
  by: string;
  text: string;
}

/** What a case was closed with before it was reopened; `outcomes` are codes separated by U+001F. */
export interface EarlierClosingsTable {
  case_id: number;
  closed_on: string;
  reopened_on: string;
  due_on: string | null;
  unit: string;
  outcomes: string;
}

export interface SlipsTable {
  id: Generated<number>;
  kind: 'reminder' | 'inquiry' | 'abnormality' | 'objection';
  case_id: number | null;
  /** Running number within the case and kind; of an abnormality slip within the year. */
  serial: number;
  number: string;
  on_date: string;
  unit: string;
  person: string;
  /** The visit or limit that was overrun. */
  about: string;
  about_due: string | null;
  about_days: number;
  text: string;
  answer_due: string | null;
  answered_on: string | null;
  answer: string;
  /** Of an abnormality slip. */
  customer_id: number | null;
  customer_name: string;
  product: string;
  lot_no: string;
  /** The case an abnormality slip became. */
  became_case: number | null;
  created_at: string;
  actor: string;
}

export interface FollowUpsTable {
  id: Generated<number>;
  case_id: number;
  rule: string;
  /** 1 for the first call. */
  round: number;
  /** Place of the case among all that the rule looked at, from 1. */
  place: number;
  drawn: Flag;
  /** The day of what it follows: the milestone of the rule, or the call before. */
  since: string;
  /** Null when it was not drawn, and while the case that was closed lives again. */
  due_on: string | null;
  done_at: string | null;
  by: string;
  method: 'visit' | 'telephone' | 'letter' | 'message' | null;
  signed: Flag;
  satisfaction: 'satisfied' | 'acceptable' | 'dissatisfied' | 'not-reached' | null;
  note: string;
}
