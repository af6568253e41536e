/** Shares of responsibility are hundredths of a percent inside (33.33 % is 3333) and the clerk's own text outside. */

/** `70`, `33.33`, `12.5`; the sign stands in the sentence around it. */
export function formatPercent(hundredths: number): string {
  return String(hundredths / 100);
}
