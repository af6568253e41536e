/**
 * What a case came to: goods back (核定退貨量, 實退量), allowance, compensation, loss (002§3 Art.9(6), Art.13). The papers that
 * were filled in say it; where there is none, the decision does.
 */

/** Outcomes by which goods come back (002§3 Art.13(1)2: 退貨、重處理). */
export const returningOutcomes: readonly string[] = ['return', 'rework', 'exchange'];

/** Goods back in one unit of quantity; thousandths. Pieces and kilograms are never added. */
export interface ReturnedQuantity {
  readonly unit: string;
  readonly approved: number;
  /** What was booked of what came: 實退量 (002§3 Art.13(2)1). Null while nothing is booked. */
  readonly actual: number | null;
}

/** Amounts in minor units; null where none was given. */
export interface Settlement {
  readonly returned: readonly ReturnedQuantity[];
  readonly allowance: number | null;
  readonly compensation: number | null;
  readonly loss: number | null;
}

export const noSettlement: Settlement = { returned: [], allowance: null, compensation: null, loss: null };

interface DecidedOutcome {
  readonly outcome: string;
  readonly quantity: number | null;
  readonly unit: string;
  readonly amount: number | null;
}

export interface SettlementSources {
  /** Lines of the return slips that stand, added up by their unit. */
  readonly slips: readonly ReturnedQuantity[];
  /** Outcomes of the decision that stands. */
  readonly decided: readonly DecidedOutcome[];
  /** Total of the allowance certificates that stand. */
  readonly certified: number | null;
  readonly loss: number | null;
}

/**
 * Slips come before the decision: they say which goods, in which unit. Of money the decision comes first, because it
 * tells allowance and compensation apart, which one certificate serves alike.
 */
export function settlementOf({ slips, decided, certified, loss }: SettlementSources): Settlement {
  const allowance = amountOf(decided, 'allowance');
  const compensation = amountOf(decided, 'compensation');
  return {
    returned: slips.length > 0 ? slips : decidedReturns(decided),
    allowance: allowance ?? (compensation === null ? certified : null),
    compensation,
    loss,
  };
}

function amountOf(decided: readonly DecidedOutcome[], wanted: string): number | null {
  return decided.find(({ outcome }) => outcome === wanted)?.amount ?? null;
}

function decidedReturns(decided: readonly DecidedOutcome[]): readonly ReturnedQuantity[] {
  const byUnit = new Map<string, number>();
  for (const { outcome, quantity, unit } of decided) {
    if (quantity !== null && returningOutcomes.includes(outcome)) {
      byUnit.set(unit, (byUnit.get(unit) ?? 0) + quantity);
    }
  }
  return Array.from(byUnit, ([unit, approved]) => ({ unit, approved, actual: null }));
}
