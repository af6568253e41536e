import { caseInserter, caseStore } from '../../../db/repositories/cases.ts';
import { customerWriter } from '../../../db/repositories/customers.ts';
import { savePolicyVersion } from '../../../db/repositories/policies.ts';
import { emptyCaseForm, type ReadCase } from '../../../db/rules/case-form-text.ts';
import { monthOf } from '../../../db/rules/case-number.ts';
import { isOpen } from '../../../db/rules/case-state.ts';
import { formatCustomerNumber } from '../../../db/rules/customer-number.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import type { NewCase } from '../../../db/schema.ts';
import { formColumns } from '../case-work.ts';
import { firstDeadlines } from '../deadlines.ts';
import { officeCalendar } from '../office-calendar.ts';
import type { GivenNumber } from './case-numbers.ts';
import type { CasesPlan, PlannedCase } from './cases-plan.ts';
import type { CaseCustomer } from './case-customers.ts';
import type { Applying } from './run.ts';

/** Writes what was planned: customers first, then the months, each in the order of its numbers. */
export async function applyCases(plan: CasesPlan, applying: Applying): Promise<void> {
  const { writer, kysely, at, step } = applying;
  const policy = plan.lengthened ? await savePolicyVersion(kysely, plan.lengthened, at) : plan.policy;
  const customerIds = insertCustomers(plan, applying);
  const cases = caseStore(writer);
  const inserter = caseInserter(writer);
  const advance = writer.prepare<[number, number, number]>(
    `INSERT INTO months (year, month, last_serial) VALUES (?, ?, ?)
     ON CONFLICT (year, month) DO UPDATE SET last_serial = excluded.last_serial`,
  );
  const calendar = officeCalendar(writer);
  const total = plan.months.reduce((sum, month) => sum + month.cases.length, 0);

  let done = 0;
  for (const { month, cases: numbered } of plan.months) {
    const { year, month: monthNumber } = monthOf(month);
    for (const given of numbered) {
      if (done % 100 === 0) await step(done, total);
      done += 1;
      const numberColumns = { year, month: monthNumber, serial: given.serial, number: given.shown };
      const row = given.row
        ? caseColumns(given.row, policy.policy, customerIds)
        : missingColumns(given, policy.policy, applying.missingReason);
      const columns = {
        ...row.columns,
        ...numberColumns,
        version: 1,
        policy_id: policy.id,
        accepted_on: given.acceptedOn,
        // Nobody gave this number at the PC: the clock is not judged by it.
        accepted_at: null,
        backdated_reason: '',
        import_id: applying.importId,
        created_at: at,
        updated_at: at,
      };
      const deadlines = firstDeadlines(policy.policy, { ...columns, state: 'accepted' }, calendar);
      const id = inserter.insert({ ...columns, due_on: deadlines.dueOn }, { goods: row.goods, demands: row.demands });
      // What is closed is late no more; only what is open has limits to keep.
      if (isOpen(columns.state)) deadlines.keep(writer, id);
      if (row.outcomes.length > 0) cases.replaceOutcomes(id, row.outcomes);
      const event = { at, actor: applying.operator };
      cases.addEvent(id, { ...event, kind: 'imported', on: given.acceptedOn, note: applying.fileName });
      const { closed_on: closedOn } = row.columns;
      if (typeof closedOn === 'string') cases.addEvent(id, { ...event, kind: 'closed', on: closedOn, note: '' });
    }
    const last = numbered.at(-1);
    if (last) advance.run(year, monthNumber, last.serial);
  }
  inserter.finish();
  await step(total, total);
}

/** Row ids of the customers the file brought with it. */
function insertCustomers(plan: CasesPlan, { writer, importId, at }: Applying): ReadonlyMap<CaseCustomer, number> {
  const write = customerWriter(writer);
  const ids = new Map<CaseCustomer, number>();
  let serial = plan.lastCustomerSerial;
  for (const customer of plan.customers) {
    if (!customer.values) continue;
    let { number } = customer.values;
    if (number === '') {
      serial += 1;
      number = formatCustomerNumber(serial);
    }
    ids.set(customer, write.insert({ ...customer.values, number }, { at, importId }));
  }
  write.finish();
  return ids;
}

type NumberedColumns =
  | 'version' | 'year' | 'month' | 'serial' | 'number' | 'policy_id' | 'accepted_on' | 'accepted_at' | 'backdated_reason'
  | 'due_on' | 'import_id' | 'created_at' | 'updated_at'; // prettier-ignore

interface CaseParts {
  readonly columns: Omit<NewCase, NumberedColumns>;
  readonly goods: PlannedCase['values']['goods'];
  readonly demands: readonly string[];
  readonly outcomes: readonly string[];
}

const nothingSaid: ReadCase = {
  ...emptyCaseForm(),
  goods: [],
  demandQuantity: null,
  demandUnit: '',
  inspection: { on: null, by: '', finding: '' },
};

function caseColumns(
  { values, customer }: PlannedCase,
  policy: Policy,
  customerIds: ReadonlyMap<CaseCustomer, number>,
): CaseParts {
  const { goods, demands, outcomes } = values;
  return {
    columns: {
      ...formColumns({
        ...nothingSaid,
        receivedAt: values.receivedAt,
        channel: values.channel,
        receivedBy: values.receivedBy,
        customerId: customer.id ?? customerIds.get(customer) ?? null,
        customerName: customer.name,
        contactName: values.contactName,
        contactTelephone: values.contactTelephone,
        region: values.region,
        goods,
        type: values.type,
        severity: values.severity,
        description: values.description,
        demands,
        demandNote: values.demandNote,
        salesOpinion: values.salesOpinion,
      }),
      state: values.state,
      state_before_void: values.state === 'voided' ? 'accepted' : null,
      closed_on: values.closedOn,
      unit: values.unit || policy.acceptingUnit,
      responsible_unit: values.responsibleUnit,
      closing_note: values.closingNote,
      void_reason: values.voidReason,
    },
    goods,
    demands,
    outcomes,
  };
}

/** The line of a number that the file leaves out: it stays in the ledger, voided, so that the month has no gap. */
function missingColumns({ acceptedOn }: GivenNumber<PlannedCase>, policy: Policy, reason: string): CaseParts {
  return {
    columns: {
      ...formColumns({ ...nothingSaid, receivedAt: new Date(`${acceptedOn}T00:00`).toISOString() }),
      state: 'voided',
      state_before_void: 'accepted',
      closed_on: null,
      unit: policy.acceptingUnit,
      responsible_unit: '',
      closing_note: '',
      void_reason: reason,
    },
    goods: [],
    demands: [],
    outcomes: [],
  };
}
