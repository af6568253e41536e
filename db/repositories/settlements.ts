/** What cases came to, read as parts of a statement that reads the cases. */
import { settlementOf, type Settlement, type SettlementSources } from '../rules/settlement.ts';

/** Columns of a statement in which `settlementColumns` stands. */
export interface SettlementTexts {
  /** JSON; null where there is none. */
  readonly slips: string | null;
  readonly decided: string | null;
  readonly certified: number | null;
  readonly loss: number | null;
}

/**
 * Columns for a statement that reads cases: `cases` is the name that the table has in it. `asOf` is a column or value of
 * the day of a closing that was taken back since: what was said by then counts; null of all others.
 */
export function settlementColumns(cases: string, asOf = 'NULL'): string {
  const standing = `forms.case_id = ${cases}.id AND forms.voided_at IS NULL
    AND (${asOf} IS NULL OR forms.on_date <= ${asOf})`;
  return `
    (SELECT json_group_array(json_object('unit', unit, 'approved', approved, 'actual', actual)) FROM (
        SELECT line.value ->> 'unit' AS unit, sum(line.value ->> 'approved') AS approved, sum(came.booked) AS actual
        FROM forms CROSS JOIN json_each(forms.entries, '$.lines') AS line
          LEFT JOIN goods_received AS came ON came.form_id = forms.id AND came.line = line.key + 1
        WHERE ${standing} AND forms.kind = 'return'
        GROUP BY 1 ORDER BY min(forms.id * 100 + line.key))) AS slips,
    (SELECT json_group_array(json_object('outcome', outcome, 'quantity', quantity, 'unit', unit, 'amount', amount))
      FROM decision_outcomes WHERE decision_id = (
        SELECT max(id) FROM decisions WHERE case_id = ${cases}.id
          AND (withdrawn_at IS NULL OR date(withdrawn_at, 'localtime') >= ${asOf})
          AND (${asOf} IS NULL OR date(at, 'localtime') <= ${asOf}))) AS decided,
    (SELECT sum(total) FROM forms WHERE ${standing} AND forms.kind = 'allowance') AS certified,
    (SELECT loss_amount FROM findings WHERE case_id = ${cases}.id) AS loss`;
}

export function readSettlement({ slips, decided, certified, loss }: SettlementTexts): Settlement {
  return settlementOf({
    // Both made by the columns above.
    slips: JSON.parse(slips ?? '[]') as SettlementSources['slips'],
    decided: JSON.parse(decided ?? '[]') as SettlementSources['decided'],
    certified,
    loss,
  });
}
