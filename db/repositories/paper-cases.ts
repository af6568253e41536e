import type { Reader } from '../database.ts';
import type { CaseRow } from '../schema.ts';
import { paperLife, type PaperLife } from './paper-life.ts';

export interface PaperGoods {
  readonly order_no: string;
  readonly material_no: string;
  readonly product: string;
  readonly lot_no: string;
  readonly shipped_on: string | null;
  /** Thousandths. */
  readonly quantity: number | null;
  readonly unit: string;
  readonly defective_quantity: number | null;
}

/** What a case's complaint form shows. */
export interface PaperCase {
  readonly row: CaseRow;
  readonly goods: readonly PaperGoods[];
  readonly demands: readonly string[];
  readonly life: PaperLife;
}

export async function paperCase(db: Reader, id: number): Promise<PaperCase | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const goods = await db
    .selectFrom('case_goods')
    .select(['order_no', 'material_no', 'product', 'lot_no', 'shipped_on', 'quantity', 'unit', 'defective_quantity'])
    .where('case_id', '=', id)
    .orderBy('line')
    .execute();
  const demands = await db.selectFrom('case_demands').select('demand').where('case_id', '=', id).execute();
  return { row, goods, demands: demands.map(({ demand }) => demand), life: await paperLife(db, id) };
}
