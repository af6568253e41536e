/** Year digits of the case number: western or 民國, chosen per month (002§3 Art.8). */
import { inTransaction, type Reader } from '../../db/database.ts';
import { lastNumberedMonth, replaceStyles, storedStyles } from '../../db/repositories/numbering.ts';
import { changedStyles, styleChangeableFrom, type NumberingStyle } from '../../db/rules/case-number.ts';
import type { YearStyle } from '../../db/rules/dates.ts';
import type { OfficeContext } from './context.ts';
import { Refusal } from './refusal.ts';

export { styleForMonth, type NumberingStyle } from '../../db/rules/case-number.ts';

/** Every change of style there was or is planned, oldest first. */
export async function numberingStyles(db: Reader): Promise<readonly NumberingStyle[]> {
  return storedStyles(db);
}

export async function describeNumbering(
  context: OfficeContext,
): Promise<{ styles: NumberingStyle[]; changeableFrom: string }> {
  const { kysely } = context.db;
  return {
    styles: [...(await storedStyles(kysely))],
    changeableFrom: styleChangeableFrom(await lastNumberedMonth(kysely)),
  };
}

/** Refused for a month in which a number was given, or after which one was given. */
export async function changeNumbering(context: OfficeContext, from: string, style: YearStyle): Promise<void> {
  await inTransaction(context.db, async (trx) => {
    const changeableFrom = styleChangeableFrom(await lastNumberedMonth(trx));
    if (from < changeableFrom) {
      throw new Refusal('numbering-fixed', { field: 'from', params: { month: from, from: changeableFrom } });
    }
    await replaceStyles(trx, changedStyles(await storedStyles(trx), from, style));
    const at = context.clock.now().toISOString();
    const actor = context.settings().operator;
    await trx
      .insertInto('audit')
      .values({ at, actor, call: 'numbering.change', subject: `month ${from}` })
      .execute();
  });
}
