/** Cases as they were taken in, and what happened to them. */
import type { Generated } from 'kysely';

import type { Flag } from './flag.ts';

export type CaseStateColumn =
  | 'filed'
  | 'accepted'
  | 'at-station'
  | 'waiting'
  | 'decided'
  | 'closed'
  | 'not-established'
  | 'merged'
  | 'voided';

export interface CasesTable {
  id: Generated<number>;
  version: number;
  state: CaseStateColumn;
  /** State before it was voided, so that a void can be taken back. */
  state_before_void: CaseStateColumn | null;
  state_before_pause: CaseStateColumn | null;
  state_before_merge: CaseStateColumn | null;
  /** Said by the office, not by the customer. */
  urgent: Generated<Flag>;
  anonymous: Generated<Flag>;
  malicious_reason: Generated<string>;
  /** Joint inspection before the form exists (002§2 Art.9(2)). */
  inspection_on: string | null;
  inspection_by: Generated<string>;
  inspection_finding: Generated<string>;
  /** Number: all four or none (002§3 Art.8). Order and search go by the integers. */
  year: number | null;
  month: number | null;
  serial: number | null;
  number: string | null;
  policy_id: number;
  kind: 'customer-complaint' | 'employee-complaint' | 'suggestion' | 'appeal';
  source: 'external' | 'internal';
  received_at: string;
  received_by: string;
  channel: string;
  customer_id: number | null;
  /** Snapshot: a later change of the customer file does not rewrite history. */
  customer_name: string;
  contact_name: string;
  contact_telephone: string;
  region: 'domestic' | 'overseas';
  accused: string;
  type: string;
  severity: string;
  major: Flag;
  major_reason: string;
  description: string;
  sample_attached: Flag;
  sample_note: string;
  demand_quantity: number | null;
  demand_unit: string;
  demand_undetermined: Flag;
  demand_note: string;
  sales_opinion: string;
  accepted_on: string | null;
  accepted_at: string | null;
  backdated_reason: string;
  due_on: string | null;
  closed_on: string | null;
  /** Unit that has the form now. */
  unit: string;
  responsible_unit: string;
  closing_note: string;
  void_reason: string;
  /** First goods line, for the ledger. */
  material_no: string;
  product: string;
  import_id: number | null;
  created_at: string;
  updated_at: string;
}

export interface CaseGoodsTable {
  case_id: number;
  line: number;
  order_no: string;
  material_no: string;
  product: string;
  lot_no: string;
  shipped_on: string | null;
  quantity: number | null;
  unit: string;
  defective_quantity: number | null;
}

export interface CaseDemandsTable {
  case_id: number;
  demand: string;
}

export interface CaseOutcomesTable {
  case_id: number;
  outcome: string;
}

export interface CaseSearchTextTable {
  case_id: number;
  text: string;
}

export interface EventsTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  kind: string;
  actor: string;
  on_date: string | null;
  note: string;
}

export interface CaseLinksTable {
  from_case: number;
  to_case: number;
  kind: 'refiled' | 'follow-up' | 'appeal' | 'merged' | 'repeated';
  at: string;
  note: string;
}

export interface DraftsTable {
  id: Generated<number>;
  case_id: number | null;
  /** JSON of the form as typed; read and written whole. */
  form: string;
  created_at: string;
  updated_at: string;
  /** The earlier case that this one continues, and how. */
  linked_case: number | null;
  link_kind: 'refiled' | 'follow-up' | 'appeal' | 'repeated' | null;
  /** The abnormality slip that becomes a case. */
  slip_id: number | null;
}

export interface AttachmentsTable {
  id: Generated<number>;
  case_id: number;
  hash: string;
  name: string;
  media_type: string;
  size: number;
  added_at: string;
  added_by: string;
  removed_at: string | null;
}
