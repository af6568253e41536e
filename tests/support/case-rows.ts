import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

import type { NewCase, Schema } from '../../db/schema.ts';

type Goods = Partial<Omit<Schema['case_goods'], 'case_id' | 'line'>>;

/** A case as a test says it; what it leaves out is plain and valid. */
export interface CaseRowSpec extends Partial<Omit<NewCase, 'id' | 'year' | 'month' | 'serial' | 'accepted_on'>> {
  readonly accepted_on: string;
  readonly outcomes?: readonly string[];
  readonly demands?: readonly string[];
  readonly goods?: readonly Goods[];
}

/**
 * Writes cases straight into the database file of a test office, so that a
 * test can have any state and date. Numbers are given in the order of the list
 * within each month, after those that are there. Answers the ids.
 */
export async function writeCaseRows(databaseFile: string, specs: readonly CaseRowSpec[]): Promise<number[]> {
  const connection = new BetterSqlite3(databaseFile);
  connection.pragma('busy_timeout = 5000');
  connection.pragma('foreign_keys = ON');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    return await db.transaction().execute(async (trx) => {
      const policy = await trx.selectFrom('policies').select('id').where('in_force', '=', 1).executeTakeFirstOrThrow();
      const serials = new Map<string, number>();
      const lasts = await trx
        .selectFrom('cases')
        .select(['year', 'month', (eb) => eb.fn.max('serial').as('last')])
        .where('number', 'is not', null)
        .groupBy(['year', 'month'])
        .execute();
      for (const { year, month, last } of lasts) serials.set(`${year}-${month}`, Number(last));

      const ids: number[] = [];
      for (const { outcomes = [], demands = [], goods = [], ...spec } of specs) {
        const year = Number(spec.accepted_on.slice(0, 4));
        const month = Number(spec.accepted_on.slice(5, 7));
        const serial = (serials.get(`${year}-${month}`) ?? 0) + 1;
        serials.set(`${year}-${month}`, serial);
        const row: NewCase = {
          ...plainCase,
          policy_id: policy.id,
          year,
          month,
          serial,
          number: `${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}${String(serial).padStart(2, '0')}`,
          received_at: `${spec.accepted_on}T01:00:00.000Z`,
          accepted_at: `${spec.accepted_on}T01:05:00.000Z`,
          created_at: `${spec.accepted_on}T01:05:00.000Z`,
          updated_at: `${spec.accepted_on}T01:05:00.000Z`,
          material_no: goods[0]?.material_no ?? '',
          product: goods[0]?.product ?? '',
          ...spec,
        };
        const { id } = await trx.insertInto('cases').values(row).returning('id').executeTakeFirstOrThrow();
        ids.push(id);
        for (const outcome of outcomes)
          await trx.insertInto('case_outcomes').values({ case_id: id, outcome }).execute();
        for (const demand of demands) await trx.insertInto('case_demands').values({ case_id: id, demand }).execute();
        for (const [index, line] of goods.entries()) {
          await trx
            .insertInto('case_goods')
            .values({ ...plainGoods, ...line, case_id: id, line: index + 1 })
            .execute();
        }
      }
      return ids;
    });
  } finally {
    await db.destroy();
  }
}

const plainGoods = {
  order_no: '',
  material_no: '',
  product: '',
  lot_no: '',
  shipped_on: null,
  quantity: null,
  unit: '',
  defective_quantity: null,
} as const;

const plainCase = {
  version: 1,
  state: 'accepted',
  state_before_void: null,
  kind: 'customer-complaint',
  source: 'external',
  received_by: '',
  channel: 'phone',
  customer_id: null,
  customer_name: '範例公司',
  contact_name: '',
  contact_telephone: '',
  region: 'domestic',
  accused: '',
  type: 'quality',
  severity: 'general',
  major: 0,
  major_reason: '',
  description: '',
  sample_attached: 0,
  sample_note: '',
  demand_quantity: null,
  demand_unit: '',
  demand_undetermined: 0,
  demand_note: '',
  sales_opinion: '',
  backdated_reason: '',
  due_on: null,
  closed_on: null,
  unit: 'gm-office',
  responsible_unit: '',
  closing_note: '',
  void_reason: '',
  import_id: null,
} as const;
