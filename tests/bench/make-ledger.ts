import { inBulkTransaction } from '../../db/database.ts';
import { openDatabase } from '../../db/open.ts';
import { shippedPolicies } from '../../db/policies/index.ts';
import { caseInserter, caseStore } from '../../db/repositories/cases.ts';
import { customerWriter } from '../../db/repositories/customers.ts';
import { addMonths } from '../../db/rules/dates.ts';
import { makeCase, type CaseCustomer } from './cases.ts';
import { createCustomers } from './companies.ts';
import { createRandom, type Random } from './random.ts';

export interface LedgerSize {
  readonly cases: number;
  readonly customers: number;
  /** Cases of the month before the last, exactly. */
  readonly fullMonth: number;
}

/** Last day of the made ledger; the clock of the bench stands on it. */
export const LAST_DAY = '2026-11-21';
/** The month with exactly `fullMonth` cases. */
export const FULL_MONTH = '2026-10';
const MONTHS = 120;

/** Makes a ledger of real names and texts; the same in every run. */
export async function makeLedger(path: string, size: LedgerSize, tell: (text: string) => void): Promise<void> {
  const db = await openDatabase(path, { programVersion: 'bench' });
  const random = createRandom(20_261_121);
  // Nothing is lost when the power goes now: it is made again.
  db.writer.pragma('synchronous = OFF');
  try {
    await inBulkTransaction(db, (writer) => {
      const policy = shippedPolicies[0];
      if (!policy) throw new Error('there is no policy');
      const at = `${LAST_DAY}T00:00:00.000Z`;
      writer
        .prepare('INSERT INTO policies (code, version, body, created_at, in_force) VALUES (?, 1, ?, ?, 1)')
        .run(policy.code, JSON.stringify(policy), at);
      writer.prepare(`INSERT INTO numbering (from_year, from_month, style) VALUES (1912, 1, 'western')`).run();
      const setting = writer.prepare('INSERT INTO settings (key, value) VALUES (?, ?)');
      setting.run('officeName', '"範例精密工業股份有限公司"');
      setting.run('operator', '"王小明"');
    });

    const customers: CaseCustomer[] = [];
    const make = createCustomers(random);
    for (let from = 1; from <= size.customers; from += 10_000) {
      await inBulkTransaction(db, (writer) => {
        const write = customerWriter(writer);
        for (let serial = from; serial < from + 10_000 && serial <= size.customers; serial += 1) {
          const values = make(serial);
          const id = write.insert(values, { at: `${LAST_DAY}T00:00:00.000Z`, importId: null });
          customers.push({ id, name: values.name, region: values.region });
        }
        write.finish();
      });
      tell(`customers ${Math.min(from + 9999, size.customers)}`);
    }

    let made = 0;
    for (const { month, count } of monthPlan(size)) {
      await inBulkTransaction(db, (writer) => {
        writeMonth(writer, random, { month, count, customers });
      });
      made += count;
      if (made % 20_000 < count) tell(`cases ${made}`);
    }
  } finally {
    await db.close();
  }
}

/** How many cases each month has: as even as can be, but exactly `fullMonth` in the full one. */
function monthPlan({ cases, fullMonth }: LedgerSize): readonly { month: string; count: number }[] {
  const first = addMonths(LAST_DAY.slice(0, 7), 1 - MONTHS);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(first, index));
  const others = cases - fullMonth;
  const each = Math.floor(others / (MONTHS - 1));
  let rest = others - each * (MONTHS - 1);
  return months.map((month) => {
    if (month === FULL_MONTH) return { month, count: fullMonth };
    const more = rest > 0 ? 1 : 0;
    rest -= more;
    return { month, count: each + more };
  });
}

interface MonthToMake {
  readonly month: string;
  readonly count: number;
  readonly customers: readonly CaseCustomer[];
}

function writeMonth(
  writer: Parameters<typeof caseStore>[0],
  random: Random,
  { month, count, customers }: MonthToMake,
): void {
  const store = caseStore(writer);
  const inserter = caseInserter(writer);
  const year = Number(month.slice(0, 4));
  const monthNumber = Number(month.slice(5));
  const lastDay =
    month === LAST_DAY.slice(0, 7) ? Number(LAST_DAY.slice(8)) : new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  for (let serial = 1; serial <= count; serial += 1) {
    const day = Math.min(lastDay, 1 + Math.floor(((serial - 1) * lastDay) / count));
    // A few customers complain often, most hardly ever.
    const customer = customers[Math.floor(customers.length * random.next() ** 3)];
    if (!customer) throw new Error('there are no customers');
    const acceptedOn = `${month}-${String(day).padStart(2, '0')}`;
    const made = makeCase(random, { acceptedOn, serial, customer, policyId: 1, today: LAST_DAY });
    const id = inserter.insert(made.row, made);
    store.replaceOutcomes(id, made.outcomes);
    store.addEvent(id, { at: made.row.created_at, kind: 'accepted', actor: '王小明', on: acceptedOn, note: '' });
    if (made.row.closed_on) {
      store.addEvent(id, {
        at: made.row.created_at,
        kind: 'closed',
        actor: '王小明',
        on: made.row.closed_on,
        note: '',
      });
    }
  }
  inserter.finish();
  writer.prepare('INSERT INTO months (year, month, last_serial) VALUES (?, ?, ?)').run(year, monthNumber, count);
}
