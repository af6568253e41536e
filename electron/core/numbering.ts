import type { Reader } from '../../db/database.ts';
import type { YearStyle } from '../../db/rules/dates.ts';
import type { OfficeContext } from './context.ts';

export interface NumberingStyle {
  readonly from: string;
  readonly style: YearStyle;
}

export async function numberingStyles(_db: Reader): Promise<readonly NumberingStyle[]> {
  return [];
}

export function styleForMonth(_styles: readonly NumberingStyle[], _month: string): YearStyle {
  return 'western';
}

export async function describeNumbering(
  _context: OfficeContext,
): Promise<{ styles: NumberingStyle[]; changeableFrom: string }> {
  throw new Error('being written');
}

export async function changeNumbering(_context: OfficeContext, _from: string, _style: YearStyle): Promise<void> {
  throw new Error('being written');
}
