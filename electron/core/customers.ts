import { inBulkTransaction } from '../../db/database.ts';
import { takeCustomerDraft } from '../../db/repositories/customer-drafts.ts';
import { createCustomerList } from '../../db/repositories/customer-list.ts';
import { customerReader, customerWriter, storedValues, type StoredCustomer } from '../../db/repositories/customers.ts';
import { readCustomerForm, type CustomerValues } from '../../db/rules/customer-form.ts';
import { isoDate } from '../../db/rules/dates.ts';
import { createCustomerSearch } from '../../db/search/customer-search.ts';
import type { CustomerForm, customerCalls, CustomerRecord } from '../contract/customers.ts';
import { today, type OfficeContext } from './context.ts';
import { createDuplicates } from './customer-duplicates.ts';
import { matchedIn } from './customer-matched.ts';
import type { Handlers } from './dispatch.ts';
import { Refusal } from './refusal.ts';

export function customerHandlers(context: OfficeContext): Handlers<typeof customerCalls> {
  const { db, clock } = context;
  const search = createCustomerSearch(db.reader);
  const list = createCustomerList(db.reader, search);
  const customers = customerReader(db.reader);
  const duplicates = createDuplicates(db.reader, search, customers);
  const summary = createSummary(context);

  return {
    'customers.list': ({ text, sort, descending, offset, limit }) =>
      list.slice({ text, sort, descending }, offset, limit),

    'customers.search': ({ text, limit }) => {
      const { ids, more } = search.find(text, limit);
      const matched = matchedIn(text, list.behind);
      return { more, rows: list.foundLines(ids).map((row) => ({ ...row.line, matched: matched(row) })) };
    },

    'customers.get': ({ id }) => {
      const customer = customers.get(id);
      if (!customer) throw new Refusal('not-found');
      return customerRecord(customer);
    },

    'customers.summary': ({ id }) => {
      const [row] = list.lines([id]);
      if (!row) throw new Refusal('not-found');
      return { row, ...summary(id), contacts: [...(customers.get(id)?.contacts ?? [])] };
    },

    'customers.save': async ({ id, version, form, draftId }) => {
      const at = clock.now().toISOString();
      const saved = await inBulkTransaction(db, (writer) => {
        const stored = customerReader(writer);
        const before = id === undefined ? undefined : stored.get(id);
        if (id !== undefined && !before) throw new Refusal('not-found');
        if (before && before.version !== version) throw new Refusal('stale');
        if (draftId !== undefined && !takeCustomerDraft(writer, draftId, id ?? null)) {
          throw new Refusal('not-found', { field: 'draftId' });
        }

        const { values, issues } = readCustomerForm(form, {
          today: today(context),
          ...(before ? { keptTaxNumber: before.tax_number } : {}),
        });
        if (issues.length > 0) throw new Refusal('invalid-form', { issues });

        const write = customerWriter(writer);
        const number = values.number || before?.number || write.nextNumber();
        const owner = stored.withNumber(number);
        if (owner && owner.id !== id) {
          throw new Refusal('customer-number-taken', { field: 'number', params: { number, name: owner.name } });
        }
        const complete: CustomerValues = { ...values, number };
        let savedId = id;
        if (savedId === undefined) savedId = write.insert(complete, { at, importId: null });
        else write.update(savedId, complete, at);
        write.finish();
        writer
          .prepare('INSERT INTO audit (at, actor, call, subject) VALUES (?, ?, ?, ?)')
          .run(at, context.settings().operator, 'customers.save', `customer ${savedId}`);
        return { id: savedId, version: (before?.version ?? 0) + 1, number };
      });
      context.emit('office.changed', { areas: draftId === undefined ? ['customers'] : ['customers', 'drafts'] });
      return saved;
    },

    'customers.duplicates': ({ exceptId, name, taxNumber, telephones }) => {
      const reasons = duplicates({ exceptId, name, taxNumber, telephones });
      const rows = list.lines([...reasons.keys()]);
      return { rows: rows.map((row) => ({ ...row, reasons: [...(reasons.get(row.id) ?? [])] })) };
    },

    'customers.count': () => ({ total: list.count() }),
  };
}

/** What the clerk sees and edits of a stored file: the values as text, dates in ISO form. */
function customerRecord(customer: StoredCustomer): CustomerRecord {
  const values = storedValues(customer);
  const form: CustomerForm = {
    ...values,
    foundedOn: values.foundedOn ?? '',
    capital: values.capital === null ? '' : String(values.capital),
    asOf: values.asOf ?? '',
    contacts: values.contacts.map((contact) => ({ ...contact })),
  };
  return {
    id: customer.id,
    version: customer.version,
    number: customer.number,
    form,
    foundedOn: customer.founded_on,
    capital: customer.capital,
    asOf: customer.as_of,
    createdAt: customer.created_at,
    updatedAt: customer.updated_at,
  };
}

interface OpenCase {
  readonly id: number;
  readonly number: string;
  readonly acceptedOn: string;
  readonly product: string;
  readonly description: string;
}

interface CasesOfCustomer {
  readonly casesLastYear: number;
  readonly lastCaseOn: string | null;
  readonly openCases: OpenCase[];
}

/** As many open cases as the side column has room for. */
const OPEN_CASES_SHOWN = 20;

function createSummary(context: OfficeContext): (id: number) => CasesOfCustomer {
  const figures = context.db.reader.prepare<{ id: number; since: string }, { recent: number; last: string | null }>(
    `SELECT count(*) FILTER (WHERE accepted_on > @since) AS recent, max(accepted_on) AS last
     FROM cases WHERE customer_id = @id AND accepted_on IS NOT NULL AND state <> 'voided'`,
  );
  const open = context.db.reader.prepare<[number, number], OpenCase>(
    `SELECT id, number, accepted_on AS acceptedOn, product, description FROM cases
     WHERE customer_id = ? AND number IS NOT NULL AND state IN ('accepted', 'at-station', 'waiting', 'decided')
     ORDER BY accepted_on DESC, serial DESC LIMIT ?`,
  );
  return (id) => {
    const { recent = 0, last = null } = figures.get({ id, since: yearBefore(today(context)) }) ?? {};
    return { casesLastYear: recent, lastCaseOn: last, openCases: open.all(id, OPEN_CASES_SHOWN) };
  };
}

/** The same day a year before; 29 February has the 28th. */
function yearBefore(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isoDate(year - 1, month, day) ?? `${year - 1}-02-28`;
}
