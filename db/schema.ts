import type { Generated, GeneratedAlways, Insertable, Selectable, Updateable } from 'kysely';

/**
 * The tables, column by column, as `migrations/` makes them.
 *
 * Dates are ISO text, moments are UTC ISO text, booleans are 0 or 1, quantities
 * are thousandths, money is in minor units. A test compares this file with the
 * migrated database.
 */
export interface Schema {
  settings: SettingsTable;
  policies: PoliciesTable;
  numbering: NumberingTable;
  months: MonthsTable;
  customers: CustomersTable;
  contacts: ContactsTable;
  customer_search_text: CustomerSearchTextTable;
  cases: CasesTable;
  case_goods: CaseGoodsTable;
  case_demands: CaseDemandsTable;
  case_outcomes: CaseOutcomesTable;
  case_search_text: CaseSearchTextTable;
  events: EventsTable;
  drafts: DraftsTable;
  customer_drafts: CustomerDraftsTable;
  policy_drafts: PolicyDraftsTable;
  print_log: PrintLogTable;
  print_log_words: PrintLogWordsTable;
  imports: ImportsTable;
  import_maps: ImportMapsTable;
  audit: AuditTable;
  visits: VisitsTable;
  pauses: PausesTable;
  milestones: MilestonesTable;
  agreed_limits: AgreedLimitsTable;
  deadlines: DeadlinesTable;
  findings: FindingsTable;
  shares: SharesTable;
  improvements: ImprovementsTable;
  negotiations: NegotiationsTable;
  decisions: DecisionsTable;
  decision_outcomes: DecisionOutcomesTable;
  replies: RepliesTable;
  case_links: CaseLinksTable;
  slips: SlipsTable;
  follow_ups: FollowUpsTable;
  attachments: AttachmentsTable;
  reports_made: ReportsMadeTable;
  earlier_closings: EarlierClosingsTable;
  calendar_days: CalendarDaysTable;
  forms: FormsTable;
  goods_received: GoodsReceivedTable;
  proofs: ProofsTable;
  paper_copies: PaperCopiesTable;
  copy_events: CopyEventsTable;
  letter_templates: LetterTemplatesTable;
  letterheads: LetterheadsTable;
}

type Flag = 0 | 1;

/** What a case was closed with before it was reopened; `outcomes` are codes separated by U+001F. */
interface EarlierClosingsTable {
  case_id: number;
  closed_on: string;
  reopened_on: string;
  due_on: string | null;
  unit: string;
  outcomes: string;
}

interface SettingsTable {
  key: string;
  /** JSON; read and written whole. */
  value: string;
}

interface PoliciesTable {
  id: Generated<number>;
  code: string;
  version: number;
  /** JSON of `Policy`; read and written whole. */
  body: string;
  created_at: string;
  /** Exactly one row is in force. */
  in_force: Flag;
}

/** Which year digits numbers have, from which month on. */
interface NumberingTable {
  from_year: number;
  from_month: number;
  style: 'western' | 'roc';
}

/** The counter of each month, and whether the month is closed. */
interface MonthsTable {
  year: number;
  month: number;
  last_serial: number;
  frozen_at: string | null;
}

interface CustomersTable {
  id: Generated<number>;
  version: number;
  /** Customer number as shown: C-000183. */
  number: string;
  kind: 'company' | 'person';
  name: string;
  short_name: string;
  tax_number: string;
  region: 'domestic' | 'overseas';
  industry: string;
  responsible_person: string;
  address: string;
  invoice_address: string;
  telephone: string;
  fax: string;
  email: string;
  website: string;
  founded_on: string | null;
  capital: number | null;
  as_of: string | null;
  note: string;
  /** Cases of this customer that are open now; kept by triggers. */
  open_cases: Generated<number>;
  import_id: number | null;
  created_at: string;
  updated_at: string;
}

interface ContactsTable {
  id: Generated<number>;
  customer_id: number;
  position: number;
  name: string;
  title: string;
  telephone: string;
  mobile: string;
  fax: string;
  email: string;
}

/** What a customer is found by, folded (`db/search`): one row each, in step with the customer. */
interface CustomerSearchTextTable {
  customer_id: number;
  /** Folded names: short name, name, contacts. */
  text: string;
  /** Digit strings of numbers and telephones, separated by blanks. */
  digits: string;
  /** Pinyin and zhuyin initials of the names, separated by blanks. */
  initials: string;
  /** Folded name without company suffix, to find duplicates. */
  name_key: string;
  /** Folded short name, to put it before other matches. */
  short_key: string;
}

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

interface CasesTable {
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

interface CaseGoodsTable {
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

interface CaseDemandsTable {
  case_id: number;
  demand: string;
}

interface CaseOutcomesTable {
  case_id: number;
  outcome: string;
}

interface CaseSearchTextTable {
  case_id: number;
  text: string;
}

interface EventsTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  kind: string;
  actor: string;
  on_date: string | null;
  note: string;
}

interface DraftsTable {
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

interface PolicyDraftsTable {
  id: Generated<number>;
  /** Version in force when the editing began. */
  based_on: number;
  /** JSON of the policy as it is edited; read and written whole. */
  body: string;
  /** JSON of texts that are no numbers yet, by field. */
  typed: string;
  created_at: string;
  updated_at: string;
}

interface CustomerDraftsTable {
  id: Generated<number>;
  customer_id: number | null;
  /** Version of the file on which the changes were made. */
  customer_version: number | null;
  /** JSON of the form as typed; read and written whole. */
  form: string;
  created_at: string;
  updated_at: string;
}

interface PrintLogTable {
  id: Generated<number>;
  at: string;
  paper: string;
  case_id: number | null;
  case_version: number;
  printing: number;
  copies: number;
  target: 'printer' | 'pdf';
  device: string;
  size: string;
  operator: string;
  reason: string;
  result: 'spooled' | 'written' | 'failed';
  failure: string;
  /** Which slip, or which follow-up, a paper of that kind was. */
  subject_id: number | null;
  /** Printings of one batch share it. */
  batch: number | null;
}

/** What the log is searched by; `print_log_search` is the index of it. */
interface PrintLogWordsTable {
  /** Entry of the log. */
  id: number;
  /** Folded (`printedWords`). */
  words: string;
}

interface ImportsTable {
  id: Generated<number>;
  kind: 'customers' | 'cases';
  file_name: string;
  at: string;
  created: number;
  updated: number;
  skipped: number;
}

interface ImportMapsTable {
  kind: 'customers' | 'cases';
  /** The headings of the file, joined: files with the same headings get the same map. */
  headings: string;
  /** JSON of `ImportMap`; read and written whole. */
  map: string;
  used_at: string;
}

interface AuditTable {
  id: Generated<number>;
  at: string;
  actor: string;
  call: string;
  /** What it was done to: `case 12`, `customer 7`. Never its content. */
  subject: string;
}

interface VisitsTable {
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

interface PausesTable {
  id: Generated<number>;
  case_id: number;
  from_at: string;
  until_at: string | null;
  reason: string;
}

interface MilestonesTable {
  case_id: number;
  milestone: string;
  at: string;
  by: string;
  note: string;
}

interface AgreedLimitsTable {
  case_id: number;
  code: string;
  due: string;
  reason: string;
}

interface DeadlinesTable {
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

interface FindingsTable {
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

interface SharesTable {
  case_id: number;
  line: number;
  unit: string;
  person: string;
  share: number;
}

interface ImprovementsTable {
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

interface NegotiationsTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  by: string;
  told: string;
  result: 'accepted' | 'not-accepted' | 'open';
}

interface DecisionsTable {
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

interface DecisionOutcomesTable {
  decision_id: number;
  outcome: string;
  /** Thousandths. */
  quantity: number | null;
  unit: string;
  amount: number | null;
  note: string;
}

interface RepliesTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  way: 'letter' | 'telephone' | 'in-person';
  by: string;
  text: string;
}

interface CaseLinksTable {
  from_case: number;
  to_case: number;
  kind: 'refiled' | 'follow-up' | 'appeal' | 'merged' | 'repeated';
  at: string;
  note: string;
}

interface SlipsTable {
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

interface FollowUpsTable {
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

interface AttachmentsTable {
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

interface ReportsMadeTable {
  /** Report of the policy. */
  code: string;
  /** `2026-10`, or the Monday of a week. */
  period: string;
  at: string;
  actor: string;
}

interface CalendarDaysTable {
  date: string;
  kind: 'holiday' | 'workday';
  name: string;
}

interface FormsTable {
  id: Generated<number>;
  /** `FormKind` of the contract. */
  kind: string;
  /** `261107-T1`: the case, a letter for the kind, the running number within case and kind. */
  number: string;
  serial: number;
  case_id: number | null;
  customer_id: number | null;
  policy_id: number;
  on_date: string;
  /** JSON of what was filled in; read and written whole. */
  entries: string;
  /** What it waits for; in step with its goods and proofs. */
  state: 'to-receive' | 'to-instruct' | 'to-prove' | 'done' | 'voided';
  /** The customer, or the unit or person, as it was written on it. */
  about: string;
  /** Sum of its lines without tax, the tax, and both; minor units. */
  net: number | null;
  tax: number | null;
  total: number | null;
  /** What it is found by, folded (`db/search`). */
  search: string;
  void_reason: Generated<string>;
  voided_at: string | null;
  version: number;
  created_at: string;
  updated_at: string;
  actor: string;
}

/** One line of a return slip as it came in; quantities in thousandths. */
interface GoodsReceivedTable {
  id: Generated<number>;
  form_id: number;
  line: number;
  received_on: string;
  approved: number;
  actual: number;
  ending: 'as-approved' | 'less' | 'within-ratio' | 'above-ratio';
  /** Hundredths of a percent that may come beyond what was approved; null where nobody has said. */
  ratio: number | null;
  ratio_from: 'order' | 'office' | 'none';
  /** What is booked; null while instructions are awaited. */
  booked: number | null;
  instruction: string;
  instructed_by: string;
  signed_by: string;
  note: string;
  at: string;
  actor: string;
}

interface ProofsTable {
  form_id: number;
  /** `invoice-recovered`, `invoice-copy`, `certificate` … */
  proof: string;
  got_on: string;
  stamped: Flag;
  invoice_no: string;
  note: string;
  at: string;
  actor: string;
}

interface PaperCopiesTable {
  id: Generated<number>;
  paper: string;
  case_id: number | null;
  /** Which slip, call-back or paper that was filled in; null of the complaint form. */
  subject_id: number | null;
  copy: number;
  printing: number;
  state: 'printed' | 'handed' | 'signed' | 'returned' | 'kept' | 'lost';
  holder: string;
  on_date: string;
  changed_at: string;
}

interface CopyEventsTable {
  id: Generated<number>;
  copy_id: number;
  kind: 'printed' | 'handed' | 'signed' | 'returned' | 'kept' | 'distributed' | 'lost' | 'found';
  on_date: string;
  printing: number;
  state: string;
  holder: string;
  note: string;
  at: string;
  actor: string;
  undone_at: string | null;
}

/** A letter of the office's own, or a shipped one as the office changed or removed it. */
interface LetterTemplatesTable {
  /** Of a shipped one its own; else `own-1`. */
  code: string;
  kind: 'acknowledgement' | 'extension' | 'reply';
  /** Empty where the kind is name enough. */
  name: string;
  /** JSON of the texts in each language; read and written whole. */
  texts: string;
  removed: Generated<Flag>;
  version: number;
  at: string;
  actor: string;
}

/** At most one row. */
interface LetterheadsTable {
  id: number;
  /** JSON of name and lines in each language; read and written whole. */
  texts: string;
  logo: Buffer | null;
  logo_type: string;
  version: number;
  at: string;
  actor: string;
}

export type CaseRow = Selectable<CasesTable>;
export type NewCase = Insertable<CasesTable>;
export type CaseUpdate = Updateable<CasesTable>;
export type CustomerTableRow = Selectable<CustomersTable>;
export type NewCustomer = Insertable<CustomersTable>;
export type CustomerUpdate = Updateable<CustomersTable>;
