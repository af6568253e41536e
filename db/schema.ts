import type { Insertable, Selectable, Updateable } from 'kysely';

import type {
  AttachmentsTable,
  CaseDemandsTable,
  CaseGoodsTable,
  CaseLinksTable,
  CaseOutcomesTable,
  CaseSearchTextTable,
  CasesTable,
  DraftsTable,
  EventsTable,
} from './schema/cases.ts';
import type {
  ContactsTable,
  CustomerDraftsTable,
  CustomerSearchTextTable,
  CustomersTable,
} from './schema/customers.ts';
import type {
  AgreedLimitsTable,
  DeadlinesTable,
  DecisionOutcomesTable,
  DecisionsTable,
  EarlierClosingsTable,
  FindingsTable,
  FollowUpsTable,
  ImprovementsTable,
  MilestonesTable,
  NegotiationsTable,
  PausesTable,
  RepliesTable,
  SharesTable,
  SlipsTable,
  VisitsTable,
} from './schema/life.ts';
import type {
  AuditTable,
  CalendarDaysTable,
  ImportMapsTable,
  ImportsTable,
  MonthsTable,
  NumberingTable,
  PoliciesTable,
  PolicyDraftsTable,
  ReportsMadeTable,
  SettingsTable,
} from './schema/office.ts';
import type {
  CopyEventsTable,
  FormsTable,
  GoodsReceivedTable,
  LetterTemplatesTable,
  LetterheadsTable,
  OverlayScansTable,
  PaperCopiesTable,
  PaperDraftsTable,
  PrintLogTable,
  PrintLogWordsTable,
  ProofsTable,
} from './schema/papers.ts';

/**
 * The tables, column by column, as `migrations/` makes them.
 *
 * Dates are ISO text, moments are UTC ISO text, booleans are 0 or 1, quantities
 * are thousandths, money is in minor units. Each area has a file in
 * `schema/`. A test compares them with the migrated database.
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
  overlay_scans: OverlayScansTable;
  paper_drafts: PaperDraftsTable;
}

export type CaseRow = Selectable<CasesTable>;
export type NewCase = Insertable<CasesTable>;
export type CaseUpdate = Updateable<CasesTable>;
export type CustomerTableRow = Selectable<CustomersTable>;
export type NewCustomer = Insertable<CustomersTable>;
export type CustomerUpdate = Updateable<CustomersTable>;
