/**
 * Of every column that a case is made of: may the customer know it? (002§3 Art.9(10), 002§1 4.2.1: responsibility,
 * shares, loss, discipline, opinions, causes and grades never leave the office.) A test holds this list against the
 * tables, so that a new column is either named here or not there; another looks for everything internal on every paper
 * that the customer gets. Pure.
 */

interface TableAudience {
  /** May stand on a paper for the customer. */
  readonly customer: readonly string[];
  /** Never does. */
  readonly internal: readonly string[];
  /** Rows, versions and order: what holds the tables together and is nowhere printed. */
  readonly keys: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

function table(customer: string, internal: string, keys: string): TableAudience {
  return { customer: words(customer), internal: words(internal), keys: words(keys) };
}

export const fieldAudience = {
  cases: table(
    'number received_at customer_name contact_name contact_telephone description accepted_on due_on closed_on product material_no ' +
      'sample_attached sample_note demand_quantity demand_unit demand_undetermined demand_note',
    'kind source received_by channel region accused type severity major major_reason sales_opinion accepted_at ' +
      'backdated_reason unit responsible_unit closing_note void_reason urgent anonymous malicious_reason inspection_on ' +
      'inspection_by inspection_finding',
    'id version state state_before_void state_before_pause state_before_merge year month serial policy_id customer_id ' +
      'import_id created_at updated_at',
  ),
  case_goods: table(
    'order_no material_no product lot_no shipped_on quantity unit defective_quantity',
    '',
    'case_id line',
  ),
  case_demands: table('demand', '', 'case_id'),
  case_outcomes: table('outcome', '', 'case_id'),
  earlier_closings: table('closed_on due_on outcomes', 'reopened_on unit', 'case_id'),
  case_search_text: table('', 'text', 'case_id'),
  events: table('', 'at kind actor on_date note', 'id case_id'),
  visits: table(
    '',
    'station unit person state sent_at agreed_due returned_at returned_by opinion reason',
    'id case_id',
  ),
  // While the customer is waited for the promised day moves: from when until when is told by that day.
  pauses: table('from_at until_at', 'reason', 'id case_id'),
  milestones: table('', 'milestone at by note', 'case_id'),
  agreed_limits: table('due', 'reason', 'case_id code'),
  deadlines: table('', 'started target due met stopped', 'case_id code'),
  findings: table(
    '',
    'established judged_by judged_on judged_reason abnormality cause cause_note human_negligence production_unit ' +
      'machine_shift operators produced_on party party_name loss_amount loss_note discipline investigated_on',
    'case_id',
  ),
  shares: table('', 'unit person share', 'case_id line'),
  improvements: table(
    '',
    'tracked exempt_reason measure owner due_on check_on verified_on effective verified_note',
    'case_id line',
  ),
  negotiations: table('', 'at by told result', 'id case_id'),
  decisions: table('', 'at level by amount receivable note', 'id case_id withdrawn_at'),
  decision_outcomes: table('outcome quantity unit amount', 'note', 'decision_id'),
  replies: table('', 'at way by text', 'id case_id'),
  case_links: table('', 'kind at note', 'from_case to_case'),
  slips: table(
    '',
    'kind number on_date unit person about about_due about_days text answer_due answered_on answer customer_name ' +
      'product lot_no actor',
    'id case_id serial customer_id became_case created_at',
  ),
  follow_ups: table('rule round due_on done_at by method satisfaction note', 'place drawn since signed', 'id case_id'),
  attachments: table('', 'name media_type size added_at added_by', 'id case_id hash removed_at'),
  goods_received: table(
    '',
    'received_on approved actual ending ratio ratio_from booked instruction instructed_by signed_by note at actor',
    'id form_id line',
  ),
  proofs: table('', 'got_on stamped invoice_no note at actor', 'form_id proof'),
  customers: table(
    'name short_name tax_number address invoice_address telephone fax email website',
    'kind region industry responsible_person founded_on capital as_of note',
    'id version number open_cases import_id created_at updated_at',
  ),
  contacts: table('name title telephone mobile fax email', '', 'id customer_id position'),
} as const satisfies Readonly<Record<string, TableAudience>>;

export type CaseTable = keyof typeof fieldAudience;

/** `findings.cause_note` … */
export function internalFields(): readonly { readonly table: CaseTable; readonly column: string }[] {
  const tables = Object.keys(fieldAudience) as CaseTable[];
  return tables.flatMap((name) => fieldAudience[name].internal.map((column) => ({ table: name, column })));
}
