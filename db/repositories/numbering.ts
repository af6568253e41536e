import type { Reader, Trx } from '../database.ts';
import { monthOf, monthText, type NumberingStyle } from '../rules/case-number.ts';

/** Which year digits numbers have, from which month on; oldest first. */
export async function storedStyles(db: Reader): Promise<readonly NumberingStyle[]> {
  const rows = await db.selectFrom('numbering').selectAll().orderBy('from_year').orderBy('from_month').execute();
  return rows.map(({ from_year, from_month, style }) => ({ from: monthText(from_year, from_month), style }));
}

export async function replaceStyles(trx: Trx, styles: readonly NumberingStyle[]): Promise<void> {
  await trx.deleteFrom('numbering').execute();
  for (const { from, style } of styles) {
    const { year, month } = monthOf(from);
    await trx.insertInto('numbering').values({ from_year: year, from_month: month, style }).execute();
  }
}

/** The last month in which a number was given. */
export async function lastNumberedMonth(db: Reader): Promise<string | undefined> {
  const row = await db
    .selectFrom('months')
    .select(['year', 'month'])
    .where('last_serial', '>', 0)
    .orderBy('year', 'desc')
    .orderBy('month', 'desc')
    .executeTakeFirst();
  return row && monthText(row.year, row.month);
}
