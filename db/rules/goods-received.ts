/**
 * 實退量: what came back against what was approved (002§3 Art.13(2)1). Less than approved, or more within the
 * over-quantity ratio (超量允收比率), books what really came; above the ratio no rule says what to do: somebody is asked.
 */

export type ReceivingEnding = 'as-approved' | 'less' | 'within-ratio' | 'above-ratio';

export interface Receiving {
  /** 核定退貨量, thousandths. */
  readonly approved: number;
  /** 實退量, thousandths. */
  readonly actual: number;
  /** Hundredths of a percent: of the customer's order, else of the office; null where nobody has said any. */
  readonly ratio: number | null;
}

export interface ReceivedEnding {
  readonly ending: ReceivingEnding;
  /** Quantity to book, thousandths; null where instructions are needed first. */
  readonly booked: number | null;
}

/** @throws RangeError for a quantity or ratio that is negative or no safe integer: the readers let none through. */
export function receivingEnding({ approved, actual, ratio }: Receiving): ReceivedEnding {
  for (const figure of [approved, actual, ratio ?? 0]) {
    if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`${figure} is no quantity or ratio`);
  }
  if (actual === approved) return { ending: 'as-approved', booked: actual };
  if (actual < approved) return { ending: 'less', booked: actual };
  if (ratio === null || actual > mostWithin(approved, ratio)) return { ending: 'above-ratio', booked: null };
  return { ending: 'within-ratio', booked: actual };
}

/**
 * The largest quantity that the ratio still lets in, thousandths, rounded down; at most the largest safe integer, which
 * no quantity exceeds.
 * @param approved thousandths. @param ratio hundredths of a percent.
 */
export function mostWithin(approved: number, ratio: number): number {
  // Beyond 2^53 with quantities that a reader lets through: exact whole numbers.
  const most = (BigInt(approved) * BigInt(10_000 + ratio)) / 10_000n;
  const largest = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(most > largest ? largest : most);
}
