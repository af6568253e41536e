import type { Problem } from './report.ts';

/** A row with more or fewer cells than there are headings is taken, and told: its cells may be under wrong headings. */
export function tellRaggedRow(
  row: readonly string[],
  headings: readonly string[],
  tell: (problem: Problem) => void,
): void {
  const found = row.length;
  const expected = headings.length;
  if (found === expected) return;
  // Blanks at the end are how spreadsheets pad their lines.
  if (found > expected && row.slice(expected).every((cell) => cell.trim() === '')) return;
  tell({ field: '', code: 'ragged', action: 'taken', params: { found, expected } });
}
